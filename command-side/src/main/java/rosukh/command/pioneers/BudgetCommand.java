package rosukh.command.pioneers;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.pioneers.IncentiveBudgetEvent;

/// What can be asked of the budget of a period and its incentives. Money is in rials.
public sealed interface BudgetCommand {

    /// Jalali year.
    String period();

    /// Account of who does it.
    String by();

    /// The day it is done.
    LocalDate on();

    /// The stream of the period.
    @TargetAggregateIdentifier
    default String streamId() {
        return IncentiveBudgetEvent.streamOf(period());
    }

    record SetBudget(String period, long amount, String reference, String by, LocalDate on)
            implements BudgetCommand {}

    /// Grant a proposed incentive as a second person. The version that was seen is the pioneer's.
    record GrantIncentive(String period, String firmId, String incentiveId, String by, LocalDate on)
            implements BudgetCommand {}

    /// Take back what is granted above what the rules give for what still counts. Only the process
    /// asks it.
    record ClawBackIncentive(String period, String incentiveId, String by, LocalDate on)
            implements BudgetCommand {}

    record PayIncentive(
            String period, String incentiveId, String reference, String by, LocalDate on)
            implements BudgetCommand {}

    /// Record that money of a clawed-back incentive came in again.
    record RecordRecovery(
            String period,
            String incentiveId,
            long amount,
            String reference,
            String by,
            LocalDate on)
            implements BudgetCommand {}
}
