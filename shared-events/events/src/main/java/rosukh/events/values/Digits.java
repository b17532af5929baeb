package rosukh.events.values;

import org.jspecify.annotations.Nullable;

/// Persian, Arabic and ASCII digits.
public final class Digits {

    private static final char PERSIAN_ZERO = '۰';
    private static final char ARABIC_ZERO = '٠';

    private Digits() {}

    /// The same text with Persian and Arabic digits written in ASCII.
    public static String ascii(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) ascii.append(ascii(text.charAt(i)));
        return ascii.toString();
    }

    /// The same text with ASCII and Arabic digits written in Persian.
    public static String persian(String text) {
        StringBuilder persian = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = ascii(text.charAt(i));
            persian.append(c >= '0' && c <= '9' ? (char) (PERSIAN_ZERO + (c - '0')) : c);
        }
        return persian.toString();
    }

    /// The digits of an identifier in ASCII, without the separators people write; null if the text
    /// holds anything else. Leading zeros are neither added nor dropped.
    public static @Nullable String ofIdentifier(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = ascii(text.charAt(i));
            if (c >= '0' && c <= '9') digits.append(c);
            else if (!separates(c)) return null;
        }
        return digits.toString();
    }

    private static char ascii(char c) {
        if (c >= PERSIAN_ZERO && c <= PERSIAN_ZERO + 9) return (char) ('0' + (c - PERSIAN_ZERO));
        if (c >= ARABIC_ZERO && c <= ARABIC_ZERO + 9) return (char) ('0' + (c - ARABIC_ZERO));
        return c;
    }

    private static boolean separates(char c) {
        int type = Character.getType(c);
        return type == Character.SPACE_SEPARATOR
                || type == Character.DASH_PUNCTUATION
                || "/\u2044\u2215\u2212._\u200C".indexOf(c) >= 0
                || PersianText.isDirectionMark(c);
    }
}
