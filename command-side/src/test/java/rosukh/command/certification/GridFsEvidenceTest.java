package rosukh.command.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import rosukh.command.certification.EvidenceStore.Stored;
import rosukh.command.kernel.Refused;
import rosukh.events.certification.Scan;
import rosukh.eventstore.EmbeddedServer;
import rosukh.eventstore.StoreClient;
import rosukh.vault.KeyFile;
import rosukh.vault.SealedFiles;

class GridFsEvidenceTest {

    private static final int LIMIT = 2 * 1024 * 1024;
    private static final String CASE = "f-1.1";
    private static final KeyFile KEYS = KeyFile.generate();

    @TempDir private static Path folder;
    private static EmbeddedServer server;
    private static MongoClient client;
    private static MongoDatabase database;

    private final AtomicInteger forced = new AtomicInteger();
    private final GridFsEvidence store =
            new GridFsEvidence(
                    database,
                    () -> {
                        forced.incrementAndGet();
                        server.force();
                    },
                    KEYS,
                    VirusScan.NONE,
                    DataSize.ofBytes(LIMIT));

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
    void a_file_is_measured_hashed_and_made_durable() throws Exception {
        byte[] content = pdf(1_000_000);
        Stored stored = store.store("e-1", CASE, "گزارش.pdf", new ByteArrayInputStream(content));
        assertThat(stored)
                .isEqualTo(
                        new Stored(
                                "e-1",
                                "گزارش.pdf",
                                "application/pdf",
                                1_000_000,
                                sha256(content),
                                Scan.NONE));
        assertThat(forced).hasValue(1);
        assertThat(store.intact("e-1", stored.sha256())).isTrue();
        assertThat(chunks("e-1")).isEqualTo(4);
    }

    @Test
    void a_file_of_another_hash_is_not_intact() throws Exception {
        store.store("e-2", CASE, "a.pdf", new ByteArrayInputStream(pdf(10)));
        assertThat(store.intact("e-2", sha256(pdf(11)))).isFalse();
    }

    @Test
    void a_file_whose_content_was_changed_or_torn_is_not_intact() throws Exception {
        Stored stored = store.store("e-3", CASE, "a.pdf", new ByteArrayInputStream(pdf(600_000)));
        byte[] other = new byte[255 * 1024];
        database.getCollection("evidence.chunks")
                .updateOne(
                        Filters.and(Filters.eq("files_id", "e-3"), Filters.eq("n", 1)),
                        Updates.set("data", new Binary(other)));
        assertThat(store.intact("e-3", stored.sha256())).isFalse();
        database.getCollection("evidence.chunks")
                .deleteOne(Filters.and(Filters.eq("files_id", "e-3"), Filters.eq("n", 1)));
        assertThat(store.intact("e-3", stored.sha256())).isFalse();
    }

    @Test
    void a_file_that_was_never_there_is_not_intact() {
        assertThat(store.intact("e-none", "ab")).isFalse();
    }

    @Test
    void an_empty_file_is_refused() {
        refused("e-4", new ByteArrayInputStream(new byte[0]), "EVIDENCE_EMPTY");
    }

    @Test
    void a_file_of_a_kind_nobody_accepts_is_refused() {
        refused("e-5", text("MZ this is a program"), "EVIDENCE_KIND_UNKNOWN");
        refused("e-5", text("<script>alert(1)</script>"), "EVIDENCE_KIND_UNKNOWN");
    }

    @Test
    void a_file_that_is_too_large_is_refused_and_nothing_of_it_stays() {
        refused("e-6", new ByteArrayInputStream(pdf(LIMIT + 1)), "EVIDENCE_TOO_LARGE");
    }

    @Test
    void a_file_of_exactly_the_limit_is_stored() throws Exception {
        assertThat(
                        store.store("e-7", CASE, "a.pdf", new ByteArrayInputStream(pdf(LIMIT)))
                                .sizeBytes())
                .isEqualTo(LIMIT);
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() {
        InputStream broken =
                new java.io.SequenceInputStream(
                        new ByteArrayInputStream(pdf(700_000)),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("connection reset");
                            }
                        });
        assertThatThrownBy(() -> store.store("e-8", CASE, "a.pdf", broken))
                .isInstanceOf(IOException.class);
        assertThat(chunks("e-8")).isZero();
        assertThat(files("e-8") + keys("e-8")).isZero();
    }

    @Test
    void discarded_content_is_gone_and_may_be_discarded_again() throws Exception {
        store.store("e-9", CASE, "a.pdf", new ByteArrayInputStream(pdf(10)));
        store.discard("e-9");
        assertThat(files("e-9") + keys("e-9")).isZero();
        assertThat(chunks("e-9")).isZero();
        store.discard("e-9");
    }

    @ParameterizedTest
    @CsvSource({
        "25504446 2D312E37, application/pdf",
        "0A0A2020 25504446 2D312E37, application/pdf",
        "89504E47 0D0A1A0A 00, image/png",
        "FFD8FFE0 0010, image/jpeg",
        "49492A00 08, image/tiff",
        "00000020 66747970 69736F6D 00000200, video/mp4",
        "00000020 66747970 6D703432 00000200, video/mp4",
        "00000020 66747970 71742020 00000200, video/quicktime",
        "504B0304 1400, application/zip"
    })
    void the_kind_of_a_file_shows_in_its_first_bytes(String hex, String mediaType) {
        assertThat(MediaTypes.of(HexFormat.of().parseHex(hex.replace(" ", "").toLowerCase())))
                .contains(mediaType);
    }

    @Test
    void office_documents_are_told_apart() {
        for (String[] kind :
                new String[][] {
                    {"word/document.xml", "wordprocessingml.document"},
                    {"xl/workbook.xml", "spreadsheetml.sheet"},
                    {"ppt/presentation.xml", "presentationml.presentation"}
                })
            assertThat(
                            MediaTypes.of(
                                    ("PK\u0003\u0004..[Content_Types].xml..." + kind[0])
                                            .getBytes(StandardCharsets.ISO_8859_1)))
                    .hasValueSatisfying(type -> assertThat(type).endsWith(kind[1]));
    }

    @Test
    void content_lies_encrypted_under_a_key_of_the_case() throws Exception {
        byte[] content = pdf(600_000);
        store.store("e-10", CASE, "a.pdf", new ByteArrayInputStream(content));
        byte[] some = Arrays.copyOfRange(content, 0, 16);
        database.getCollection("evidence.chunks", RawBsonDocument.class)
                .find(Filters.eq("files_id", "e-10"))
                .forEach(chunk ->
                        assertThat(hex(chunk.getByteBuffer().array())).doesNotContain(hex(some)));
        assertThat(database.getCollection("evidence.keys").find(Filters.eq("_id", "e-10")).first())
                .containsEntry("owner", CASE)
                .containsEntry("kek", KEYS.primary());
    }

    @Test
    void content_from_before_there_were_keys_is_intact() throws Exception {
        byte[] content = pdf(600_000);
        GridFSBuckets.create(database, "evidence")
                .uploadFromStream(
                        new BsonString("e-old"), "a.pdf", new ByteArrayInputStream(content));
        assertThat(store.intact("e-old", sha256(content))).isTrue();
        store.discard("e-old");
        assertThat(chunks("e-old")).isZero();
    }

    @Test
    void without_the_key_file_nothing_is_stored_and_nothing_is_called_changed() throws Exception {
        Stored stored = store.store("e-11", CASE, "a.pdf", new ByteArrayInputStream(pdf(10)));
        GridFsEvidence keyless =
                new GridFsEvidence(
                        database, server, KeyFile.none(), VirusScan.NONE, DataSize.ofBytes(LIMIT));
        assertThatThrownBy(() -> keyless.intact("e-11", stored.sha256()))
                .isInstanceOfSatisfying(Refused.class, GridFsEvidenceTest::lacksTheKey);
        assertThatThrownBy(
                        () -> keyless.store("e-12", CASE, "a", new ByteArrayInputStream(pdf(10))))
                .isInstanceOfSatisfying(Refused.class, GridFsEvidenceTest::lacksTheKey);
        assertThat(files("e-12") + chunks("e-12") + keys("e-12")).isZero();
    }

    @Test
    void content_whose_key_was_destroyed_is_not_intact() throws Exception {
        Stored stored = store.store("e-13", CASE, "a.pdf", new ByteArrayInputStream(pdf(10)));
        new SealedFiles(database, "evidence", KEYS).destroyKey("e-13");
        assertThat(store.intact("e-13", stored.sha256())).isFalse();
    }

    private static void lacksTheKey(Refused refused) {
        assertThat(refused.code()).isEqualTo("EVIDENCE_KEY_MISSING");
        assertThat(refused.kind().status()).isEqualTo(503);
    }

    private void refused(String id, InputStream content, String code) {
        assertThatThrownBy(() -> store.store(id, CASE, "a", content))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
        assertThat(chunks(id)).isZero();
        assertThat(files(id) + keys(id)).isZero();
    }

    private static long keys(String id) {
        return database.getCollection("evidence.keys").countDocuments(new Document("_id", id));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static long chunks(String id) {
        return database.getCollection("evidence.chunks")
                .countDocuments(new Document("files_id", id));
    }

    private static long files(String id) {
        return database.getCollection("evidence.files").countDocuments(new Document("_id", id));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] pdf(int length) {
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) content[i] = (byte) (i * 31 + (i >> 8));
        byte[] mark = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(mark, 0, content, 0, mark.length);
        return content;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
