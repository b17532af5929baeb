package rosukh.command.listing;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rosukh.events.listing.MembershipEvent;
import rosukh.events.listing.ObligationKind;

/// What can be asked of the organisation's own membership. Money is in rials.
public sealed interface MembershipCommand {

    /// Account of who does it.
    String by();

    /// The day it is done.
    LocalDate on();

    /// The one stream.
    @TargetAggregateIdentifier
    default String streamId() {
        return MembershipEvent.STREAM;
    }

    record OpenDossier(String by, LocalDate on) implements MembershipCommand {}

    record DeliverItem(String item, String documentSha256, String by, LocalDate on)
            implements MembershipCommand {}

    /// Accept a delivered document as a second person.
    record AcceptItem(String item, String by, LocalDate on) implements MembershipCommand {}

    /// Reject a delivered document as a second person.
    record RejectItem(String item, String grounds, String by, LocalDate on)
            implements MembershipCommand {}

    record FileDossier(Referenced reference, String by, LocalDate on)
            implements MembershipCommand {}

    /// Record what the exchange asks for beyond the dossier.
    ///
    /// @param workingDays after the day
    record RequestSupplement(
            String asked, int workingDays, Referenced reference, String by, LocalDate on)
            implements MembershipCommand {}

    record AnswerSupplement(int supplement, String documentSha256, String by, LocalDate on)
            implements MembershipCommand {}

    /// Record that the organisation was admitted.
    ///
    /// @param reference of the exchange; without one nobody is admitted
    /// @param until last day of the membership
    record AdmitMembership(@Nullable Referenced reference, LocalDate until, String by, LocalDate on)
            implements MembershipCommand {}

    /// Record what the member owes.
    ///
    /// @param amount rials of a fee, 0 for a report
    /// @param begins the day from which is counted
    record SetObligation(
            ObligationKind kind,
            String title,
            long amount,
            LocalDate begins,
            int workingDays,
            String by,
            LocalDate on)
            implements MembershipCommand {}

    record MeetObligation(int obligation, Referenced reference, String by, LocalDate on)
            implements MembershipCommand {}

    record RenewMembership(Referenced reference, LocalDate until, String by, LocalDate on)
            implements MembershipCommand {}

    record WithdrawMembership(String grounds, Referenced reference, String by, LocalDate on)
            implements MembershipCommand {}
}
