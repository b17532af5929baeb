package rosukh.query.programmes.joint;

import java.util.List;
import org.springframework.context.MessageSource;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;

/// Joint programmes in the reader's words.
record JointWords(MessageSource messages, Format format) {

    String say(String key, Object... with) {
        return messages.getMessage("programmes." + key, with, format.lang().locale());
    }

    String rials(long amount) {
        return say("rials", format.n(amount));
    }

    Tag tag(JointProgrammeFile.State state) {
        Tone tone =
                switch (state) {
                    case DRAFT -> Tone.NEUTRAL;
                    case IN_REVIEW -> Tone.INFO;
                    case AGREED -> Tone.ACCENT;
                    case RUNNING -> Tone.GOOD;
                    case EVALUATED -> Tone.WARN;
                    case CLOSED -> Tone.NEUTRAL;
                };
        return new Tag(tone, say("state." + state));
    }

    TimelineEntry entry(JointProgrammeFile.Happened told) {
        String name = told.event().substring(told.event().indexOf('.') + 1);
        return new TimelineEntry(
                name.equals("output-reversed")
                        ? TimelineEntry.Kind.SYSTEM
                        : TimelineEntry.Kind.BUSINESS,
                say("event." + name, rials(told.amount()), format.isolated(told.subject())),
                told.text().isEmpty() ? null : told.text(),
                List.of(),
                told.actor(),
                told.recordedAt(),
                told.at());
    }

    String event(String declared) {
        return say("deed." + declared.substring(declared.indexOf('.') + 1));
    }
}
