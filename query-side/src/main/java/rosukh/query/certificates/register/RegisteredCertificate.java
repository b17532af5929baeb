package rosukh.query.certificates.register;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
import rosukh.events.certificates.SuspensionReason;
import rosukh.events.values.Label;

/// A certificate with everything that has happened to it.
///
/// @param kbClass code of the class, with its label when the certificate was issued
/// @param validTo last day of validity; null where the scheme sets no end
/// @param lastDay the same as a day that can be compared, [#NEVER] for no end
/// @param renewalFrom first day of the renewal window, [#NEVER] for none
/// @param issuedAt position of its issue in the log; fixes its place in the status lists
/// @param suspensions in their order
/// @param proposal to revoke it, while it waits for its decision
/// @param revokedOn null unless it was revoked
/// @param words folded words by which it is found
/// @param version sequence number of the last event of its own stream, expected by the next
///   command; null before the first
@JsonIgnoreProperties({"words", "lastDay", "history"})
public record RegisteredCertificate(
        String certificateNumber,
        String caseId,
        Holder holder,
        String firmId,
        @Nullable String provinceKey,
        @Nullable String estateKey,
        String schemeId,
        String kbClass,
        Named label,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        LocalDate lastDay,
        LocalDate renewalFrom,
        LocalDate issuedOn,
        long issuedAt,
        List<Suspended> suspensions,
        @Nullable Proposed proposal,
        @Nullable LocalDate revokedOn,
        @Nullable RevocationReason revokedFor,
        List<Granted> entitlements,
        List<String> words,
        List<Entry> history,
        @Nullable Long version) {

    /// Stands for no end where days are compared.
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /// The firm as it was in the register when the certificate was issued.
    public record Holder(String name, String legalId) {}

    /// A label in both languages.
    public record Named(String en, String fa) {

        static Named of(Label label) {
            return new Named(label.in("en"), label.in("fa"));
        }
    }

    /// A time during which it did not count.
    ///
    /// @param until first day on which it counted again, [#NEVER] while it lasts
    public record Suspended(SuspensionReason reason, LocalDate since, LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(since) && day.isBefore(until);
        }
    }

    /// A revocation that waits for its decision.
    public record Proposed(
            RevocationReason reason,
            String grounds,
            String by,
            String organisation,
            LocalDate on) {}

    /// What another body grants on its strength.
    ///
    /// @param number within the certificate, from 1
    /// @param ends last day as things are; before `begins` if it was never used, null for none
    public record Granted(
            int number,
            EntitlementKind kind,
            LocalDate begins,
            @Nullable LocalDate ends,
            String grantedBy,
            String reference) {

        boolean covers(LocalDate day) {
            return !day.isBefore(begins) && (ends == null || !day.isAfter(ends));
        }

        boolean used() {
            return ends == null || !ends.isBefore(begins);
        }

        private Granted until(LocalDate day) {
            return new Granted(number, kind, begins, day, grantedBy, reference);
        }
    }

    /// Whether it counts on a day.
    public Standing standingOn(LocalDate day) {
        if (revokedOn != null && !day.isBefore(revokedOn)) return Standing.REVOKED;
        if (day.isAfter(lastDay)) return Standing.EXPIRED;
        if (day.isBefore(validFrom)) return Standing.NOT_YET;
        return suspensions.stream().anyMatch(each -> each.covers(day))
                ? Standing.SUSPENDED
                : Standing.VALID;
    }

    /// An application filed on that day would let the status go on without a gap.
    public boolean inRenewalWindow(LocalDate day) {
        boolean revoked = standingOn(day) == Standing.REVOKED;
        return !revoked && !day.isBefore(renewalFrom) && !day.isAfter(lastDay);
    }

    /// An entitlement is in force only while its certificate counts.
    boolean grants(Granted entitlement, LocalDate day) {
        return entitlement.covers(day) && standingOn(day) == Standing.VALID;
    }

    /// It is suspended as far as is known, whatever the day.
    public boolean isSuspended() {
        return !suspensions.isEmpty() && suspensions.getLast().until().equals(NEVER);
    }

    public boolean isRevoked() {
        return revokedOn != null;
    }

    /// As its own firm may see it: nothing of a revocation that nobody decided, and offices by
    /// their role.
    RegisteredCertificate shownToFirm() {
        return with(
                suspensions,
                null,
                revokedOn,
                revokedFor,
                entitlements,
                history.stream().flatMap(entry -> entry.shownToFirm().stream()).toList(),
                version);
    }

    RegisteredCertificate evolve(CertificateEvent event, Entry entry) {
        return (switch (event) {
                    case CertificateSuspended e ->
                            suspended(
                                    plus(
                                            suspensions,
                                            new Suspended(e.reason(), e.suspendedOn(), NEVER)));
                    case CertificateReinstated e -> suspended(reinstated(e.reinstatedOn()));
                    case RevocationProposed e ->
                            proposed(
                                    new Proposed(
                                            e.reason(),
                                            e.grounds(),
                                            e.proposedBy(),
                                            e.organisation(),
                                            e.proposedOn()));
                    case RevocationDeclined _ -> proposed(null);
                    case CertificateRevoked e -> revoked(e.revokedOn(), e.reason());
                    case EntitlementRecorded e ->
                            granted(
                                    plus(
                                            entitlements,
                                            new Granted(
                                                    e.entitlement(),
                                                    e.kind(),
                                                    e.begins(),
                                                    e.ends(),
                                                    e.grantedBy(),
                                                    e.reference())));
                    case EntitlementEnded e -> granted(ended(e.entitlement(), e.endedOn()));
                })
                .noted(entry);
    }

    private List<Suspended> reinstated(LocalDate on) {
        List<Suspended> changed = new ArrayList<>(suspensions);
        Suspended last = changed.removeLast();
        changed.add(new Suspended(last.reason(), last.since(), on));
        return List.copyOf(changed);
    }

    private List<Granted> ended(int number, LocalDate on) {
        return entitlements.stream()
                .map(each -> each.number() == number ? each.until(on) : each)
                .toList();
    }

    private static <T> List<T> plus(List<T> some, T one) {
        List<T> more = new ArrayList<>(some);
        more.add(one);
        return List.copyOf(more);
    }

    private RegisteredCertificate suspended(List<Suspended> now) {
        return with(now, proposal, revokedOn, revokedFor, entitlements, history, version);
    }

    private RegisteredCertificate proposed(@Nullable Proposed now) {
        return with(suspensions, now, revokedOn, revokedFor, entitlements, history, version);
    }

    private RegisteredCertificate revoked(LocalDate on, RevocationReason reason) {
        return with(suspensions, null, on, reason, entitlements, history, version);
    }

    private RegisteredCertificate granted(List<Granted> now) {
        return with(suspensions, proposal, revokedOn, revokedFor, now, history, version);
    }

    private RegisteredCertificate noted(Entry entry) {
        return with(
                suspensions,
                proposal,
                revokedOn,
                revokedFor,
                entitlements,
                plus(history, entry),
                entry.version());
    }

    private RegisteredCertificate with(
            List<Suspended> newSuspensions,
            @Nullable Proposed newProposal,
            @Nullable LocalDate newRevokedOn,
            @Nullable RevocationReason newRevokedFor,
            List<Granted> newEntitlements,
            List<Entry> newHistory,
            @Nullable Long newVersion) {
        return new RegisteredCertificate(
                certificateNumber,
                caseId,
                holder,
                firmId,
                provinceKey,
                estateKey,
                schemeId,
                kbClass,
                label,
                validFrom,
                validTo,
                lastDay,
                renewalFrom,
                issuedOn,
                issuedAt,
                newSuspensions,
                newProposal,
                newRevokedOn,
                newRevokedFor,
                newEntitlements,
                words,
                newHistory,
                newVersion);
    }
}
