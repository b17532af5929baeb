package rosukh.command.certificates;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Delegable;

/// What can be asked of a certificate.
public sealed interface CertificateCommand extends Delegable {

    String certificateNumber();

    /// The day it happens.
    LocalDate on();

    /// Suspend the certificate.
    ///
    /// @param reason a `SuspensionReason`
    /// @param organisation the body the person acts for
    record SuspendCertificate(
            @TargetAggregateIdentifier String certificateNumber,
            String reason,
            String grounds,
            String suspendedBy,
            String organisation,
            LocalDate on)
            implements CertificateCommand {}

    /// End the suspension.
    ///
    /// @param organisation the body the person acts for
    record ReinstateCertificate(
            @TargetAggregateIdentifier String certificateNumber,
            String grounds,
            String reinstatedBy,
            String organisation,
            LocalDate on)
            implements CertificateCommand {}

    /// Propose to revoke the certificate; another person of another body decides.
    ///
    /// @param reason a `RevocationReason`
    /// @param organisation the body the person acts for
    record ProposeRevocation(
            @TargetAggregateIdentifier String certificateNumber,
            String reason,
            String grounds,
            String proposedBy,
            String organisation,
            LocalDate on)
            implements CertificateCommand {}

    /// Revoke the certificate as proposed, for good.
    ///
    /// @param organisation the body the person acts for
    record RevokeCertificate(
            @TargetAggregateIdentifier String certificateNumber,
            String grounds,
            String revokedBy,
            String organisation,
            LocalDate on)
            implements CertificateCommand {}

    /// Turn the proposed revocation down.
    ///
    /// @param organisation the body the person acts for
    record DeclineRevocation(
            @TargetAggregateIdentifier String certificateNumber,
            String grounds,
            String declinedBy,
            String organisation,
            LocalDate on)
            implements CertificateCommand {}

    /// Record what another body grants on the strength of the certificate.
    ///
    /// @param kind an `EntitlementKind`
    /// @param begins first day
    /// @param ends last day; null for that of the certificate
    /// @param grantedBy the body that grants it
    /// @param reference number of that body's letter
    record RecordEntitlement(
            @TargetAggregateIdentifier String certificateNumber,
            String kind,
            LocalDate begins,
            @Nullable LocalDate ends,
            String grantedBy,
            String reference,
            LocalDate on)
            implements CertificateCommand {}

    /// End an entitlement before its time; the day is its last one.
    ///
    /// @param entitlement its number within the certificate
    record EndEntitlement(
            @TargetAggregateIdentifier String certificateNumber,
            int entitlement,
            String grounds,
            LocalDate on)
            implements CertificateCommand {}
}
