package rosukh.command.indicators;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.indicators.PeriodEvent;
import rosukh.events.measuring.Measured;

/// What can be asked of a period, in one's own name only. Commands that store numbers carry them as
/// they were measured from the log a moment before.
public sealed interface PeriodCommand {

    /// A Jalali quarter, for example `1405-Q2`.
    String period();

    @TargetAggregateIdentifier
    default String streamId() {
        return PeriodEvent.streamOf(period());
    }

    /// Publish the numbers of a period that has ended.
    record PublishPeriod(
            String period, Measured measured, String publishedBy, String organisation, LocalDate on)
            implements PeriodCommand {}

    /// Propose that the period be published anew with other numbers.
    record ProposeRestatement(
            String period,
            Measured measured,
            String grounds,
            String proposedBy,
            String organisation,
            LocalDate on)
            implements PeriodCommand {}

    /// Publish the period anew as a second person, with the numbers that were proposed and no
    /// others.
    record RestatePeriod(
            String period, Measured measured, String restatedBy, String organisation, LocalDate on)
            implements PeriodCommand {}

    /// Turn a proposed restatement down, or take one's own proposal back.
    record DeclineRestatement(
            String period, String grounds, String declinedBy, String organisation, LocalDate on)
            implements PeriodCommand {}
}
