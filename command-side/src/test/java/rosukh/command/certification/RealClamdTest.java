package rosukh.command.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import rosukh.command.certification.VirusScan.Scanning;
import rosukh.command.kernel.Refused;

/// The protocol against Debian's `clamd`, which knows one signature: that of the test file that
/// every scanner agrees to find.
@EnabledIf(
        value = "installed",
        disabledReason = "no clamd: install Debian's clamav-daemon to scan for real")
class RealClamdTest {

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");

    /// In two parts, or scanners would find it here.
    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final int STREAM_MAX = 2_000_000;

    @TempDir private static Path folder;
    private static Process clamd;
    private static ClamAv scan;

    static boolean installed() {
        return Files.isExecutable(CLAMD);
    }

    @BeforeAll
    static void start() throws IOException {
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("test.ndb"),
                "Rosukh.Test.File:0:*:"
                        + HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII))
                        + "\n");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path settings =
                Files.writeString(
                        folder.resolve("clamd.conf"),
                        """
                        Foreground yes
                        DatabaseDirectory %s
                        TemporaryDirectory %s
                        TCPSocket %d
                        TCPAddr 127.0.0.1
                        StreamMaxLength %d
                        """
                                .formatted(signatures, folder, port, STREAM_MAX));
        clamd =
                new ProcessBuilder(CLAMD.toString(), "--config-file=" + settings)
                        .redirectErrorStream(true)
                        .start();
        awaitListening(clamd.inputReader());
        scan = new ClamAv("127.0.0.1", port, Duration.ofSeconds(60));
    }

    /// It listens before it says that it will check itself from now on.
    private static void awaitListening(BufferedReader said) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            if (line.contains("Self checking")) {
                Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
                return;
            }
        }
        throw new AssertionError("clamd did not start:\n" + all);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        clamd.destroy();
        clamd.waitFor();
    }

    @Test
    void passes_a_clean_file_and_says_by_which_version() {
        assertThat(scanned("%PDF-1.7 nothing to see".getBytes(StandardCharsets.US_ASCII)))
                .startsWith("ClamAV ");
    }

    @Test
    void finds_what_its_signatures_know_also_within_an_archive() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("invoice.com"));
            zip.write(EICAR.getBytes(StandardCharsets.US_ASCII));
        }
        for (byte[] content :
                new byte[][] {EICAR.getBytes(StandardCharsets.US_ASCII), zipped.toByteArray()})
            assertThatThrownBy(() -> scanned(content))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo("EVIDENCE_INFECTED"))
                    .hasMessageContaining("Rosukh.Test.File");
    }

    @Test
    void refuses_what_is_longer_than_it_takes() {
        assertThatThrownBy(() -> scanned(new byte[4 * STREAM_MAX]))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo("EVIDENCE_SCAN_UNAVAILABLE"));
    }

    private static String scanned(byte[] content) {
        try (Scanning scanning = scan.begin()) {
            scanning.see(content, content.length);
            return scanning.passed();
        }
    }
}
