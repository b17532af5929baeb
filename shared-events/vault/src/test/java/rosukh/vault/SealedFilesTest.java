package rosukh.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.eventstore.EmbeddedServer;

class SealedFilesTest {

    private static final int CHUNK = 255 * 1024;

    @TempDir private static Path folder;
    private static EmbeddedServer server;
    private static MongoClient client;
    private static MongoDatabase database;

    private final KeyFile keyFile = KeyFile.generate();
    private final SealedFiles files = with(keyFile);

    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(folder);
        client = MongoClients.create(server.uri());
        database = client.getDatabase("vault");
    }

    @BeforeEach
    void clear() {
        for (String name : List.of("files", "chunks", "keys"))
            database.getCollection("b." + name).deleteMany(new Document());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 70, CHUNK - 57, CHUNK - 56, CHUNK - 55, CHUNK, 3 * CHUNK + 11})
    void are_read_as_they_were_written(int length) throws Exception {
        byte[] content = text(length);
        write("f", content);
        assertThat(read(files, "f")).isEqualTo(content);
    }

    @Test
    void show_nothing_of_what_is_in_them_to_whoever_reads_the_database() throws Exception {
        write("f", text(2 * CHUNK));
        List<String> raw = new ArrayList<>();
        for (String name : database.listCollectionNames())
            for (RawBsonDocument document :
                    database.getCollection(name, RawBsonDocument.class).find())
                raw.add(new String(document.getByteBuffer().array(), StandardCharsets.ISO_8859_1));
        assertThat(raw).hasSizeGreaterThanOrEqualTo(5);
        assertThat(raw).noneMatch(document -> document.contains("secret"));
        assertThat(String.join("", raw)).contains("image/png").contains(keyFile.primary());
    }

    @Test
    void of_the_same_content_look_different() throws Exception {
        write("f", text(1000));
        write("g", text(1000));
        assertThat(chunk("f", 0)).isNotEqualTo(chunk("g", 0));
    }

    @Test
    void that_were_changed_in_any_way_are_not_read() throws Exception {
        byte[] content = text(3 * CHUNK);
        write("f", content);
        write("g", content);
        byte[] first = chunk("f", 1);
        byte[] flipped = first.clone();
        flipped[17] ^= 1;
        put("f", 1, flipped);
        assertDamaged("f");
        put("f", 1, chunk("g", 1)); // of another file
        assertDamaged("f");
        put("f", 1, chunk("f", 2)); // in another place
        assertDamaged("f");
        put("f", 1, first);
        assertThat(read(files, "f")).isEqualTo(content);
        database.getCollection("b.chunks").deleteOne(and(eq("files_id", "f"), eq("n", 3)));
        assertDamaged("f"); // torn
        assertDamaged("none");
    }

    @Test
    void that_were_cut_to_whole_segments_are_not_read() throws Exception {
        write("f", text(3 * CHUNK));
        database.getCollection("b.chunks").deleteOne(and(eq("files_id", "f"), eq("n", 3)));
        database.getCollection("b.files").updateOne(eq("_id", "f"), set("length", 3L * CHUNK));
        assertDamaged("f");
    }

    @Test
    void do_not_open_with_the_key_of_another() throws Exception {
        write("f", text(10));
        write("g", text(10));
        Document other = database.getCollection("b.keys").find(eq("_id", "g")).first();
        database.getCollection("b.keys").updateOne(eq("_id", "f"), set("key", other.get("key")));
        assertDamaged("f");
    }

    @Test
    void are_erased_with_their_key() throws Exception {
        write("f", text(10));
        files.destroyKey("f");
        assertThatThrownBy(() -> files.open("f")).isInstanceOf(FileErased.class);
    }

    @Test
    void from_before_there_were_keys_are_read_as_they_are() throws Exception {
        GridFSBuckets.create(database, "b")
                .uploadFromStream(
                        new BsonString("old"), "old", new ByteArrayInputStream(text(300_000)));
        assertThat(read(files, "old")).isEqualTo(text(300_000));
        assertThat(read(with(KeyFile.none()), "old")).isEqualTo(text(300_000));
    }

    @Test
    void are_neither_written_nor_read_without_the_key_file() throws Exception {
        write("f", text(10));
        assertThatThrownBy(() -> with(KeyFile.none()).open("f")).isInstanceOf(KeyMissing.class);
        assertThatThrownBy(() -> with(KeyFile.generate()).open("f"))
                .isInstanceOf(KeyMissing.class)
                .hasMessageContaining(keyFile.primary());
        assertThatThrownBy(() -> with(KeyFile.none()).create("g", "case", new Document()))
                .isInstanceOf(KeyMissing.class);
        assertThat(database.getCollection("b.keys").countDocuments()).isEqualTo(1);
        assertThat(database.getCollection("b.files").countDocuments()).isEqualTo(1);
    }

    @Test
    void keep_their_bytes_when_the_key_that_wraps_changes() throws Exception {
        write("f", text(10));
        files.destroyKey("erased");
        byte[] before = chunk("f", 0);
        KeyFile next = keyFile.withAnother().promoted();
        DataKeys keys = new DataKeys(database, "b", next);
        assertThat(keys.used()).containsExactly(keyFile.primary());
        assertThat(keys.rewrap()).isEqualTo(1);
        assertThat(keys.rewrap()).isZero();
        assertThat(keys.used()).containsExactly(next.primary());
        assertThat(chunk("f", 0)).isEqualTo(before);
        assertThat(read(with(next.without(keys.used())), "f")).isEqualTo(text(10));
        assertThatThrownBy(() -> files.open("f")).isInstanceOf(KeyMissing.class);
    }

    @Test
    void are_not_wrapped_anew_by_who_lacks_the_key_that_wrapped_them() throws Exception {
        write("f", text(10));
        assertThatThrownBy(() -> new DataKeys(database, "b", KeyFile.generate()).rewrap())
                .isInstanceOf(KeyMissing.class);
        assertThat(read(files, "f")).isEqualTo(text(10));
    }

    private static SealedFiles with(KeyFile keys) {
        return new SealedFiles(database, "b", keys);
    }

    private void write(String id, byte[] content) throws IOException {
        try (OutputStream out = files.create(id, "f-1.1", new Document("mediaType", "image/png"))) {
            out.write(content);
        }
    }

    private static byte[] read(SealedFiles files, String id) throws IOException {
        try (InputStream in = files.open(id)) {
            return in.readAllBytes();
        }
    }

    private void assertDamaged(String id) {
        assertThatThrownBy(() -> read(files, id)).isInstanceOf(FileDamaged.class);
    }

    private static byte[] chunk(String id, int n) {
        Document chunk =
                database.getCollection("b.chunks")
                        .find(and(eq("files_id", id), eq("n", n)))
                        .first();
        return chunk.get("data", Binary.class).getData();
    }

    private static void put(String id, int n, byte[] data) {
        database.getCollection("b.chunks")
                .updateOne(and(eq("files_id", id), eq("n", n)), set("data", new Binary(data)));
    }

    private static byte[] text(int length) {
        return "a secret "
                .repeat(length / 9 + 1)
                .substring(0, length)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
