package rosukh.events.pioneers;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// Everything that can happen to a firm as a pioneer, one stream per firm. A firm that was declined
/// or ended may be nominated again, as another round. Persons are named by their account; money is
/// in rials.
public sealed interface PioneerEvent extends Tagged {

    /// The stream of a firm's part in the programme.
    static String streamOf(String firmId) {
        return "pioneer:" + firmId;
    }

    /// The tag of whatever happens to a pioneer; what rests on its state must see none meanwhile.
    static String tagOf(String firmId) {
        return "pioneer:" + firmId;
    }

    String firmId();

    @Override
    default List<String> tags() {
        return List.of(tagOf(firmId()));
    }

    /// A firm was proposed as a pioneer, or once more after it was declined or had ended.
    ///
    /// @param round from 1
    /// @param documentSha256 of the statement behind the figures
    @EventType("pioneers.firm-nominated")
    record FirmNominated(
            String firmId,
            int round,
            Figures figures,
            String documentSha256,
            String grounds,
            String nominatedBy,
            LocalDate nominatedOn)
            implements PioneerEvent {}

    /// A nomination came to nothing.
    ///
    /// @param rulesVersion by which it was measured
    @EventType("pioneers.nomination-declined")
    record NominationDeclined(
            String firmId,
            int round,
            int rulesVersion,
            List<Finding> findings,
            String grounds,
            String declinedBy,
            LocalDate declinedOn)
            implements PioneerEvent {

        public NominationDeclined {
            findings = List.copyOf(findings);
        }
    }

    /// A second person found every criterion met: the firm is a pioneer. The version of the rules
    /// is pinned, and the first review is due after a year.
    ///
    /// @param rulesSha256 of the version
    /// @param findings all criteria, each met
    @EventType("pioneers.firm-qualified")
    record FirmQualified(
            String firmId,
            int round,
            int rulesVersion,
            String rulesSha256,
            List<Finding> findings,
            String qualifiedBy,
            LocalDate qualifiedOn)
            implements PioneerEvent {

        public FirmQualified {
            findings = List.copyOf(findings);
        }
    }

    /// The pioneer committed itself.
    ///
    /// @param commitment its number within the stream, from 1
    /// @param amount rials it comes to
    /// @param begins first day; not before the day it was made
    /// @param ends last day
    /// @param documentSha256 of the signed commitment
    @EventType("pioneers.commitment-made")
    record CommitmentMade(
            String firmId,
            int commitment,
            CommitmentKind kind,
            long amount,
            LocalDate begins,
            LocalDate ends,
            String documentSha256,
            String recordedBy,
            LocalDate madeOn)
            implements PioneerEvent {}

    /// A contract between the pioneer and a knowledge-based firm was performed: its value counts
    /// for a commitment to buy.
    ///
    /// @param verification id of the verified amount, the id of the match
    /// @param certificateNumber of the supplier, valid when the contract was signed
    /// @param amount value performed, rials
    @EventType("pioneers.purchase-verified")
    record PurchaseVerified(
            String firmId,
            int commitment,
            String verification,
            String supplierFirmId,
            String certificateNumber,
            long amount,
            LocalDate performedOn,
            LocalDate verifiedOn)
            implements PioneerEvent {}

    /// A performed contract of the pioneer does not count.
    ///
    /// @param matchId of the contract
    @EventType("pioneers.purchase-passed-over")
    record PurchasePassedOver(
            String firmId,
            String matchId,
            String supplierFirmId,
            PassedOver cause,
            LocalDate performedOn,
            LocalDate passedOverOn)
            implements PioneerEvent {}

    /// The pioneer's mentoring, lab access or investment was reported; it counts once a second
    /// person has verified it.
    ///
    /// @param verification its id: `D` and its number within the stream
    /// @param beneficiaryFirmId the knowledge-based firm it went to
    /// @param certificateNumber of that firm, valid on the day it was given
    /// @param documentSha256 of the document that shows it
    /// @param reportedBy account
    @EventType("pioneers.support-reported")
    record SupportReported(
            String firmId,
            int commitment,
            String verification,
            String beneficiaryFirmId,
            String certificateNumber,
            long amount,
            LocalDate suppliedOn,
            String documentSha256,
            String reportedBy,
            LocalDate reportedOn)
            implements PioneerEvent {}

    /// A second person verified what was reported, from the same document.
    ///
    /// @param amount as reported
    /// @param documentSha256 of the document that was read
    @EventType("pioneers.support-verified")
    record SupportVerified(
            String firmId,
            int commitment,
            String verification,
            long amount,
            String documentSha256,
            String verifiedBy,
            LocalDate verifiedOn)
            implements PioneerEvent {}

    /// What was reported does not count.
    @EventType("pioneers.support-rejected")
    record SupportRejected(
            String firmId,
            String verification,
            String grounds,
            String rejectedBy,
            LocalDate rejectedOn)
            implements PioneerEvent {}

    /// Less counts than was verified; incentives granted for it are to be clawed back.
    ///
    /// @param before rials
    /// @param now rials; 0 where the contract was reversed
    /// @param loweredBy account; that of the process for a reversed contract
    @EventType("pioneers.verification-lowered")
    record VerificationLowered(
            String firmId,
            String verification,
            long before,
            long now,
            LoweringCause cause,
            String grounds,
            String loweredBy,
            LocalDate loweredOn)
            implements PioneerEvent {}

    /// An incentive was proposed for a verified amount; a second person grants it from the budget
    /// of its period.
    ///
    /// @param incentiveId the firm's id, `i` and a number
    /// @param period Jalali year, for example `1405`
    /// @param rulesVersion in force on the day
    /// @param entitlement most that the rules give, and how it was counted
    /// @param amount at most that
    @EventType("pioneers.incentive-proposed")
    record IncentiveProposed(
            String firmId,
            String incentiveId,
            String verification,
            CommitmentKind kind,
            String period,
            int rulesVersion,
            Entitlement entitlement,
            long amount,
            String proposedBy,
            LocalDate proposedOn)
            implements PioneerEvent {}

    /// A proposed incentive is not granted.
    @EventType("pioneers.incentive-declined")
    record IncentiveDeclined(
            String firmId,
            String incentiveId,
            String grounds,
            String declinedBy,
            LocalDate declinedOn)
            implements PioneerEvent {}

    /// The yearly review of a pioneer fell due.
    ///
    /// @param review its number within the round, from 1
    /// @param dueOn the day it was due
    /// @param raisedOn the day it was noticed
    @EventType("pioneers.review-due")
    record ReviewDue(String firmId, int round, int review, LocalDate dueOn, LocalDate raisedOn)
            implements PioneerEvent {}

    /// A pioneer was reviewed. [ReviewOutcome#ENDED] proposes to end it.
    ///
    /// @param review its number within the round, from 1
    /// @param due rials that were due by that day, of all its commitments by the days that passed
    /// @param verified rials of those; of no commitment more than was due
    /// @param fulfilment verified of what was due, basis points; 10000 where nothing was due
    /// @param byTheRules what the rules come to
    /// @param grounds why, where the outcome is another; empty where it is not
    /// @param nextDueOn when the next review is due
    @EventType("pioneers.pioneer-reviewed")
    record PioneerReviewed(
            String firmId,
            int round,
            int review,
            long due,
            long verified,
            int fulfilment,
            ReviewOutcome byTheRules,
            ReviewOutcome outcome,
            String grounds,
            String reviewedBy,
            LocalDate reviewedOn,
            LocalDate nextDueOn)
            implements PioneerEvent {}

    /// Somebody proposed to end a pioneer; it goes on until that is decided.
    @EventType("pioneers.ending-proposed")
    record EndingProposed(
            String firmId, int round, String grounds, String proposedBy, LocalDate proposedOn)
            implements PioneerEvent {}

    /// The proposal to end a pioneer was turned down.
    @EventType("pioneers.ending-declined")
    record EndingDeclined(
            String firmId, int round, String grounds, String declinedBy, LocalDate declinedOn)
            implements PioneerEvent {}

    /// A second person ended a pioneer; its commitments end with it.
    ///
    /// @param proposedBy account of who proposed it
    /// @param endedOn its last day as a pioneer
    @EventType("pioneers.pioneer-ended")
    record PioneerEnded(
            String firmId,
            int round,
            String grounds,
            String proposedBy,
            String endedBy,
            LocalDate endedOn)
            implements PioneerEvent {}
}
