package rosukh.command.http;

import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import rosukh.command.CommandSide;
import rosukh.command.certification.EvidenceStore;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.StreamsInMemory;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.CommitRef;

/// The HTTP edge alone: controllers in front of commands that are only recorded.
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "rosukh.command",
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CommandSide.class),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "rosukh\\.command\\.certification\\.(GridFsEvidence|EvidenceSweep)"),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "rosukh\\.command\\.upload\\..*")
        })
public class EdgeApplication {

    @Bean
    RecordingCommands commands() {
        return new RecordingCommands();
    }

    @Bean
    StreamsInMemory streams() {
        return new StreamsInMemory();
    }

    @Bean
    Ids ids() {
        return new Ids();
    }

    @Bean
    EvidenceStore evidenceStore() {
        return new EvidenceInMemory();
    }

    @Bean
    KeysInMemory commitLog() {
        return new KeysInMemory();
    }

    /// As in production: tokens for the API without CSRF, sessions with it for forms.
    @Bean
    SecurityFilterChain api(HttpSecurity http) {
        return http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(e ->
                        e.authenticationEntryPoint(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    @Bean
    SecurityFilterChain forms(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(login -> {})
                .build();
    }

    /// Axon is not part of the edge.
    public static final class WithoutAxon implements AutoConfigurationImportFilter {

        @Override
        public boolean[] match(
                String[] classes,
                org.springframework.boot.autoconfigure.AutoConfigurationMetadata metadata) {
            boolean[] wanted = new boolean[classes.length];
            for (int i = 0; i < classes.length; i++)
                wanted[i] = classes[i] == null || !classes[i].startsWith("org.axonframework.");
            return wanted;
        }
    }

    static final class KeysInMemory implements CommitLog {

        private final java.util.Map<String, CommitRef> keys = new java.util.HashMap<>();

        void take(String key, CommitRef holder) {
            keys.put(key, holder);
        }

        void clear() {
            keys.clear();
        }

        @Override
        public long head() {
            return 41;
        }

        @Override
        public Optional<CommitRef> findByKey(String key) {
            return Optional.ofNullable(keys.get(key));
        }
    }
}
