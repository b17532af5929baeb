package rosukh.command.fund;

import java.time.LocalDate;
import rosukh.events.fund.Money;

/// What can be asked of the capital. References name minutes of the assembly or payments.
public sealed interface CapitalCommand extends FundCommand {

    /// Begin the ledger with the capital that is paid in.
    record OpenFund(Money paidIn, String reference, String by, LocalDate on)
            implements CapitalCommand {}

    record ProposeIncrease(Money amount, String grounds, String by, LocalDate on)
            implements CapitalCommand {}

    /// Record the approval of the assembly as a second person.
    record ApproveIncrease(
            String increaseId, Money amount, String reference, String by, LocalDate on)
            implements CapitalCommand {}

    /// Record that a part of an increase was subscribed.
    ///
    /// @param subscriber the body that will pay
    record SubscribeCapital(
            String increaseId, Money amount, String subscriber, String by, LocalDate on)
            implements CapitalCommand {}

    record PayInCapital(String increaseId, Money amount, String reference, String by, LocalDate on)
            implements CapitalCommand {}

    record DecreaseCapital(Money amount, String reference, String by, LocalDate on)
            implements CapitalCommand {}
}
