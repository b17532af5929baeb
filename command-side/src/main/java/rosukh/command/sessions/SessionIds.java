package rosukh.command.sessions;

import java.util.regex.Pattern;
import rosukh.command.kernel.KernelRefusal;

/// The form of session ids. A stream is found by its name alone, so what could be the name of a
/// firm or a case is refused before that stream is read as a session.
final class SessionIds {

    private static final Pattern ID = Pattern.compile("s-[0-9a-z-]{1,60}");

    private SessionIds() {}

    static SessionCommand checked(SessionCommand command) {
        if (ID.matcher(command.sessionId()).matches()) return command;
        throw KernelRefusal.NOT_FOUND.because("there is no such session");
    }
}
