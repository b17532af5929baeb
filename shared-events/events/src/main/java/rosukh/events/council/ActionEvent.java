package rosukh.events.council;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventType;

/// What becomes of an action item, one stream per item, named by its id. When it is due is counted
/// on the working calendar from these events and never stored ([ActionTerm]). Persons are named by
/// their account, bodies by their key; all dates are business dates in Asia/Tehran.
public sealed interface ActionEvent {

    /// The id of an item of a resolution.
    ///
    /// @param number among those of the resolution, from 1
    static String idOf(String meetingId, int topic, int number) {
        return meetingId + "." + topic + "." + number;
    }

    String actionId();

    /// A resolution was adopted that asks this of a body.
    ///
    /// @param number among those of the resolution, from 1
    /// @param assignedOn the day of the resolution, from which the deadline is counted
    @EventType("council.action-assigned")
    record ActionAssigned(
            String actionId,
            String meetingId,
            int topic,
            int number,
            Task task,
            LocalDate assignedOn)
            implements ActionEvent {}

    /// An item of a resolution from before this register was entered from its paper, as it stood.
    ///
    /// @param resolution number of the resolution in the paper register
    /// @param adoptedOn day of that resolution
    /// @param dueOn last day, as the paper says
    /// @param result null while it is open
    /// @param closedOn null while it is open
    /// @param evidence which the paper names; empty while it is open
    @EventType("council.old-action-entered")
    record OldActionEntered(
            String actionId,
            String resolution,
            String title,
            LocalDate adoptedOn,
            Aim aim,
            String owner,
            String action,
            String measure,
            String target,
            LocalDate dueOn,
            boolean priority,
            @Nullable Result result,
            @Nullable LocalDate closedOn,
            String evidence,
            String enteredBy,
            LocalDate enteredOn)
            implements ActionEvent {}

    /// Somebody of the owner told how far it is.
    ///
    /// @param percent of the target, 0 to 100
    /// @param said in words
    @EventType("council.progress-reported")
    record ProgressReported(
            String actionId,
            int percent,
            String said,
            String reportedBy,
            String organisation,
            LocalDate reportedOn)
            implements ActionEvent {}

    /// A document was put to the item that shows how it stands.
    ///
    /// @param number within the item, from 1
    /// @param sha256 of the document, lower-case hex
    @EventType("council.evidence-filed")
    record EvidenceFiled(
            String actionId,
            int number,
            String title,
            String sha256,
            String filedBy,
            String organisation,
            LocalDate filedOn)
            implements ActionEvent {}

    /// The deadline was moved; the one before stays readable.
    ///
    /// @param workingDays after the deadline before, at least 1
    @EventType("council.deadline-moved")
    record DeadlineMoved(
            String actionId, int workingDays, String grounds, String movedBy, LocalDate movedOn)
            implements ActionEvent {}

    /// The item became a priority, or is none any more.
    @EventType("council.priority-changed")
    record PriorityChanged(
            String actionId,
            boolean priority,
            String grounds,
            String changedBy,
            LocalDate changedOn)
            implements ActionEvent {}

    /// The deadline passed while the item was open; said once for each deadline.
    ///
    /// @param dueOn the last day
    /// @param moves how often the deadline had been moved
    @EventType("council.action-overdue")
    record ActionOverdue(String actionId, LocalDate dueOn, int moves, LocalDate raisedOn)
            implements ActionEvent {}

    /// Somebody who is not of the owner closed the item on evidence.
    ///
    /// @param evidence numbers of the documents it rests on
    @EventType("council.action-closed")
    record ActionClosed(
            String actionId,
            Result result,
            List<Integer> evidence,
            String grounds,
            String closedBy,
            String organisation,
            LocalDate closedOn)
            implements ActionEvent {

        public ActionClosed {
            evidence = List.copyOf(evidence);
        }
    }
}
