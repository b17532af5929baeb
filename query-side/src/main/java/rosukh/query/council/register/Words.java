package rosukh.query.council.register;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.events.council.Aim;
import rosukh.events.council.CouncilMeeting;
import rosukh.events.council.Gauge;
import rosukh.events.council.Topic;
import rosukh.events.indicators.Area;
import rosukh.query.kernel.gauges.Effect;
import rosukh.query.kernel.gauges.Reading;
import rosukh.query.kernel.gauges.Wilson;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Format;

/// Says in a reader's language what the register holds as codes.
record Words(MessageSource messages, Format format) {

    String say(String key, Object... with) {
        return messages.getMessage("council." + key, with, format.lang().locale());
    }

    /// The indicator by its name.
    String gauge(Gauge gauge) {
        return gauge == Gauge.TPI
                ? say("gauge.TPI")
                : messages.getMessage(
                        "indicators.name." + gauge.name(), null, format.lang().locale());
    }

    String area(Area area) {
        CodeLists lists = new CodeLists(format.lang());
        return switch (area.kind()) {
            case NATION -> say("area.nation");
            case PROVINCE -> lists.province(area.key());
            case ESTATE -> lists.estate(area.key());
        };
    }

    String aim(Aim aim) {
        return say("aim." + aim.direction(), gauge(aim.gauge()), area(aim.area()));
    }

    Tag tag(CouncilMeeting.Phase phase) {
        Tone tone =
                switch (phase) {
                    case CONVENED -> Tone.INFO;
                    case CANCELLED -> Tone.NEUTRAL;
                    case OPEN -> Tone.ACCENT;
                    case DRAFTED -> Tone.WARN;
                    case CLOSED -> Tone.GOOD;
                };
        return new Tag(tone, say("phase." + phase));
    }

    Tag tag(Topic.State state) {
        Tone tone =
                switch (state) {
                    case WAITING -> Tone.INFO;
                    case ADOPTED -> Tone.GOOD;
                    case REJECTED -> Tone.BAD;
                    case DEFERRED -> Tone.NEUTRAL;
                };
        return new Tag(tone, say("topic." + state));
    }

    Tag tag(ActionFile file, Counting counting) {
        if (counting.counts(Counting.Of.OVERDUE, file)) return new Tag(Tone.BAD, say("overdue"));
        Tone tone =
                switch (file.state()) {
                    case OPEN -> Tone.INFO;
                    case IMPLEMENTED -> Tone.GOOD;
                    case NOT_IMPLEMENTED -> Tone.NEUTRAL;
                };
        return new Tag(tone, say("state." + file.state()));
    }

    Tag tag(Effect.Verdict verdict) {
        Tone tone =
                switch (verdict) {
                    case NO_BASE, NOT_YET, NOT_AVAILABLE, UNCHANGED -> Tone.NEUTRAL;
                    case TOWARDS -> Tone.GOOD;
                    case TOWARDS_UNSURE, AWAY_UNSURE -> Tone.INFO;
                    case AWAY -> Tone.WARN;
                };
        return new Tag(tone, say("verdict." + verdict));
    }

    /// A value as it was published; words where it is not available.
    String value(@Nullable Reading reading) {
        if (reading == null) return say("value.none");
        String value = reading.value();
        return value == null ? say("value.not-available") : format.exactly(value);
    }

    /// How sure a value is.
    String interval(@Nullable Reading reading) {
        if (reading == null || reading.value() == null) return "";
        Wilson interval = reading.interval();
        return interval == null
                ? say("interval.none")
                : say("interval.of", hundredths(interval.low()), hundredths(interval.high()));
    }

    /// A share in hundredths of a per cent; a dash where there is none.
    String share(OptionalLong hundredths) {
        return hundredths.isEmpty() ? "–" : format.percent(hundredths.getAsLong() / 10_000.0);
    }

    /// Days, given as twice their number; a dash where there are none.
    String days(OptionalLong twice) {
        return twice.isEmpty() ? "–" : say("days", format.n1(twice.getAsLong() / 2.0));
    }

    TimelineEntry entry(Entry entry) {
        return new TimelineEntry(
                entry.role().equals("system")
                        ? TimelineEntry.Kind.SYSTEM
                        : TimelineEntry.Kind.BUSINESS,
                sentence(entry),
                entry.text().isEmpty() ? null : entry.text(),
                List.of(),
                who(entry),
                entry.recordedAt(),
                entry.at());
    }

    String sentence(Entry entry) {
        String name = name(entry.event());
        return say("event." + name, subject(name, entry.subject()));
    }

    private String subject(String event, String subject) {
        return switch (event) {
            case "action-closed" -> say("state." + subject);
            case "priority-changed" -> say("priority." + subject);
            case "progress-reported",
                    "deadline-moved",
                    "evidence-filed",
                    "topic-added",
                    "meeting-opened",
                    "resolution-adopted",
                    "resolution-rejected",
                    "topic-deferred" ->
                    format.digits(subject);
            case "action-overdue" -> format.date(LocalDate.parse(subject));
            default -> format.isolated(subject);
        };
    }

    private String hundredths(int number) {
        return format.exactly("%d.%02d".formatted(number / 100, number % 100));
    }

    private static String name(String declared) {
        return declared.substring(declared.indexOf('.') + 1);
    }

    private String who(Entry entry) {
        if (entry.actor().isEmpty()) return "";
        StringBuilder who = new StringBuilder(entry.actor());
        if (!entry.role().isEmpty() && !entry.role().equals("system"))
            who.append(" · ")
                    .append(
                            messages.getMessage(
                                    "design.role." + entry.role(), null, format.lang().locale()));
        if (!entry.organisation().isEmpty()) who.append(" · ").append(entry.organisation());
        return who.toString();
    }
}
