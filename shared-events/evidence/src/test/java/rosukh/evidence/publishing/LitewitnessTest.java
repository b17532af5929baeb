package rosukh.evidence.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.eventstore.LogFixture;
import rosukh.eventstore.TestServer;
import rosukh.log.Policy;
import rosukh.log.SignedNote;

/// A witness that others wrote, `litewitness` of filippo.io/torchwood, cosigns what is published.
class LitewitnessTest {

    private static final String TOOLS = System.getenv("ROSUKH_TEST_LITEWITNESS");
    private static final Pattern VKEY = Pattern.compile("vkey=\"?([^\\s\"]+)");

    /// As its own tool registers a log.
    private static final String REGISTER =
            """
            import sqlite3, sys
            db = sqlite3.connect(sys.argv[1])
            db.execute("CREATE TABLE IF NOT EXISTS log (origin TEXT PRIMARY KEY,"
                       " tree_size INTEGER NOT NULL, tree_hash TEXT NOT NULL)")
            db.execute("CREATE TABLE IF NOT EXISTS key (origin TEXT NOT NULL, key TEXT NOT NULL,"
                       " FOREIGN KEY(origin) REFERENCES log(origin))")
            db.execute("INSERT INTO log VALUES (?, 0, ?)",
                       (sys.argv[2], "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="))
            db.execute("INSERT INTO key VALUES (?, ?)", (sys.argv[2], sys.argv[3]))
            db.commit()
            """;

    @TempDir Path folder;

    private final List<Process> running = new ArrayList<>();
    private TestServer server;
    private LogFixture fixture;

    @BeforeEach
    void theToolsAreThere() {
        assumeTrue(
                TOOLS != null,
                "no ROSUKH_TEST_LITEWITNESS: a folder with litewitness of torchwood v0.9.0");
        server = TestServer.embedded();
        fixture = new LogFixture(server);
    }

    @AfterEach
    void stop() throws Exception {
        running.forEach(Process::destroyForcibly);
        if (server == null) return;
        fixture.close();
        server.close();
    }

    @Test
    void it_cosigns_one_tree_after_the_other() throws Exception {
        Path socket = folder.resolve("agent");
        Path key = folder.resolve("ssh-key");
        start("agent.log", "ssh-agent", "-D", "-a", socket.toString());
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
        await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(socket));
        run("env", "SSH_AUTH_SOCK=" + socket, "ssh-add", "-q", key.toString());
        String fingerprint = run("ssh-keygen", "-l", "-f", key + ".pub").strip().split(" ", -1)[1];
        Path database = folder.resolve("witness.db");
        run(
                "python3",
                "-c",
                REGISTER,
                database.toString(),
                Node.ORIGIN,
                PublishingContract.VKEY.toString());
        int port = freePort();
        start(
                "witness.log",
                Path.of(TOOLS, "litewitness").toString(),
                "-name=witness.example/lite",
                "-db=" + database,
                "-ssh-agent=" + socket,
                "-listen=localhost:" + port,
                "-key=" + fingerprint);
        Policy policy =
                Policy.parse(
                        "witness W %s http://localhost:%d\nquorum W\n".formatted(vkey(), port));
        Node node = Node.of(fixture.database(), folder).on(fixture.engine());
        Attestation attestation =
                new Attestation(
                        node.publishing,
                        node.publisher,
                        policy.witnesses(),
                        List.of(),
                        Duration.ZERO);
        for (int events : List.of(5, 300, 1)) {
            node.append("stream-" + events, events);
            node.step();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> {
                        attestation.step();
                        return attestation.attempts("W").size() == node.latest().size();
                    });
            SignedNote note = SignedNote.parse(node.log.latest().orElseThrow().note());
            assertThat(policy.witnessed(note)).isTrue();
        }
        assertThat(node.latest().size()).isEqualTo(306);
    }

    private String vkey() {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> {
                            Matcher said =
                                    VKEY.matcher(Files.readString(folder.resolve("witness.log")));
                            return said.find() ? said.group(1) : "";
                        },
                        found -> !found.isEmpty());
    }

    private void start(String log, String... command) throws IOException {
        running.add(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(log).toFile())
                        .start());
    }

    private String run(String... command) throws Exception {
        Path said = folder.resolve("said.log");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
