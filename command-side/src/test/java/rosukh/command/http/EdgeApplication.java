package rosukh.command.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
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
import rosukh.command.CouncilSide;
import rosukh.command.EnergySide;
import rosukh.command.FundSide;
import rosukh.command.GrowthSide;
import rosukh.command.LinkageSide;
import rosukh.command.ListingSide;
import rosukh.command.ProgrammesSide;
import rosukh.command.audit.ReplayableViews;
import rosukh.command.certification.EvidenceStore;
import rosukh.command.indicators.Measuring;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.StreamsInMemory;
import rosukh.command.linkage.SupplierBook;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.NeedsAssessed;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.measuring.Areas;
import rosukh.events.measuring.Measured;
import rosukh.events.zones.Potential;
import rosukh.events.zones.PotentialEvent.PotentialDeclared;
import rosukh.events.zones.PotentialEvent.PotentialVerified;
import rosukh.events.zones.PotentialEvent.ZoneDesignated;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneType;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.CommitRef;

/// The HTTP edge alone: controllers in front of commands that are only recorded.
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
                    pattern = "rosukh\\.command\\.certification\\.(GridFsEvidence|EvidenceSweep)"),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "rosukh\\.command\\.upload\\..*")
        })
public class EdgeApplication {

    private static final Potential ZONE =
            new Potential(
                    ZoneType.TECHNOLOGY,
                    "Kavir",
                    "",
                    60_000,
                    new Resources(42_000, 0, 0),
                    false,
                    List.of(),
                    0,
                    0);

    @Bean
    RecordingCommands commands() {
        return new RecordingCommands();
    }

    /// One case in preparation, at the version that the tests saw, and one designated zone.
    @Bean
    StreamsInMemory streams() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new StreamsInMemory()
                .with(
                        "f-1.1",
                        new CaseOpened("f-1.1", "f-1", 1, "ir-kb", "KRM-P01", "KRM", day),
                        new TalentIdentified("f-1.1", "ICT", "patents", day),
                        new NeedsAssessed("f-1.1", 4, List.of(), day),
                        new NeedsAssessed("f-1.1", 5, List.of(), day))
                .with(
                        "KRM-P01.z1",
                        new PotentialDeclared(
                                "KRM-P01.z1", "KRM-P01", "KRM", 1, ZONE, "omid", "isipo", day),
                        new PotentialVerified("KRM-P01.z1", "seen", "sara", "isipo", day),
                        new ZoneDesignated(
                                "KRM-P01.z1",
                                "KRM-P01",
                                "KRM",
                                ZONE.type(),
                                ZONE.areaM2(),
                                ZONE.capacity().landM2(),
                                0,
                                0,
                                ZONE.targetFields(),
                                "114",
                                "mina",
                                "isipo",
                                day));
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

    /// Nothing is known of any area.
    @Bean
    Measuring measuring() {
        return period ->
                new Measured(
                        Measuring.quarter(period).lastDay(), "v1", 41, new TreeMap<>(Areas.ORDER));
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

    @Bean
    ReplayableViews replayableViews() {
        return "certification.pipeline"::equals;
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
