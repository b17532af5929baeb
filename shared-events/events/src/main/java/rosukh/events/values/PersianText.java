package rosukh.events.values;

import java.text.Normalizer;
import java.util.Locale;

/// Persian text as people type it: two kinds of ye and kaf, joined or spaced words, three sets of
/// digits.
public final class PersianText {

    private PersianText() {}

    /// The text folded for searching: two texts that a reader takes for the same word fold alike.
    /// Forms of ye, kaf, he and alef, digits, case, accents, diacritics, joiners, direction marks
    /// and repeated spaces make no difference. A zero-width non-joiner counts as a space.
    public static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = letter(plain.charAt(i));
            if (isSpace(c)) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ')
                    folded.append(' ');
            } else if (!isDropped(c)) {
                folded.append(c);
            }
        }
        int end = folded.length();
        if (end > 0 && folded.charAt(end - 1) == ' ') folded.setLength(end - 1);
        return Digits.ascii(folded.toString());
    }

    static boolean isDirectionMark(char c) {
        return c == '\u200E'
                || c == '\u200F'
                || c == '\u061C'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    private static char letter(char c) {
        return switch (c) {
            case 'ي', 'ى' -> 'ی';
            case 'ك' -> 'ک';
            case 'ة', '\u06D5', '\u06BE', '\u06C1' -> 'ه';
            default -> c;
        };
    }

    private static boolean isSpace(char c) {
        return c == '\u200C' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isDropped(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT || c == '\u0640';
    }
}
