package rosukh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import rosukh.eventstore.EmbeddedServer;
import rosukh.eventstore.StoreClient;
import tools.jackson.databind.JsonNode;

/// Two nodes on one database: on FerretDB where one is named, else on the embedded server, which
/// both then see as a server of others. The first is a process of its own and has all projections;
/// in the end it is killed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralNodesTest {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    /// The leases of a dead node run out after 10 s, and the other looks every two.
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir static Path data;

    private @Nullable EmbeddedServer server;
    private String uri;
    private Process first;
    private ConfigurableApplicationContext second;
    private Http onFirst;
    private Http onSecond;

    @BeforeAll
    void start() throws IOException {
        uri = database();
        int port = freePort();
        first = process(uri, port);
        onFirst = new Http(port);
        await().atMost(START_LIMIT).ignoreExceptions().until(this::firstIsReady);
        second =
                new SpringApplicationBuilder(RosukhApplication.class)
                        .run(arguments(uri, 0).toArray(String[]::new));
        onSecond =
                new Http(
                        Integer.parseInt(
                                second.getEnvironment().getRequiredProperty("local.server.port")));
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (second != null) second.close();
        if (first != null) first.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        if (server != null) server.close();
        else
            try (MongoClient client = MongoClients.create(uri)) {
                client.getDatabase(StoreClient.database(uri)).drop();
            }
    }

    @Test
    @Order(1)
    void a_command_on_one_is_read_on_the_other_at_its_position() {
        for (int i = 0; i < 10; i++) {
            JsonNode done = register(i % 2 == 0 ? onFirst : onSecond, "Shared " + i);
            String at = "?minPosition=" + done.path("position").asLong();
            for (Http node : List.of(onSecond, onFirst)) {
                Http.Answer read =
                        node.as("officer").get("/api/v1/firms/" + done.path("id").asString() + at);
                assertThat(read.status()).as(read.toString()).isEqualTo(200);
                assertThat(read.body()).contains("Shared " + i);
            }
        }
    }

    @Test
    @Order(2)
    void a_view_that_an_event_does_not_concern_reaches_its_position_all_the_same() {
        long position = register(onFirst, "No scheme").path("position").asLong();
        Http.Answer schemes = onSecond.as("officer").get("/api/v1/schemes?minPosition=" + position);
        assertThat(schemes.status()).as(schemes.toString()).isEqualTo(200);
        assertThat(Long.parseLong(schemes.header("X-Projection-Position")))
                .isGreaterThanOrEqualTo(position);
    }

    @Test
    @Order(3)
    void the_node_without_projections_is_well_and_says_who_does_them() {
        await().atMost(LIMIT)
                .untilAsserted(() -> {
                    assertThat(onSecond.get("/actuator/health").json().path("status").asString())
                            .isEqualTo("UP");
                    Map<String, JsonNode> views = views(onSecond);
                    assertThat(views).containsKeys("firms.register", "certification.casefile");
                    assertThat(views.values())
                            .allSatisfy(view -> {
                                assertThat(view.path("state").asString()).isEqualTo("ELSEWHERE");
                                assertThat(view.path("position").asLong()).isNotNegative();
                                assertThat(view.path("node").asString())
                                        .startsWith(first.pid() + "@");
                            });
                    assertThat(views(onFirst).values())
                            .allMatch(view -> view.path("state").asString().equals("CURRENT"))
                            .allMatch(view -> view.path("node").isMissingNode());
                });
    }

    @Test
    @Order(4)
    void a_page_of_the_other_is_told() throws InterruptedException {
        try (LiveLines lines = LiveLines.open(onSecond, "firms.register")) {
            long position = register(onFirst, "Live").path("position").asLong();
            lines.awaitPosition(position, LIMIT);
        }
    }

    @Test
    @Order(5)
    void when_one_is_killed_the_other_takes_over() throws InterruptedException {
        long last = register(onFirst, "Before the kill").path("position").asLong();
        first.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        JsonNode done = register(onSecond, "After the kill");
        assertThat(done.path("position").asLong()).isGreaterThan(last);
        await().atMost(LIMIT)
                .until(() ->
                        onSecond.as("officer")
                                        .get(
                                                "/api/v1/firms/"
                                                        + done.path("id").asString()
                                                        + "?minPosition="
                                                        + done.path("position").asLong())
                                        .status()
                                == 200);
        await().atMost(LIMIT)
                .untilAsserted(() ->
                        assertThat(views(onSecond).values())
                                .allMatch(view -> view.path("state").asString().equals("CURRENT")));
    }

    private boolean firstIsReady() {
        if (!first.isAlive()) throw new AssertionError("the first node ended");
        return onFirst.get("/actuator/health/readiness").status() == 200;
    }

    private static JsonNode register(Http node, String name) {
        Http.Answer done = node.as("officer").post("/api/v1/firms", Firms.another(name));
        assertThat(done.status()).as(done.toString()).isEqualTo(201);
        return done.json();
    }

    private static Map<String, JsonNode> views(Http node) {
        Map<String, JsonNode> found = new TreeMap<>();
        node.as("operator")
                .get("/actuator/health")
                .json()
                .at("/components/projections/details")
                .properties()
                .forEach(view -> found.put(view.getKey(), view.getValue()));
        return found;
    }

    private String database() {
        String named = System.getenv("ROSUKH_TEST_FERRETDB_URI");
        String name = "nodes" + UUID.randomUUID().toString().substring(0, 8);
        if (named != null && !named.isBlank())
            return named.replaceFirst("^(mongodb://[^/]+)(/[^?]*)?", "$1/" + name);
        server = EmbeddedServer.start(data.resolve("database"));
        return server.uri().replaceFirst("^(mongodb://[^/]+)(/[^?]*)?", "$1/" + name);
    }

    private static Process process(String uri, int port) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx320m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                RosukhApplication.class.getName()));
        command.addAll(arguments(uri, port));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("first.log").toFile())
                .start();
    }

    private static List<String> arguments(String uri, int port) {
        return List.of(
                "--server.port=" + port,
                "--spring.profiles.active=demo",
                "--rosukh.data=" + data,
                "--rosukh.demo.data=false",
                "--rosukh.watch.behind-after=0",
                "--spring.mongodb.uri=" + uri);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
