package rosukh.command.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.certification.FakeClamd.Behaviour;
import rosukh.command.certification.VirusScan.Scanning;
import rosukh.command.kernel.Refused;

class ClamAvTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void sends_every_byte_and_tells_by_what_nothing_was_found() throws Exception {
        byte[] content = new byte[700_000];
        new Random(3).nextBytes(content);
        try (FakeClamd clamd = new FakeClamd(Behaviour.ANSWERS, "stream: OK")) {
            assertThat(scan(clamd.scan(LONG), content)).isEqualTo(FakeClamd.VERSION);
            assertThat(clamd.seen.toByteArray()).isEqualTo(content);
        }
    }

    @Test
    void names_what_was_found() throws Exception {
        try (FakeClamd clamd = new FakeClamd(Behaviour.ANSWERS, "stream: Eicar-Test-1 FOUND")) {
            Refused refused = refused(clamd.scan(LONG));
            assertThat(refused.code()).isEqualTo("EVIDENCE_INFECTED");
            assertThat(refused).hasMessageContaining("Eicar-Test-1");
            assertThat(refused.kind().status()).isEqualTo(422);
        }
    }

    @Nested
    class without_a_verdict {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "INSTREAM size limit exceeded. ERROR",
                    "UNKNOWN COMMAND",
                    "stream: OK but only half of it"
                })
        void nothing_passes_whatever_is_said_instead(String reply) throws Exception {
            try (FakeClamd clamd = new FakeClamd(Behaviour.ANSWERS, reply)) {
                assertUnavailable(clamd.scan(LONG));
            }
        }

        @ParameterizedTest
        @EnumSource(
                value = Behaviour.class,
                names = {"READS_NOTHING", "SAYS_NOTHING", "HANGS_UP"})
        void nothing_passes_a_daemon_that_is_stuck_or_gone(Behaviour behaviour) throws Exception {
            try (FakeClamd clamd = new FakeClamd(behaviour, "stream: OK")) {
                assertUnavailable(clamd.scan(Duration.ofMillis(300)));
            }
        }

        @Test
        void nothing_passes_where_nobody_listens() throws Exception {
            FakeClamd clamd = new FakeClamd(Behaviour.ANSWERS, "stream: OK");
            clamd.close();
            assertUnavailable(clamd.scan(LONG));
        }

        private static void assertUnavailable(ClamAv scan) {
            Refused refused = refused(scan);
            assertThat(refused.code()).isEqualTo("EVIDENCE_SCAN_UNAVAILABLE");
            assertThat(refused.kind().status()).isEqualTo(503);
        }
    }

    @Nested
    class the_choice {

        @Test
        void of_none_leaves_files_unscanned() {
            VirusScan none = new ScanChoice().virusScan("", LONG, false);
            assertThat(scan(none, new byte[10])).isNull();
        }

        @Test
        void is_an_address() throws Exception {
            assertThat(new ScanChoice().virusScan("scanner:3310", LONG, false))
                    .isInstanceOf(ClamAv.class);
            for (String wrong : new String[] {"scanner", "scanner:", "scanner:http"})
                assertThat(
                                catchThrowableOfType(
                                        IllegalArgumentException.class,
                                        () -> new ScanChoice().virusScan(wrong, LONG, false)))
                        .hasMessageContaining(wrong);
        }
    }

    private static String scan(VirusScan scan, byte[] content) {
        try (Scanning scanning = scan.begin()) {
            byte[] buffer = new byte[255 * 1024];
            for (int from = 0; from < content.length; from += buffer.length) {
                int length = Math.min(buffer.length, content.length - from);
                System.arraycopy(content, from, buffer, 0, length);
                scanning.see(buffer, length);
            }
            scanning.see(buffer, 0);
            return scanning.passed();
        }
    }

    private static Refused refused(VirusScan scan) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> scan(scan, new byte[20_000_000]));
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }
}
