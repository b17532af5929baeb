package rosukh.command.zones;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Streams;
import rosukh.command.zones.Standing.Loss;
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
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.zones.Basis;
import rosukh.events.zones.LossCause;

/// Reads what a firm stands on from its cases, which are numbered from 1 without gaps (ADR 0013),
/// and from the certificates they ended in.
public final class FirmStandings {

    private final Streams streams;

    public FirmStandings(Streams streams) {
        this.streams = streams;
    }

    /// What a firm stands on; nothing holds it there afterwards.
    public Standing of(String firmId, LocalDate day) {
        return read(firmId, day, _ -> {});
    }

    /// The same for a decision: it is stored only if no case of the firm begins, none of its cases
    /// ends and no certificate of it changes meanwhile.
    Standing held(String firmId, LocalDate day) {
        return read(firmId, day, streams::expectNothingNew);
    }

    /// @param guard is handed each tag before what it is about is read
    private Standing read(String firmId, LocalDate day, Consumer<String> guard) {
        List<Object> register = streams.read(firmId);
        if (register.isEmpty() || !(register.getFirst() instanceof FirmRegistered))
            return Standing.UNKNOWN;
        guard.accept(CertificationEvent.casesOf(firmId));
        Basis certificate = null;
        Basis running = null;
        Loss loss = null;
        for (int number = 1; ; number++) {
            String caseId = firmId + "." + number;
            guard.accept(CertificationEvent.endOf(caseId));
            List<Object> history = streams.read(caseId);
            if (history.isEmpty()) break;
            CaseCourse course = CaseCourse.of(history);
            CertificateIssued issued = course.issued();
            if (issued != null) {
                Basis basis =
                        new Basis(
                                Basis.Kind.CERTIFICATE, issued.certificateNumber(), course.field());
                guard.accept(CertificateEvent.standingOf(issued.certificateNumber()));
                Loss lost = lost(basis, issued, day);
                if (lost == null) certificate = basis;
                else loss = later(loss, lost);
            } else {
                Basis basis = new Basis(Basis.Kind.CASE, caseId, course.field());
                if (course.endedOn() == null) running = basis;
                else loss = later(loss, new Loss(basis, LossCause.CASE_ENDED, course.endedOn()));
            }
        }
        if (certificate != null) return new Standing(true, certificate, null);
        if (running != null) return new Standing(true, running, null);
        return new Standing(true, Basis.NONE, loss);
    }

    private static Loss later(@Nullable Loss one, Loss other) {
        return one == null || other.on().isAfter(one.on()) ? other : one;
    }

    /// Why a certificate does not count on a day; null if it counts. What is known of a revocation
    /// or a suspension counts for days before it, too: nobody is placed on what is known to be
    /// gone.
    private @Nullable Loss lost(Basis basis, CertificateIssued issued, LocalDate day) {
        Loss lost = null;
        for (Object event : streams.read(issued.certificateNumber()))
            lost = after(lost, basis, (CertificateEvent) event);
        if (lost != null) return lost;
        LocalDate last = issued.validTo();
        return last != null && day.isAfter(last)
                ? new Loss(basis, LossCause.CERTIFICATE_EXPIRED, last.plusDays(1))
                : null;
    }

    private static @Nullable Loss after(@Nullable Loss lost, Basis of, CertificateEvent event) {
        return switch (event) {
            case CertificateSuspended e ->
                    new Loss(of, LossCause.CERTIFICATE_SUSPENDED, e.suspendedOn());
            case CertificateReinstated _ -> null;
            case CertificateRevoked e ->
                    new Loss(
                            of,
                            LossCause.CERTIFICATE_REVOKED,
                            lost == null ? e.revokedOn() : lost.on());
            case RevocationProposed _,
                    RevocationDeclined _,
                    EntitlementRecorded _,
                    EntitlementEnded _ ->
                    lost;
        };
    }
}
