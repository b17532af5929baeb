package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The packaged app as a process of its own, on a free port and with a data folder of its own.
final class RunningApp implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private final Path data;
    private final int port;
    private final List<String> settings;
    private final Path log;
    private Process process;
    private Duration startTime = Duration.ZERO;

    private RunningApp(Path data, int port, List<String> settings) {
        this.data = data;
        this.port = port;
        this.settings = settings;
        this.log = Path.of("target", "app-" + port + ".log").toAbsolutePath();
        this.process = launch();
    }

    /// Starts on an empty data folder and waits until the app is ready.
    static RunningApp start(Path data, String... settings) {
        RunningApp app = begin(data, settings);
        app.awaitReady();
        return app;
    }

    /// Starts without waiting.
    static RunningApp begin(Path data, String... settings) {
        return new RunningApp(data, freePort(), List.of(settings));
    }

    private Process launch() {
        Path jar = Path.of(System.getProperty("rosukh.boot-jar", ""));
        assertThat(jar).as("packaged app").isRegularFile();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-Xmx512m");
        command.add("-jar");
        command.add(jar.toAbsolutePath().normalize().toString());
        command.add("--server.port=" + port);
        command.add("--rosukh.data=" + data);
        command.add("--rosukh.database.search-path=false");
        command.addAll(settings);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        Instant began = Instant.now();
        Api api = new Api(url());
        await().atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .failFast("the app ended, see " + log, () -> !process.isAlive())
                .until(() -> api.ready());
        startTime = Duration.between(began, Instant.now());
    }

    URI url() {
        return URI.create("http://localhost:" + port);
    }

    /// How long the last start took until the app said it was ready.
    Duration startTime() {
        return startTime;
    }

    long pid() {
        return process.pid();
    }

    /// Waits for a moment of the start and kills then.
    void killWhen(BooleanSupplier moment) {
        await().atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .failFast("the app ended, see " + log, () -> !process.isAlive())
                .until(moment::getAsBoolean);
        kill();
    }

    /// kill -9.
    void kill() {
        process.destroyForcibly();
        end();
    }

    /// Starts again on the same data and port.
    void restart() {
        process = launch();
        awaitReady();
    }

    private void end() {
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ended").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        end();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
