package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// Kills the writer, FerretDB, PostgreSQL or all of them in the middle of work, on an instance of
/// its own with fsync on. `-Drosukh.kills=50` for more rounds.
@EnabledIfEnvironmentVariable(
        named = FerretDbContractTest.URI,
        matches = "mongodb.*",
        disabledReason = "no FerretDB: ROSUKH_TEST_FERRETDB_URI is not set")
class KilledServerTest {

    private enum Victim {
        WRITER,
        FERRETDB,
        POSTGRES,
        ALL
    }

    private static final int ROUNDS = Integer.getInteger("rosukh.kills", Victim.values().length);
    private static final Path SCRIPTS = Path.of("../../ops/deploy/ferretdb").normalize();
    private static final Duration RECOVERY = Duration.ofSeconds(120);

    private final int port = freePort();
    private final int postgresPort = freePort();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unknown = new AtomicInteger();
    private String uri = "";
    private Process writer;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(
                "root".equals(System.getProperty("user.name")) && Files.isDirectory(SCRIPTS),
                "only root starts a FerretDB of its own");
        uri = up();
        writer = startWriter();
    }

    @AfterEach
    void stop() throws Exception {
        if (uri.isEmpty()) return;
        writer.toHandle().destroyForcibly();
        script("down.sh", "--remove");
    }

    @Test
    void kill_9_of_writer_and_server_loses_no_acknowledged_commit() throws Exception {
        Random random = new Random(9);
        Map<Victim, Integer> rounds = new EnumMap<>(Victim.class);
        Duration longest = Duration.ZERO;
        for (int round = 0; round < ROUNDS; round++) {
            longest = max(longest, awaitAcknowledgements(20 + random.nextInt(100)));
            Victim victim = Victim.values()[round % Victim.values().length];
            kill(victim);
            rounds.merge(victim, 1, Integer::sum);
            assertThatNothingIsLost();
        }
        longest = max(longest, awaitAcknowledgements(20));
        writer.toHandle().destroyForcibly();
        writer.waitFor();
        int stored = assertThatNothingIsLost();
        System.out.printf(
                "kill -9, FerretDB: %d rounds %s, %,d appends acknowledged, none lost, %,d stored in all,"
                        + " %d outcomes unknown, longest wait for work to go on %.1f s%n",
                ROUNDS,
                rounds,
                acknowledged.size(),
                stored,
                unknown.get(),
                longest.toMillis() / 1000.0);
    }

    private void kill(Victim victim) throws Exception {
        switch (victim) {
            case WRITER -> writer.toHandle().destroyForcibly();
            case FERRETDB -> script("down.sh", "--kill", "ferretdb");
            case POSTGRES -> script("down.sh", "--kill", "postgres");
            case ALL -> {
                writer.toHandle().destroyForcibly();
                script("down.sh", "--kill");
            }
        }
        up();
        if (writer.toHandle().isAlive() && victim != Victim.WRITER && victim != Victim.ALL) return;
        writer.waitFor();
        writer = startWriter();
    }

    /// How long it took.
    private Duration awaitAcknowledgements(int count) {
        long started = System.nanoTime();
        int before = acknowledged.size();
        await().atMost(RECOVERY).until(() -> acknowledged.size() >= before + count);
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /// How many events there are.
    private int assertThatNothingIsLost() {
        assertThat(wrong).isEmpty();
        Map<String, Long> promised = Map.copyOf(acknowledged);
        try (MongoClient client = MongoClients.create(StoreClient.settings(uri));
                MongoEventStorageEngine engine =
                        MongoEventStorageEngine.builder()
                                .database(client.getDatabase(KilledWriter.DATABASE))
                                .eventSerializer(LogFixture.SERIALIZER)
                                .snapshotSerializer(LogFixture.SERIALIZER)
                                .build()) {
            List<TrackedEventMessage<?>> log = LogFixture.all(engine);
            assertThat(log.stream().map(LogFixture::position).toList())
                    .containsExactlyElementsOf(LongStream.range(0, log.size()).boxed().toList());
            Map<String, Long> stored = new HashMap<>();
            for (TrackedEventMessage<?> message : log) {
                DomainEventMessage<?> event = (DomainEventMessage<?>) message;
                String name = event.getAggregateIdentifier() + " " + event.getSequenceNumber();
                assertThat(stored.put(name, LogFixture.position(message))).as(name).isNull();
            }
            promised.forEach((event, at) -> assertThat(stored).as(event).containsEntry(event, at));
            return log.size();
        }
    }

    private Process startWriter() throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledWriter.class.getName(),
                                uri)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Thread.ofVirtual().start(() -> listen(process));
        return process;
    }

    private void listen(Process process) {
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                String[] words = line.split(" ", -1);
                switch (words[0]) {
                    case "done" -> {
                        if (words.length == 4 && !words[3].isEmpty())
                            acknowledged.put(words[1] + " " + words[2], Long.parseLong(words[3]));
                    }
                    case "unknown" -> unknown.incrementAndGet();
                    case "wrong" -> wrong.add(line);
                    default -> {
                        // a try, or half a line
                    }
                }
            }
        } catch (IOException killed) {
            // it says no more
        }
    }

    private String up() throws Exception {
        return script("up.sh");
    }

    /// Runs a script for the own instance and returns the last line it said.
    private String script(String name, String... arguments) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(SCRIPTS.resolve(name).toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.command().addAll(List.of(arguments));
        builder.environment()
                .putAll(
                        Map.of(
                                "FERRETDB_INSTANCE", "kill-" + port,
                                "FERRETDB_PORT", String.valueOf(port),
                                "FERRETDB_PG_PORT", String.valueOf(postgresPort)));
        Process process = builder.start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(name).isZero();
        return said.substring(said.lastIndexOf('\n') + 1);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
