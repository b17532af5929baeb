package rosukh.query.certificates.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// Gives letters the forms in which they join, also those that Persian has beside Arabic (پ چ ژ گ ک
/// ی): ICU, which does the rest, leaves these as they stand alone.
///
/// The forms are those of the Unicode blocks of presentation forms, where those of one letter stand
/// in a row: isolated, final and, for letters that join on both sides, initial and medial.
final class PersianShaping implements BidiReorderer {

    private static final int[][] BLOCKS = {{0xFB50, 0xFBFF}, {0xFE80, 0xFEF4}};
    private static final int FIRST_LAM_ALEF = 0xFEF5;
    private static final int LAST_LAM_ALEF = 0xFEFB;
    private static final char LAM = '\u0644';
    private static final char TATWEEL = '\u0640';
    private static final char JOINER = '\u200D';

    private static final Map<Character, String> FORMS = forms();
    private static final Map<String, Character> LIGATURES = ligatures();

    private final BidiReorderer icu = new ICUBidiReorderer();

    @Override
    public String reorderRTLTextToLTR(String text) {
        return icu.reorderRTLTextToLTR(text);
    }

    /// @param text in the order in which it is read
    @Override
    public String shapeText(String text) {
        StringBuilder shaped = new StringBuilder(text.length());
        boolean joined = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (isMark(letter)) {
                shaped.append(letter);
                continue;
            }
            int next = next(text, i);
            Character ligature =
                    letter == LAM && i + 1 < text.length()
                            ? LIGATURES.get(text.substring(i, i + 2))
                            : null;
            if (ligature != null) {
                shaped.append((char) (ligature + (joined ? 1 : 0)));
                joined = false;
                i++;
                continue;
            }
            boolean goesOn =
                    joinsNext(letter) && next < text.length() && joinsBefore(text.charAt(next));
            shaped.append(form(letter, joined, goesOn));
            joined = goesOn;
        }
        return shaped.toString();
    }

    @Override
    public String deshapeText(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= BLOCKS[0][0]) plain.append(plain(letter));
            else plain.append(letter);
        }
        return plain.toString();
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static char form(char letter, boolean joined, boolean goesOn) {
        String forms = FORMS.get(letter);
        if (forms == null) return letter;
        return forms.charAt((joined ? 1 : 0) + (goesOn ? 2 : 0));
    }

    private static boolean joinsNext(char letter) {
        String forms = FORMS.get(letter);
        return letter == TATWEEL || letter == JOINER || (forms != null && forms.length() == 4);
    }

    private static boolean joinsBefore(char letter) {
        return letter == TATWEEL || letter == JOINER || FORMS.containsKey(letter);
    }

    /// Where the next letter stands; marks between do not part two letters.
    private static int next(String text, int from) {
        int next = from + 1;
        while (next < text.length() && isMark(text.charAt(next))) next++;
        return next;
    }

    private static boolean isMark(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static Map<Character, String> forms() {
        Map<Character, String> forms = new HashMap<>();
        for (int[] block : BLOCKS) {
            Map<Character, String> found = new HashMap<>();
            for (int code = block[0]; code <= block[1]; code++) {
                String letter = plain((char) code);
                if (letter.length() == 1 && letter.charAt(0) != code)
                    found.merge(letter.charAt(0), String.valueOf((char) code), String::concat);
            }
            found.values().removeIf(each -> each.length() != 2 && each.length() != 4);
            forms.putAll(found);
        }
        return Map.copyOf(forms);
    }

    private static Map<String, Character> ligatures() {
        Map<String, Character> ligatures = new HashMap<>();
        for (int code = FIRST_LAM_ALEF; code <= LAST_LAM_ALEF; code += 2)
            ligatures.put(plain((char) code), (char) code);
        return Map.copyOf(ligatures);
    }

    private static String plain(char form) {
        return Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFKC);
    }
}
