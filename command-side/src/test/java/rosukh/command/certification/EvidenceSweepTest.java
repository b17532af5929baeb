package rosukh.command.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.StreamsInMemory;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;
import rosukh.eventstore.EmbeddedServer;
import rosukh.eventstore.StoreClient;
import rosukh.vault.KeyFile;

/// What a killed process leaves of its uploads, and what becomes of it.
class EvidenceSweepTest {

    private static final String CASE = "f-1.1";

    /// Made in 1970 and far older than anything that is still on its way.
    private static final String OLD = "e-0000000000aaaaaaaaaaaaaaaa";

    private final StreamsInMemory streams = new StreamsInMemory();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Ids ids = new Ids();

    @TempDir private Path folder;
    private EmbeddedServer server;
    private MongoClient client;
    private MongoDatabase database;
    private GridFsEvidence store;
    private EvidenceSweep sweep;

    @BeforeEach
    void start() {
        server = EmbeddedServer.start(folder);
        client = MongoClients.create(StoreClient.settings(server.uri()));
        database = client.getDatabase("evidence");
        store =
                new GridFsEvidence(
                        database,
                        server,
                        KeyFile.generate(),
                        VirusScan.NONE,
                        DataSize.ofMegabytes(2));
        sweep = new EvidenceSweep(store, new Cases(streams, store, false), ids, meters);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void an_old_file_that_no_event_speaks_of_goes() throws Exception {
        stored(OLD);
        sweep.sweep();
        assertThat(count("files")).isZero();
        assertThat(count("chunks")).isZero();
        assertThat(count("keys")).isZero();
        assertThat(count("announced")).isZero();
        assertThat(removed()).isEqualTo(1);
    }

    @Test
    void what_an_upload_left_half_written_goes_too() throws Exception {
        stored(OLD);
        database.getCollection("evidence.files").deleteOne(new Document("_id", OLD));
        sweep.sweep();
        assertThat(count("chunks")).isZero();
        assertThat(removed()).isEqualTo(1);
    }

    @Test
    void an_old_file_that_an_event_speaks_of_stays() throws Exception {
        stored(OLD);
        LocalDate day = LocalDate.of(2026, 1, 1);
        streams.with(
                CASE,
                new EvidenceAttached(
                        CASE, OLD, "TAX_RETURN", "a.pdf", "application/pdf", 8, "ab", day, day));
        sweep.sweep();
        assertThat(count("files")).isEqualTo(1);
        assertThat(count("announced")).isZero();
        assertThat(removed()).isZero();
    }

    @Test
    void an_old_file_stays_while_the_log_has_not_gone_past_it() throws Exception {
        stored(OLD);
        streams.endingAt(Instant.EPOCH.plus(EvidenceSweep.AGE_MIN).minusMillis(1));
        sweep.sweep();
        assertThat(count("files")).isEqualTo(1);
        assertThat(count("announced")).isEqualTo(1);
        streams.endingAt(Instant.EPOCH.plus(EvidenceSweep.AGE_MIN));
        sweep.sweep();
        assertThat(count("files")).isZero();
    }

    @Test
    void a_file_of_which_the_log_cannot_be_asked_keeps_no_other_waiting() throws Exception {
        stored(OLD);
        String other = "e-0000000000bbbbbbbbbbbbbbbb";
        store.announce(other, "f-2.1");
        store.store(other, "f-2.1", "a.pdf", pdf());
        streams.failing(CASE);
        sweep.sweep();
        assertThat(database.getCollection("evidence.files").find().map(f -> f.getString("_id")))
                .containsExactly(OLD);
        assertThat(removed()).isEqualTo(1);
    }

    @Test
    void a_young_file_stays_because_its_command_may_be_on_the_way() throws Exception {
        stored(ids.evidence());
        sweep.sweep();
        assertThat(count("files")).isEqualTo(1);
        assertThat(count("announced")).isEqualTo(1);
        assertThat(removed()).isZero();
    }

    @Test
    void a_file_that_nobody_announced_is_none_of_its_business() throws Exception {
        store.store(OLD, CASE, "a.pdf", pdf());
        sweep.sweep();
        assertThat(count("files")).isEqualTo(1);
    }

    private void stored(String evidenceId) throws IOException {
        store.announce(evidenceId, CASE);
        store.store(evidenceId, CASE, "a.pdf", pdf());
    }

    private static ByteArrayInputStream pdf() {
        byte[] content = new byte[600_000];
        byte[] mark = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(mark, 0, content, 0, mark.length);
        return new ByteArrayInputStream(content);
    }

    private long count(String collection) {
        return database.getCollection("evidence." + collection).countDocuments();
    }

    private double removed() {
        return meters.get("rosukh.evidence.orphans.removed").counter().count();
    }
}
