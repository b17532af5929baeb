package rosukh.command.pioneers;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.PioneerEvent;
import rosukh.events.pioneers.ReviewOutcome;

/// What can be asked of a pioneer. Persons are named by their account, money is in rials, documents
/// are named by their SHA-256.
public sealed interface PioneerCommand {

    String firmId();

    /// Account of who does it.
    String by();

    /// The day it is done.
    LocalDate on();

    /// The stream of the firm's part in the programme.
    @TargetAggregateIdentifier
    default String streamId() {
        return PioneerEvent.streamOf(firmId());
    }

    /// Propose a firm as a pioneer; its size comes from the register.
    ///
    /// @param purchases of its last year
    /// @param rdSpend on research and development in its last year
    /// @param years full years of work
    /// @param brokenContracts in the last three years
    record NominatePioneer(
            String firmId,
            long purchases,
            long rdSpend,
            int years,
            int brokenContracts,
            String documentSha256,
            String grounds,
            String by,
            LocalDate on)
            implements PioneerCommand {}

    record DeclineNomination(String firmId, String grounds, String by, LocalDate on)
            implements PioneerCommand {}

    /// Qualify a nominated firm by the rules in force, as a second person.
    record QualifyPioneer(String firmId, String by, LocalDate on) implements PioneerCommand {}

    /// Record what the pioneer committed itself to.
    record MakeCommitment(
            String firmId,
            CommitmentKind kind,
            long amount,
            LocalDate begins,
            LocalDate ends,
            String documentSha256,
            String by,
            LocalDate on)
            implements PioneerCommand {}

    /// Let a performed contract count, or say why it does not. Only the process asks it.
    record VerifyPurchase(String firmId, String matchId, String by, LocalDate on)
            implements PioneerCommand {}

    /// Take back what counted for a contract whose performance was reversed. Only the process asks
    /// it.
    record ReversePurchase(String firmId, String matchId, String by, LocalDate on)
            implements PioneerCommand {}

    /// Report mentoring, lab access or an investment.
    ///
    /// @param suppliedOn the day it was given
    record ReportSupport(
            String firmId,
            int commitment,
            String beneficiaryFirmId,
            long amount,
            LocalDate suppliedOn,
            String documentSha256,
            String by,
            LocalDate on)
            implements PioneerCommand {}

    /// Verify what was reported, as a second person, from the document with this hash.
    record VerifySupport(
            String firmId, String verification, String documentSha256, String by, LocalDate on)
            implements PioneerCommand {}

    record RejectSupport(
            String firmId, String verification, String grounds, String by, LocalDate on)
            implements PioneerCommand {}

    /// Correct what was verified from a document, as another person than verified it.
    ///
    /// @param now what counts from now on
    record LowerSupport(
            String firmId, String verification, long now, String grounds, String by, LocalDate on)
            implements PioneerCommand {}

    /// Propose an incentive for a verified amount.
    ///
    /// @param amount 0 for all that the rules give
    record ProposeIncentive(
            String firmId, String verification, long amount, String by, LocalDate on)
            implements PioneerCommand {}

    record DeclineIncentive(
            String firmId, String incentiveId, String grounds, String by, LocalDate on)
            implements PioneerCommand {}

    /// Say that a review fell due. Only the process asks it.
    record RaiseReview(String firmId, LocalDate dueOn, String by, LocalDate on)
            implements PioneerCommand {}

    /// Review a pioneer.
    ///
    /// @param grounds why, where the rules come to something else; may be empty where they do not
    record ReviewPioneer(
            String firmId, ReviewOutcome outcome, String grounds, String by, LocalDate on)
            implements PioneerCommand {}

    record ProposeEnding(String firmId, String grounds, String by, LocalDate on)
            implements PioneerCommand {}

    record DeclineEnding(String firmId, String grounds, String by, LocalDate on)
            implements PioneerCommand {}

    /// End a pioneer as it was proposed, as a second person.
    record EndPioneer(String firmId, String by, LocalDate on) implements PioneerCommand {}
}
