package rosukh.query.certification.work;

import org.springframework.context.MessageSource;
import rosukh.query.certification.Stage;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.parts.WorkGroup.Urgency;
import rosukh.query.kernel.show.Format;

/// Says things about the work in the reader's words.
record WorkWords(MessageSource messages, Format format) {

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, format.lang().locale());
    }

    String urgency(Urgency urgency) {
        return say("design.urgency." + urgency.css());
    }

    Tag tag(Urgency urgency) {
        Tone tone =
                switch (urgency) {
                    case VERY_OVERDUE -> Tone.BAD;
                    case OVERDUE -> Tone.WARN;
                    case SOON -> Tone.ACCENT;
                    case LATER -> Tone.NEUTRAL;
                };
        return new Tag(tone, urgency(urgency));
    }

    String role(String key) {
        return say("design.role." + key);
    }

    String stage(Stage stage) {
        return say("certification.stage." + stage);
    }

    String budget(String key) {
        return say("deadlines.stage." + key);
    }
}
