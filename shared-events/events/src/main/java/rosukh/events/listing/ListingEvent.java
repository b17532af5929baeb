package rosukh.events.listing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// Everything that can happen to a firm on its way to a board, one stream per firm. A firm that
/// withdrew or was delisted may be taken up again, as another application. Persons are named by
/// their account; money is in rials.
public sealed interface ListingEvent extends Tagged {

    /// The stream of a firm's applications.
    static String streamOf(String firmId) {
        return "listing:" + firmId;
    }

    /// The tag of whatever happens to a firm's applications.
    static String tagOf(String firmId) {
        return "listing:" + firmId;
    }

    String firmId();

    /// Its number within the stream, from 1.
    int application();

    @Override
    default List<String> tags() {
        return List.of(tagOf(firmId()));
    }

    /// A firm was taken up for a board; the version of the gates is pinned.
    @EventType("listing.candidate-taken-up")
    record CandidateTakenUp(
            String firmId,
            int application,
            String board,
            int rulesVersion,
            String rulesSha256,
            String recordedBy,
            LocalDate takenUpOn)
            implements ListingEvent {}

    /// Values of the firm were recorded from a document; they count once they are verified.
    ///
    /// @param entry its number within the application, from 1
    @EventType("listing.facts-recorded")
    record FactsRecorded(
            String firmId,
            int application,
            int entry,
            List<Fact> facts,
            String documentSha256,
            String recordedBy,
            LocalDate recordedOn)
            implements ListingEvent {

        public FactsRecorded {
            facts = List.copyOf(facts);
        }
    }

    /// A second person found the values in the document.
    @EventType("listing.facts-verified")
    record FactsVerified(
            String firmId, int application, int entry, String verifiedBy, LocalDate verifiedOn)
            implements ListingEvent {}

    /// A second person did not find the values in the document.
    @EventType("listing.facts-rejected")
    record FactsRejected(
            String firmId,
            int application,
            int entry,
            String grounds,
            String rejectedBy,
            LocalDate rejectedOn)
            implements ListingEvent {}

    /// The application rests.
    @EventType("listing.candidate-suspended")
    record CandidateSuspended(
            String firmId,
            int application,
            String grounds,
            String suspendedBy,
            LocalDate suspendedOn)
            implements ListingEvent {}

    /// The application goes on.
    @EventType("listing.candidate-resumed")
    record CandidateResumed(
            String firmId, int application, String grounds, String resumedBy, LocalDate resumedOn)
            implements ListingEvent {}

    /// The application was lodged with the exchange; every gate was met that day.
    @EventType("listing.application-lodged")
    record ApplicationLodged(
            String firmId,
            int application,
            String board,
            Reference reference,
            String submittedBy,
            LocalDate lodgedOn)
            implements ListingEvent {}

    /// The exchange admitted the firm, as the dated reference says; every gate was met that day.
    ///
    /// @param certificateNumber valid that day; null where the board asks for none
    /// @param facts by which the gates were met, those read from other streams among them
    @EventType("listing.firm-admitted")
    record FirmAdmitted(
            String firmId,
            int application,
            String board,
            int rulesVersion,
            @Nullable String certificateNumber,
            List<Fact> facts,
            Reference reference,
            String approvedBy,
            LocalDate admittedOn)
            implements ListingEvent {

        public FirmAdmitted {
            facts = List.copyOf(facts);
        }
    }

    /// An admitted firm raised capital on the board.
    ///
    /// @param raising its number within the application, from 1
    /// @param amount rials
    @EventType("listing.capital-raised")
    record CapitalRaised(
            String firmId,
            int application,
            int raising,
            long amount,
            Reference reference,
            String recordedBy,
            LocalDate raisedOn)
            implements ListingEvent {}

    /// The certificate an admission rests on was lost; somebody has to look.
    ///
    /// @param review its number within the application, from 1
    /// @param lostOn first day on which it did not count
    @EventType("listing.review-raised")
    record ListingReviewRaised(
            String firmId,
            int application,
            int review,
            String certificateNumber,
            CertificateLoss cause,
            LocalDate lostOn,
            LocalDate raisedOn)
            implements ListingEvent {}

    /// Somebody decided what follows from a review.
    @EventType("listing.review-closed")
    record ListingReviewClosed(
            String firmId,
            int application,
            int review,
            ListingReviewOutcome outcome,
            String grounds,
            String decidedBy,
            LocalDate closedOn)
            implements ListingEvent {}

    /// The application was given up.
    @EventType("listing.candidate-withdrawn")
    record CandidateWithdrawn(
            String firmId,
            int application,
            String grounds,
            String withdrawnBy,
            LocalDate withdrawnOn)
            implements ListingEvent {}
}
