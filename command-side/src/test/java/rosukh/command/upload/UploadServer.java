package rosukh.command.upload;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import rosukh.command.CommandSide;
import rosukh.command.CouncilSide;
import rosukh.command.EnergySide;
import rosukh.command.FundSide;
import rosukh.command.GrowthSide;
import rosukh.command.LinkageSide;
import rosukh.command.ListingSide;
import rosukh.command.ProgrammesSide;
import rosukh.command.audit.ReplayableViews;
import rosukh.command.http.RecordingCommands;
import rosukh.command.indicators.Measuring;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.LogReader;
import rosukh.command.linkage.SupplierBook;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.EmbeddedServer;
import rosukh.eventstore.StoreClient;
import rosukh.vault.KeyFile;

/// Takes real uploads over HTTP into the embedded server; commands are only recorded. Runs in a
/// process of its own, so that its heap can be small: `UploadServer <folder>`. Prints its port.
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "rosukh.command",
        excludeFilters = {
            @ComponentScan.Filter(
                    type = FilterType.ASSIGNABLE_TYPE,
                    classes = {
                        CommandSide.class,
                        CouncilSide.class,
                        EnergySide.class,
                        FundSide.class,
                        GrowthSide.class,
                        LinkageSide.class,
                        ListingSide.class,
                        ProgrammesSide.class
                    }),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "rosukh\\.command\\.(http\\..*|certification\\.EvidenceSweep)")
        })
public class UploadServer {

    public static void main(String[] args) {
        var context =
                (ServletWebServerApplicationContext)
                        new SpringApplicationBuilder(UploadServer.class)
                                .properties(
                                        "server.port=0",
                                        "test.data=" + args[0],
                                        "rosukh.evidence.size-max=110MB",
                                        "spring.main.banner-mode=off",
                                        "logging.level.root=warn")
                                .run();
        System.out.println("port=" + context.getWebServer().getPort());
    }

    @Bean(destroyMethod = "close")
    EmbeddedServer embedded(@Value("${test.data}") Path folder) {
        return EmbeddedServer.start(folder);
    }

    @Bean(destroyMethod = "close")
    MongoClient client(EmbeddedServer server) {
        return MongoClients.create(StoreClient.settings(server.uri()));
    }

    @Bean
    ReplayableViews replayableViews() {
        return _ -> false;
    }

    @Bean
    MongoDatabase database(MongoClient client) {
        return client.getDatabase("rosukh");
    }

    /// No quarter is published here.
    @Bean
    Measuring measuring() {
        return period -> {
            throw new IllegalStateException(period);
        };
    }

    /// It knows no supplier.
    @Bean
    SupplierBook supplierBook() {
        return new SupplierBook(
                LogReader.of(
                        EmbeddedEventStore.builder()
                                .storageEngine(new InMemoryEventStorageEngine())
                                .build()));
    }

    @Bean
    RecordingCommands commands() {
        return new RecordingCommands();
    }

    /// Every upload is spoken of by an event, so none is discarded as a repeat.
    @Bean
    AttachedStreams streams(RecordingCommands commands) {
        return new AttachedStreams(commands);
    }

    @Bean
    KeyFile keyFile() {
        return KeyFile.generate();
    }

    @Bean
    Ids ids() {
        return new Ids();
    }

    @Bean
    CommitLog log() {
        return new CommitLog() {
            @Override
            public long head() {
                return 0;
            }

            @Override
            public java.util.Optional<rosukh.eventstore.CommitRef> findByKey(String key) {
                return java.util.Optional.empty();
            }
        };
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                User.withUsername("firm").password("{noop}firm").roles("firm").build());
    }

    @Bean
    SecurityFilterChain api(HttpSecurity http) {
        return http.csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> {})
                .build();
    }
}
