package rosukh.events.pioneers;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.Claim;
import rosukh.events.Claiming;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// Everything that can happen to the incentives of one period, one stream per period: whether an
/// amount still fits the budget rests on all of them. Persons are named by their account; money is
/// in rials.
public sealed interface IncentiveBudgetEvent {

    /// The stream of a period.
    ///
    /// @param period Jalali year, for example `1405`
    static String streamOf(String period) {
        return "incentive-budget:" + period;
    }

    /// The tag of whatever happens to an incentive once it is granted.
    static String tagOf(String incentiveId) {
        return "incentive:" + incentiveId;
    }

    String period();

    /// The budget of a period was set, or set anew; never below what is in use.
    ///
    /// @param reference of the letter it rests on
    @EventType("pioneers.budget-set")
    record BudgetSet(String period, long amount, String reference, String setBy, LocalDate setOn)
            implements IncentiveBudgetEvent {}

    /// A second person granted an incentive as it was proposed. The contract or document behind it
    /// is claimed, so that nothing is granted for it twice, in whichever programme.
    ///
    /// @param verification id of the verified amount; the id of the match for a contract
    /// @param documentSha256 of the document; empty for a contract
    /// @param entitlement most that the rules give, and how it was counted
    /// @param seenVersion version of the pioneer's stream that was seen
    /// @param budgetLeft rials left in the budget after it
    @EventType("pioneers.incentive-granted")
    record IncentiveGranted(
            String period,
            String firmId,
            String incentiveId,
            String verification,
            CommitmentKind kind,
            String documentSha256,
            int rulesVersion,
            Entitlement entitlement,
            long amount,
            long budgetLeft,
            long seenVersion,
            String grantedBy,
            LocalDate grantedOn)
            implements IncentiveBudgetEvent, Claiming, Tagged {

        @Override
        public List<Claim> claims() {
            return List.of(
                    kind.byDocument()
                            ? new Claim("incentive.document", documentSha256)
                            : new Claim("incentive.contract", verification));
        }

        @Override
        public List<String> tags() {
            return List.of(tagOf(incentiveId));
        }
    }

    /// Less of an incentive is due than was granted: what is not paid is not paid any more, what is
    /// paid is to be recovered.
    ///
    /// @param amount rials clawed back
    /// @param entitlement what the rules give for what is verified now
    /// @param remaining rials of the incentive that stay granted
    @EventType("pioneers.incentive-clawed-back")
    record IncentiveClawedBack(
            String period,
            String firmId,
            String incentiveId,
            long amount,
            Entitlement entitlement,
            long remaining,
            LocalDate clawedBackOn)
            implements IncentiveBudgetEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(tagOf(incentiveId));
        }
    }

    /// An incentive was paid out, all that is granted of it.
    ///
    /// @param reference of the payment
    @EventType("pioneers.incentive-paid")
    record IncentivePaid(
            String period,
            String firmId,
            String incentiveId,
            long amount,
            String reference,
            String paidBy,
            LocalDate paidOn)
            implements IncentiveBudgetEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(tagOf(incentiveId));
        }
    }

    /// Money of a clawed-back incentive came in again, and is free in the budget.
    ///
    /// @param reference of the payment
    /// @param outstanding rials still to come
    @EventType("pioneers.incentive-recovered")
    record IncentiveRecovered(
            String period,
            String firmId,
            String incentiveId,
            long amount,
            long outstanding,
            String reference,
            String recordedBy,
            LocalDate recoveredOn)
            implements IncentiveBudgetEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(tagOf(incentiveId));
        }
    }
}
