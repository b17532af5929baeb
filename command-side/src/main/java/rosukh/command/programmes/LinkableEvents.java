package rosukh.command.programmes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.brokers.AccreditationEvent.AccreditationRevoked;
import rosukh.events.brokers.AccreditationEvent.BrokerAccredited;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.indicators.ProfileEvent.ProfileReported;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;
import rosukh.events.pioneers.PioneerEvent;
import rosukh.events.pioneers.PioneerEvent.PurchaseVerified;
import rosukh.events.pioneers.PioneerEvent.VerificationLowered;
import rosukh.events.programmes.OutputKind;
import rosukh.events.zones.PlacementEvent.AllocationRevoked;
import rosukh.events.zones.PlacementEvent.PlotOperating;
import rosukh.events.zones.ZoneEvent;

/// What the log says of events that may be outputs, by their position, and which of them were taken
/// back. It is told the events in their order.
public final class LinkableEvents {

    private final Map<Long, Linkable> byPosition = new HashMap<>();
    private final Map<String, Long> standing = new HashMap<>();
    private long upTo = -1;

    /// Takes note of the event at a position; most are no matter of programmes.
    public void take(long position, Object event) {
        switch (event) {
            case ContractPerformed e ->
                    add(
                            position,
                            OutputKind.MATCH_PERFORMED,
                            e.matchId(),
                            e.supplierFirmId(),
                            e.performedOn(),
                            MatchEvent.performanceOf(e.matchId()));
            case CertificateIssued e ->
                    add(
                            position,
                            OutputKind.CERTIFICATE_ISSUED,
                            e.certificateNumber(),
                            firmOf(e.caseId()),
                            e.issuedOn(),
                            CertificateEvent.standingOf(e.certificateNumber()));
            case BrokerAccredited e ->
                    add(
                            position,
                            OutputKind.BROKER_ACCREDITED,
                            e.account(),
                            null,
                            e.approvedOn(),
                            BrokerEvent.standingOf(e.account()));
            case PlotOperating e ->
                    add(
                            position,
                            OutputKind.PLOT_OPERATING,
                            allocation(e.zoneId(), e.plotId(), e.allocation()),
                            e.firmId(),
                            e.operatingOn(),
                            ZoneEvent.placementOf(e.firmId()));
            case PurchaseVerified e ->
                    add(
                            position,
                            OutputKind.PURCHASE_VERIFIED,
                            e.verification(),
                            e.supplierFirmId(),
                            e.verifiedOn(),
                            PioneerEvent.tagOf(e.firmId()));
            case ProfileReported e ->
                    add(
                            position,
                            OutputKind.PROFILE_REPORTED,
                            e.firmId() + "/" + e.periodEnd(),
                            e.firmId(),
                            e.reportedOn(),
                            null);
            case PerformanceReversed e ->
                    takeBack(position, OutputKind.MATCH_PERFORMED, e.matchId(), e.reversedOn());
            case CertificateRevoked e ->
                    takeBack(
                            position,
                            OutputKind.CERTIFICATE_ISSUED,
                            e.certificateNumber(),
                            e.revokedOn());
            case AccreditationRevoked e ->
                    takeBack(position, OutputKind.BROKER_ACCREDITED, e.account(), e.approvedOn());
            case AllocationRevoked e ->
                    takeBack(
                            position,
                            OutputKind.PLOT_OPERATING,
                            allocation(e.zoneId(), e.plotId(), e.allocation()),
                            e.revokedOn());
            case VerificationLowered e -> {
                if (e.now() == 0)
                    takeBack(
                            position,
                            OutputKind.PURCHASE_VERIFIED,
                            e.verification(),
                            e.loweredOn());
            }
            default -> {}
        }
        upTo = position;
    }

    /// The event at a position, if it may be an output.
    public Optional<Linkable> at(long position) {
        return Optional.ofNullable(byPosition.get(position));
    }

    /// Position of the last event told; -1 before the first.
    long upTo() {
        return upTo;
    }

    private void add(
            long position,
            OutputKind kind,
            String subject,
            @Nullable String firmId,
            LocalDate day,
            @Nullable String tag) {
        List<String> tags = tag == null ? List.of() : List.of(tag);
        byPosition.put(position, new Linkable(position, kind, subject, firmId, day, tags, null));
        standing.put(kind + "/" + subject, position);
    }

    private void takeBack(long at, OutputKind kind, String subject, LocalDate day) {
        Long position = standing.remove(kind + "/" + subject);
        if (position != null)
            byPosition.computeIfPresent(position, (_, event) -> event.takenBack(at, day));
    }

    private static String allocation(String zoneId, String plotId, int number) {
        return zoneId + "/" + plotId + "#" + number;
    }

    /// A case is named by its firm, a dot and its number (ADR 0013).
    private static String firmOf(String caseId) {
        return caseId.substring(0, caseId.lastIndexOf('.'));
    }
}
