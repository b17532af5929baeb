package rosukh.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.eventstore.LoggedBytes;
import rosukh.log.Malformed;

class EnvelopeTest {

    private static final String LEAF =
            """
            {"agg":"Firm","aggId":"firm:14000000001","commit":7,"id":"e-1",\
            "meta":"sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",\
            "payload":"sha256:015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862",\
            "pos":8,"rev":"2","seq":3,"stored":"2026-01-02T03:04:05.678Z",\
            "time":"2026-01-02T03:04:05.123456789Z","type":"firms.firm-registered","v":1}\
            """;

    @Test
    void theLeafOfAnEventIsThis() {
        assertEquals(LEAF, text(Envelope.of(event("firm:14000000001", "2"))));
    }

    @Test
    void anEventOfNoStreamNamesNone() {
        String leaf = text(Envelope.of(event(null, null)));
        assertEquals(-1, leaf.indexOf("agg"));
        assertEquals(-1, leaf.indexOf("\"rev\""));
        assertEquals(-1, leaf.indexOf("seq"));
    }

    @Test
    void whateverANameHoldsTheLeafIsInCanonicalFormAndReadsBack() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            StringBuilder name = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--)
                name.appendCodePoint(anyCodePoint(random));
            Envelope envelope = Envelope.of(event(name.toString(), round % 2 == 0 ? "1" : null));
            byte[] leaf = envelope.bytes();
            assertArrayEquals(new JsonCanonicalizer(leaf).getEncodedUTF8(), leaf);
            assertEquals(envelope, Envelope.parse(leaf));
        }
    }

    private static int anyCodePoint(Random random) {
        int it = random.nextInt(3) == 0 ? random.nextInt(0x80) : random.nextInt(0x1_0000, 0x2_0000);
        return random.nextInt(9) == 0 ? "ی".codePointAt(0) : it;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"pos\":1.5}",
            })
    void whatIsNoEnvelopeIsRefused(String leaf) {
        assertThrows(Malformed.class, () -> Envelope.parse(leaf.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"v\":1|\"v\":2",
                "\"v\":1|\"v\":1,\"x\":1",
                "\"pos\":8|\"pos\":8.0",
                "\"pos\":8|\"pos\":\"8\"",
                "\"pos\":8| \"pos\":8",
                "\"seq\":3,|",
                "05.678Z|05.6780Z",
                "sha256:015a|sha256:015g",
                "sha256:015a|sha256:015A",
                "sha256:015a|sha512:015a",
                "\"id\":\"e-1\"|\"id\":\"e-1\",\"id\":\"e-1\"",
                "\"id\":\"e-1\"|\"id\":\"e\\u002d1\"",
            })
    void noOtherSpellingOfALeafIsTaken(String change) {
        int bar = change.indexOf('|');
        String changed = LEAF.replace(change.substring(0, bar), change.substring(bar + 1));
        assertThrows(
                Malformed.class, () -> Envelope.parse(changed.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Envelope envelope) {
        return new String(envelope.bytes(), StandardCharsets.UTF_8);
    }

    private static LoggedBytes event(String stream, String revision) {
        return new LoggedBytes(
                8,
                7,
                Instant.parse("2026-01-02T03:04:05.678Z"),
                "firms.firm-registered",
                revision,
                "e-1",
                stream,
                stream == null ? null : "Firm",
                stream == null ? -1 : 3,
                Instant.parse("2026-01-02T03:04:05.123456789Z"),
                "{\"a\":1}".getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
    }
}
