package rosukh.command.fund;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.fund.FollowKind;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;
import rosukh.events.fund.ReviewResult;

/// What can be asked of a guarantee, up to its release.
public sealed interface GuaranteeCommand extends FundCommand {

    /// Ask for a guarantee.
    ///
    /// @param discount of the fee, basis points
    /// @param follows id of the guarantee it continues; null if none
    /// @param followKind how; null if it continues none
    record ApplyForGuarantee(
            String firmId,
            String bankId,
            Line line,
            Money loan,
            Money guaranteed,
            int termMonths,
            int discount,
            Money collateral,
            @Nullable String follows,
            @Nullable FollowKind followKind,
            String by,
            LocalDate on)
            implements GuaranteeCommand {}

    /// Something on a guarantee that is there.
    sealed interface OnGuarantee extends GuaranteeCommand {

        String guaranteeId();
    }

    /// Rate the firm and its loan, or rate them anew.
    ///
    /// @param score 0 to 100
    record RateGuarantee(String guaranteeId, int score, String grounds, String by, LocalDate on)
            implements OnGuarantee {}

    record DeclineGuarantee(String guaranteeId, String grounds, String by, LocalDate on)
            implements OnGuarantee {}

    /// Approve a rated guarantee, as another person than who rated it.
    ///
    /// @param revision of the guarantee that was seen
    record ApproveGuarantee(String guaranteeId, int revision, String by, LocalDate on)
            implements OnGuarantee {}

    /// Take an approval back before the issue.
    record CancelApproval(String guaranteeId, String grounds, String by, LocalDate on)
            implements OnGuarantee {}

    record PayFee(String guaranteeId, Money amount, String reference, String by, LocalDate on)
            implements OnGuarantee {}

    record IssueGuarantee(String guaranteeId, String by, LocalDate on) implements OnGuarantee {}

    record ReleaseGuarantee(
            String guaranteeId, Money amount, String reference, String by, LocalDate on)
            implements OnGuarantee {}

    /// Have an exposure looked at whose certificate was revoked. Only the process asks it.
    record RaiseExposureReview(String guaranteeId, String by, LocalDate on)
            implements OnGuarantee {}

    record ReviewExposure(
            String guaranteeId, ReviewResult result, String grounds, String by, LocalDate on)
            implements OnGuarantee {}
}
