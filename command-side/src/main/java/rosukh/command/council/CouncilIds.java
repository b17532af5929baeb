package rosukh.command.council;

import java.util.regex.Pattern;
import rosukh.command.kernel.KernelRefusal;
import rosukh.events.rules.CanonicalJson;

/// The form of ids. A stream is found by its name alone, so what could be the name of another
/// record is refused before that stream is read.
final class CouncilIds {

    private static final Pattern MEETING = Pattern.compile("k-[0-9a-z-]{1,60}");
    private static final Pattern ACTION =
            Pattern.compile("k-[0-9a-z-]{1,60}\\.\\d{1,3}\\.\\d{1,3}|o-[0-9a-f]{20}");

    private CouncilIds() {}

    static DeliberationCommand checked(DeliberationCommand command) {
        if (MEETING.matcher(command.meetingId()).matches()) return command;
        throw KernelRefusal.NOT_FOUND.because("there is no such meeting");
    }

    static ActionCommand checked(ActionCommand command) {
        if (ACTION.matcher(command.actionId()).matches()) return command;
        throw KernelRefusal.NOT_FOUND.because("there is no such action item");
    }

    /// The id of an item of the old register, so that it is entered once.
    ///
    /// @param resolution its number in the paper register
    static String ofOld(String resolution, String action) {
        return "o-"
                + CanonicalJson.sha256(resolution.strip() + "\n" + action.strip()).substring(0, 20);
    }
}
