package rosukh.events.fund;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.Claim;
import rosukh.events.Claiming;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// What happens after a borrower did not pay: claims of the bank, and what comes in again. Claims
/// of a guarantee are numbered from 1; one at a time is open.
public sealed interface ClaimEvent extends FundEvent {

    String guaranteeId();

    /// The beneficiary claimed.
    ///
    /// @param claimantId the bank that claims
    /// @param unpaidLoan what the borrower owes of the loan
    /// @param defaultDays how long it did not pay
    /// @param workingDays in which it is to be decided, by the calendar of the fund's seat
    @EventType("fund.claim-lodged")
    record ClaimLodged(
            String guaranteeId,
            int claim,
            String claimantId,
            Money amount,
            Money unpaidLoan,
            int defaultDays,
            int workingDays,
            String lodgedBy,
            LocalDate lodgedOn)
            implements ClaimEvent {}

    /// A second person approved a claim and it was paid.
    ///
    /// @param remaining still guaranteed
    /// @param reference of the payment
    @EventType("fund.claim-paid")
    record ClaimPaid(
            String guaranteeId,
            int claim,
            String firmId,
            Money amount,
            Money remaining,
            String reference,
            String paidBy,
            LocalDate paidOn)
            implements ClaimEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(FundEvent.exposureOf(firmId));
        }
    }

    /// A claim is not paid.
    @EventType("fund.claim-rejected")
    record ClaimRejected(
            String guaranteeId, int claim, String grounds, String rejectedBy, LocalDate rejectedOn)
            implements ClaimEvent {}

    /// A claim was not decided in time.
    ///
    /// @param dueDate last day for it
    /// @param trueOn the day after it
    /// @param noticedOn the day it was noticed; later after a downtime
    @EventType("fund.claim-overdue")
    record ClaimOverdue(
            String guaranteeId, int claim, LocalDate dueDate, LocalDate trueOn, LocalDate noticedOn)
            implements ClaimEvent, Claiming {

        @Override
        public List<Claim> claims() {
            return List.of(new Claim("fund.claim-overdue", guaranteeId + "#" + claim));
        }
    }

    /// Money of the borrower or its collateral came in after a claim was paid; fund and bank share
    /// it as they shared the loan.
    ///
    /// @param amount all that came in
    /// @param fundShare of the fund, half up to whole rials
    /// @param bankShare the rest
    /// @param reference of the payment
    @EventType("fund.money-recovered")
    record MoneyRecovered(
            String guaranteeId,
            Money amount,
            Money fundShare,
            Money bankShare,
            String reference,
            String recordedBy,
            LocalDate recoveredOn)
            implements ClaimEvent {}
}
