package rosukh.query.sessions.meetings;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import rosukh.events.sessions.AgendaItem;
import rosukh.events.sessions.Meeting;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;

/// Says in a reader's language what the sessions hold as codes.
record Words(MessageSource messages, Format format) {

    String say(String key, Object... with) {
        return messages.getMessage("sessions." + key, with, locale());
    }

    Tag tag(Meeting.Phase phase) {
        Tone tone =
                switch (phase) {
                    case CONVENED -> Tone.INFO;
                    case OPEN -> Tone.ACCENT;
                    case DRAFTED -> Tone.WARN;
                    case CLOSED -> Tone.GOOD;
                    case CANCELLED -> Tone.NEUTRAL;
                };
        return new Tag(tone, say("phase." + phase));
    }

    /// What an item came to; of a concluded one what was decided.
    Tag tag(AgendaItem item) {
        return switch (item.state()) {
            case WAITING -> new Tag(Tone.INFO, say("state.WAITING"));
            case STRUCK -> new Tag(Tone.NEUTRAL, say("state.STRUCK"));
            case DEFERRED -> new Tag(Tone.WARN, say("state.DEFERRED"));
            case CONCLUDED -> new Tag(Tone.ACCENT, outcome(item));
            case EXECUTED -> new Tag(Tone.GOOD, outcome(item));
            case NOT_EXECUTED -> new Tag(Tone.BAD, say("state.NOT_EXECUTED"));
        };
    }

    private String outcome(AgendaItem item) {
        return say("outcome." + item.counted().outcome());
    }

    /// The text by which a command is refused; the code where there is none.
    String problem(String code) {
        return messages.getMessage("problem." + code, null, code, locale()) + " (" + code + ")";
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
                entry.position());
    }

    private String sentence(Entry entry) {
        String name = entry.event().substring(entry.event().indexOf('.') + 1);
        return say("event." + name, format.n(entry.item()), subject(name, entry.subject()));
    }

    private String subject(String event, String subject) {
        return switch (event) {
            case "item-concluded" -> say("outcome." + subject);
            case "minutes-signed" -> say("office." + subject);
            default -> subject;
        };
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
