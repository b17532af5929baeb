package rosukh.evidence.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import rosukh.eventstore.LoggedBytes;
import rosukh.log.Malformed;

/// The stored bytes of events, one event a line: `{"pos":12,"payload":"…","meta":"…"}`, both in
/// base64, so that exactly the bytes are there that were hashed, whatever they are. Positions
/// ascend.
public final class EventLines implements AutoCloseable {

    /// The longest line; a commit of the store is far shorter.
    public static final int LONGEST = 1 << 26;

    private static final byte[] POS = ascii("{\"pos\":");
    private static final byte[] PAYLOAD = ascii(",\"payload\":\"");
    private static final byte[] META = ascii("\",\"meta\":\"");
    private static final byte[] END = ascii("\"}");
    private static final int BUFFER = 1 << 17;
    private static final int DIGITS_MAX = 18;

    private final InputStream in;
    private byte[] buffer = new byte[BUFFER];
    private int from;
    private int following;
    private int to;
    private int lineEnd;
    private long line;
    private boolean exhausted;
    private long position = -1;
    private long highest = -1;
    private int payloadFrom;
    private int payloadTo;
    private int metadataTo;

    public EventLines(InputStream in) {
        this.in = in;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Writes the line of an event.
    static void write(LoggedBytes event, OutputStream out) throws IOException {
        Base64.Encoder base64 = Base64.getEncoder();
        out.write(POS);
        out.write(ascii(Long.toString(event.position())));
        out.write(PAYLOAD);
        out.write(base64.encode(event.payload()));
        out.write(META);
        out.write(base64.encode(event.metadata()));
        out.write(END);
        out.write('\n');
    }

    /// Goes to the next line.
    ///
    /// @return whether there is one
    /// @throws Malformed if it is none; the one after it can be asked for unless it is too long
    public boolean next() throws IOException {
        if (!line()) return false;
        int at = expect(from, POS);
        int digits = at;
        position = 0;
        while (at < lineEnd && buffer[at] >= '0' && buffer[at] <= '9' && at - digits < DIGITS_MAX)
            position = position * 10 + (buffer[at++] - '0');
        if (at == digits) throw malformed("no position");
        payloadFrom = expect(at, PAYLOAD);
        payloadTo = quote(payloadFrom);
        int metadataFrom = expect(payloadTo, META);
        metadataTo = quote(metadataFrom);
        if (expect(metadataTo, END) != lineEnd) throw malformed("more than an event");
        if (position <= highest)
            throw malformed("position %d after %d".formatted(position, highest));
        highest = position;
        return true;
    }

    /// Position of the event of this line.
    public long position() {
        return position;
    }

    /// The stored bytes of its payload.
    ///
    /// @throws Malformed if they are no base64
    public ByteBuffer payload() {
        return decoded(payloadFrom, payloadTo);
    }

    /// The stored bytes of its metadata.
    ///
    /// @throws Malformed if they are no base64
    public ByteBuffer metadata() {
        return decoded(payloadTo + META.length, metadataTo);
    }

    private ByteBuffer decoded(int begin, int end) {
        try {
            return Base64.getDecoder().decode(ByteBuffer.wrap(buffer, begin, end - begin));
        } catch (IllegalArgumentException not) {
            throw malformed("no base64");
        }
    }

    private boolean line() throws IOException {
        from = following;
        int look = from;
        while (true) {
            for (int at = look; at < to; at++)
                if (buffer[at] == '\n') {
                    lineEnd = at;
                    following = at + 1;
                    line++;
                    return true;
                }
            int seen = to - from;
            if (exhausted || !fill()) return end("does not end");
            look = from + seen;
        }
    }

    /// Nothing is read after this.
    private boolean end(String what) {
        exhausted = true;
        boolean nothing = from == to;
        following = to;
        if (nothing) return false;
        line++;
        throw malformed(what);
    }

    /// Moves what is left of the line to the front and reads on.
    private boolean fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        if (to >= LONGEST) return end("longer than %d bytes".formatted(LONGEST));
        if (to == buffer.length) buffer = Arrays.copyOf(buffer, to * 2);
        int read = in.read(buffer, to, buffer.length - to);
        if (read < 0) return false;
        to += read;
        return true;
    }

    private int expect(int at, byte[] text) {
        int end = at + text.length;
        if (end > lineEnd || !Arrays.equals(buffer, at, end, text, 0, text.length))
            throw malformed("no " + new String(text, StandardCharsets.US_ASCII));
        return end;
    }

    private int quote(int at) {
        for (int end = at; end < lineEnd; end++) if (buffer[end] == '"') return end;
        throw malformed("a text that does not end");
    }

    private Malformed malformed(String what) {
        return new Malformed("line %d: %s".formatted(line, what));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
