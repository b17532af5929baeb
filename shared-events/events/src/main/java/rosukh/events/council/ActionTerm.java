package rosukh.events.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.calendar.Deadline;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.calendars.DeclaredCalendar;

/// What the deadline of an action item is counted from: the day of the resolution and its working
/// days, or the last day that an old paper names, and every move since.
///
/// @param from the day of the resolution; for an old item its last day
/// @param workingDays from then on; 0 for an old item
/// @param moves working days of each move, in order
public record ActionTerm(LocalDate from, int workingDays, List<Integer> moves) {

    /// The week of the capital holds for bodies of the whole country.
    public static final String PROVINCE = "TEH";

    public ActionTerm {
        moves = List.copyOf(moves);
    }

    /// The term after one more event.
    ///
    /// @param before null before the first
    public static @Nullable ActionTerm after(@Nullable ActionTerm before, ActionEvent event) {
        return switch (event) {
            case ActionEvent.ActionAssigned e ->
                    new ActionTerm(e.assignedOn(), e.task().workingDays(), List.of());
            case ActionEvent.OldActionEntered e -> new ActionTerm(e.dueOn(), 0, List.of());
            case ActionEvent.DeadlineMoved e -> before == null ? null : before.moved(e);
            case ActionEvent.ProgressReported _,
                    ActionEvent.EvidenceFiled _,
                    ActionEvent.PriorityChanged _,
                    ActionEvent.ActionOverdue _,
                    ActionEvent.ActionClosed _ ->
                    before;
        };
    }

    private ActionTerm moved(ActionEvent.DeadlineMoved event) {
        List<Integer> more = new ArrayList<>(moves);
        more.add(event.workingDays());
        return new ActionTerm(from, workingDays, more);
    }

    /// The last day; empty where the calendar does not reach so far.
    public Optional<LocalDate> due(DeclaredCalendar calendar) {
        return due(calendar, moves.size());
    }

    /// The last day as it was after the first moves; 0 for the first deadline.
    public Optional<LocalDate> due(DeclaredCalendar calendar, int afterMoves) {
        int extra = moves.stream().limit(afterMoves).mapToInt(Integer::intValue).sum();
        if (workingDays + extra == 0) return Optional.of(from);
        WorkingCalendar working = calendar.working();
        Deadline deadline =
                working.deadline(
                        new Deadline.Request(
                                from.atStartOfDay(working.zone()).toInstant(),
                                PROVINCE,
                                workingDays,
                                extra,
                                List.of(),
                                calendar.closures()));
        return switch (deadline) {
            case Deadline.Running running -> Optional.of(running.dueDate());
            case Deadline.Suspended _, Deadline.Refused _ -> Optional.empty();
        };
    }
}
