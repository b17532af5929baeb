package rosukh.query.council.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.council.ActionEvent;
import rosukh.events.council.ActionEvent.ActionAssigned;
import rosukh.events.council.ActionEvent.ActionClosed;
import rosukh.events.council.ActionEvent.ActionOverdue;
import rosukh.events.council.ActionEvent.DeadlineMoved;
import rosukh.events.council.ActionEvent.EvidenceFiled;
import rosukh.events.council.ActionEvent.OldActionEntered;
import rosukh.events.council.ActionEvent.PriorityChanged;
import rosukh.events.council.ActionEvent.ProgressReported;
import rosukh.events.council.ActionTerm;
import rosukh.events.council.Result;

/// An action item with everything that has happened to it.
///
/// @param state `OPEN`, or a [Result]
/// @param percent last told by its owner; -1 before
/// @param closedOn null while it is open
/// @param proof the evidence that an old paper names; empty otherwise
/// @param version sequence number of its last event, expected by the next command
public record ActionFile(
        String actionId,
        String resolutionId,
        String title,
        LocalDate adoptedOn,
        String owner,
        String action,
        String measure,
        String target,
        boolean priority,
        State state,
        ActionTerm term,
        List<Move> moves,
        List<Document> documents,
        int percent,
        @Nullable LocalDate closedOn,
        String proof,
        List<Entry> history,
        long version) {

    /// How an item stands.
    public enum State {
        OPEN,
        IMPLEMENTED,
        NOT_IMPLEMENTED
    }

    /// A move of the deadline.
    public record Move(int workingDays, String grounds, String movedBy, LocalDate movedOn) {}

    /// A document that was filed.
    public record Document(
            int number, String title, String sha256, String filedBy, String organisation) {}

    public ActionFile {
        moves = List.copyOf(moves);
        documents = List.copyOf(documents);
        history = List.copyOf(history);
    }

    /// @param title of the resolution it belongs to
    static @Nullable ActionFile after(
            @Nullable ActionFile was, ActionEvent event, String title, Entry entry, long version) {
        if (event instanceof ActionAssigned e) return begun(e, title, entry, version);
        if (event instanceof OldActionEntered e) return entered(e, entry, version);
        if (was == null) return null;
        ActionTerm term = ActionTerm.after(was.term, event);
        if (term == null) throw new IllegalStateException("a term was lost");
        return switch (event) {
            case ActionAssigned _, OldActionEntered _ -> was;
            case ProgressReported e ->
                    was.with(was.priority, was.state, term, e.percent(), was.closedOn)
                            .then(was.moves, was.documents, entry, version);
            case EvidenceFiled e ->
                    was.then(
                            was.moves,
                            and(
                                    was.documents,
                                    new Document(
                                            e.number(),
                                            e.title(),
                                            e.sha256(),
                                            e.filedBy(),
                                            e.organisation())),
                            entry,
                            version);
            case DeadlineMoved e ->
                    was.with(was.priority, was.state, term, was.percent, was.closedOn)
                            .then(
                                    and(
                                            was.moves,
                                            new Move(
                                                    e.workingDays(),
                                                    e.grounds(),
                                                    e.movedBy(),
                                                    e.movedOn())),
                                    was.documents,
                                    entry,
                                    version);
            case PriorityChanged e ->
                    was.with(e.priority(), was.state, term, was.percent, was.closedOn)
                            .then(was.moves, was.documents, entry, version);
            case ActionOverdue _ -> was.then(was.moves, was.documents, entry, version);
            case ActionClosed e ->
                    was.with(
                                    was.priority,
                                    State.valueOf(e.result().name()),
                                    term,
                                    was.percent,
                                    e.closedOn())
                            .then(was.moves, was.documents, entry, version);
        };
    }

    private static ActionFile begun(ActionAssigned e, String title, Entry entry, long version) {
        ActionTerm term = ActionTerm.after(null, e);
        if (term == null) throw new IllegalStateException("an item begins with its term");
        return new ActionFile(
                e.actionId(),
                ResolutionFile.idOf(e.meetingId(), e.topic()),
                title,
                e.assignedOn(),
                e.task().owner(),
                e.task().action(),
                e.task().measure(),
                e.task().target(),
                e.task().priority(),
                State.OPEN,
                term,
                List.of(),
                List.of(),
                -1,
                null,
                "",
                List.of(entry),
                version);
    }

    private static ActionFile entered(OldActionEntered e, Entry entry, long version) {
        ActionTerm term = ActionTerm.after(null, e);
        if (term == null) throw new IllegalStateException("an item begins with its term");
        Result result = e.result();
        return new ActionFile(
                e.actionId(),
                ResolutionFile.idOfOld(e.resolution()),
                e.title(),
                e.adoptedOn(),
                e.owner(),
                e.action(),
                e.measure(),
                e.target(),
                e.priority(),
                result == null ? State.OPEN : State.valueOf(result.name()),
                term,
                List.of(),
                List.of(),
                -1,
                e.closedOn(),
                e.evidence(),
                List.of(entry),
                version);
    }

    private ActionFile with(
            boolean first, State now, ActionTerm counted, int told, @Nullable LocalDate closed) {
        return new ActionFile(
                actionId,
                resolutionId,
                title,
                adoptedOn,
                owner,
                action,
                measure,
                target,
                first,
                now,
                counted,
                moves,
                documents,
                told,
                closed,
                proof,
                history,
                version);
    }

    private ActionFile then(List<Move> moved, List<Document> filed, Entry entry, long next) {
        return new ActionFile(
                actionId,
                resolutionId,
                title,
                adoptedOn,
                owner,
                action,
                measure,
                target,
                priority,
                state,
                term,
                moved,
                filed,
                percent,
                closedOn,
                proof,
                and(history, entry),
                next);
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
