package rosukh.events.rules;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.Flaw.Code;

/// Writes a plain tree as canonical JSON (RFC 8785) so that everybody computes the same hash: keys
/// sorted, no white space, UTF-8, whole numbers only.
public final class CanonicalJson {

    /// Larger whole numbers are not the same in every reader of JSON.
    static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(53).subtract(BigInteger.ONE);

    private CanonicalJson() {}

    /// The canonical JSON of a plain tree.
    ///
    /// @throws SchemeFlawed if the tree holds anything but objects, lists, texts, whole numbers,
    ///   booleans and null
    public static String write(@Nullable Object tree) {
        StringBuilder json = new StringBuilder();
        write(tree, "", json);
        return json.toString();
    }

    /// SHA-256 in lower-case hex of a text in UTF-8.
    public static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void write(@Nullable Object value, String path, StringBuilder json) {
        switch (value) {
            case null -> json.append("null");
            case Boolean flag -> json.append(flag.booleanValue());
            case String text -> text(text, json);
            case Integer number -> json.append(number.intValue());
            case Long number -> whole(BigInteger.valueOf(number), path, json);
            case BigInteger number -> whole(number, path, json);
            case List<?> list -> list(list, path, json);
            case Map<?, ?> map -> object(map, path, json);
            default ->
                    throw Tree.flawed(
                            Code.SCHEME_TYPE_WRONG,
                            path,
                            "has no canonical form: "
                                    + value.getClass().getSimpleName()
                                    + " "
                                    + value);
        }
    }

    private static void whole(BigInteger number, String path, StringBuilder json) {
        if (number.abs().compareTo(LARGEST) > 0)
            throw Tree.flawed(Code.SCHEME_NUMBER_OUT_OF_RANGE, path, "is above 2^53 - 1");
        json.append(number);
    }

    private static void list(List<?> list, String path, StringBuilder json) {
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) json.append(',');
            write(list.get(i), path + "[" + i + "]", json);
        }
        json.append(']');
    }

    private static void object(Map<?, ?> map, String path, StringBuilder json) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        json.append('{');
        Iterator<Map.Entry<String, @Nullable Object>> entries = sorted.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<String, @Nullable Object> entry = entries.next();
            text(entry.getKey(), json);
            json.append(':');
            write(
                    entry.getValue(),
                    path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                    json);
            if (entries.hasNext()) json.append(',');
        }
        json.append('}');
    }

    private static void text(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') json.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    else json.append(c);
                }
            }
        }
        json.append('"');
    }
}
