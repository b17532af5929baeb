package rosukh.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import rosukh.bench.officers.Officers;
import rosukh.bench.officers.Officers.Seen;

/// 200 officers on 1,000 cases of the packaged app, which runs with its demo data as a process of
/// its own on a fresh database of the server: commands and views in one process, as on one small
/// machine.
final class OfficersBench {

    private static final int OFFICERS = 200;
    private static final int CASES = 1_000;
    private static final int COMMANDS_PER_SECOND = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final int FAULTS_SHOWN = 10;

    private final Path jar;
    private final @Nullable String uri;

    /// @param uri of the server, without a database; null for the app's embedded one
    OfficersBench(Path jar, @Nullable String uri) {
        this.jar = jar;
        this.uri = uri;
    }

    String run(int rounds, Duration time) throws IOException {
        Path data = Files.createTempDirectory("rosukh-officers");
        int port = freePort();
        URI url = URI.create("http://localhost:" + port);
        Process app = start(data, port);
        try {
            awaitReady(app, url);
            Officers officers =
                    Officers.at(url, "officer-client:officer-secret", "ir-kb", OFFICERS, CASES);
            officers.work(COMMANDS_PER_SECOND, WARM_UP, 1);
            Table table =
                    new Table(
                            "round",
                            "commands/s",
                            "accepted",
                            "412",
                            "refused by a rule",
                            "p50 ms",
                            "p99 ms",
                            "longest ms",
                            "reading a case, p99 ms",
                            "faults");
            StringBuilder faults = new StringBuilder();
            for (int round = 1; round <= rounds; round++) {
                Seen seen = officers.work(COMMANDS_PER_SECOND, time, 1_000_000L * round);
                table.row(
                        String.valueOf(round),
                        Table.number(seen.perSecond()),
                        String.valueOf(seen.accepted()),
                        String.valueOf(seen.stale()),
                        String.valueOf(seen.refused()),
                        Table.number(seen.p50()),
                        Table.number(seen.p99()),
                        Table.number(seen.max()),
                        Table.number(seen.readP99()),
                        String.valueOf(seen.faults().size()));
                seen.faults().stream()
                        .limit(FAULTS_SHOWN)
                        .forEach(fault -> faults.append("\n- ").append(fault));
            }
            return table + faults.toString() + "\n" + words(time);
        } finally {
            app.destroy();
            await(app);
        }
    }

    private static String words(Duration time) {
        return ("Each of %d officers reads a case over the API, thinks for two seconds, and sends a"
                        + " command for the version read: a need, a solution, figures, a product, a stop or"
                        + " a start of the clock; every fifth is sent to one of 20 of the %,d cases. A fault would be"
                        + " an accepted command that another one overwrote, a version that is not the last one accepted,"
                        + " or an answer that is neither 200, 412 with a version the case had, nor a rule's refusal."
                        + " Rounds of %d s after a warm-up of %d s, in which the app's code is compiled; app (parallel collector, heap of 2 GB, as the README says for two cores), its views, the server and the officers share the machine.")
                .formatted(OFFICERS, CASES, time.toSeconds(), WARM_UP.toSeconds());
    }

    private Process start(Path data, int port) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Xmx2g",
                                "-Xmn300m",
                                "-XX:+UseParallelGC",
                                "-jar",
                                jar.toAbsolutePath().toString(),
                                "--server.port=" + port,
                                "--spring.profiles.active=demo",
                                "--rosukh.data=" + data,
                                "--rosukh.database.search-path=false"));
        if (uri != null)
            command.add("--spring.mongodb.uri=" + uri + "officers_" + System.currentTimeMillis());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("app.log").toFile())
                .start();
    }

    private static void awaitReady(Process app, URI url) {
        long endsAt = System.nanoTime() + START_LIMIT.toNanos();
        while (!ready(url)) {
            if (!app.isAlive() || System.nanoTime() > endsAt)
                throw new IllegalStateException("the app does not get ready");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
    }

    private static boolean ready(URI url) {
        try {
            var connection =
                    (HttpURLConnection)
                            url.resolve("/actuator/health/readiness").toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void await(Process app) {
        try {
            if (!app.waitFor(30, TimeUnit.SECONDS)) app.destroyForcibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
