package rosukh.command.certification;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rosukh.command.kernel.Refused;

/// Scans by a `clamd` elsewhere, to which a file is streamed (its command INSTREAM). Whatever keeps
/// it from a verdict is a refusal: a file that nobody looked at does not come in.
final class ClamAv implements VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(ClamAv.class);
    private static final int REPLY_BYTES_MAX = 4096;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    /// A socket's write knows no time-out, so a daemon that hangs is cut off from outside.
    private static final ScheduledExecutorService DEADLINES =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("clamav-deadlines").factory());

    private final String host;
    private final int port;
    private final Duration timeout;

    /// @param timeout for one file, from its first byte to the verdict
    ClamAv(String host, int port, Duration timeout) {
        this.host = host;
        this.port = port;
        this.timeout = timeout;
    }

    @Override
    public Scanning begin() {
        try (Connection asked = new Connection("zVERSION\0")) {
            String version = asked.reply();
            return new Stream(new Connection("zINSTREAM\0"), version);
        } catch (IOException silent) {
            throw unavailable("it cannot be asked", silent);
        }
    }

    private static Refused unavailable(String what, IOException cause) {
        LOG.error("a file was not scanned: {}", what, cause);
        return EvidenceRefusal.EVIDENCE_SCAN_UNAVAILABLE.because("no scanner answers");
    }

    private record Stream(Connection daemon, String version) implements Scanning {

        @Override
        public void see(byte[] bytes, int length) {
            if (length == 0) return; // that would be the end of the file
            try {
                daemon.out.writeInt(length);
                daemon.out.write(bytes, 0, length);
            } catch (IOException cut) {
                throw unavailable("clamd takes no more of it; see its StreamMaxLength", cut);
            }
        }

        @Override
        public String passed() {
            String reply;
            try {
                daemon.out.writeInt(0);
                reply = daemon.reply();
            } catch (IOException silent) {
                throw unavailable("clamd gives no verdict", silent);
            }
            if (reply.equals(CLEAN)) return version;
            if (!reply.endsWith(FOUND)) throw unavailable(reply, new IOException(reply));
            String found = reply.substring(reply.indexOf(' ') + 1, reply.lastIndexOf(FOUND));
            LOG.warn("a file was refused: {} found {}", version, found);
            throw EvidenceRefusal.EVIDENCE_INFECTED.because("the scanner found " + found);
        }

        @Override
        public void close() {
            daemon.close();
        }
    }

    /// One command to the daemon and its answer.
    private final class Connection implements AutoCloseable {

        private final Socket socket = new Socket();
        private final DataOutputStream out;
        private final ScheduledFuture<?> deadline;

        Connection(String command) throws IOException {
            deadline = DEADLINES.schedule(this::cut, timeout.toMillis(), TimeUnit.MILLISECONDS);
            try {
                socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
                out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
                out.write(command.getBytes(StandardCharsets.US_ASCII));
                out.flush();
            } catch (IOException unreachable) {
                close();
                throw unreachable;
            }
        }

        /// Up to its end, or to the end of the connection.
        String reply() throws IOException {
            out.flush();
            ByteArrayOutputStream reply = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next > 0; next = in.read()) {
                if (reply.size() == REPLY_BYTES_MAX) throw new IOException("an endless reply");
                reply.write(next);
            }
            if (reply.size() == 0) throw new IOException("no reply");
            return reply.toString(StandardCharsets.UTF_8).strip();
        }

        private void cut() {
            try {
                socket.close();
            } catch (IOException gone) {
                LOG.debug("a connection to clamd ended badly", gone);
            }
        }

        @Override
        public void close() {
            deadline.cancel(false);
            cut();
        }
    }
}
