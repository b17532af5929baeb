package rosukh.command.fund;

import java.time.LocalDate;
import rosukh.events.fund.Money;

/// What can be asked after a borrower did not pay.
public sealed interface ClaimCommand extends FundCommand {

    String guaranteeId();

    /// Take in the claim of a bank.
    ///
    /// @param unpaidLoan what is owed of the loan
    record LodgeClaim(
            String guaranteeId,
            String claimantId,
            Money amount,
            Money unpaidLoan,
            int defaultDays,
            String by,
            LocalDate on)
            implements ClaimCommand {}

    /// Pay the open claim, as a second person.
    record PayClaim(String guaranteeId, String reference, String by, LocalDate on)
            implements ClaimCommand {}

    /// Reject the open claim.
    record RejectClaim(String guaranteeId, String grounds, String by, LocalDate on)
            implements ClaimCommand {}

    /// Note that the open claim was not decided in time. Only the process asks it.
    record NoteOverdueClaim(String guaranteeId, int claim, String by, LocalDate on)
            implements ClaimCommand {}

    /// Record what came in again.
    ///
    /// @param amount all of it, the bank's share too
    record RecoverMoney(String guaranteeId, Money amount, String reference, String by, LocalDate on)
            implements ClaimCommand {}
}
