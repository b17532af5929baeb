package rosukh.events.listing;

import java.time.LocalDate;
import rosukh.events.EventType;

/// Everything that can happen to the organisation's own membership, one stream. Dossiers are
/// numbered from 1: another one begins after a withdrawal. Persons are named by their account;
/// money is in rials. When something is due is never stored: it is counted by the working calendar
/// of the capital's province.
public sealed interface MembershipEvent {

    /// The one stream.
    String STREAM = "listing-membership";

    /// The province by whose calendar the exchange counts.
    String PROVINCE = "TEH";

    int dossier();

    /// A dossier was opened; the version of the checklist is pinned.
    @EventType("listing.dossier-opened")
    record DossierOpened(
            int dossier, int rulesVersion, String rulesSha256, String openedBy, LocalDate openedOn)
            implements MembershipEvent {}

    /// A document of the checklist was delivered, or delivered anew.
    @EventType("listing.item-delivered")
    record ItemDelivered(
            int dossier,
            String item,
            String documentSha256,
            String recordedBy,
            LocalDate recordedOn)
            implements MembershipEvent {}

    /// A second person accepted a document.
    @EventType("listing.item-accepted")
    record ItemAccepted(
            int dossier,
            String item,
            String documentSha256,
            String verifiedBy,
            LocalDate verifiedOn)
            implements MembershipEvent {}

    /// A second person rejected a document.
    @EventType("listing.item-rejected")
    record ItemRejected(
            int dossier,
            String item,
            String documentSha256,
            String grounds,
            String rejectedBy,
            LocalDate rejectedOn)
            implements MembershipEvent {}

    /// The dossier went to the exchange.
    @EventType("listing.dossier-filed")
    record DossierFiled(int dossier, Reference reference, String submittedBy, LocalDate filedOn)
            implements MembershipEvent {}

    /// The exchange asked for more.
    ///
    /// @param supplement its number within the dossier, from 1
    /// @param asked what is asked for, in the words of the exchange
    /// @param workingDays after the day it was asked
    @EventType("listing.supplement-requested")
    record SupplementRequested(
            int dossier,
            int supplement,
            String asked,
            int workingDays,
            Reference reference,
            String recordedBy,
            LocalDate requestedOn)
            implements MembershipEvent {}

    /// What was asked for was delivered.
    @EventType("listing.supplement-answered")
    record SupplementAnswered(
            int dossier,
            int supplement,
            String documentSha256,
            String recordedBy,
            LocalDate answeredOn)
            implements MembershipEvent {}

    /// The organisation was admitted, as the dated reference says.
    ///
    /// @param until last day of the membership
    @EventType("listing.membership-admitted")
    record MembershipAdmitted(
            int dossier,
            Reference reference,
            int acceptedMandatory,
            int mandatory,
            LocalDate until,
            String recordedBy,
            LocalDate admittedOn)
            implements MembershipEvent {}

    /// The member owes something.
    ///
    /// @param obligation its number within the dossier, from 1
    /// @param title what it is, in the words of the exchange
    /// @param amount rials of a fee, 0 for a report
    /// @param begins the day from which is counted
    /// @param workingDays after that day
    @EventType("listing.obligation-set")
    record ObligationSet(
            int dossier,
            int obligation,
            ObligationKind kind,
            String title,
            long amount,
            LocalDate begins,
            int workingDays,
            String recordedBy,
            LocalDate setOn)
            implements MembershipEvent {}

    /// The member did what it owed.
    @EventType("listing.obligation-met")
    record ObligationMet(
            int dossier, int obligation, Reference reference, String recordedBy, LocalDate metOn)
            implements MembershipEvent {}

    /// The membership was renewed.
    ///
    /// @param until last day of the membership from now on
    @EventType("listing.membership-renewed")
    record MembershipRenewed(
            int dossier,
            Reference reference,
            LocalDate until,
            String recordedBy,
            LocalDate renewedOn)
            implements MembershipEvent {}

    /// The dossier or the membership was withdrawn.
    @EventType("listing.membership-withdrawn")
    record MembershipWithdrawn(
            int dossier,
            String grounds,
            Reference reference,
            String withdrawnBy,
            LocalDate withdrawnOn)
            implements MembershipEvent {}
}
