package rosukh.query.certification.own;

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
import rosukh.events.certificates.EntitlementKind;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.certification.CertificationEvent.CertificateIssued;

/// A certificate as its firm holds it.
///
/// @param validTo last day; null where the scheme sets no end
/// @param suspensions in their order
/// @param revokedOn null unless it was revoked
public record Holding(
        String certificateNumber,
        String caseId,
        String kbClass,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Suspension> suspensions,
        @Nullable LocalDate revokedOn,
        @Nullable RevocationReason revokedFor,
        List<Entitlement> entitlements) {

    /// As the rules of cases have it: the last six months of validity.
    private static final int RENEWAL_MONTHS = 6;

    /// Whether it counts on a day.
    public enum Standing {
        NOT_YET,
        VALID,
        SUSPENDED,
        EXPIRED,
        REVOKED
    }

    /// A time during which it did not count.
    ///
    /// @param until first day on which it counted again; null while it lasts
    public record Suspension(LocalDate since, @Nullable LocalDate until) {

        private boolean covers(LocalDate day) {
            return !day.isBefore(since) && (until == null || day.isBefore(until));
        }
    }

    /// What another body grants on its strength.
    ///
    /// @param number within the certificate, from 1
    /// @param ends last day as things are; null for none
    public record Entitlement(
            int number,
            EntitlementKind kind,
            LocalDate begins,
            @Nullable LocalDate ends,
            String grantedBy,
            String reference) {

        private boolean covers(LocalDate day) {
            return !day.isBefore(begins) && (ends == null || !day.isAfter(ends));
        }
    }

    static Holding of(CertificateIssued event) {
        return new Holding(
                event.certificateNumber(),
                event.caseId(),
                event.kbClass(),
                event.validFrom(),
                event.validTo(),
                List.of(),
                null,
                null,
                List.of());
    }

    Holding after(CertificateEvent event) {
        return switch (event) {
            case CertificateSuspended e ->
                    suspended(plus(suspensions, new Suspension(e.suspendedOn(), null)));
            case CertificateReinstated e -> suspended(reinstated(e.reinstatedOn()));
            case CertificateRevoked e -> revoked(e.revokedOn(), e.reason());
            case EntitlementRecorded e ->
                    granted(
                            plus(
                                    entitlements,
                                    new Entitlement(
                                            e.entitlement(),
                                            e.kind(),
                                            e.begins(),
                                            e.ends(),
                                            e.grantedBy(),
                                            e.reference())));
            case EntitlementEnded e -> granted(ended(e.entitlement(), e.endedOn()));
            case RevocationProposed _, RevocationDeclined _ -> this;
        };
    }

    Standing standingOn(LocalDate day) {
        if (revokedOn != null && !day.isBefore(revokedOn)) return Standing.REVOKED;
        if (validTo != null && day.isAfter(validTo)) return Standing.EXPIRED;
        if (day.isBefore(validFrom)) return Standing.NOT_YET;
        return suspensions.stream().anyMatch(each -> each.covers(day))
                ? Standing.SUSPENDED
                : Standing.VALID;
    }

    /// First day on which a renewal can be applied for; null where nothing is to be renewed.
    @Nullable LocalDate renewalFrom() {
        return validTo == null || revokedOn != null
                ? null
                : validTo.plusDays(1).minusMonths(RENEWAL_MONTHS);
    }

    boolean renewableOn(LocalDate day) {
        LocalDate from = renewalFrom();
        return from != null && !day.isBefore(from) && !day.isAfter(validTo);
    }

    /// An entitlement is in force only while its certificate counts.
    boolean grants(Entitlement entitlement, LocalDate day) {
        return entitlement.covers(day) && standingOn(day) == Standing.VALID;
    }

    private List<Suspension> reinstated(LocalDate on) {
        List<Suspension> changed = new ArrayList<>(suspensions);
        changed.add(new Suspension(changed.removeLast().since(), on));
        return List.copyOf(changed);
    }

    private List<Entitlement> ended(int number, LocalDate on) {
        return entitlements.stream()
                .map(each ->
                        each.number() == number
                                ? new Entitlement(
                                        number,
                                        each.kind(),
                                        each.begins(),
                                        on,
                                        each.grantedBy(),
                                        each.reference())
                                : each)
                .toList();
    }

    private Holding suspended(List<Suspension> now) {
        return new Holding(
                certificateNumber,
                caseId,
                kbClass,
                validFrom,
                validTo,
                now,
                revokedOn,
                revokedFor,
                entitlements);
    }

    private Holding revoked(LocalDate on, RevocationReason reason) {
        return new Holding(
                certificateNumber,
                caseId,
                kbClass,
                validFrom,
                validTo,
                suspensions,
                on,
                reason,
                entitlements);
    }

    private Holding granted(List<Entitlement> now) {
        return new Holding(
                certificateNumber,
                caseId,
                kbClass,
                validFrom,
                validTo,
                suspensions,
                revokedOn,
                revokedFor,
                now);
    }

    private static <T> List<T> plus(List<T> some, T one) {
        List<T> more = new ArrayList<>(some);
        more.add(one);
        return List.copyOf(more);
    }
}
