package rosukh.events.fund;

import java.time.LocalDate;
import rosukh.events.EventType;

/// What happens to the capital. Only what is paid in counts.
public sealed interface CapitalEvent extends FundEvent {

    /// The ledger began.
    ///
    /// @param paidIn capital paid in so far
    /// @param reference of the minutes it rests on
    @EventType("fund.fund-opened")
    record FundOpened(Money paidIn, String reference, String openedBy, LocalDate openedOn)
            implements CapitalEvent {}

    /// Somebody proposed to increase the capital.
    @EventType("fund.increase-proposed")
    record IncreaseProposed(
            String increaseId,
            Money amount,
            String grounds,
            String proposedBy,
            LocalDate proposedOn)
            implements CapitalEvent {}

    /// The assembly approved an increase, once, at most as proposed; a second person recorded it.
    ///
    /// @param reference of the minutes
    @EventType("fund.increase-approved")
    record IncreaseApproved(
            String increaseId,
            Money amount,
            String reference,
            String approvedBy,
            LocalDate approvedOn)
            implements CapitalEvent {}

    /// A part of an increase was subscribed.
    ///
    /// @param subscriber the body that will pay
    @EventType("fund.capital-subscribed")
    record CapitalSubscribed(
            String increaseId,
            Money amount,
            String subscriber,
            String recordedBy,
            LocalDate subscribedOn)
            implements CapitalEvent {}

    /// A part of what was subscribed was paid in; from now on it counts.
    ///
    /// @param paidInAfter all paid-in capital with it
    /// @param reference of the payment
    @EventType("fund.increase-paid")
    record IncreasePaid(
            String increaseId,
            Money amount,
            Money paidInAfter,
            String reference,
            String recordedBy,
            LocalDate paidOn)
            implements CapitalEvent {}

    /// The capital was decreased; what is left still carries what is guaranteed.
    ///
    /// @param paidInAfter all paid-in capital without it
    /// @param reference of the minutes
    @EventType("fund.capital-decreased")
    record CapitalDecreased(
            Money amount,
            Money paidInAfter,
            String reference,
            String decreasedBy,
            LocalDate decreasedOn)
            implements CapitalEvent {}
}
