package rosukh.query.certificates.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A certificate in a list of the API.
///
/// @param standing on the day asked for
/// @param inRenewalWindow on that day
record CertificateLine(
        String certificateNumber,
        String firmId,
        String firmName,
        String kbClass,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Standing standing,
        boolean inRenewalWindow) {

    static CertificateLine of(RegisteredCertificate certificate, LocalDate on) {
        return new CertificateLine(
                certificate.certificateNumber(),
                certificate.firmId(),
                certificate.holder().name(),
                certificate.kbClass(),
                certificate.validFrom(),
                certificate.validTo(),
                certificate.standingOn(on),
                certificate.inRenewalWindow(on));
    }
}
