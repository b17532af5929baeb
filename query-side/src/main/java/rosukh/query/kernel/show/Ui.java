package rosukh.query.kernel.show;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.AsOf;
import rosukh.query.kernel.Reader;

/// What every page knows without asking: the reader's choices, the reader, its own address. In
/// templates it is `ui`.
///
/// @param theme `auto`, `light` or `dark`
/// @param density `comfortable` or `compact`
/// @param here this page's address without momentary parameters
public record Ui(
        Lang lang,
        CalendarChoice calendar,
        String theme,
        String density,
        Link here,
        @Nullable AsOf asOf) {

    public static final String ATTRIBUTE = "ui";

    public static Ui plain(Lang lang, CalendarChoice calendar) {
        return new Ui(lang, calendar, "auto", "comfortable", Link.to("/"), null);
    }

    public Ui showing(AsOf position) {
        return new Ui(lang, calendar, theme, density, here, position);
    }

    public Reader reader() {
        return Reader.current();
    }

    public Format format() {
        return new Format(lang, calendar);
    }

    /// This page with another choice, for the switches in the frame; nothing else changes.
    public String choosing(String what, String value) {
        String address = here.toString();
        return address + (address.contains("?") ? "&" : "?") + what + "=" + value;
    }

    /// A label kept in both languages.
    public String label(Map<String, String> labels) {
        String own = labels.get(lang.code());
        if (own != null) return own;
        return labels.getOrDefault("en", "");
    }
}
