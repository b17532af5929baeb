package rosukh.eventstore;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// Stands between driver and server and cuts the connection around inserts of commits: now before
/// the server gets it, now after the server has done it and before the driver hears of it.
final class CuttingProxy implements AutoCloseable {

    private static final int HEADER = 16;

    private final ServerSocket listener;
    private final ServerAddress target;
    private final String uri;
    private final AtomicInteger inserts = new AtomicInteger();
    private final AtomicInteger answersLost = new AtomicInteger();
    private final AtomicInteger requestsLost = new AtomicInteger();
    private volatile int every;

    CuttingProxy(String targetUri) throws IOException {
        String host = new ConnectionString(targetUri).getHosts().getFirst();
        target = new ServerAddress(host);
        listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        String direct = targetUri.replace(host, "127.0.0.1:" + listener.getLocalPort());
        uri =
                direct
                        + (direct.contains("?") ? "&" : direct.matches(".*:\\d+$") ? "/?" : "?")
                        + "directConnection=true";
        Thread.ofVirtual().start(this::accept);
    }

    String uri() {
        return uri;
    }

    /// Cuts every n-th insert, alternating; none if 0.
    void cutInserts(int every) {
        this.every = every;
    }

    int answersLost() {
        return answersLost.get();
    }

    int requestsLost() {
        return requestsLost.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket server = new Socket(target.getHost(), target.getPort());
                AtomicBoolean loseAnswer = new AtomicBoolean();
                Thread.ofVirtual().start(() -> requests(client, server, loseAnswer));
                Thread.ofVirtual().start(() -> answers(server, client, loseAnswer));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void requests(Socket client, Socket server, AtomicBoolean loseAnswer) {
        pump(
                client,
                server,
                message -> {
                    int period = every;
                    if (period == 0 || !isInsertOfCommits(message)) return true;
                    int number = inserts.incrementAndGet();
                    if (number % period != 0) return true;
                    if (number / period % 2 == 0) {
                        requestsLost.incrementAndGet();
                        return false;
                    }
                    loseAnswer.set(true);
                    return true;
                });
    }

    private void answers(Socket server, Socket client, AtomicBoolean loseAnswer) {
        pump(
                server,
                client,
                message -> {
                    if (!loseAnswer.get()) return true;
                    answersLost.incrementAndGet();
                    return false;
                });
    }

    /// Passes messages on as long as it is told so; then both ends are closed.
    private static void pump(Socket from, Socket to, Predicate<byte[]> passes) {
        try (from;
                to) {
            DataInputStream in = new DataInputStream(from.getInputStream());
            OutputStream out = to.getOutputStream();
            while (true) {
                byte[] message = message(in);
                if (!passes.test(message)) return;
                out.write(message);
                out.flush();
            }
        } catch (EOFException end) {
            // the other side hung up
        } catch (IOException closed) {
            // cut
        }
    }

    private static byte[] message(DataInputStream in) throws IOException {
        byte[] length = new byte[Integer.BYTES];
        in.readFully(length);
        int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (size < HEADER) throw new IOException("not a message");
        byte[] message = ByteBuffer.allocate(size).put(length).array();
        in.readFully(message, Integer.BYTES, size - Integer.BYTES);
        return message;
    }

    private static boolean isInsertOfCommits(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        return text.contains("insert\0") && text.contains(Commits.COLLECTION + "\0");
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
