package rosukh.events.measuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certificates.CertificateEvent.CertificateReinstated;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certificates.CertificateEvent.EntitlementEnded;
import rosukh.events.certificates.CertificateEvent.EntitlementRecorded;
import rosukh.events.certificates.CertificateEvent.RevocationDeclined;
import rosukh.events.certificates.CertificateEvent.RevocationProposed;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.NeedsAssessed;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.SupportEvent.TechnologyNeedRegistered;
import rosukh.events.certification.SupportEvent.TechnologyNeedResolved;
import rosukh.events.firms.FirmEvent;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.indicators.ProfileEvent;
import rosukh.events.indicators.ProfileEvent.OperationRecorded;
import rosukh.events.indicators.ProfileEvent.ProfileCorrected;
import rosukh.events.indicators.ProfileEvent.ProfileReported;
import rosukh.events.indicators.ProfileEvent.RightLapsed;
import rosukh.events.indicators.ProfileEvent.RightRegistered;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.MatchEvent.ContractConfirmed;
import rosukh.events.linkage.MatchEvent.ContractFailed;
import rosukh.events.measuring.Fact.Assessment;
import rosukh.events.measuring.Fact.Certificate;
import rosukh.events.measuring.Fact.Certificate.Outage;
import rosukh.events.measuring.Fact.Contract;
import rosukh.events.measuring.Fact.Identification;
import rosukh.events.measuring.Fact.Need;
import rosukh.events.measuring.Fact.Operation;
import rosukh.events.measuring.Fact.Place;
import rosukh.events.measuring.Fact.Profile;
import rosukh.events.measuring.Fact.Right;
import rosukh.events.zones.PlacementEvent.AllocationRevoked;
import rosukh.events.zones.PlacementEvent.PlotAllocated;
import rosukh.events.zones.PotentialEvent.ZoneDesignated;
import rosukh.events.zones.ZoneEvent;
import rosukh.events.zones.ZoneType;

/// What an event tells of a unit. Events that tell nothing leave it as it is.
public final class Learning {

    private Learning() {}

    /// The firm a case belongs to: a case is named by its firm and number (ADR 0013).
    public static String firmOf(String caseId) {
        int dot = caseId.lastIndexOf('.');
        return dot < 0 ? caseId : caseId.substring(0, dot);
    }

    /// After an event of the register.
    ///
    /// @param unit null before the first
    /// @param at position of the event
    public static @Nullable Unit after(@Nullable Unit unit, FirmEvent event, long at) {
        return switch (event) {
            case FirmRegistered e ->
                    Unit.registered(e.firmId(), e.name(), e.isicDivision(), e.registeredOn(), at);
            case PlaceOfWorkRecorded e ->
                    unit == null
                            ? null
                            : unit.with(new Place(e.estateKey(), e.provinceKey(), e.since(), at));
        };
    }

    /// After an event of one of its cases.
    public static Unit after(Unit unit, CertificationEvent event, long at) {
        if (event instanceof TalentIdentified e)
            return unit.with(new Identification(e.identifiedOn(), null, at, -1));
        if (event instanceof NeedsAssessed e)
            return unit.with(new Assessment(e.assessedOn(), e.digitalIntensity(), at));
        if (event instanceof TechnologyNeedRegistered e)
            return unit.with(new Need(e.caseId(), e.needId(), e.registeredOn(), null, at, -1));
        if (event instanceof TechnologyNeedResolved e)
            return unit.needs(need -> same(need, e), need -> met(need, e, at));
        if (event instanceof CertificateIssued e)
            return unit.with(
                    new Certificate(
                            e.certificateNumber(), e.validFrom(), e.validTo(), List.of(), at));
        return unit;
    }

    private static boolean same(Need need, TechnologyNeedResolved event) {
        return need.caseId().equals(event.caseId()) && need.needId().equals(event.needId());
    }

    private static Need met(Need need, TechnologyNeedResolved event, long at) {
        return new Need(
                need.caseId(),
                need.needId(),
                need.registeredOn(),
                event.resolvedOn(),
                need.at(),
                at);
    }

    /// After an event of one of its certificates.
    public static Unit after(Unit unit, CertificateEvent event, long at) {
        return switch (event) {
            case CertificateSuspended e -> out(unit, e, e.suspendedOn(), at);
            case CertificateRevoked e -> out(unit, e, e.revokedOn(), at);
            case CertificateReinstated e ->
                    unit.certificates(c -> own(c, e), c -> back(c, e.reinstatedOn(), at));
            case RevocationProposed _,
                    RevocationDeclined _,
                    EntitlementRecorded _,
                    EntitlementEnded _ ->
                    unit;
        };
    }

    private static boolean own(Certificate certificate, CertificateEvent event) {
        return certificate.number().equals(event.certificateNumber());
    }

    private static Unit out(Unit unit, CertificateEvent event, LocalDate from, long at) {
        return unit.certificates(
                c -> own(c, event),
                c -> {
                    List<Outage> all = new ArrayList<>(c.outages());
                    all.add(new Outage(from, null, at, -1));
                    return outages(c, all);
                });
    }

    private static Certificate back(Certificate certificate, LocalDate until, long at) {
        return outages(
                certificate,
                certificate.outages().stream()
                        .map(o -> o.until() == null ? new Outage(o.from(), until, o.at(), at) : o)
                        .toList());
    }

    private static Certificate outages(Certificate certificate, List<Outage> outages) {
        return new Certificate(
                certificate.number(),
                certificate.validFrom(),
                certificate.validTo(),
                outages,
                certificate.at());
    }

    /// After an event of a match in which it buys or supplies. A contract counts from the day it
    /// was signed, once both sides have confirmed it, until it ends or fails.
    public static Unit after(Unit unit, MatchEvent event, long at) {
        if (event instanceof ContractConfirmed e)
            return unit.with(new Contract(e.matchId(), e.signedOn(), e.endsOn(), null, at, -1));
        if (event instanceof ContractFailed e)
            return unit.contracts(
                    contract -> contract.matchId().equals(e.matchId()),
                    contract ->
                            new Contract(
                                    contract.matchId(),
                                    contract.from(),
                                    contract.to(),
                                    e.failedOn(),
                                    contract.at(),
                                    at));
        return unit;
    }

    /// The firms of a match that a contract is told of; none of other events.
    public static List<String> partiesOf(MatchEvent event) {
        if (event instanceof ContractConfirmed e)
            return List.of(e.buyerFirmId(), e.supplierFirmId());
        if (event instanceof ContractFailed e) return List.of(e.buyerFirmId(), e.supplierFirmId());
        return List.of();
    }

    /// After an event of a zone; only knowledge-based ones are known.
    ///
    /// @param zone null before it is designated
    public static @Nullable Zone after(@Nullable Zone zone, ZoneEvent event, long at) {
        if (event instanceof ZoneDesignated e)
            return e.type() == ZoneType.KNOWLEDGE_BASED
                    ? new Zone(
                            e.zoneId(),
                            e.estateKey(),
                            e.provinceKey(),
                            e.designatedOn(),
                            e.allocatableM2(),
                            List.of(),
                            at)
                    : null;
        if (zone == null) return null;
        if (event instanceof PlotAllocated e)
            return zone.placed(
                    new Zone.Placement(
                            e.plotId(), e.firmId(), e.areaM2(), e.allocatedOn(), null, at, -1));
        if (event instanceof AllocationRevoked e)
            return zone.revoked(e.plotId(), e.revokedOn(), at);
        return zone;
    }

    /// After an event of its profile.
    public static Unit after(Unit unit, ProfileEvent event, long at) {
        return switch (event) {
            case ProfileReported e ->
                    unit.with(
                            new Profile(
                                    e.periodEnd(),
                                    e.figures(),
                                    e.reportedOn(),
                                    null,
                                    e.reportedBy(),
                                    at));
            case ProfileCorrected e ->
                    unit.with(
                            new Profile(
                                    e.periodEnd(),
                                    e.figures(),
                                    e.correctedOn(),
                                    e.grounds(),
                                    e.correctedBy(),
                                    at));
            case OperationRecorded e -> unit.with(new Operation(e.state(), e.since(), at));
            case RightRegistered e ->
                    unit.with(
                            new Right(
                                    e.rightId(),
                                    e.kind(),
                                    e.number(),
                                    e.title(),
                                    e.from(),
                                    e.to(),
                                    null,
                                    at,
                                    -1));
            case RightLapsed e ->
                    unit.rights(
                            right -> right.rightId().equals(e.rightId()),
                            right ->
                                    new Right(
                                            right.rightId(),
                                            right.kind(),
                                            right.number(),
                                            right.title(),
                                            right.from(),
                                            right.to(),
                                            e.lastDay(),
                                            right.at(),
                                            at));
        };
    }
}
