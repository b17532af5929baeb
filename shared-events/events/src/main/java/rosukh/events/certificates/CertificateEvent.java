package rosukh.events.certificates;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// Everything that can happen to a certificate after it was issued, one stream per certificate,
/// named by its number; it begins with the first of these. Persons are named by their account,
/// organisations by their key; all dates are business dates in Asia/Tehran.
public sealed interface CertificateEvent {

    String certificateNumber();

    /// The tag of whatever changes whether a certificate counts.
    static String standingOf(String certificateNumber) {
        return "certificate-standing:" + certificateNumber;
    }

    /// The certificate does not count from a day on, until it is reinstated.
    ///
    /// @param organisation the body the person acts for
    @EventType("certificates.certificate-suspended")
    record CertificateSuspended(
            String certificateNumber,
            SuspensionReason reason,
            String grounds,
            String suspendedBy,
            String organisation,
            LocalDate suspendedOn)
            implements CertificateEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(standingOf(certificateNumber));
        }
    }

    /// The certificate counts again.
    ///
    /// @param organisation the body the person acts for
    /// @param reinstatedOn first day on which it counts again
    @EventType("certificates.certificate-reinstated")
    record CertificateReinstated(
            String certificateNumber,
            String grounds,
            String reinstatedBy,
            String organisation,
            LocalDate reinstatedOn)
            implements CertificateEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(standingOf(certificateNumber));
        }
    }

    /// Somebody proposed to revoke the certificate; it counts as before until that is decided.
    ///
    /// @param organisation the body the person acts for
    @EventType("certificates.revocation-proposed")
    record RevocationProposed(
            String certificateNumber,
            RevocationReason reason,
            String grounds,
            String proposedBy,
            String organisation,
            LocalDate proposedOn)
            implements CertificateEvent {}

    /// The proposal was turned down; another one may follow.
    ///
    /// @param organisation the body the person acts for
    @EventType("certificates.revocation-declined")
    record RevocationDeclined(
            String certificateNumber,
            String grounds,
            String declinedBy,
            String organisation,
            LocalDate declinedOn)
            implements CertificateEvent {}

    /// The certificate was revoked as proposed, for good.
    ///
    /// @param reason the one proposed
    /// @param organisation the body the person acts for
    @EventType("certificates.certificate-revoked")
    record CertificateRevoked(
            String certificateNumber,
            RevocationReason reason,
            String grounds,
            String revokedBy,
            String organisation,
            LocalDate revokedOn)
            implements CertificateEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(standingOf(certificateNumber));
        }
    }

    /// Another body grants the firm something on the strength of the certificate.
    ///
    /// @param entitlement its number within the certificate, from 1
    /// @param begins first day
    /// @param ends last day; null where neither it nor the certificate has one
    /// @param grantedBy the body that grants it
    /// @param reference number of that body's letter
    @EventType("certificates.entitlement-recorded")
    record EntitlementRecorded(
            String certificateNumber,
            int entitlement,
            EntitlementKind kind,
            LocalDate begins,
            @Nullable LocalDate ends,
            String grantedBy,
            String reference,
            LocalDate recordedOn)
            implements CertificateEvent {}

    /// An entitlement ended before its time.
    ///
    /// @param endedOn its last day; before its first one if it was never used
    @EventType("certificates.entitlement-ended")
    record EntitlementEnded(
            String certificateNumber, int entitlement, String grounds, LocalDate endedOn)
            implements CertificateEvent {}
}
