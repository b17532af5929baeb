package rosukh.query.kernel.parts;

import org.jspecify.annotations.Nullable;

/// A label and its value in a summary list.
///
/// @param href where the value leads, if anywhere
/// @param identifier whether the value is a number or key that is always written left to right
public record Fact(String label, String value, @Nullable String href, boolean identifier) {

    public static Fact of(String label, String value) {
        return new Fact(label, value, null, false);
    }

    public static Fact id(String label, String value) {
        return new Fact(label, value, null, true);
    }

    public static Fact link(String label, String value, String href) {
        return new Fact(label, value, href, false);
    }
}
