package rosukh.query.certification.deadlines;

import org.springframework.context.MessageSource;
import rosukh.query.kernel.show.Format;

/// Says things about deadlines in the reader's words.
record DeadlineWords(MessageSource messages, Format format) {

    String say(String key, Object... arguments) {
        return messages.getMessage("deadlines." + key, arguments, format.lang().locale());
    }

    /// What an event is called, whatever its slice.
    String event(String declaredName) {
        return say("event." + declaredName.substring(declaredName.indexOf('.') + 1));
    }
}
