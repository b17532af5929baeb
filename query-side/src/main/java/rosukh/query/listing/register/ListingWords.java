package rosukh.query.listing.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.events.listing.ItemState;
import rosukh.events.listing.ListingBook.EntryState;
import rosukh.events.listing.ListingBook.Stage;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.Readiness;
import rosukh.events.rules.Truth;
import rosukh.events.values.Label;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Lang;
import rosukh.query.kernel.show.Ui;
import rosukh.query.kernel.trail.Told;

/// Says in a reader's language what the listing holds as codes.
record ListingWords(MessageSource messages, Format format) {

    private static final String MISSING = "M:";
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final double BASIS_POINTS = 10_000;

    /// The year in which what has no end is said to end.
    private static final int OPEN_END = 9999;

    static ListingWords of(MessageSource messages, Ui ui) {
        return new ListingWords(messages, ui.format());
    }

    String say(String key, Object... with) {
        return messages.getMessage("listing." + key, with, format.lang().locale());
    }

    String in(Label label) {
        return label.in(format.lang().locale().getLanguage());
    }

    String rials(long amount) {
        return say("rials", format.n(amount));
    }

    /// Several things in a row.
    String all(List<String> parts) {
        return String.join(format.lang() == Lang.FA ? "، " : ", ", parts);
    }

    /// Percent as [rosukh.events.listing.Completeness] writes it.
    String percent(String percent) {
        String digits = format.digits(percent);
        return say("percent", format.lang() == Lang.FA ? digits.replace('.', '٫') : digits);
    }

    /// The name of a board in a version of the rules.
    String board(ListingRules rules, String code) {
        return rules.board(code).map(each -> in(each.name())).orElse(code);
    }

    Tag tag(Stage stage) {
        Tone tone =
                switch (stage) {
                    case NONE, WITHDRAWN -> Tone.NEUTRAL;
                    case PREPARING -> Tone.INFO;
                    case LODGED -> Tone.ACCENT;
                    case ADMITTED -> Tone.GOOD;
                    case DELISTED -> Tone.BAD;
                };
        return new Tag(tone, say("stage." + stage));
    }

    Tag tag(Readiness.Outcome outcome) {
        Tone tone =
                switch (outcome) {
                    case READY -> Tone.GOOD;
                    case BLOCKED -> Tone.BAD;
                    case UNKNOWN -> Tone.WARN;
                };
        return new Tag(tone, say("outcome." + outcome));
    }

    Tag tag(Truth truth) {
        Tone tone =
                switch (truth) {
                    case TRUE -> Tone.GOOD;
                    case FALSE -> Tone.BAD;
                    case UNKNOWN -> Tone.WARN;
                };
        return new Tag(tone, say("truth." + truth));
    }

    Tag tag(EntryState state) {
        Tone tone =
                switch (state) {
                    case RECORDED -> Tone.INFO;
                    case VERIFIED -> Tone.GOOD;
                    case REJECTED -> Tone.BAD;
                };
        return new Tag(tone, say("entry." + state));
    }

    Tag tag(ItemState state) {
        Tone tone =
                switch (state) {
                    case PENDING -> Tone.INFO;
                    case ACCEPTED -> Tone.GOOD;
                    case REJECTED -> Tone.BAD;
                };
        return new Tag(tone, say("item." + state));
    }

    String event(String event) {
        return say("event." + event);
    }

    /// What happened, by position in the log.
    Map<Long, String> told(List<Told> events) {
        Map<Long, String> told = new HashMap<>();
        for (Told each : events)
            told.put(each.position(), event(each.type().substring(each.type().indexOf('.') + 1)));
        return Map.copyOf(told);
    }

    /// Why a firm is blocked, or what is not known of it yet.
    String reason(ListingRules rules, String code) {
        return code.startsWith(MISSING)
                ? say("missing", field(code.substring(MISSING.length())))
                : in(rules.text(code));
    }

    /// A field that gates ask for; one that a later version asks for is shown by its own name.
    String field(String field) {
        return or("field." + field, field);
    }

    /// A value of a field, in the unit its name ends with.
    String value(String field, @Nullable Object value) {
        if (value == null) return say("value.none");
        String text = value.toString();
        if (DAY.matcher(text).matches()) return day(LocalDate.parse(text));
        if (!WHOLE.matcher(text).matches()) return or("value." + text, text);
        if (field.endsWith("Rial")) return rials(Long.parseLong(text));
        return field.endsWith("Bp")
                ? format.percent(Long.parseLong(text) / BASIS_POINTS)
                : format.n(Long.parseLong(text));
    }

    private String day(LocalDate day) {
        return day.getYear() == OPEN_END ? say("value.open") : format.date(day);
    }

    /// What an event is about, in words where it is a code.
    String subject(ListingDeed deed, Optional<ListingRules> rules) {
        return switch (deed.event()) {
            case "item-delivered", "item-accepted", "item-rejected" ->
                    rules.flatMap(each -> each.item(deed.subject()))
                            .map(each -> in(each.label()))
                            .orElse(deed.subject());
            case "review-closed" -> say("review." + deed.subject());
            case "dossier-opened", "candidate-taken-up" ->
                    say("subject.version", format.digits(deed.subject()));
            case "facts-recorded", "facts-verified", "facts-rejected" ->
                    say("subject.entry", format.digits(deed.subject()));
            case "supplement-requested",
                    "supplement-answered",
                    "obligation-set",
                    "obligation-met" ->
                    say("subject.number", format.digits(deed.subject()));
            // A number of a paper or of a certificate.
            default -> deed.subject();
        };
    }

    private String or(String key, String otherwise) {
        return Objects.requireNonNull(
                messages.getMessage("listing." + key, null, otherwise, format.lang().locale()));
    }
}
