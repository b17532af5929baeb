package rosukh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.events.letters.LetterKind;
import rosukh.query.kernel.past.ReplayDesk;
import tools.jackson.databind.JsonNode;

/// Replays beside a mail server and an HTTP server that are not ours: both are silent. That the
/// mail server takes letters where nothing is replayed is shown first.
@EnabledIf(value = "installed", disabledReason = "no python3-aiosmtpd on this machine")
@SpringBootTest(
        classes = RosukhApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class ReplaySilenceTest {

    private static final Path SERVER =
            Path.of("../../command-side/src/test/resources/mail/server.py");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private static Path folder;
    private static Process mail;

    @Autowired EventStore log;
    @Autowired ReplayDesk desk;
    @LocalServerPort int port;

    static boolean installed() throws IOException, InterruptedException {
        return new ProcessBuilder("/usr/bin/python3", "-c", "import aiosmtpd").start().waitFor()
                == 0;
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws IOException {
        folder = Files.createTempDirectory("rosukh-mail");
        Path data = Files.createTempDirectory("rosukh-test");
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        mail =
                new ProcessBuilder("/usr/bin/python3", SERVER.toString(), "" + free, "" + folder)
                        .redirectErrorStream(true)
                        .start();
        assertThat(mail.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("listening");
        registry.add("rosukh.data", data::toString);
        registry.add("rosukh.database.search-path", () -> "false");
        registry.add("rosukh.demo.data", () -> "false");
        registry.add("rosukh.mail.host", () -> "127.0.0.1");
        registry.add("rosukh.mail.port", () -> free);
        registry.add("rosukh.mail.starttls", () -> "false");
        registry.add("rosukh.mail.from", () -> "office@rosukh.example");
    }

    @AfterAll
    static void stop() throws IOException {
        mail.getOutputStream().close();
    }

    @Test
    void reach_neither_a_mail_server_nor_any_other_machine() throws Exception {
        write("l-1", 0);
        write("l-2", 0);
        await().atMost(Duration.ofMinutes(2)).until(() -> taken() == 2);
        try (Receiver receiver = new Receiver()) {
            Http auditor = new Http(port).as("auditor");
            Set<String> views = desk.views();
            assertThat(views).contains("letters.register", "certification.casefile");
            List<String> asked = new ArrayList<>();
            for (String view : views) {
                Http.Answer answer = auditor.post("/api/v1/replays", Map.of("view", view));
                assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
                asked.add(answer.json().path("id").asString().replace("replay:", ""));
            }
            for (String id : asked)
                await().atMost(Duration.ofMinutes(2)).until(() -> equal(auditor, id));
            assertThat(auditor.get("/api/v1/letters?asOf=1").status()).isEqualTo(200);
            assertThat(receiver.called.get()).isZero();
        }
        assertThat(taken()).isEqualTo(2);
    }

    private static boolean equal(Http auditor, String id) {
        JsonNode found = auditor.get("/api/v1/replays/" + id).json();
        String state = found.path("state").asString();
        assertThat(state).as(found.toString()).isNotIn("DIFFERENT", "FAILED", "CANCELLED");
        return state.equals("EQUAL");
    }

    private static int taken() throws IOException {
        try (var files = Files.list(folder)) {
            return (int) files.filter(file -> file.toString().endsWith(".json")).count();
        }
    }

    private void write(String id, long sequence) {
        LetterWritten written =
                new LetterWritten(
                        id,
                        "f-1",
                        "f-1.1",
                        LetterKind.CUSTOM,
                        1,
                        "en",
                        "firm@example.com",
                        "A visit",
                        "We come on Monday.",
                        "0".repeat(64),
                        null,
                        "officer",
                        DAY);
        var event =
                new GenericDomainEventMessage<>(
                        "LetterAggregate", "letter:" + id, sequence, written);
        DefaultUnitOfWork.startAndGet(event).execute(() -> log.publish(event));
    }

    /// Where every HTTP client of this process would arrive that is told no other way, but for what
    /// goes to this machine itself.
    private static final class Receiver implements AutoCloseable {

        private final AtomicInteger called = new AtomicInteger();
        private final ProxySelector before = ProxySelector.getDefault();
        private final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

        private Receiver() throws IOException {
            server.createContext(
                    "/",
                    exchange -> {
                        called.incrementAndGet();
                        exchange.sendResponseHeaders(204, -1);
                        exchange.close();
                    });
            server.start();
            Proxy here = new Proxy(Proxy.Type.HTTP, server.getAddress());
            ProxySelector.setDefault(
                    new ProxySelector() {

                        @Override
                        public List<Proxy> select(URI uri) {
                            return uri.getHost().equals("localhost")
                                    ? List.of(Proxy.NO_PROXY)
                                    : List.of(here);
                        }

                        @Override
                        public void connectFailed(URI uri, SocketAddress to, IOException failed) {
                            called.incrementAndGet();
                        }
                    });
        }

        @Override
        public void close() {
            ProxySelector.setDefault(before);
            server.stop(0);
        }
    }
}
