package rosukh.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rosukh.log.Malformed;

/// The quick reading of a leaf beside the one that decides.
class LeafScanTest {

    private static final List<String> TIMES =
            List.of(
                    "2026-07-25T10:00:00Z",
                    "2026-07-31T23:59:59.120Z",
                    "2024-02-29T00:00:00.000001Z",
                    "+10000-01-01T00:00:00Z",
                    "2026-12-09T00:00:00.123456789Z");
    private static final List<String> NAMES =
            List.of("c-1", "\u067e\u0631\u0648\u0646\u062f\u0647", "a\"b", "\n", "");

    private final LeafScan scan = new LeafScan();

    @Test
    void reads_what_an_envelope_says() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            Envelope envelope = envelope(random);
            scan.read(envelope.bytes());
            assertThat(scan.position()).isEqualTo(envelope.position());
            assertThat(scan.sequence()).isEqualTo(envelope.sequence());
            assertThat(scan.payloadIs(HexFormat.of().parseHex(envelope.payload()))).isTrue();
            assertThat(scan.metadataIs(HexFormat.of().parseHex(envelope.metadata()))).isTrue();
            assertThat(scan.payloadIs(HexFormat.of().parseHex(envelope.metadata()))).isFalse();
            String stream = envelope.aggregateId();
            if (stream != null)
                assertThat(scan.isOf(stream.getBytes(StandardCharsets.UTF_8))).isTrue();
            assertThat(scan.isOf(new byte[] {'x'})).isFalse();
        }
    }

    @Test
    void takes_nothing_that_is_no_envelope() {
        Random random = new Random(11);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] leaf = envelope(random).bytes();
            leaf[random.nextInt(leaf.length)] = (byte) random.nextInt();
            boolean right = right(leaf);
            boolean taken;
            try {
                scan.read(leaf);
                taken = true;
            } catch (Malformed not) {
                taken = false;
            }
            assertThat(taken).as(new String(leaf, StandardCharsets.UTF_8)).isEqualTo(right);
            if (!right) refused++;
        }
        assertThat(refused).isGreaterThan(5_000);
    }

    private static boolean right(byte[] leaf) {
        try {
            Envelope.parse(leaf);
            return true;
        } catch (Malformed not) {
            return false;
        }
    }

    private static Envelope envelope(Random random) {
        boolean ofStream = random.nextInt(4) > 0;
        return new Envelope(
                random.nextInt(1_000),
                random.nextInt(10),
                Instant.parse(TIMES.get(random.nextInt(TIMES.size()))),
                "certification.case-opened",
                random.nextBoolean() ? "1" : null,
                "e-" + random.nextInt(),
                ofStream ? NAMES.get(random.nextInt(NAMES.size())) : null,
                ofStream ? "Case" : null,
                ofStream ? random.nextInt(20) : -1,
                Instant.parse(TIMES.get(random.nextInt(TIMES.size()))),
                Envelope.sha256(new byte[] {(byte) random.nextInt()}),
                Envelope.sha256(new byte[] {1, 2, (byte) random.nextInt()}));
    }
}
