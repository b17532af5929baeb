package rosukh.query.programmes.joint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.events.programmes.Milestone;
import rosukh.events.programmes.Partner;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;
import rosukh.query.programmes.joint.JointProgrammeFile.Happened;
import rosukh.query.programmes.joint.JointProgrammeFile.ModelVersion;

/// Joint programmes in the reader's words.
record JointWords(MessageSource messages, Format format) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

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

    /// How a milestone stands on a day.
    Tag stone(LocalDate dueOn, @Nullable LocalDate on, LocalDate today) {
        if (on == null)
            return dueOn.isBefore(today)
                    ? new Tag(Tone.WARN, say("late"))
                    : new Tag(Tone.NEUTRAL, say("ahead"));
        return on.isAfter(dueOn)
                ? new Tag(Tone.INFO, say("of.LATE"))
                : new Tag(Tone.GOOD, say("of.ON_TIME"));
    }

    TimelineEntry entry(JointProgrammeFile file, Happened told) {
        return new TimelineEntry(
                name(told).equals("output-reversed")
                        ? TimelineEntry.Kind.SYSTEM
                        : TimelineEntry.Kind.BUSINESS,
                sentence(file, told),
                told.text().isEmpty() ? null : told.text(),
                List.of(),
                told.actor(),
                told.recordedAt(),
                told.at());
    }

    /// What happened, with partners and milestones as the model names them.
    String sentence(JointProgrammeFile file, Happened told) {
        return say("event." + name(told), rials(told.amount()), subject(file, told.subject()));
    }

    private String subject(JointProgrammeFile file, String subject) {
        if (NUMBER.matcher(subject).matches()) return format.digits(subject);
        for (ModelVersion version : file.versions().reversed()) {
            for (Partner each : version.model().partners())
                if (each.key().equals(subject)) return format.isolated(each.name());
            for (Milestone each : version.model().milestones())
                if (each.key().equals(subject)) return format.isolated(each.title());
        }
        return format.isolated(subject);
    }

    private static String name(Happened told) {
        return told.event().substring(told.event().indexOf('.') + 1);
    }

    /// A share in hundredths of a per cent.
    String hundredths(int hundredths) {
        return decimal(BigDecimal.valueOf(hundredths, 2).toPlainString());
    }

    /// A decimal as it was published.
    String decimal(String value) {
        return format.lang().of(format.digits(value).replace('.', '٫'), value);
    }

    String event(String declared) {
        return say("deed." + declared.substring(declared.indexOf('.') + 1));
    }
}
