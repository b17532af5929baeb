package rosukh.query.harness;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.axonframework.config.EventProcessingConfiguration;
import org.mockito.Mockito;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import rosukh.query.certificates.IssuingBody;
import rosukh.query.certificates.PublicAddress;
import rosukh.query.certificates.credential.CredentialIssuer;
import rosukh.query.kernel.AsOf;
import rosukh.query.kernel.OtherNodes;
import rosukh.query.kernel.Positions;
import rosukh.query.kernel.ViewChanges;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.http.AddressLimit;
import rosukh.query.kernel.http.HttpConfiguration;
import rosukh.query.kernel.log.WitnessPolicy;
import rosukh.query.kernel.past.History;
import rosukh.query.kernel.past.PastConfiguration;
import rosukh.query.kernel.past.PastLimits;
import rosukh.query.kernel.trail.Trail;
import rosukh.vault.KeyFile;

/// The pages of all slices with their views on a database with the limits of the embedded server.
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@Import({HttpConfiguration.class, PastConfiguration.class, Log.class})
@ComponentScan(
        basePackages = {
            "rosukh.query.firms",
            "rosukh.query.schemes",
            "rosukh.query.certification",
            "rosukh.query.calendars",
            "rosukh.query.delegations",
            "rosukh.query.erasure",
            "rosukh.query.certificates",
            "rosukh.query.sessions",
            "rosukh.query.work",
            "rosukh.query.letters",
            "rosukh.query.linkage",
            "rosukh.query.council",
            "rosukh.query.listing",
            "rosukh.query.pioneers",
            "rosukh.query.programmes",
            "rosukh.query.zones",
            "rosukh.query.fund",
            "rosukh.query.energy",
            "rosukh.query.audit",
            "rosukh.query.overview",
            "rosukh.query.indicators",
            "rosukh.query.kernel.http"
        },
        useDefaultFilters = false,
        includeFilters = {
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern =
                            "rosukh\\.query\\.(firms|schemes|certification|calendars|certificates|sessions|delegations|work|letters|linkage|listing|council|pioneers|programmes|fund|energy|zones|indicators|overview|erasure|audit(?!\\.(bundles|checks)))\\..*"),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "rosukh\\.query\\.kernel\\.http\\.Problems")
        },
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.CUSTOM, classes = Views.NoComponent.class))
public class Views {

    /// The regular expressions above hit every class; only components are wanted.
    public static class NoComponent implements org.springframework.core.type.filter.TypeFilter {

        @Override
        public boolean match(
                org.springframework.core.type.classreading.MetadataReader reader,
                org.springframework.core.type.classreading.MetadataReaderFactory factory) {
            return !reader.getAnnotationMetadata()
                    .isAnnotated("org.springframework.stereotype.Component");
        }
    }

    @Bean(destroyMethod = "shutdownNow")
    MongoServer server() {
        return new MongoServer(new MemoryBackend());
    }

    @Bean
    MongoClient client(MongoServer server) {
        return MongoClients.create(server.bindAndGetConnectionString() + "/?retryWrites=false");
    }

    @Bean
    MongoDatabase database(MongoClient client) {
        return client.getDatabase("views");
    }

    @Bean
    KeyFile keyFile() {
        return KeyFile.generate();
    }

    @Bean
    ViewStores viewStores(MongoDatabase database) {
        return new ViewStores(database);
    }

    @Bean
    Trail trail(Log log) {
        return log.trail();
    }

    @Bean
    ViewChanges viewChanges() {
        return new ViewChanges(Clock.systemUTC());
    }

    @Bean
    History history(Log log) {
        return log.history();
    }

    @Bean
    PastLimits pastLimits() {
        return new PastLimits(2, 4, 1_000, Duration.ofSeconds(30), Duration.ofMinutes(10), true);
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    PublicAddress publicAddress() {
        return new PublicAddress("https://rosukh.example");
    }

    @Bean
    LeapingTime leapingTime() {
        return new LeapingTime();
    }

    @Bean
    AddressLimit verificationLimit(LeapingTime time) {
        return new AddressLimit(60, 100, time);
    }

    @Bean
    IssuingBody issuingBody() {
        return new IssuingBody(
                "کارگروه نمونه", "Sample working group", "تهران، خیابان نمونه", "دبیر");
    }

    /// The key of RFC 8037, appendix A.
    @Bean
    CredentialIssuer credentialIssuer(PublicAddress address) {
        return new CredentialIssuer(
                address,
                List.of(
                        new OctetKeyPair.Builder(
                                        Curve.Ed25519,
                                        new Base64URL(
                                                "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"))
                                .d(new Base64URL("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"))
                                .build()));
    }

    @Bean
    MemoryLog publishedLog(Log log) {
        return new MemoryLog(log);
    }

    @Bean
    WitnessPolicy witnessPolicy(MemoryLog log) {
        return () -> "witness one " + log.witness() + "\nquorum one\n";
    }

    @Bean
    CheckOnDemand selfCheck() {
        return new CheckOnDemand();
    }

    /// All views are where the log is: the tests feed them by hand.
    @Bean
    Positions positions(Log log, ViewChanges hub) {
        return new Positions(
                Mockito.mock(EventProcessingConfiguration.class),
                Mockito.mock(OtherNodes.class),
                hub,
                _ -> {},
                Clock.systemUTC()) {

            @Override
            public Set<String> groups() {
                return log.groups();
            }

            @Override
            public AsOf asOf(Collection<String> groups) {
                return new AsOf(log.head(), Instant.parse("2026-11-24T10:15:30Z"), true);
            }

            @Override
            public boolean await(String group, long minPosition, Duration limit) {
                return minPosition <= log.head();
            }
        };
    }
}
