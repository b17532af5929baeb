package rosukh.query.certificates.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What anybody may learn of a certificate; of persons, grounds and entitlements it says nothing.
///
/// @param legalId of the firm, since two may bear similar names
/// @param standing on the day asked for
/// @param on that day
public record PublicCertificate(
        String certificateNumber,
        String firmName,
        String legalId,
        String kbClass,
        RegisteredCertificate.Named label,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Standing standing,
        LocalDate on) {

    static PublicCertificate of(RegisteredCertificate certificate, LocalDate on) {
        return new PublicCertificate(
                certificate.certificateNumber(),
                certificate.holder().name(),
                certificate.holder().legalId(),
                certificate.kbClass(),
                certificate.label(),
                certificate.validFrom(),
                certificate.validTo(),
                certificate.standingOn(on),
                on);
    }
}
