package rosukh.app.database;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import rosukh.app.StartRefused;

/// A `mongod` of this machine, started under the data folder, reachable from this machine only and
/// stopped after all that uses it. A process that was killed leaves one behind: it is stopped
/// before the next is started on the same files.
final class Mongod implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Process process;
    private final String uri;

    private Mongod(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    /// The first `mongod` that the PATH names.
    static Optional<Path> onPath(@Nullable String searched) {
        if (searched == null) return Optional.empty();
        return Arrays.stream(searched.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .filter(program -> !Files.isDirectory(program))
                .findFirst();
    }

    static Mongod start(Path program, Path folder) {
        Path log = folder.resolve("mongod.log");
        int port = freePort();
        String uri = "mongodb://127.0.0.1:" + port + "/rosukh";
        try {
            Files.createDirectories(folder.resolve("db"));
            leftOver(folder.resolve("db")).ifPresent(Mongod::stop);
            Process process =
                    new ProcessBuilder(
                                    List.of(
                                            program.toString(),
                                            "--dbpath",
                                            folder.resolve("db").toString(),
                                            "--port",
                                            Integer.toString(port),
                                            "--bind_ip",
                                            "127.0.0.1"))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start();
            Mongod mongod = new Mongod(process, uri);
            mongod.awaitAnswer(program, log);
            return mongod;
        } catch (IOException unstartable) {
            throw refused(program, log, unstartable);
        }
    }

    /// A mongod notes its process in its folder and empties the note when it ends in order.
    private static Optional<ProcessHandle> leftOver(Path db) throws IOException {
        Path note = db.resolve("mongod.lock");
        String pid = Files.exists(note) ? Files.readString(note).strip() : "";
        return pid.matches("[0-9]{1,10}")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(Mongod::isMongod)
                : Optional.empty();
    }

    private static boolean isMongod(ProcessHandle process) {
        return process.info().command().filter(it -> it.endsWith("mongod")).isPresent();
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            process.destroyForcibly();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAnswer(Path program, Path log) {
        try (MongoClient client =
                MongoClients.create(uri + "?serverSelectionTimeoutMS=500&connectTimeoutMS=500")) {
            long end = System.nanoTime() + START_LIMIT.toNanos();
            while (process.isAlive() && System.nanoTime() < end) {
                try {
                    client.getDatabase("admin").runCommand(new Document("ping", 1));
                    return;
                } catch (MongoException notYet) {
                    // Asked again until the limit.
                }
            }
        }
        process.destroy();
        throw refused(program, log, null);
    }

    private static StartRefused refused(Path program, Path log, @Nullable Throwable cause) {
        return new StartRefused(
                program + " was found on the PATH but does not start.",
                "Read "
                        + log
                        + "; or set spring.mongodb.uri, or rosukh.database.search-path=false to use"
                        + " the embedded database.",
                cause == null ? new IllegalStateException("no answer") : cause);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new java.io.UncheckedIOException(none);
        }
    }

    String uri() {
        return uri;
    }

    @Override
    public void close() {
        stop(process.toHandle());
    }
}
