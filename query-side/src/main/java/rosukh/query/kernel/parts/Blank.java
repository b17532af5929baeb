package rosukh.query.kernel.parts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field of a form that a page draws from its description, by `design/form :: blanks`.
///
/// @param name of the parameter; its label is the message of this name behind the prefix that the
///   page gives
/// @param value what stands in it at first; null for nothing
/// @param hinted whether there is a hint, the message of the label with `.hint` behind it
/// @param options what can be chosen
public record Blank(
        String name,
        Kind kind,
        @Nullable String value,
        boolean optional,
        boolean hinted,
        List<Option> options) {

    /// How a field is filled.
    public enum Kind {
        TEXT,
        AREA,
        IDENTIFIER,
        NUMBER,
        DATE,
        CHOICE,
        CHECKS,
        HIDDEN
    }

    public Blank {
        options = List.copyOf(options);
    }

    /// A field without a hint.
    public Blank(
            String name,
            Kind kind,
            @Nullable String value,
            boolean optional,
            List<Option> options) {
        this(name, kind, value, optional, false, options);
    }

    /// A field that must be filled and is empty at first.
    public static Blank of(String name, Kind kind) {
        return new Blank(name, kind, null, false, List.of());
    }

    public static Blank choice(String name, List<Option> options) {
        return new Blank(name, Kind.CHOICE, null, false, options);
    }

    public Blank whichMayBeEmpty() {
        return new Blank(name, kind, value, true, hinted, options);
    }

    public Blank withHint() {
        return new Blank(name, kind, value, optional, true, options);
    }

    public Blank holding(String first) {
        return new Blank(name, kind, first, optional, hinted, options);
    }
}
