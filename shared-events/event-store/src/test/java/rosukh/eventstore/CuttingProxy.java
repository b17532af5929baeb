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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands between driver and server and disturbs requests to the log.
final class CuttingProxy implements AutoCloseable {

    /// What happens to a request.
    enum Fault {
        /// The server does it, and the connection breaks before the driver hears of it.
        ANSWER_LOST,
        /// The connection breaks before the server gets it.
        REQUEST_LOST,
        /// Nothing goes through any more, and nobody is told.
        HALF_OPEN,
        /// It goes through in small pieces.
        SLOW,
        /// The answer comes when the driver has given up.
        ANSWER_LATE,
        /// The server gets it when the driver has given up.
        REQUEST_LATE
    }

    private static final int HEADER = 16;
    private static final int PIECES = 20;
    private static final int PIECE_MILLIS = 10;

    /// When a driver gives up, and how late late is.
    private static final int SILENCE_MILLIS = 600;

    private static final int LATE_MILLIS = 900;

    private final ServerSocket listener;
    private final ServerAddress target;
    private final String uri;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger disturbed = new AtomicInteger();
    private final Map<Fault, AtomicInteger> happened = new EnumMap<>(Fault.class);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile List<Fault> faults = List.of();
    private volatile int every;
    private volatile boolean disturbsReads;

    CuttingProxy(String targetUri) throws IOException {
        for (Fault fault : Fault.values()) happened.put(fault, new AtomicInteger());
        String host = new ConnectionString(targetUri).getHosts().getFirst();
        target = new ServerAddress(host);
        listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        String direct = targetUri.replace(host, "127.0.0.1:" + listener.getLocalPort());
        uri =
                direct
                        + (direct.contains("?") ? "&" : direct.matches(".*:\\d+$") ? "/?" : "?")
                        + "directConnection=true&socketTimeoutMS="
                        + SILENCE_MILLIS;
        Thread.ofVirtual().start(this::accept);
    }

    String uri() {
        return uri;
    }

    /// Cuts the connection around every n-th insert; none if 0.
    void cutInserts(int every) {
        disturb(every, false, Fault.ANSWER_LOST, Fault.REQUEST_LOST);
    }

    /// Disturbs every n-th request to the log, in turn with these faults; none if 0.
    void disturb(int every, boolean readsToo, Fault... faults) {
        this.faults = List.of(faults);
        disturbsReads = readsToo;
        this.every = every;
    }

    /// How often a fault happened.
    int count(Fault fault) {
        return happened.get(fault).get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                new Connection(client, new Socket(target.getHost(), target.getPort())).start();
            } catch (IOException failure) {
                return;
            }
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listener.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void pause(int millis) throws IOException {
        try {
            if (closed.await(millis, TimeUnit.MILLISECONDS)) throw new IOException("closed");
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /// One connection of the driver and its other half to the server.
    private final class Connection {

        private final Socket client;
        private final Socket server;
        private volatile boolean loseAnswer;
        private volatile boolean delayAnswer;
        private volatile boolean isDead;

        private Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        private void start() {
            Thread.ofVirtual().start(() -> whileOpen(this::requests));
            Thread.ofVirtual().start(() -> whileOpen(this::answers));
        }

        /// When one direction ends, so does the other.
        private void whileOpen(Direction direction) {
            try (client;
                    server) {
                direction.pass();
            } catch (EOFException end) {
                // the other side hung up
            } catch (IOException cut) {
                // by a fault
            }
        }

        private void requests() throws IOException {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = server.getOutputStream();
            while (true) {
                byte[] message = message(in);
                Optional<Fault> fault = isDead ? Optional.empty() : fault(message);
                if (fault.isPresent() && fault.get() == Fault.REQUEST_LOST) return;
                if (fault.isEmpty()) send(message, out);
                else disturb(fault.get(), message, out);
            }
        }

        private void disturb(Fault fault, byte[] message, OutputStream out) throws IOException {
            switch (fault) {
                case HALF_OPEN -> isDead = true;
                case ANSWER_LOST -> loseAnswer = true;
                case ANSWER_LATE -> delayAnswer = true;
                case REQUEST_LATE -> pause(LATE_MILLIS);
                case SLOW -> {
                    trickle(message, out);
                    return;
                }
                case REQUEST_LOST -> throw new AssertionError("it is not sent at all");
            }
            send(message, out);
            if (fault == Fault.REQUEST_LATE) pause(LATE_MILLIS); // the server still has to do it
        }

        private void answers() throws IOException {
            DataInputStream in = new DataInputStream(server.getInputStream());
            OutputStream out = client.getOutputStream();
            while (true) {
                byte[] message = message(in);
                if (loseAnswer) return;
                if (delayAnswer) pause(LATE_MILLIS);
                send(message, out);
            }
        }

        private void send(byte[] message, OutputStream out) throws IOException {
            if (isDead) return;
            out.write(message);
            out.flush();
        }

        private void trickle(byte[] message, OutputStream out) throws IOException {
            int size = message.length / PIECES + 1;
            for (int from = 0; from < message.length; from += size) {
                out.write(message, from, Math.min(size, message.length - from));
                out.flush();
                pause(PIECE_MILLIS);
            }
        }
    }

    private interface Direction {
        void pass() throws IOException;
    }

    private Optional<Fault> fault(byte[] message) {
        int period = every;
        if (period == 0 || !isOfLog(message)) return Optional.empty();
        if (requests.incrementAndGet() % period != 0) return Optional.empty();
        Fault fault = faults.get(disturbed.getAndIncrement() % faults.size());
        happened.get(fault).incrementAndGet();
        return Optional.of(fault);
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

    private boolean isOfLog(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        boolean asks =
                text.contains("insert\0")
                        || disturbsReads && (text.contains("find\0") || text.contains("getMore\0"));
        return asks && text.contains(Commits.COLLECTION + "\0");
    }
}
