package rosukh.command.pioneers;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certificates.CertificateEvent.CertificateReinstated;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certificates.CertificateEvent.EntitlementEnded;
import rosukh.events.certificates.CertificateEvent.EntitlementRecorded;
import rosukh.events.certificates.CertificateEvent.RevocationDeclined;
import rosukh.events.certificates.CertificateEvent.RevocationProposed;

/// Whether a certificate counted on a day, by what happened to it after it was issued.
final class Validity {

    private Validity() {}

    static boolean on(LocalDate day, List<?> history) {
        boolean counts = true;
        for (Object event : history)
            counts =
                    switch ((CertificateEvent) event) {
                        case CertificateSuspended e -> counts && day.isBefore(e.suspendedOn());
                        case CertificateReinstated e -> counts || !day.isBefore(e.reinstatedOn());
                        case CertificateRevoked e -> counts && day.isBefore(e.revokedOn());
                        case RevocationProposed _,
                                RevocationDeclined _,
                                EntitlementRecorded _,
                                EntitlementEnded _ ->
                                counts;
                    };
        return counts;
    }
}
