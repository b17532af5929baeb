package rosukh.command.certification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rosukh.command.kernel.Streams;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;

/// What must be read before some commands on cases are sent.
@Component
class Cases {

    private final Streams streams;
    private final EvidenceStore evidence;

    Cases(Streams streams, EvidenceStore evidence) {
        this.streams = streams;
        this.evidence = evidence;
    }

    static String id(String firmId, int number) {
        return firmId + "." + number;
    }

    /// The number of the firm's next case.
    public int next(String firmId) {
        int number = 1;
        while (streams.exists(id(firmId, number))) number++;
        return number;
    }

    /// Ids of the attached files whose content still has the recorded hash; every file is read
    /// again.
    public Set<String> intactEvidence(String caseId) {
        return attached(caseId).stream()
                .filter(file -> evidence.intact(file.evidenceId(), file.sha256()))
                .map(EvidenceAttached::evidenceId)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean holds(String caseId, String evidenceId) {
        return attached(caseId).stream().anyMatch(file -> file.evidenceId().equals(evidenceId));
    }

    private List<EvidenceAttached> attached(String caseId) {
        return streams.read(caseId).stream()
                .filter(EvidenceAttached.class::isInstance)
                .map(EvidenceAttached.class::cast)
                .toList();
    }
}
