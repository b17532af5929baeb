package rosukh.command.council;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// What can be asked of an action item. `by` is the account of who asks, in person, with the body
/// it acts for; the codes are those of [CouncilRefusal].
public sealed interface ActionCommand {

    String actionId();

    LocalDate on();

    /// Enter an item of a resolution from before this register, as its paper says.
    ///
    /// @param gauge a `Gauge`
    /// @param area `IR`, or the key of a province or an estate
    /// @param direction a `Direction`
    /// @param result a `Result`; empty while it is open
    /// @param closedOn null while it is open
    /// @param evidence the paper names; empty while it is open
    record EnterOldAction(
            @TargetAggregateIdentifier String actionId,
            String resolution,
            String title,
            LocalDate adoptedOn,
            String gauge,
            String area,
            String direction,
            String owner,
            String action,
            String measure,
            String target,
            LocalDate dueOn,
            boolean priority,
            String result,
            @Nullable LocalDate closedOn,
            String evidence,
            String by,
            LocalDate on)
            implements ActionCommand {}

    /// Tell how far the item is, as somebody of its owner.
    ///
    /// @param percent 0 to 100
    record ReportProgress(
            @TargetAggregateIdentifier String actionId,
            int percent,
            String said,
            String by,
            String organisation,
            LocalDate on)
            implements ActionCommand {}

    /// File a document that shows how the item stands.
    record FileProof(
            @TargetAggregateIdentifier String actionId,
            String title,
            String sha256,
            String by,
            String organisation,
            LocalDate on)
            implements ActionCommand {}

    /// Move the deadline, as somebody who is not of the owner.
    ///
    /// @param workingDays after the deadline before, 1 to 500
    record MoveDeadline(
            @TargetAggregateIdentifier String actionId,
            int workingDays,
            String grounds,
            String by,
            String organisation,
            LocalDate on)
            implements ActionCommand {}

    /// Make the item a priority, or none any more.
    record ChangePriority(
            @TargetAggregateIdentifier String actionId,
            boolean priority,
            String grounds,
            String by,
            LocalDate on)
            implements ActionCommand {}

    /// Say that the deadline passed.
    ///
    /// @param dueOn the last day, as counted on the calendar
    /// @param moves how often the deadline was moved when it was counted
    record RaiseOverdue(
            @TargetAggregateIdentifier String actionId, LocalDate dueOn, int moves, LocalDate on)
            implements ActionCommand {}

    /// Close the item, as somebody who is not of the owner and filed none of the evidence.
    ///
    /// @param result a `Result`
    /// @param evidence numbers of documents filed for it, at least one
    record CloseAction(
            @TargetAggregateIdentifier String actionId,
            String result,
            List<Integer> evidence,
            String grounds,
            String by,
            String organisation,
            LocalDate on)
            implements ActionCommand {

        public CloseAction {
            evidence = List.copyOf(evidence);
        }
    }
}
