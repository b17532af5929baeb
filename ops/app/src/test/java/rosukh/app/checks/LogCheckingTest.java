package rosukh.app.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import rosukh.app.RosukhProperties;
import rosukh.eventstore.EmbeddedServer;
import rosukh.eventstore.EventNames;
import rosukh.eventstore.EventSerializer;
import rosukh.eventstore.LoggedBytes;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.eventstore.StoreClient;
import rosukh.evidence.Envelope;
import rosukh.evidence.MemoryLog;
import rosukh.evidence.PublishedLog;
import rosukh.evidence.bundle.Bag;
import rosukh.evidence.check.Authorities;
import rosukh.evidence.check.BundleCheck;
import rosukh.evidence.check.Findings;
import rosukh.evidence.check.Trust;
import rosukh.evidence.check.Verdict;
import rosukh.log.Policy;
import rosukh.query.audit.bundles.LogBundles;
import rosukh.query.audit.checkpoints.Judgement;
import rosukh.query.audit.checks.LogCheckReport;
import rosukh.query.audit.verifying.SelfCheck;

/// The checks and bundles of this installation, beside a log that was published in memory.
class LogCheckingTest {

    @TempDir Path folder;

    private final MemoryLog log = new MemoryLog();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private EmbeddedServer server;
    private MongoClient client;
    private MongoEventStorageEngine engine;
    private LogChecking checking;

    /// An event of a case, under the name of one about a certificate.
    record Fact(String schemeId, String schemeVersion, String said) {}

    @BeforeEach
    void threeEventsAreSigned() {
        server = EmbeddedServer.start(folder.resolve("store"));
        client = MongoClients.create(StoreClient.settings(server.uri()));
        EventSerializer serializer = EventSerializer.of(new Names());
        engine =
                MongoEventStorageEngine.builder()
                        .database(database())
                        .durability(server)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .build();
        for (int sequence = 0; sequence < 3; sequence++) write(sequence);
        publish(0);
        checking = checking(published(log));
    }

    @AfterEach
    void close() {
        checking.stop();
        engine.close();
        client.close();
        server.close();
    }

    @Test
    void a_sound_log_is_reported_and_healthy_and_the_next_check_goes_on_from_it() throws Exception {
        LogCheckReport report = checking.start(true).get();
        assertThat(report.verdict()).isEqualTo("valid");
        assertThat(report.events()).isEqualTo(3);
        assertThat(report.aspects()).containsEntry("payloads", "valid").doesNotContainKey("bag");
        assertThat(checking.last()).contains(report);
        assertThat(health(checking).getStatus()).isEqualTo(Status.UP);
        assertThat(faults()).isZero();
        write(3);
        publish(3);
        LogCheckReport next = checking.start(false).get();
        assertThat(next.from()).isEqualTo(3);
        assertThat(next.events()).isEqualTo(1);
        assertThat(next.size()).isEqualTo(4);
    }

    @Test
    void a_changed_event_is_reported_with_its_field_and_health_is_down() throws Exception {
        checking.start(true).get();
        database()
                .getCollection("commits")
                .updateOne(
                        Filters.eq("_id", 1L), Updates.set("ev.0.m", new Binary(new byte[] {'1'})));
        LogCheckReport report = checking.start(true).get();
        assertThat(report.verdict()).isEqualTo("invalid");
        assertThat(report.faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.position()).isEqualTo(1);
                    assertThat(fault.field()).isEqualTo("metadata");
                });
        assertThat(health(checking).getStatus()).isEqualTo(Status.DOWN);
        assertThat(faults()).isEqualTo(1);
        // What was valid is not where the next check begins, but where the last valid one ended.
        assertThat(checking.start(false).get().from()).isEqualTo(3);
    }

    @Test
    void an_auditor_s_pages_are_told_the_same() {
        SelfChecking pages = new SelfChecking(checking);
        assertThat(pages.last()).isEmpty();
        assertThat(pages.run().judgement()).isEqualTo(Judgement.VALID);
        database().getCollection("commits").deleteOne(Filters.eq("_id", 2L));
        SelfCheck.Report report = pages.run();
        assertThat(report.judgement()).isEqualTo(Judgement.INVALID);
        assertThat(report.faults()).anyMatch(fault -> fault.position() == 2);
        assertThat(pages.last()).contains(report);
    }

    @Test
    void one_node_takes_on_a_night() {
        CheckReports here = new CheckReports(database());
        CheckReports there = new CheckReports(database());
        LocalDate night = LocalDate.of(2026, 7, 25);
        assertThat(here.takeNight(night, Instant.EPOCH)).isTrue();
        assertThat(there.takeNight(night, Instant.EPOCH)).isFalse();
        assertThat(there.takeNight(night.plusDays(1), Instant.EPOCH)).isTrue();
        assertThat(here.takeNight(night.plusDays(40), Instant.EPOCH)).isTrue();
        assertThat(database().getCollection("log_checks").countDocuments()).isEqualTo(1);
    }

    @Test
    void without_a_published_log_there_is_nothing_to_check_or_pack() {
        LogChecking off = checking(published(null));
        assertThat(off.possible()).isFalse();
        off.everyNight();
        assertThat(off.last()).isEmpty();
        assertThat(health(off).getStatus()).isEqualTo(Status.UP);
        LogBundling none = new LogBundling(published(null), engine);
        assertThat(none.on()).isFalse();
        assertThat(none.ready(null)).isEmpty();
        off.stop();
    }

    @Test
    void a_bundle_of_a_case_is_valid_and_tells_of_certificates_and_people() throws Exception {
        LogBundling bundling = new LogBundling(published(log), engine);
        assertThat(bundling.on()).isTrue();
        assertThat(bundling.knows("c-9")).isFalse();
        assertThat(bundling.ready("c-9")).isEmpty();
        assertThat(bundling.knows("c-1")).isTrue();
        LogBundles.Ready ready = bundling.ready("c-1").orElseThrow();
        Path zip = folder.resolve(ready.name() + ".zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            ready.packing().writeTo(out);
        }
        try (Bag bag = Bag.open(zip)) {
            BundleCheck.Reader reader =
                    new BundleCheck.Reader(
                            Trust.of(Policy.parse(log.policy())),
                            Authorities.NONE,
                            List.of(),
                            null,
                            _ -> {});
            Findings findings =
                    new BundleCheck(bag, reader, new Findings(_ -> {})).all().findings();
            assertThat(findings.faults()).isEmpty();
            assertThat(findings.verdict()).isEqualTo(Verdict.VALID);
            assertThat(bag.below("data/certificates/")).hasSize(3);
            byte[] prov = bag.read("data/prov.json", 1 << 20);
            assertThat(new String(prov, StandardCharsets.UTF_8))
                    .contains("rosukh:rules/ir-kb/1402-02-18")
                    .contains("rosukh:account/officer")
                    .contains("actedOnBehalfOf");
        }
    }

    private double faults() {
        return meters.get("rosukh.log.check.faults").gauge().value();
    }

    private static Health health(LogChecking checking) {
        return new LogCheckHealth(checking).health(true);
    }

    private LogChecking checking(ObjectProvider<PublishedLog> published) {
        return new LogChecking(
                database(),
                new RosukhProperties(folder, null, null, RosukhProperties.Role.ALL),
                published,
                new CheckReports(database()),
                new LogCheckProperties("-", true, null),
                meters);
    }

    private static ObjectProvider<PublishedLog> published(@Nullable PublishedLog log) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (log != null) beans.addBean("log", log);
        return beans.getBeanProvider(PublishedLog.class);
    }

    private MongoDatabase database() {
        return client.getDatabase("rosukh");
    }

    private void write(int sequence) {
        engine.appendEvents(
                new GenericDomainEventMessage<>(
                        "Certification",
                        "c-1",
                        sequence,
                        new Fact("ir-kb", "1402-02-18", "n" + sequence),
                        MetaData.with("actor", "officer").and("onBehalfOf", "chief")));
    }

    private void publish(long from) {
        try (Stream<LoggedBytes> events = engine.byteLog().from(from)) {
            log.add(events.map(event -> Envelope.of(event).bytes()).toList());
        }
        log.sign();
    }

    private static final class Names implements EventNames {

        @Override
        public Optional<Name> nameOf(Class<?> payload) {
            return payload == Fact.class
                    ? Optional.of(new Name("certification.certificate-issued", 1))
                    : Optional.empty();
        }

        @Override
        public Optional<Class<?>> classOf(String name) {
            return name.equals("certification.certificate-issued")
                    ? Optional.of(Fact.class)
                    : Optional.empty();
        }
    }
}
