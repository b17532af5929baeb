package rosukh.log;

import java.util.Base64;
import java.util.regex.Pattern;

/// What the text formats have in common.
final class Lines {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Lines() {}

    /// Standard base64 with padding, and nothing that only some readers would take.
    static byte[] base64(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException not) {
            throw new Malformed("not base64: " + text);
        }
        if (!Base64.getEncoder().encodeToString(bytes).equals(text))
            throw new Malformed("not canonical base64: " + text);
        return bytes;
    }

    /// A decimal number without leading zeroes that fits a long.
    static long number(String text) {
        if (!NUMBER.matcher(text).matches()) throw new Malformed("not a number: " + text);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            throw new Malformed("a number too large: " + text);
        }
    }
}
