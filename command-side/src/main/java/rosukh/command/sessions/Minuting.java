package rosukh.command.sessions;

import static rosukh.command.sessions.SessionRefusal.SESSION_ITEMS_OPEN;
import static rosukh.command.sessions.SessionRefusal.SESSION_ITEMS_UNSETTLED;
import static rosukh.command.sessions.SessionRefusal.SESSION_ITEM_NOT_CONCLUDED;
import static rosukh.command.sessions.SessionRefusal.SESSION_MINUTES_MISSING;
import static rosukh.command.sessions.SessionRefusal.SESSION_MINUTES_OTHER;
import static rosukh.command.sessions.SessionRefusal.SESSION_OVER;
import static rosukh.command.sessions.SessionRefusal.SESSION_SIGNED_BEFORE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Principal;
import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Violation;
import rosukh.command.sessions.SessionCommand.DraftMinutes;
import rosukh.command.sessions.SessionCommand.NoteExecution;
import rosukh.command.sessions.SessionCommand.NoteFailure;
import rosukh.command.sessions.SessionCommand.SignMinutes;
import rosukh.events.sessions.AgendaItem;
import rosukh.events.sessions.AgendaItem.State;
import rosukh.events.sessions.Meeting;
import rosukh.events.sessions.MinutesText;
import rosukh.events.sessions.Office;
import rosukh.events.sessions.SessionEvent;
import rosukh.events.sessions.SessionEvent.ItemExecuted;
import rosukh.events.sessions.SessionEvent.ItemNotExecuted;
import rosukh.events.sessions.SessionEvent.MinutesDrafted;
import rosukh.events.sessions.SessionEvent.MinutesSigned;
import rosukh.events.sessions.SessionEvent.SessionClosed;

/// What became of the decisions, and the minutes that two persons sign. Minutes wait until every
/// decision has reached its case, so nothing is left that could change them.
final class Minuting {

    private Minuting() {}

    static ItemExecuted note(Meeting now, NoteExecution command) {
        AgendaItem item = concluded(now, command.item());
        return new ItemExecuted(
                command.sessionId(), command.item(), item.caseId(), command.caseVersion());
    }

    static ItemNotExecuted note(Meeting now, NoteFailure command) {
        AgendaItem item = concluded(now, command.item());
        return new ItemNotExecuted(
                command.sessionId(),
                command.item(),
                item.caseId(),
                command.code(),
                command.because());
    }

    static MinutesDrafted draft(Meeting now, DraftMinutes command, @Nullable Principal principal) {
        Session.runs(now, command.by(), principal);
        none(now, State.WAITING, SESSION_ITEMS_OPEN, "an item is neither counted nor put off");
        none(
                now,
                State.CONCLUDED,
                SESSION_ITEMS_UNSETTLED,
                "a decision has not reached its case yet");
        return new MinutesDrafted(
                command.sessionId(), MinutesText.sha256(now), command.by(), command.on());
    }

    static List<SessionEvent> sign(Meeting now, SignMinutes command) {
        Session.runs(now, command.by(), null);
        Office office = command.by().equals(now.chair()) ? Office.CHAIR : Office.SECRETARY;
        switch (now.phase()) {
            case CONVENED, OPEN -> throw SESSION_MINUTES_MISSING.because("they are not drawn up");
            case CANCELLED, CLOSED -> throw SESSION_OVER.because("the session is over");
            case DRAFTED -> {}
        }
        if (!command.sha256().equals(now.sha256()))
            throw SESSION_MINUTES_OTHER.because("the minutes have the hash " + now.sha256());
        if (now.isSignedBy(office)) throw SESSION_SIGNED_BEFORE.because("the person has signed");
        MinutesSigned signed =
                new MinutesSigned(
                        command.sessionId(), office, command.sha256(), command.by(), command.on());
        if (now.signatures().isEmpty()) return List.of(signed);
        return List.of(
                signed, new SessionClosed(command.sessionId(), command.sha256(), command.on()));
    }

    private static AgendaItem concluded(Meeting now, int number) {
        AgendaItem item = Session.item(now, number);
        if (item.state() == State.CONCLUDED) return item;
        throw SESSION_ITEM_NOT_CONCLUDED.because("item " + number + " waits for no case");
    }

    private static void none(Meeting now, State state, RefusalCode code, String because) {
        List<Violation> found =
                now.items().stream()
                        .filter(each -> each.state() == state)
                        .map(each -> new Violation("item", code.name(), "item " + each.item()))
                        .toList();
        if (!found.isEmpty()) throw code.because(because, found);
    }
}
