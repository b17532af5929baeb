package rosukh.query.zones.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import rosukh.events.values.Label;
import rosukh.events.zones.Basis;
import rosukh.events.zones.Completion;
import rosukh.events.zones.LossCause;
import rosukh.events.zones.PlotState;
import rosukh.events.zones.PlotUse;
import rosukh.events.zones.Potential;
import rosukh.events.zones.ZoneBook.Stage;
import rosukh.events.zones.ZoneType;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Format;

/// Says in a reader's language what zones hold as codes and numbers.
record Words(MessageSource messages, Format format) {

    private static final int M2_PER_HA = 10_000;

    String say(String key, Object... with) {
        return messages.getMessage("zones." + key, with, locale());
    }

    String name(Potential potential) {
        return new Label(potential.nameEn(), potential.nameFa()).in(format.lang().code());
    }

    String type(ZoneType type) {
        return say("type." + type);
    }

    String state(PlotState state) {
        return say("state." + state);
    }

    String use(PlotUse use) {
        return say("use." + use);
    }

    String basis(Basis basis) {
        return basis.reference() == null
                ? say("basis." + basis.kind())
                : say("basis." + basis.kind()) + " " + format.isolated(basis.reference());
    }

    String completion(Completion completion) {
        return say("completion." + completion);
    }

    String cause(LossCause cause) {
        return say("loss." + cause);
    }

    /// Square metres with their unit.
    String m2(long m2) {
        return say("unit.m2", format.n(m2));
    }

    /// Square metres as hectares with at most one decimal.
    String ha(long m2) {
        return say("unit.ha", format.n1(m2 / (double) M2_PER_HA));
    }

    String kva(long kva) {
        return say("unit.kva", format.n(kva));
    }

    String water(long m3) {
        return say("unit.water", format.n(m3));
    }

    String rial(long rial) {
        return say("unit.rial", format.n(rial));
    }

    /// A number of days; -1 for none.
    String days(int days) {
        return days < 0 ? format.n(null) : say("unit.days", format.n(days));
    }

    /// What an event changed of a figure, or what all of them come to.
    String amount(Measure measure, long amount) {
        return switch (measure.unit()) {
            case LAND -> m2(amount);
            case POWER -> kva(amount);
            case WATER -> water(amount);
            case COUNT -> format.n(amount);
            case DAYS -> say("unit.days", format.n(amount));
        };
    }

    /// Basis points as per cent.
    String share(int bp) {
        return format.percentOf(bp, M2_PER_HA);
    }

    /// Technology fields by their codes.
    String fields(List<String> codes) {
        return String.join(
                format.lang().of("، ", ", "), codes.stream().map(format::isolated).toList());
    }

    Tag tag(Stage stage) {
        Tone tone =
                switch (stage) {
                    case DECLARED -> Tone.INFO;
                    case RETURNED -> Tone.WARN;
                    case VERIFIED -> Tone.ACCENT;
                    case DESIGNATED -> Tone.GOOD;
                };
        return new Tag(tone, say("stage." + stage));
    }

    Tag tag(PlotState state) {
        Tone tone =
                switch (state) {
                    case FREE -> Tone.NEUTRAL;
                    case OFFERED, RESERVED -> Tone.INFO;
                    case ALLOCATED, BUILDING -> Tone.ACCENT;
                    case OPERATING -> Tone.GOOD;
                };
        return new Tag(tone, state(state));
    }

    /// @param key beginning of the keys of the texts, with its point
    List<Option> options(String key, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(each -> new Option(each.name(), say(key + each.name())))
                .toList();
    }

    CodeLists lists() {
        return new CodeLists(format.lang());
    }

    TimelineEntry entry(Entry entry) {
        return new TimelineEntry(
                entry.role().equals("system")
                        ? TimelineEntry.Kind.SYSTEM
                        : TimelineEntry.Kind.BUSINESS,
                event(entry.event(), entry.subject(), entry.on()),
                entry.text().isEmpty() ? null : entry.text(),
                List.of(),
                who(entry),
                entry.recordedAt(),
                entry.position());
    }

    /// What happened, in a sentence.
    ///
    /// @param event declared name
    String event(String event, String subject, LocalDate on) {
        String name = event.substring(event.indexOf('.') + 1);
        return say("event." + name, subject(name, subject), format.date(on));
    }

    private String subject(String event, String subject) {
        return event.equals("plot-offered")
                ? rial(Long.parseLong(subject))
                : format.isolated(subject);
    }

    private String who(Entry entry) {
        if (entry.actor().isEmpty()) return "";
        StringBuilder who = new StringBuilder(entry.actor());
        if (!entry.role().isEmpty() && !entry.role().equals("system"))
            who.append(" · ")
                    .append(messages.getMessage("design.role." + entry.role(), null, locale()));
        if (!entry.organisation().isEmpty()) who.append(" · ").append(entry.organisation());
        return who.toString();
    }

    private Locale locale() {
        return format.lang().locale();
    }
}
