package rosukh.command.linkage;

import static rosukh.command.linkage.LinkageRefusal.LINKAGE_GROUNDS_MISSING;

import java.util.List;
import java.util.regex.Pattern;
import rosukh.events.values.PersianText;

/// The words and codes in which suppliers and demands are described.
final class Words {

    static final int LISTED_MAX = 50;
    static final int TEXT_MAX = 2000;

    private static final Pattern ISIC = Pattern.compile("\\d{4}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_.-]{1,39}");

    private Words() {}

    static boolean isic(String text) {
        return ISIC.matcher(text).matches();
    }

    static boolean code(String text) {
        return CODE.matcher(text).matches();
    }

    static boolean text(String text) {
        return !text.isBlank() && text.length() <= TEXT_MAX;
    }

    /// Tags as they are compared: folded, each once, sorted.
    static List<String> tags(List<String> typed) {
        return typed.stream()
                .map(PersianText::fold)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    static String grounds(String grounds) {
        if (grounds.isBlank()) throw LINKAGE_GROUNDS_MISSING.because("it must be said why");
        return grounds.strip();
    }
}
