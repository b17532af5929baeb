package rosukh.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rosukh.log.Malformed;

/// Reads from a leaf what a check needs of it. The usual form is read where it lies; anything else
/// is left to [Envelope#parse], which decides.
public final class LeafScan {

    private static final byte[] AGG = ascii("\"agg\":");
    private static final byte[] AGG_ID = ascii("\"aggId\":");
    private static final byte[] COMMIT = ascii("\"commit\":");
    private static final byte[] ID = ascii("\"id\":");
    private static final byte[] META = ascii("\"meta\":\"sha256:");
    private static final byte[] PAYLOAD = ascii("\"payload\":\"sha256:");
    private static final byte[] POS = ascii("\"pos\":");
    private static final byte[] REV = ascii("\"rev\":");
    private static final byte[] SEQ = ascii("\"seq\":");
    private static final byte[] STORED = ascii("\"stored\":");
    private static final byte[] TIME = ascii("\"time\":");
    private static final byte[] TYPE = ascii("\"type\":");
    private static final byte[] END = ascii("\"v\":1}");
    private static final int HEX = 64;
    private static final int DIGITS_MAX = 16;

    private byte[] leaf = new byte[0];
    private int at;
    private int streamFrom;
    private int streamTo;
    private long position;
    private long sequence;
    private byte[] hashes = new byte[0];
    private int payloadAt;
    private int metadataAt;
    private @Nullable Envelope parsed;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Reads a leaf.
    ///
    /// @throws Malformed if it is no envelope
    public void read(byte[] entry) {
        leaf = entry;
        hashes = entry;
        parsed = null;
        if (usual()) return;
        Envelope envelope = Envelope.parse(entry);
        parsed = envelope;
        position = envelope.position();
        sequence = envelope.sequence();
        hashes = ascii(envelope.payload() + envelope.metadata());
        payloadAt = 0;
        metadataAt = HEX;
    }

    /// Where it says that it stands.
    public long position() {
        return position;
    }

    /// In its stream; -1 if it belongs to none.
    public long sequence() {
        return sequence;
    }

    /// Whether the event belongs to a stream.
    public boolean isOf(byte[] streamId) {
        Envelope envelope = parsed;
        if (envelope == null)
            return Arrays.equals(leaf, streamFrom, streamTo, streamId, 0, streamId.length);
        String stream = envelope.aggregateId();
        return stream != null && Arrays.equals(stream.getBytes(StandardCharsets.UTF_8), streamId);
    }

    /// Whether the payload has this SHA-256.
    public boolean payloadIs(byte[] hash) {
        return hexIs(payloadAt, hash);
    }

    /// Whether the metadata has this SHA-256.
    public boolean metadataIs(byte[] hash) {
        return hexIs(metadataAt, hash);
    }

    private boolean hexIs(int from, byte[] hash) {
        for (int index = 0; index < hash.length; index++) {
            int value =
                    Character.digit(hashes[from + 2 * index], 16) << 4
                            | Character.digit(hashes[from + 2 * index + 1], 16);
            if ((byte) value != hash[index]) return false;
        }
        return true;
    }

    private boolean usual() {
        at = 0;
        streamFrom = 0;
        streamTo = 0;
        sequence = -1;
        if (!is((byte) '{')) return false;
        boolean ofStream = name(AGG);
        if (ofStream) {
            if (!text() || !comma() || !name(AGG_ID)) return false;
            streamFrom = at + 1;
            if (!text() || !comma()) return false;
            streamTo = at - 2;
        }
        if (!name(COMMIT) || number() < 0 || !comma()) return false;
        if (!name(ID) || !text() || !comma()) return false;
        if (!name(META)) return false;
        metadataAt = at;
        if (!hash() || !comma() || !name(PAYLOAD)) return false;
        payloadAt = at;
        if (!hash() || !comma() || !name(POS)) return false;
        position = number();
        if (position < 0 || !comma()) return false;
        if (name(REV) && !(text() && comma())) return false;
        if (ofStream) {
            if (!name(SEQ)) return false;
            sequence = number();
            if (sequence < 0 || !comma()) return false;
        }
        return name(STORED)
                && time()
                && comma()
                && name(TIME)
                && time()
                && comma()
                && name(TYPE)
                && text()
                && comma()
                && name(END)
                && at == leaf.length;
    }

    private boolean is(byte one) {
        if (at >= leaf.length || leaf[at] != one) return false;
        at++;
        return true;
    }

    private boolean comma() {
        return is((byte) ',');
    }

    private boolean name(byte[] name) {
        int end = at + name.length;
        if (end > leaf.length || !Arrays.equals(leaf, at, end, name, 0, name.length)) return false;
        at = end;
        return true;
    }

    /// A text of plain ASCII without escapes.
    private boolean text() {
        if (!is((byte) '"')) return false;
        while (at < leaf.length) {
            byte one = leaf[at++];
            if (one == '"') return true;
            if (one < ' ' || one == '\\') return false;
        }
        return false;
    }

    private long number() {
        int from = at;
        long value = 0;
        while (at < leaf.length && digit(leaf[at]) && at - from < DIGITS_MAX)
            value = value * 10 + (leaf[at++] - '0');
        boolean canonical = at > from && (leaf[from] != '0' || at == from + 1);
        return canonical ? value : -1;
    }

    private static boolean digit(byte one) {
        return one >= '0' && one <= '9';
    }

    private boolean hash() {
        for (int end = at + HEX; at < end; at++) {
            if (at >= leaf.length) return false;
            byte one = leaf[at];
            if (!digit(one) && (one < 'a' || one > 'f')) return false;
        }
        return is((byte) '"');
    }

    /// A time of the years 1000 to 9999 as [java.time.Instant] writes it; the last days of a month
    /// are left to it.
    private boolean time() {
        int from = at;
        if (!text() || at - from < "\"2026-01-01T00:00:00Z\"".length()) return false;
        if (leaf[from + 1] == '0' || !two(from + 1, 99) || !two(from + 3, 99)) return false;
        boolean day =
                mark(from + 5, '-')
                        && two(from + 6, 12)
                        && mark(from + 8, '-')
                        && two(from + 9, 28)
                        && !zero(from + 6, 2)
                        && !zero(from + 9, 2);
        boolean clock =
                mark(from + 11, 'T')
                        && two(from + 12, 23)
                        && mark(from + 14, ':')
                        && two(from + 15, 59)
                        && mark(from + 17, ':')
                        && two(from + 18, 59);
        return day && clock && fraction(from + 20);
    }

    /// Three, six or nine digits, none of the groups of three at the end zero, or nothing.
    private boolean fraction(int from) {
        int end = at - 2;
        if (!mark(end, 'Z')) return false;
        if (end == from) return true;
        int digits = end - from - 1;
        if (!mark(from, '.') || digits == 0 || digits > 9 || digits % 3 != 0) return false;
        for (int index = from + 1; index < end; index++) if (!digit(leaf[index])) return false;
        return !zero(end - 3, 3);
    }

    private boolean mark(int index, char mark) {
        return leaf[index] == mark;
    }

    private boolean two(int index, int max) {
        return digit(leaf[index])
                && digit(leaf[index + 1])
                && (leaf[index] - '0') * 10 + leaf[index + 1] - '0' <= max;
    }

    private boolean zero(int index, int count) {
        for (int each = index; each < index + count; each++) if (leaf[each] != '0') return false;
        return true;
    }
}
