package rosukh.query.kernel.show;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.AsOf;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.past.PastAnswer;

/// What every page knows without asking: the reader's choices, the reader, its own address. In
/// templates it is `ui`.
///
/// @param theme `auto`, `light` or `dark`
/// @param density `comfortable` or `compact`
/// @param here this page's address without momentary parameters
/// @param past the moment a page of the past shows; null among the live views
public record Ui(
        Lang lang,
        CalendarChoice calendar,
        String theme,
        String density,
        Link here,
        @Nullable AsOf asOf,
        @Nullable PastAnswer past) {

    public static final String ATTRIBUTE = "ui";

    private static final Set<Integer> FAILURES = Set.of(400, 403, 404, 409, 425, 429);

    public static Ui plain(Lang lang, CalendarChoice calendar) {
        return new Ui(lang, calendar, "auto", "comfortable", Link.to("/"), null, null);
    }

    public Ui showing(AsOf position) {
        return new Ui(lang, calendar, theme, density, here, position, past);
    }

    /// A page of the past.
    public Ui in(PastAnswer moment) {
        return new Ui(lang, calendar, theme, density, here, asOf, moment);
    }

    /// The same page at another moment: a position, an instant or a day.
    public String at(Object moment) {
        return here.without("asKnownAt").without("do").with("asOf", moment).toString();
    }

    /// The same page now.
    public String now() {
        return here.without("asKnownAt").without("asOf").toString();
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

    public LocalDate today() {
        return Format.today();
    }

    public List<Lang> otherLangs() {
        return Stream.of(Lang.values()).filter(other -> other != lang).toList();
    }

    /// Keys of the provinces, estates or the firm the reader is bound to; empty for everywhere.
    public List<String> reachKeys() {
        Reader reader = reader();
        List<String> keys = new ArrayList<>(reader.provinces());
        keys.addAll(reader.estates());
        String firm = reader.firmId();
        if (firm != null) keys.add(firm);
        return keys;
    }

    /// Where a live part listens from what the page shows on; `views` are processing groups,
    /// comma-separated.
    public String eventsOf(String views) {
        String address = "/events?view=" + String.join("&view=", views.split(",\\s*", -1));
        return asOf == null ? address : address + "&since=" + asOf.position();
    }

    public String triggersOf(String views) {
        return "sse:" + String.join(", sse:", views.split(",\\s*", -1));
    }

    /// Whether a problem's violations name the field.
    public boolean flawed(@Nullable Object problem, String field) {
        return Flaws.fields(problem).contains(field);
    }

    /// The `aria-describedby` of a field; null where there is nothing to add.
    public @Nullable String describedBy(
            @Nullable Object problem, String field, @Nullable String hint) {
        List<String> ids = new ArrayList<>();
        if (hint != null) ids.add("hint-" + field);
        if (flawed(problem, field)) ids.add("flaw-" + field);
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /// Which texts `design.error.<kind>` tell of an HTTP status; without one it is our failure.
    public int failure(@Nullable Integer status) {
        if (status == null || status >= 500) return 500;
        return FAILURES.contains(status) ? status : 400;
    }

    /// A fresh `Idempotency-Key` for a form.
    public String newKey() {
        return UUID.randomUUID().toString();
    }

    /// What was typed into a field before the form was refused, else the given value.
    public String typed(
            @Nullable Map<String, List<String>> input, String name, @Nullable Object otherwise) {
        if (input != null && input.containsKey(name)) {
            List<String> values = input.getOrDefault(name, List.of());
            return values.isEmpty() ? "" : values.getFirst();
        }
        return otherwise == null ? "" : otherwise.toString();
    }

    /// The same for a field that can have several values.
    public List<String> typedAll(
            @Nullable Map<String, List<String>> input,
            String name,
            @Nullable Collection<String> otherwise) {
        if (input != null && input.containsKey(name)) return input.getOrDefault(name, List.of());
        return otherwise == null ? List.of() : List.copyOf(otherwise);
    }
}
