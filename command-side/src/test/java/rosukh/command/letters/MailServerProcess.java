package rosukh.command.letters;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A mail server that is not ours, in a process of its own: Debian's `aiosmtpd`.
final class MailServerProcess implements AutoCloseable {

    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Path SCRIPT = Path.of("src/test/resources/mail/server.py");

    private final Path folder;
    private final Process process;

    private MailServerProcess(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    static boolean installed() {
        try {
            return Files.isExecutable(PYTHON)
                    && new ProcessBuilder(PYTHON.toString(), "-c", "import aiosmtpd")
                                    .redirectErrorStream(true)
                                    .start()
                                    .waitFor()
                            == 0;
        } catch (IOException failed) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /// @param folder where the messages go that it takes
    /// @param certificate files of certificate and key in PEM, for one that takes nothing without
    ///   STARTTLS; none for one that knows no encryption
    static MailServerProcess start(int port, Path folder, String... certificate)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                PYTHON.toString(),
                                SCRIPT.toString(),
                                String.valueOf(port),
                                folder.toString()));
        command.addAll(List.of(certificate));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals("listening")) return new MailServerProcess(folder, process);
            lines.add(line);
        }
        throw new IllegalStateException("the mail server did not start: " + lines);
    }

    /// What was taken, in order, as Python's parser read it.
    List<JsonNode> taken() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (int i = 1; Files.exists(folder.resolve(i + ".json")); i++)
            all.add(new JsonMapper().readTree(Files.readString(folder.resolve(i + ".json"))));
        return all;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        if (process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join().isAlive())
            process.destroyForcibly();
    }
}
