package rosukh.evidence.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.eventstore.LogFixture;
import rosukh.eventstore.TestServer;
import rosukh.evidence.Envelope;
import rosukh.log.Tile;

/// Programs of transparency-dev/tessera check what is published of a store, over HTTP, and write
/// the same files for the same entries and key.
class TesseraPublishingTest {

    private static final String TOOLS = System.getenv("ROSUKH_TEST_TESSERA");
    private static final int COMMIT = 10_000;

    @TempDir Path folder;

    private TestServer server;
    private LogFixture fixture;
    private HttpServer http;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(
                TOOLS != null,
                "no ROSUKH_TEST_TESSERA: a folder with fsck and posix-oneshot of tessera v1.0.4");
        server = TestServer.embedded();
        fixture = new LogFixture(server);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.start();
    }

    @AfterEach
    void stop() throws Exception {
        if (http == null) return;
        http.stop(0);
        fixture.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 65_537})
    void they_accept_the_log_of_a_store_and_write_it_alike(int size) throws Exception {
        Node node = Node.of(fixture.database(), folder).on(fixture.engine());
        for (int stored = 0; stored < size; stored += COMMIT)
            node.append("stream-" + stored, Math.min(COMMIT, size - stored));
        assertThat(node.step().because()).isNull();
        assertThat(node.latest().size()).isEqualTo(size);
        serve(node);
        Path key = Files.writeString(folder.resolve("vkey"), PublishingContract.VKEY.toString());
        String said =
                run(
                        "fsck",
                        "-storage_url=http://localhost:%d/log/"
                                .formatted(http.getAddress().getPort()),
                        "-public_key=" + key,
                        "-ui=false");
        assertThat(said).contains("Successfully fsck'd log with size " + size + " ");
        if (size > 0) assertAlike(node, files(node, size), theirs(node.leaves()));
    }

    /// They keep the narrower files of the sizes they went through; ours are cut to the same.
    private static void assertAlike(
            Node node, Map<String, String> ours, Map<String, String> theirs) {
        assertThat(theirs).containsAllEntriesOf(ours);
        theirs.forEach((path, hash) -> {
            if (ours.containsKey(path)) return;
            Tile narrower = Tile.ofPath(path);
            assertThat(narrower).as(path).isNotNull();
            assertThat(Envelope.sha256(node.log.find(narrower).orElseThrow()))
                    .as(path)
                    .isEqualTo(hash);
        });
    }

    private void serve(Node node) {
        http.createContext("/log/", exchange -> answer(node, exchange));
    }

    private static void answer(Node node, HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/log/".length());
            Tile tile = Tile.ofPath(path);
            byte[] content =
                    path.equals("checkpoint")
                            ? node.log
                                    .latest()
                                    .orElseThrow()
                                    .note()
                                    .getBytes(StandardCharsets.UTF_8)
                            : tile == null ? null : node.log.find(tile).orElse(null);
            if (content == null) exchange.sendResponseHeaders(404, -1);
            else {
                exchange.sendResponseHeaders(200, content.length);
                exchange.getResponseBody().write(content);
            }
        }
    }

    /// Hash of the content by path.
    private static Map<String, String> files(Node node, int size) {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "checkpoint",
                Envelope.sha256(
                        node.log.latest().orElseThrow().note().getBytes(StandardCharsets.UTF_8)));
        for (Tile tile : Tile.between(0, size))
            files.put(tile.path(), Envelope.sha256(node.log.find(tile).orElseThrow()));
        return files;
    }

    private Map<String, String> theirs(List<byte[]> leaves) throws Exception {
        Path given = Files.createDirectory(folder.resolve("entries"));
        for (int i = 0; i < leaves.size(); i++)
            Files.write(given.resolve("%06d".formatted(i)), leaves.get(i));
        Path log = folder.resolve("theirs");
        Path secret = Files.writeString(folder.resolve("secret"), Node.KEY);
        run(
                "posix-oneshot",
                "-storage_dir=" + log,
                "-private_key=" + secret,
                "-entries=" + given + "/*");
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(log)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = log.relativize(file).toString();
                if (path.startsWith(".")) continue;
                files.put(path, Envelope.sha256(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    /// What it says; it ends with 0 whether or not it found something.
    private String run(String tool, String... arguments) throws Exception {
        Path said = folder.resolve(tool + ".log");
        Process process =
                new ProcessBuilder(
                                Stream.concat(
                                                Stream.of(Path.of(TOOLS, tool).toString()),
                                                Stream.of(arguments))
                                        .toList())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("%s ended by itself", tool).isTrue();
        assertThat(process.exitValue()).as(tool).isZero();
        return Files.readString(said);
    }
}
