package rosukh.events.listing;

import java.time.LocalDate;
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
import rosukh.events.certification.CertificationEvent.CertificateIssued;

/// A certificate of a firm as a gate sees it.
///
/// @param to last day of validity; null for open
/// @param lostOn first day on which it does not count, by what happened to it; null while it counts
public record KbCertificate(
        String number,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate lostOn,
        @Nullable CertificateLoss cause) {

    /// The field that tells whether there is one.
    public static final String HAS = "hasKbCertificate";

    /// A certificate was lost.
    public record Lost(CertificateLoss cause, LocalDate on) {}

    public static KbCertificate of(CertificateIssued issued) {
        return new KbCertificate(
                issued.certificateNumber(), issued.validFrom(), issued.validTo(), null, null);
    }

    public static KbCertificate of(CertificateIssued issued, List<?> history) {
        KbCertificate certificate = of(issued);
        for (Object event : history) certificate = certificate.after((CertificateEvent) event);
        return certificate;
    }

    public KbCertificate after(CertificateEvent event) {
        return switch (event) {
            case CertificateSuspended e ->
                    new KbCertificate(number, from, to, e.suspendedOn(), CertificateLoss.SUSPENDED);
            case CertificateReinstated _ -> new KbCertificate(number, from, to, null, null);
            case CertificateRevoked e ->
                    new KbCertificate(
                            number,
                            from,
                            to,
                            lostOn == null ? e.revokedOn() : lostOn,
                            CertificateLoss.REVOKED);
            case RevocationProposed _,
                    RevocationDeclined _,
                    EntitlementRecorded _,
                    EntitlementEnded _ ->
                    this;
        };
    }

    /// It was neither suspended nor revoked by a day.
    public boolean standsOn(LocalDate day) {
        return lostOn == null || day.isBefore(lostOn);
    }

    public boolean validOn(LocalDate day) {
        return standsOn(day) && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /// Why it does not count on a day; null if it does, or did not begin yet.
    public @Nullable Lost lostBy(LocalDate day) {
        LocalDate expired = to == null || !day.isAfter(to) ? null : to.plusDays(1);
        if (lostOn != null
                && cause != null
                && !day.isBefore(lostOn)
                && (expired == null || lostOn.isBefore(expired))) return new Lost(cause, lostOn);
        return expired == null ? null : new Lost(CertificateLoss.EXPIRED, expired);
    }
}
