package rosukh.command.certification;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// Speaks as `clamd` does, and misbehaves as it may.
final class FakeClamd implements AutoCloseable {

    /// What becomes of a file.
    enum Behaviour {
        ANSWERS,
        READS_NOTHING,
        SAYS_NOTHING,
        HANGS_UP
    }

    static final String VERSION = "ClamAV 1.4.6/27000/Sat Nov 28 2026";

    final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private final ServerSocket server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Behaviour behaviour;
    private final String verdict;

    FakeClamd(Behaviour behaviour, String verdict) throws IOException {
        this.behaviour = behaviour;
        this.verdict = verdict;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    ClamAv scan(Duration timeout) {
        return new ClamAv("127.0.0.1", server.getLocalPort(), timeout);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException ended) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller) {
            DataInputStream in = new DataInputStream(caller.getInputStream());
            if (command(in).equals("zVERSION")) say(caller, VERSION);
            else stream(caller, in);
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private void stream(Socket caller, DataInputStream in)
            throws IOException, InterruptedException {
        if (behaviour == Behaviour.HANGS_UP) return;
        if (behaviour == Behaviour.READS_NOTHING) closed.await();
        for (int length = in.readInt(); length > 0; length = in.readInt())
            seen.write(in.readNBytes(length));
        if (behaviour == Behaviour.SAYS_NOTHING) closed.await();
        say(caller, verdict);
    }

    private static String command(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int next = in.read(); next > 0; next = in.read()) command.append((char) next);
        return command.toString();
    }

    private static void say(Socket caller, String reply) throws IOException {
        caller.getOutputStream().write((reply + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}
