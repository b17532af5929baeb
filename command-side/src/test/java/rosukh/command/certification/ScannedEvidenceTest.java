package rosukh.command.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import rosukh.command.certification.FakeClamd.Behaviour;
import rosukh.command.kernel.Refused;
import rosukh.events.certification.Scan;
import rosukh.eventstore.EmbeddedServer;
import rosukh.eventstore.StoreClient;
import rosukh.vault.KeyFile;

/// What the scanner's word means for a file.
class ScannedEvidenceTest {

    private static final String CASE = "f-1.1";

    @TempDir private static Path folder;
    private static EmbeddedServer server;
    private static MongoClient client;
    private static MongoDatabase database;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(folder);
        client = MongoClients.create(StoreClient.settings(server.uri()));
        database = client.getDatabase("evidence");
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void a_clean_file_is_kept_with_the_scanner_that_passed_it() throws Exception {
        try (FakeClamd clamd = new FakeClamd(Behaviour.ANSWERS, "stream: OK")) {
            byte[] content = pdf();
            Scan scan = store(clamd, "e-1", content).scan();
            assertThat(scan.clean()).isTrue();
            assertThat(FakeClamd.VERSION).startsWith(scan.scanner() + "/");
            assertThat(FakeClamd.VERSION.replace('/', ' ')).endsWith(" " + scan.signatures());
            assertThat(Instant.parse(scan.scannedAt())).isBefore(Instant.now().plusSeconds(1));
            assertThat(clamd.seen.toByteArray()).isEqualTo(content);
            assertThat(scannedBy("e-1")).isEqualTo(FakeClamd.VERSION);
        }
    }

    @Test
    void a_file_that_nobody_looked_at_is_marked_by_no_scanner() throws Exception {
        assertThat(
                        evidence(VirusScan.NONE)
                                .store("e-2", CASE, "a.pdf", new ByteArrayInputStream(pdf()))
                                .scan())
                .isEqualTo(Scan.NONE);
        assertThat(scannedBy("e-2")).isNull();
    }

    @Test
    void of_an_infected_file_nothing_is_kept() throws Exception {
        try (FakeClamd clamd = new FakeClamd(Behaviour.ANSWERS, "stream: Eicar FOUND")) {
            assertRefused(clamd, "e-3", "EVIDENCE_INFECTED");
        }
    }

    @Test
    void without_a_verdict_nothing_is_kept() throws Exception {
        for (Behaviour behaviour :
                new Behaviour[] {
                    Behaviour.HANGS_UP, Behaviour.SAYS_NOTHING, Behaviour.READS_NOTHING
                })
            try (FakeClamd clamd = new FakeClamd(behaviour, "stream: OK")) {
                assertRefused(clamd, "e-4", "EVIDENCE_SCAN_UNAVAILABLE");
            }
    }

    private static void assertRefused(FakeClamd clamd, String id, String code) {
        assertThatThrownBy(() -> store(clamd, id, pdf()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
        for (String collection : new String[] {"files", "keys"})
            assertThat(
                            database.getCollection("evidence." + collection)
                                    .countDocuments(new Document("_id", id)))
                    .isZero();
        assertThat(
                        database.getCollection("evidence.chunks")
                                .countDocuments(new Document("files_id", id)))
                .isZero();
    }

    private static EvidenceStore.Stored store(FakeClamd clamd, String id, byte[] content)
            throws IOException {
        return evidence(clamd.scan(Duration.ofSeconds(2)))
                .store(id, CASE, "a.pdf", new ByteArrayInputStream(content));
    }

    private static GridFsEvidence evidence(VirusScan scan) {
        return new GridFsEvidence(
                database, server, KeyFile.generate(), scan, DataSize.ofMegabytes(2));
    }

    private static Object scannedBy(String id) {
        return database.getCollection("evidence.files")
                .find(new Document("_id", id))
                .first()
                .get("metadata", Document.class)
                .get("scannedBy");
    }

    private static byte[] pdf() {
        byte[] content = new byte[600_000];
        Arrays.fill(content, (byte) 7);
        byte[] mark = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(mark, 0, content, 0, mark.length);
        return content;
    }
}
