package rosukh.command.linkage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.linkage.Offer.KbCertificate;
import rosukh.events.certificates.CertificateEvent.CertificateReinstated;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;

/// Which firms hold which certificate of knowledge-based status.
final class Statuses {

    private record Held(String number, KbCertificate certificate) {}

    private final Map<String, String> firms = new HashMap<>();
    private final Map<String, Held> held = new HashMap<>();
    private final Set<String> lost = new HashSet<>();

    /// Takes note of an event; what is no matter of certificates is passed over.
    ///
    /// @return whether a firm may hold another certificate now, or none
    boolean take(Object event) {
        switch (event) {
            case CaseOpened e -> {
                firms.put(e.caseId(), e.firmId());
                return false;
            }
            case CertificateIssued e -> {
                String firmId = firms.get(e.caseId());
                if (firmId != null)
                    held.put(
                            firmId,
                            new Held(
                                    e.certificateNumber(),
                                    new KbCertificate(e.kbClass(), e.validFrom(), e.validTo())));
            }
            case CertificateSuspended e -> lost.add(e.certificateNumber());
            case CertificateRevoked e -> lost.add(e.certificateNumber());
            case CertificateReinstated e -> lost.remove(e.certificateNumber());
            default -> {
                return false;
            }
        }
        return true;
    }

    /// The certificate a firm was issued last; null if it is revoked or suspended, or without one.
    @Nullable KbCertificate of(String firmId) {
        Held last = held.get(firmId);
        return last == null || lost.contains(last.number()) ? null : last.certificate();
    }
}
