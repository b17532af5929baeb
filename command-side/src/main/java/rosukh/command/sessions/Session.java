package rosukh.command.sessions;

import static rosukh.command.sessions.SessionRefusal.SESSION_AGENDA_EMPTY;
import static rosukh.command.sessions.SessionRefusal.SESSION_ALREADY_CONVENED;
import static rosukh.command.sessions.SessionRefusal.SESSION_ALREADY_OPEN;
import static rosukh.command.sessions.SessionRefusal.SESSION_CASE_CHANGED;
import static rosukh.command.sessions.SessionRefusal.SESSION_CASE_NOT_RECOMMENDED;
import static rosukh.command.sessions.SessionRefusal.SESSION_CASE_ON_AGENDA;
import static rosukh.command.sessions.SessionRefusal.SESSION_CASE_UNKNOWN;
import static rosukh.command.sessions.SessionRefusal.SESSION_DATE_BACKWARDS;
import static rosukh.command.sessions.SessionRefusal.SESSION_GROUNDS_MISSING;
import static rosukh.command.sessions.SessionRefusal.SESSION_ITEM_DONE;
import static rosukh.command.sessions.SessionRefusal.SESSION_ITEM_UNKNOWN;
import static rosukh.command.sessions.SessionRefusal.SESSION_MINUTES_DRAFTED;
import static rosukh.command.sessions.SessionRefusal.SESSION_NOT_OPEN;
import static rosukh.command.sessions.SessionRefusal.SESSION_NOT_YET;
import static rosukh.command.sessions.SessionRefusal.SESSION_OFFICE_NEEDED;
import static rosukh.command.sessions.SessionRefusal.SESSION_OVER;
import static rosukh.command.sessions.SessionRefusal.SESSION_PRESENT_MALFORMED;
import static rosukh.command.sessions.SessionRefusal.SESSION_WITHOUT_QUORUM;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Persons;
import rosukh.command.kernel.Principal;
import rosukh.command.kernel.Violation;
import rosukh.command.sessions.SessionCommand.AddItem;
import rosukh.command.sessions.SessionCommand.CancelSession;
import rosukh.command.sessions.SessionCommand.CastVote;
import rosukh.command.sessions.SessionCommand.ConcludeItem;
import rosukh.command.sessions.SessionCommand.ConveneSession;
import rosukh.command.sessions.SessionCommand.Dated;
import rosukh.command.sessions.SessionCommand.DeferItem;
import rosukh.command.sessions.SessionCommand.DraftMinutes;
import rosukh.command.sessions.SessionCommand.NoteExecution;
import rosukh.command.sessions.SessionCommand.NoteFailure;
import rosukh.command.sessions.SessionCommand.OpenSession;
import rosukh.command.sessions.SessionCommand.RecuseMember;
import rosukh.command.sessions.SessionCommand.SignMinutes;
import rosukh.command.sessions.SessionCommand.StrikeItem;
import rosukh.events.sessions.AgendaItem;
import rosukh.events.sessions.Meeting;
import rosukh.events.sessions.SessionEvent;
import rosukh.events.sessions.SessionEvent.ItemAdded;
import rosukh.events.sessions.SessionEvent.ItemStruck;
import rosukh.events.sessions.SessionEvent.SessionCancelled;
import rosukh.events.sessions.SessionEvent.SessionConvened;
import rosukh.events.sessions.SessionEvent.SessionOpened;

/// The rules on a session up to its opening. Those on votes are beside it in [Voting], those on the
/// minutes in [Minuting].
///
/// @param meeting null before the session is called
record Session(@Nullable Meeting meeting) {

    static final Session NONE = new Session(null);

    /// @param known the case that the command is about; null where it is about none, or where there
    ///   is no such case
    /// @param principal the person acted for; null if everybody acts for themselves
    List<? extends SessionEvent> decide(
            SessionCommand command, @Nullable CaseRecord known, @Nullable Principal principal) {
        if (command instanceof ConveneSession convene) return List.of(convene(convene));
        Meeting now = convened();
        if (command instanceof Dated dated && dated.on().isBefore(now.latest()))
            throw SESSION_DATE_BACKWARDS.because("the last thing happened on " + now.latest());
        return switch (command) {
            case ConveneSession again -> List.of(convene(again));
            case AddItem add -> List.of(add(preparing(now, add.by(), principal), add, known));
            case StrikeItem strike ->
                    List.of(strike(preparing(now, strike.by(), principal), strike));
            case CancelSession cancel ->
                    List.of(cancel(preparing(now, cancel.by(), principal), cancel));
            case OpenSession open -> List.of(open(preparing(now, open.by(), principal), open));
            case RecuseMember recuse -> List.of(Voting.recuse(sitting(now), recuse, principal));
            case CastVote vote -> List.of(Voting.vote(sitting(now), vote, of(known)));
            case ConcludeItem conclude ->
                    List.of(Voting.conclude(sitting(now), conclude, of(known)));
            case DeferItem defer -> List.of(Voting.defer(sitting(now), defer, principal));
            case NoteExecution note -> List.of(Minuting.note(now, note));
            case NoteFailure note -> List.of(Minuting.note(now, note));
            case DraftMinutes draft -> List.of(Minuting.draft(sitting(now), draft, principal));
            case SignMinutes sign -> Minuting.sign(now, sign);
        };
    }

    Session evolve(SessionEvent event) {
        return new Session(Meeting.after(meeting, event));
    }

    /// The case of an item; null if there is no such item.
    @Nullable String caseOf(int item) {
        return meeting == null ? null : meeting.item(item).map(AgendaItem::caseId).orElse(null);
    }

    private SessionConvened convene(ConveneSession command) {
        if (meeting != null)
            throw SESSION_ALREADY_CONVENED.because("it was called for " + meeting.meetsOn());
        return Calling.convene(command);
    }

    private static ItemAdded add(Meeting now, AddItem command, @Nullable CaseRecord known) {
        if (known == null) throw SESSION_CASE_UNKNOWN.because("there is no such case");
        unchanged(command.caseVersion(), known);
        if (!known.recommended())
            throw SESSION_CASE_NOT_RECOMMENDED.because("it does not wait for a decision");
        if (known.session() != null)
            throw SESSION_CASE_ON_AGENDA.because("session " + known.session() + " decides on it");
        return new ItemAdded(
                command.sessionId(),
                now.items().size() + 1,
                command.caseId(),
                known.turns() + 1,
                known.version(),
                known.position(),
                command.by(),
                command.on());
    }

    private static ItemStruck strike(Meeting now, StrikeItem command) {
        AgendaItem item = waiting(now, command.item());
        return new ItemStruck(
                command.sessionId(),
                command.item(),
                item.caseId(),
                grounded(command.grounds()),
                command.by(),
                command.on());
    }

    private static SessionCancelled cancel(Meeting now, CancelSession command) {
        return new SessionCancelled(
                now.sessionId(), grounded(command.grounds()), command.by(), command.on());
    }

    private static SessionOpened open(Meeting now, OpenSession command) {
        if (command.on().isBefore(now.meetsOn()))
            throw SESSION_NOT_YET.because("it is called for " + now.meetsOn());
        if (now.items().stream().noneMatch(AgendaItem::holdsCase))
            throw SESSION_AGENDA_EMPTY.because("there is nothing on the agenda");
        Set<String> once = new HashSet<>(command.present());
        boolean members = once.stream().allMatch(each -> now.member(each).isPresent());
        if (!members || once.size() != command.present().size() || !once.contains(now.chair()))
            throw SESSION_PRESENT_MALFORMED.because(
                    "members are named once each, the chair among them");
        if (once.size() < now.quorum())
            throw SESSION_WITHOUT_QUORUM.because(
                    once.size() + " are present, " + now.quorum() + " are needed");
        return new SessionOpened(
                command.sessionId(), command.present(), command.by(), command.on());
    }

    /// What was seen must be what is.
    static void unchanged(long seen, CaseRecord known) {
        if (seen == known.version()) return;
        String because =
                "it was seen at version %d and is now at version %d"
                        .formatted(seen, known.version());
        throw SESSION_CASE_CHANGED.because(
                because, new Violation("caseVersion", SESSION_CASE_CHANGED.name(), because));
    }

    static AgendaItem item(Meeting now, int number) {
        return now.item(number)
                .orElseThrow(
                        () -> SESSION_ITEM_UNKNOWN.because("the agenda has no item " + number));
    }

    /// An item that is still to be voted on.
    static AgendaItem waiting(Meeting now, int number) {
        AgendaItem item = item(now, number);
        if (item.state() == AgendaItem.State.WAITING) return item;
        throw SESSION_ITEM_DONE.because("item " + number + " is done");
    }

    static String grounded(String grounds) {
        if (grounds.isBlank()) throw SESSION_GROUNDS_MISSING.because("it is explained in words");
        return grounds.strip();
    }

    /// Chair or secretary asks, or somebody on behalf of one of them.
    static void runs(Meeting now, String account, @Nullable Principal principal) {
        if (!Persons.of(account, "", principal).either(now::runs))
            throw SESSION_OFFICE_NEEDED.because("chair and secretary run the session");
    }

    private Meeting convened() {
        if (meeting == null) throw KernelRefusal.NOT_FOUND.because("there is no such session");
        return meeting;
    }

    private static Meeting preparing(Meeting now, String by, @Nullable Principal principal) {
        switch (now.phase()) {
            case CONVENED -> runs(now, by, principal);
            case OPEN, DRAFTED -> throw SESSION_ALREADY_OPEN.because("the session was opened");
            case CANCELLED, CLOSED -> throw SESSION_OVER.because("the session is over");
        }
        return now;
    }

    private static Meeting sitting(Meeting now) {
        return switch (now.phase()) {
            case OPEN -> now;
            case CONVENED -> throw SESSION_NOT_OPEN.because("the session was not opened");
            case DRAFTED -> throw SESSION_MINUTES_DRAFTED.because("the minutes are drawn up");
            case CANCELLED, CLOSED -> throw SESSION_OVER.because("the session is over");
        };
    }

    private static CaseRecord of(@Nullable CaseRecord known) {
        if (known == null) throw SESSION_ITEM_UNKNOWN.because("the agenda has no such item");
        return known;
    }
}
