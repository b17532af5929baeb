package rosukh.query.linkage.market;

import java.time.Instant;
import org.axonframework.messaging.MetaData;
import rosukh.events.certification.SalesEvent;
import rosukh.events.certification.SalesEvent.SaleCounted;
import rosukh.events.certification.SalesEvent.SaleReversed;
import rosukh.events.linkage.DemandEvent;
import rosukh.events.linkage.DemandEvent.DemandChanged;
import rosukh.events.linkage.DemandEvent.DemandDrafted;
import rosukh.events.linkage.DemandEvent.DemandExpired;
import rosukh.events.linkage.DemandEvent.DemandMatched;
import rosukh.events.linkage.DemandEvent.DemandPublished;
import rosukh.events.linkage.DemandEvent.DemandReopened;
import rosukh.events.linkage.DemandEvent.DemandReturned;
import rosukh.events.linkage.DemandEvent.DemandReviewed;
import rosukh.events.linkage.DemandEvent.DemandWithdrawn;
import rosukh.events.linkage.DemandEvent.SuppliersRanked;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.MatchEvent.ContractAcknowledged;
import rosukh.events.linkage.MatchEvent.ContractConfirmed;
import rosukh.events.linkage.MatchEvent.ContractFailed;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.linkage.MatchEvent.ContractRegistered;
import rosukh.events.linkage.MatchEvent.MatchAbandoned;
import rosukh.events.linkage.MatchEvent.MatchProposed;
import rosukh.events.linkage.MatchEvent.MeetingArranged;
import rosukh.events.linkage.MatchEvent.MeetingHeld;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;
import rosukh.events.linkage.MatchEvent.ProposalDeclined;
import rosukh.events.linkage.MatchEvent.ProposalLapsed;
import rosukh.events.linkage.MatchEvent.SideAccepted;
import rosukh.events.linkage.MatchEvent.TrialConcluded;
import rosukh.events.linkage.MatchEvent.TrialOrdered;
import rosukh.events.linkage.SupplierEvent;
import rosukh.events.linkage.SupplierEvent.BarLifted;
import rosukh.events.linkage.SupplierEvent.CapacityReported;
import rosukh.events.linkage.SupplierEvent.QualityCertificateRecorded;
import rosukh.events.linkage.SupplierEvent.QualityCertificateWithdrawn;
import rosukh.events.linkage.SupplierEvent.SupplierBarred;
import rosukh.events.linkage.SupplierEvent.SupplierIdled;
import rosukh.events.linkage.SupplierEvent.SupplierProfiled;
import rosukh.events.linkage.SupplierEvent.SupplierResumed;

/// What each event tells in a history beside that it happened.
final class Telling {

    private record Told(String subject, String text, long value) {

        static final Told NOTHING = new Told("", "", 0);

        static Told subject(String subject) {
            return new Told(subject, "", 0);
        }

        static Told text(String text) {
            return new Told("", text, 0);
        }

        static Told value(long value) {
            return new Told("", "", value);
        }
    }

    private Telling() {}

    static Happened of(SupplierEvent event, MetaData said, Instant at, long position) {
        return happened(
                event,
                switch (event) {
                    case SupplierProfiled e -> Told.text(e.profile().description());
                    case CapacityReported e -> Told.subject("" + e.freeCapacity());
                    case QualityCertificateRecorded e -> Told.subject(e.code());
                    case QualityCertificateWithdrawn e -> new Told(e.code(), e.grounds(), 0);
                    case SupplierBarred e -> Told.text(e.grounds());
                    case BarLifted e -> Told.text(e.grounds());
                    case SupplierIdled _, SupplierResumed _ -> Told.NOTHING;
                },
                said,
                at,
                position);
    }

    static Happened of(DemandEvent event, MetaData said, Instant at, long position) {
        return happened(
                event,
                switch (event) {
                    case DemandDrafted e -> Told.value(e.wanted().value());
                    case DemandChanged e -> Told.value(e.wanted().value());
                    case DemandReturned e -> Told.text(e.grounds());
                    case DemandPublished e -> Told.value(e.value());
                    case SuppliersRanked e -> Told.subject("" + e.ranking());
                    case DemandMatched e -> Told.subject(e.matchId());
                    case DemandReopened e -> Told.text(e.grounds());
                    case DemandWithdrawn e -> Told.text(e.grounds());
                    case DemandReviewed _, DemandExpired _ -> Told.NOTHING;
                },
                said,
                at,
                position);
    }

    static Happened of(MatchEvent event, MetaData said, Instant at, long position) {
        return happened(
                event,
                switch (event) {
                    case MatchProposed e -> Told.subject("" + e.place().score());
                    case SideAccepted e -> Told.subject(e.side().name());
                    case ProposalDeclined e -> new Told(e.side().name(), e.grounds(), 0);
                    case MeetingArranged e -> Told.text(e.place());
                    case MeetingHeld e -> Told.text(e.summary());
                    case TrialOrdered e -> Told.value(e.value());
                    case TrialConcluded e ->
                            new Told(e.passed() ? "PASSED" : "NOT_PASSED", e.remark(), 0);
                    case ContractRegistered e -> Told.value(e.contract().value());
                    case ContractAcknowledged e -> Told.subject(e.side().name());
                    case ContractConfirmed e -> Told.value(e.value());
                    case ContractPerformed e -> Told.value(e.performedValue());
                    case ContractFailed e -> Told.text(e.grounds());
                    case PerformanceReversed e -> new Told("", e.reason(), e.value());
                    case MatchAbandoned e -> new Told(e.side().name(), e.grounds(), 0);
                    case ProposalLapsed _ -> Told.NOTHING;
                },
                said,
                at,
                position);
    }

    static Happened of(SalesEvent event, MetaData said, Instant at, long position) {
        return happened(
                event,
                switch (event) {
                    case SaleCounted e -> new Told(e.caseId(), "", e.value());
                    case SaleReversed e -> new Told(e.caseId(), "", e.value());
                },
                said,
                at,
                position);
    }

    private static Happened happened(
            Object event, Told told, MetaData said, Instant at, long position) {
        return Happened.of(event, told.subject(), told.text(), told.value(), said, at, position);
    }
}
