package rosukh.query.kernel.show;

import java.util.regex.Pattern;

/// Keeps text of the other writing direction in its own order within a sentence. Without it a
/// version such as `1402-02-18` after a Persian word shows as `18-02-1402`.
public final class Isolates {

    private static final char OPEN = '\u2068';
    private static final char CLOSE = '\u2069';

    /// Letters and digits that the bidirectional algorithm may move within Persian.
    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9\\u00C0-\\u024F]");

    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\\u0590-\\u08FF]");

    private Isolates() {}

    /// The text, isolated where a sentence of this language could disturb it; else as it is.
    public static String within(Lang lang, String text) {
        Pattern foreign = lang.rtl() ? LATIN : RIGHT_TO_LEFT;
        return foreign.matcher(text).find() && !isWhole(text) ? OPEN + text + CLOSE : text;
    }

    /// Without the marks, for what is no sentence: a file, a key.
    public static String without(String text) {
        return text.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "");
    }

    private static boolean isWhole(String text) {
        return text.charAt(0) == OPEN && text.indexOf(CLOSE) == text.length() - 1;
    }
}
