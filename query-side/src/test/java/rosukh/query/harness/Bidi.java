package rosukh.query.harness;

import java.util.List;
import java.util.regex.Pattern;

/// Finds what a browser would show in another order than it is written.
final class Bidi {

    private static final Pattern INLINE =
            Pattern.compile("</?(a|b|em|span|strong|time|code|button)(\\s[^>]*)?>");
    private static final Pattern ISOLATED = Pattern.compile("\\u2068[^\\u2068\\u2069]*\\u2069");

    /// Numbers that `-` and the like hold together fall apart after a Persian letter.
    private static final Pattern APART =
            Pattern.compile("[\\u0600-\\u06EF][^A-Za-z]*?[0-9]+[-/.:][0-9]+");

    private Bidi() {}

    /// The lines of a Persian page in which a date, version or key is not isolated.
    static List<String> disordered(String html) {
        String text =
                html.replaceAll("(?s)<(script|style)\\b.*?</\\1>", "")
                        .replaceAll("<bdi[^>]*>", "\u2068")
                        .replace("</bdi>", "\u2069")
                        .replace("&#39;", "'");
        text = INLINE.matcher(text).replaceAll("").replaceAll("<[^>]*>", "\n");
        String outside = text;
        for (String before = ""; !before.equals(outside); ) {
            before = outside;
            outside = ISOLATED.matcher(before).replaceAll("");
        }
        return outside.lines().filter(line -> APART.matcher(line).find()).toList();
    }
}
