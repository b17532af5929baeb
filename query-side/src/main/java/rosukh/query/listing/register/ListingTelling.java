package rosukh.query.listing.register;

import rosukh.events.listing.ListingEvent;
import rosukh.events.listing.ListingEvent.ApplicationLodged;
import rosukh.events.listing.ListingEvent.CandidateResumed;
import rosukh.events.listing.ListingEvent.CandidateSuspended;
import rosukh.events.listing.ListingEvent.CandidateTakenUp;
import rosukh.events.listing.ListingEvent.CandidateWithdrawn;
import rosukh.events.listing.ListingEvent.CapitalRaised;
import rosukh.events.listing.ListingEvent.FactsRecorded;
import rosukh.events.listing.ListingEvent.FactsRejected;
import rosukh.events.listing.ListingEvent.FactsVerified;
import rosukh.events.listing.ListingEvent.FirmAdmitted;
import rosukh.events.listing.ListingEvent.ListingReviewClosed;
import rosukh.events.listing.ListingEvent.ListingReviewRaised;
import rosukh.events.listing.MembershipEvent;
import rosukh.events.listing.MembershipEvent.DossierFiled;
import rosukh.events.listing.MembershipEvent.DossierOpened;
import rosukh.events.listing.MembershipEvent.ItemAccepted;
import rosukh.events.listing.MembershipEvent.ItemDelivered;
import rosukh.events.listing.MembershipEvent.ItemRejected;
import rosukh.events.listing.MembershipEvent.MembershipAdmitted;
import rosukh.events.listing.MembershipEvent.MembershipRenewed;
import rosukh.events.listing.MembershipEvent.MembershipWithdrawn;
import rosukh.events.listing.MembershipEvent.ObligationMet;
import rosukh.events.listing.MembershipEvent.ObligationSet;
import rosukh.events.listing.MembershipEvent.SupplementAnswered;
import rosukh.events.listing.MembershipEvent.SupplementRequested;
import rosukh.query.listing.register.ListingDeed.Said;

/// What an event tells in the history.
final class ListingTelling {

    private ListingTelling() {}

    static Said of(ListingEvent event) {
        return switch (event) {
            case CandidateTakenUp e -> Said.of(e.takenUpOn(), e.rulesVersion(), "");
            case FactsRecorded e -> Said.of(e.recordedOn(), e.entry(), e.documentSha256());
            case FactsVerified e -> Said.of(e.verifiedOn(), e.entry(), "");
            case FactsRejected e -> Said.of(e.rejectedOn(), e.entry(), e.grounds());
            case CandidateSuspended e -> Said.of(e.suspendedOn(), "", e.grounds());
            case CandidateResumed e -> Said.of(e.resumedOn(), "", e.grounds());
            case ApplicationLodged e -> Said.of(e.lodgedOn(), e.reference().number(), "");
            case FirmAdmitted e -> Said.of(e.admittedOn(), e.reference().number(), "");
            case CapitalRaised e -> new Said(e.raisedOn(), e.reference().number(), e.amount(), "");
            case ListingReviewRaised e ->
                    Said.of(e.raisedOn(), e.certificateNumber(), e.cause().name());
            case ListingReviewClosed e -> Said.of(e.closedOn(), e.outcome().name(), e.grounds());
            case CandidateWithdrawn e -> Said.of(e.withdrawnOn(), "", e.grounds());
        };
    }

    static Said of(MembershipEvent event) {
        return switch (event) {
            case DossierOpened e -> Said.of(e.openedOn(), e.rulesVersion(), "");
            case ItemDelivered e -> Said.of(e.recordedOn(), e.item(), e.documentSha256());
            case ItemAccepted e -> Said.of(e.verifiedOn(), e.item(), "");
            case ItemRejected e -> Said.of(e.rejectedOn(), e.item(), e.grounds());
            case DossierFiled e -> Said.of(e.filedOn(), e.reference().number(), "");
            case SupplementRequested e -> Said.of(e.requestedOn(), e.supplement(), e.asked());
            case SupplementAnswered e ->
                    Said.of(e.answeredOn(), e.supplement(), e.documentSha256());
            case MembershipAdmitted e -> Said.of(e.admittedOn(), e.reference().number(), "");
            case ObligationSet e ->
                    new Said(e.setOn(), String.valueOf(e.obligation()), e.amount(), e.title());
            case ObligationMet e -> Said.of(e.metOn(), e.obligation(), e.reference().number());
            case MembershipRenewed e -> Said.of(e.renewedOn(), e.reference().number(), "");
            case MembershipWithdrawn e -> Said.of(e.withdrawnOn(), "", e.grounds());
        };
    }
}
