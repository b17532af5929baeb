package rosukh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.eventstore.EmbeddedServer;
import rosukh.eventstore.StoreClient;
import rosukh.vault.KeyFile;
import rosukh.vault.SealedFiles;

/// The key file, as an operator changes it.
class KeysTest {

    @TempDir private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void a_key_is_changed_while_old_files_stay_readable() throws Exception {
        Path file = folder.resolve("evidence.json");
        assertThat(run("new", file.toString())).singleElement().asString().endsWith(" encrypts");
        try (EmbeddedServer server = EmbeddedServer.start(folder.resolve("data"));
                MongoClient client = MongoClients.create(StoreClient.settings(server.uri()))) {
            MongoDatabase database = client.getDatabase("rosukh");
            SealedFiles before = new SealedFiles(database, "evidence", KeyFile.read(file));
            try (OutputStream out = before.create("e-1", "f-1.1", new Document())) {
                out.write("secret".getBytes(StandardCharsets.UTF_8));
            }
            List<String> added = run("add", file.toString());
            assertThat(added).hasSize(2).first().asString().endsWith(" encrypts");
            List<String> promoted = run("promote", file.toString());
            assertThat(promoted).hasSize(2).last().asString().endsWith(" encrypts");
            assertThat(run("retire", file.toString(), "--uri", server.uri())).hasSize(2);
            assertThat(run("rewrap", file.toString(), "--uri", server.uri()))
                    .containsExactly("1 keys wrapped by " + KeyFile.read(file).primary());
            assertThat(run("retire", file.toString(), "--uri", server.uri()))
                    .containsExactly(promoted.getLast())
                    .isEqualTo(run("list", file.toString()));
            SealedFiles after = new SealedFiles(database, "evidence", KeyFile.read(file));
            try (InputStream in = after.open("e-1")) {
                assertThat(in.readAllBytes()).asString().isEqualTo("secret");
            }
        }
    }

    @Test
    void a_file_that_is_there_is_never_overwritten() throws Exception {
        Path file = folder.resolve("evidence.json");
        run("new", file.toString());
        String before = Files.readString(file);
        assertThat(run("new", file.toString())).isEmpty();
        assertThat(err.toString()).contains("left alone");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void what_is_no_key_file_is_said_to_be_none() throws Exception {
        Path file = Files.writeString(folder.resolve("evidence.json"), "keys");
        for (String what : List.of("list", "add", "promote"))
            assertThat(run(what, file.toString())).isEmpty();
        assertThat(err.toString()).contains("cannot be read");
        assertThat(Files.readString(file)).isEqualTo("keys");
    }

    /// What was said, line by line.
    private List<String> run(String... args) {
        StringWriter out = new StringWriter();
        String[] all = new String[args.length + 1];
        all[0] = "keys";
        System.arraycopy(args, 0, all, 1, args.length);
        int code = Rosukh.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
        assertThat(code).isEqualTo(out.toString().isEmpty() ? 2 : 0);
        return out.toString().lines().toList();
    }
}
