package rosukh.command.deadlines;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.deadlines.DeadlineEvent;

/// What can be said of the deadlines of a case. Only the clock says it; no person does.
public sealed interface DeadlineCommand {

    String caseId();

    String stage();

    int occurrence();

    LocalDate dueDate();

    /// The day from which it was so.
    LocalDate trueOn();

    /// The day it was noticed.
    LocalDate noticedOn();

    /// The stream of the case's deadlines.
    @TargetAggregateIdentifier
    default String streamId() {
        return DeadlineEvent.streamOf(caseId());
    }

    /// Say that a stage is due within a few working days.
    record RaiseWarning(
            String caseId,
            String stage,
            int occurrence,
            LocalDate dueDate,
            LocalDate trueOn,
            LocalDate noticedOn)
            implements DeadlineCommand {}

    /// Say that a stage was not done by its due date.
    record RaiseBreach(
            String caseId,
            String stage,
            int occurrence,
            LocalDate dueDate,
            LocalDate trueOn,
            LocalDate noticedOn)
            implements DeadlineCommand {}
}
