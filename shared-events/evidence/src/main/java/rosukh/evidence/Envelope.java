package rosukh.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.eventstore.LoggedBytes;
import rosukh.log.Malformed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What stands in the log for one event: where it is, what it is called, and the hashes of the
/// bytes that were stored. It holds nothing of the payload, so all envelopes can be given to
/// anybody and only the payloads somebody may see.
///
/// Written as JSON in the canonical form of RFC 8785 with the members `agg`, `aggId`, `commit`,
/// `id`, `meta`, `payload`, `pos`, `rev`, `seq`, `stored`, `time`, `type`, `v`, all of them texts
/// or whole numbers; `agg`, `aggId` and `seq` are left out of an event that belongs to no stream,
/// `rev` where there is none. Nothing else may be in it: what [#parse] reads writes the same bytes
/// again.
///
/// @param position in the log, from 0; the index of the leaf
/// @param commit position of the first event of its commit
/// @param stored when its commit was written, ISO 8601 in UTC
/// @param type stored name
/// @param revision of the type; null if it has none
/// @param id unique name of the event
/// @param aggregateId its stream; null if it belongs to none
/// @param aggregateType null if it belongs to no stream
/// @param sequence in its stream, from 0; -1 if it belongs to none
/// @param time when it happened, ISO 8601 in UTC, to the nanosecond
/// @param payload SHA-256 of the stored bytes, in hexadecimal
/// @param metadata SHA-256 of the stored bytes, in hexadecimal
public record Envelope(
        long position,
        long commit,
        Instant stored,
        String type,
        @Nullable String revision,
        String id,
        @Nullable String aggregateId,
        @Nullable String aggregateType,
        long sequence,
        Instant time,
        String payload,
        String metadata) {

    /// The version of this form.
    public static final int VERSION = 1;

    private static final String HASH = "sha256:";
    private static final Pattern HASHED = Pattern.compile(HASH + "[0-9a-f]{64}");
    private static final int CONTROLS = 0x20;

    /// As large as most are, so that it need not grow.
    private static final int SIZE = 640;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /// The envelope of a stored event.
    public static Envelope of(LoggedBytes event) {
        return new Envelope(
                event.position(),
                event.commit(),
                event.stored(),
                event.type(),
                event.revision(),
                event.id(),
                event.aggregateId(),
                event.aggregateType(),
                event.sequence(),
                event.time(),
                sha256(event.payload()),
                sha256(event.metadata()));
    }

    /// SHA-256 of some bytes in hexadecimal, as an envelope names it.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The bytes that are hashed into the tree.
    public byte[] bytes() {
        StringBuilder json = new StringBuilder(SIZE).append('{');
        text(json, "agg", aggregateType);
        text(json, "aggId", aggregateId);
        number(json, "commit", commit);
        text(json, "id", id);
        text(json, "meta", HASH + metadata);
        text(json, "payload", HASH + payload);
        number(json, "pos", position);
        text(json, "rev", revision);
        if (aggregateId != null) number(json, "seq", sequence);
        text(json, "stored", stored.toString());
        text(json, "time", time.toString());
        text(json, "type", type);
        number(json, "v", VERSION);
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void number(StringBuilder json, String name, long value) {
        name(json, name);
        json.append(value);
    }

    private static void text(StringBuilder json, String name, @Nullable String value) {
        if (value == null) return;
        name(json, name);
        quoted(json, value);
    }

    private static void name(StringBuilder json, String name) {
        if (json.length() > 1) json.append(',');
        quoted(json, name);
        json.append(':');
    }

    /// As RFC 8785, 3.2.2.2 writes a text. What stands between two escapes is copied at once:
    /// almost every text has none.
    private static void quoted(StringBuilder json, String text) {
        json.append('"');
        int copied = 0;
        for (int index = 0; index < text.length(); index++) {
            char it = text.charAt(index);
            if (it >= CONTROLS && it != '"' && it != '\\') continue;
            json.append(text, copied, index).append(escaped(it));
            copied = index + 1;
        }
        json.append(text, copied, text.length()).append('"');
    }

    private static String escaped(char it) {
        return switch (it) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> "\\u00" + HexFormat.of().toHexDigits((byte) it);
        };
    }

    /// Reads a leaf.
    ///
    /// @throws Malformed if it is not exactly what an envelope writes
    public static Envelope parse(byte[] leaf) {
        Members members = new Members(members(leaf));
        Envelope envelope = members.envelope();
        if (!Arrays.equals(envelope.bytes(), leaf))
            throw new Malformed("a leaf that is no envelope of version " + VERSION);
        return envelope;
    }

    private static Map<?, ?> members(byte[] leaf) {
        try {
            if (JSON.readValue(leaf, Object.class) instanceof Map<?, ?> members) return members;
        } catch (JacksonException no) {
            throw new Malformed("a leaf that is no JSON: " + no.getOriginalMessage());
        }
        throw new Malformed("a leaf that is no JSON object");
    }

    /// The members of a leaf by name, each demanded in its kind.
    private record Members(Map<?, ?> all) {

        private Envelope envelope() {
            boolean ofStream = all.containsKey("aggId");
            return new Envelope(
                    number("pos"),
                    number("commit"),
                    instant("stored"),
                    text("type"),
                    all.containsKey("rev") ? text("rev") : null,
                    text("id"),
                    ofStream ? text("aggId") : null,
                    ofStream ? text("agg") : null,
                    ofStream ? number("seq") : -1,
                    instant("time"),
                    hash("payload"),
                    hash("meta"));
        }

        private String text(String name) {
            if (all.get(name) instanceof String text) return text;
            throw new Malformed("a leaf without the text " + name);
        }

        private long number(String name) {
            if (all.get(name) instanceof Number number) return number.longValue();
            throw new Malformed("a leaf without the number " + name);
        }

        private Instant instant(String name) {
            try {
                return Instant.parse(text(name));
            } catch (DateTimeException no) {
                throw new Malformed("a leaf without the time " + name);
            }
        }

        private String hash(String name) {
            String text = text(name);
            if (!HASHED.matcher(text).matches())
                throw new Malformed("a leaf without the hash " + name);
            return text.substring(HASH.length());
        }
    }
}
