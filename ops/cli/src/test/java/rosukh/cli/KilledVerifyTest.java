package rosukh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.eventstore.LoggedBytes;
import rosukh.evidence.Envelope;
import rosukh.evidence.MemoryLog;
import rosukh.evidence.bundle.BagSink;
import rosukh.evidence.bundle.BundleWriter;
import rosukh.evidence.bundle.Scope;
import rosukh.evidence.bundle.Terms;
import rosukh.evidence.check.Progress;

/// kill -9 in the middle of a check: it goes on from its state, and misses nothing behind it.
class KilledVerifyTest {

    private static final int STATE = 1 << 16;
    private static final int SIZE = 4 * STATE + 100;

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final MemoryLog log = new MemoryLog();
    private Path bundle = Path.of("");
    private Path policy = Path.of("");
    private Path state = Path.of("");

    @BeforeEach
    void a_bundle_that_takes_a_while() throws Exception {
        for (int at = 0; at < SIZE; at += STATE)
            log.add(events(at).limit(STATE).map(event -> Envelope.of(event).bytes()).toList());
        log.sign();
        bundle = folder.resolve("bundle");
        Terms terms =
                new Terms(
                        _ -> false,
                        _ -> Optional.empty(),
                        _ -> new Terms.Actors(Optional.of("officer"), Optional.empty()));
        try (BagSink sink = BagSink.folder(bundle)) {
            new BundleWriter(log, KilledVerifyTest::events, terms)
                    .write(log.latest().orElseThrow(), Scope.WHOLE_LOG, sink);
        }
        policy = Files.writeString(folder.resolve("policy"), log.policy());
        state = folder.resolve("state.json");
    }

    private static Stream<LoggedBytes> events(long from) {
        return LongStream.range(from, SIZE).mapToObj(KilledVerifyTest::event);
    }

    private static LoggedBytes event(long position) {
        return new LoggedBytes(
                position,
                position,
                Instant.EPOCH,
                "certification.noted",
                "1",
                "e-" + position,
                "c-" + position % 2,
                "Case",
                position / 2,
                Instant.EPOCH,
                ("{\"n\":" + position + "}").getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void goes_on_where_it_was_killed() throws Exception {
        Process check = check();
        await().pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofMinutes(2))
                .until(() -> Files.exists(state) || !check.isAlive());
        check.destroyForcibly();
        assertThat(check.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(check.exitValue()).as("killed, not done").isEqualTo(128 + 9);
        Progress left = Progress.read(state);
        assertThat(left).isNotNull();
        assertThat(left.size()).isBetween((long) STATE, SIZE - 1L);

        Path lines = bundle.resolve("data/events.ndjson");
        byte[] sound = Files.readAllBytes(lines);
        byte[] changed = sound.clone();
        changed[changed.length - 4] ^= 1;
        Files.write(lines, changed);
        assertThat(goOn()).isEqualTo(1);
        assertThat(Progress.read(state)).as("nothing faulty is remembered").isNotNull();
        assertThat(Progress.read(state).size()).isLessThan(SIZE);

        Files.write(lines, sound);
        long before = Progress.read(state).size();
        assertThat(goOn()).isEqualTo(0);
        assertThat(out.toString())
                .contains("checked before: " + before)
                .contains("payloads: " + (SIZE - before))
                .contains("verdict: valid, 0 faults");
    }

    private Process check() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Rosukh.class.getName(),
                        "verify",
                        bundle.toString(),
                        "--policy",
                        policy.toString(),
                        "--state",
                        state.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
    }

    private int goOn() {
        out.getBuffer().setLength(0);
        PrintWriter to = new PrintWriter(out, true);
        return Rosukh.run(
                to,
                to,
                "verify",
                bundle.toString(),
                "--policy",
                policy.toString(),
                "--state",
                state.toString());
    }
}
