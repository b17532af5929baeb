package rosukh.command.listing;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rosukh.events.listing.CertificateLoss;
import rosukh.events.listing.Fact;
import rosukh.events.listing.ListingEvent;
import rosukh.events.listing.ListingReviewOutcome;

/// What can be asked of a firm on its way to a board. Money is in rials.
public sealed interface ListingCommand {

    String firmId();

    /// Account of who does it.
    String by();

    /// The day it is done.
    LocalDate on();

    /// The stream of the firm's applications.
    @TargetAggregateIdentifier
    default String streamId() {
        return ListingEvent.streamOf(firmId());
    }

    record TakeUpCandidate(String firmId, String board, String by, LocalDate on)
            implements ListingCommand {}

    record RecordFacts(
            String firmId, List<Fact> facts, String documentSha256, String by, LocalDate on)
            implements ListingCommand {

        public RecordFacts {
            facts = List.copyOf(facts);
        }
    }

    /// Find the values in the document as a second person.
    record VerifyFacts(String firmId, int entry, String by, LocalDate on)
            implements ListingCommand {}

    /// Do not find the values in the document, as a second person.
    record RejectFacts(String firmId, int entry, String grounds, String by, LocalDate on)
            implements ListingCommand {}

    record SuspendCandidate(String firmId, String grounds, String by, LocalDate on)
            implements ListingCommand {}

    record ResumeCandidate(String firmId, String grounds, String by, LocalDate on)
            implements ListingCommand {}

    record LodgeApplication(String firmId, Referenced reference, String by, LocalDate on)
            implements ListingCommand {}

    /// Record that the exchange admitted the firm, as a second person.
    ///
    /// @param reference of the exchange; without one nobody is admitted
    record AdmitFirm(String firmId, @Nullable Referenced reference, String by, LocalDate on)
            implements ListingCommand {}

    /// Record capital that an admitted firm raised.
    ///
    /// @param amount rials
    record RecordCapital(String firmId, long amount, Referenced reference, String by, LocalDate on)
            implements ListingCommand {}

    /// Say that the certificate of an admission was lost. Only the process asks it.
    record RaiseListingReview(
            String firmId,
            String certificateNumber,
            CertificateLoss cause,
            LocalDate lostOn,
            String by,
            LocalDate on)
            implements ListingCommand {}

    record CloseListingReview(
            String firmId, ListingReviewOutcome outcome, String grounds, String by, LocalDate on)
            implements ListingCommand {}

    record WithdrawCandidate(String firmId, String grounds, String by, LocalDate on)
            implements ListingCommand {}
}
