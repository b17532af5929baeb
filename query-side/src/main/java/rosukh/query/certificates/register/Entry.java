package rosukh.query.certificates.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventTypes;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certificates.CertificateEvent.CertificateReinstated;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certificates.CertificateEvent.EntitlementEnded;
import rosukh.events.certificates.CertificateEvent.EntitlementRecorded;
import rosukh.events.certificates.CertificateEvent.RevocationDeclined;
import rosukh.events.certificates.CertificateEvent.RevocationProposed;
import rosukh.events.certification.CertificationEvent.CertificateIssued;

/// One thing in the history of a certificate.
///
/// @param event declared name of the event
/// @param on business date of the fact
/// @param code reason or kind, by its list; empty for none
/// @param text the grounds, or who granted it under which reference; empty for none
/// @param version sequence number in the certificate's own stream; null for the issue, which is in
///   the stream of the case
public record Entry(
        String event,
        LocalDate on,
        String code,
        String text,
        String actor,
        String role,
        String organisation,
        Instant recordedAt,
        long position,
        @Nullable Long version) {

    private static final Set<String> INTERNAL =
            Set.of("certificates.revocation-proposed", "certificates.revocation-declined");

    /// The same without names; empty for what officers and working group settle among themselves.
    Optional<Entry> shownToFirm() {
        return INTERNAL.contains(event)
                ? Optional.empty()
                : Optional.of(
                        new Entry(
                                event,
                                on,
                                code,
                                text,
                                "",
                                role,
                                "",
                                recordedAt,
                                position,
                                version));
    }

    static Entry of(CertificateIssued event, MetaData said, Instant at, long position) {
        return of(event, event.issuedOn(), event.kbClass(), "", said, at, position, null);
    }

    static Entry of(
            CertificateEvent event, MetaData said, Instant at, long position, long version) {
        return switch (event) {
            case CertificateSuspended e ->
                    of(
                            e,
                            e.suspendedOn(),
                            e.reason().name(),
                            e.grounds(),
                            said,
                            at,
                            position,
                            version);
            case CertificateReinstated e ->
                    of(e, e.reinstatedOn(), "", e.grounds(), said, at, position, version);
            case RevocationProposed e ->
                    of(
                            e,
                            e.proposedOn(),
                            e.reason().name(),
                            e.grounds(),
                            said,
                            at,
                            position,
                            version);
            case RevocationDeclined e ->
                    of(e, e.declinedOn(), "", e.grounds(), said, at, position, version);
            case CertificateRevoked e ->
                    of(
                            e,
                            e.revokedOn(),
                            e.reason().name(),
                            e.grounds(),
                            said,
                            at,
                            position,
                            version);
            case EntitlementRecorded e ->
                    of(
                            e,
                            e.recordedOn(),
                            e.kind().name(),
                            e.grantedBy() + " · " + e.reference(),
                            said,
                            at,
                            position,
                            version);
            case EntitlementEnded e ->
                    of(
                            e,
                            e.endedOn(),
                            String.valueOf(e.entitlement()),
                            e.grounds(),
                            said,
                            at,
                            position,
                            version);
        };
    }

    private static Entry of(
            Object event,
            LocalDate on,
            String code,
            String text,
            MetaData said,
            Instant at,
            long position,
            @Nullable Long version) {
        return new Entry(
                EventTypes.typeOf(event.getClass()).value(),
                on,
                code,
                text,
                told(said, "actor"),
                told(said, "role"),
                told(said, "organisation"),
                at,
                position,
                version);
    }

    private static String told(MetaData said, String key) {
        Object value = said.get(key);
        return value == null ? "" : value.toString();
    }
}
