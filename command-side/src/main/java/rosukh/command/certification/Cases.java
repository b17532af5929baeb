package rosukh.command.certification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import rosukh.command.certification.Certification.Begun;
import rosukh.command.certification.Certification.Preparing;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;

/// What must be read before some commands on cases are sent.
@Component
class Cases {

    private final Streams streams;
    private final EvidenceStore evidence;
    private final boolean scannedOnly;

    Cases(
            Streams streams,
            EvidenceStore evidence,
            @Value("${rosukh.scan.required:false}") boolean scannedOnly) {
        this.streams = streams;
        this.evidence = evidence;
        this.scannedOnly = scannedOnly;
    }

    /// Whether an application may hold scanned files only.
    boolean scannedOnly() {
        return scannedOnly;
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
    /// again, unless the case cannot be submitted anyway. The command is sent all the same: it is
    /// refused there for what is wrong, or answered as a repeat.
    public Set<String> intactEvidence(String caseId, Occasion occasion) {
        return awaitsSubmission(caseId, occasion) ? intactEvidence(caseId) : Set.of();
    }

    /// Refuses a file before its content is stored where the case could not take it, whatever it
    /// is.
    void mustTakeEvidence(String caseId, Occasion occasion) {
        seen(caseId, occasion).mustTakeEvidence();
    }

    private boolean awaitsSubmission(String caseId, Occasion occasion) {
        try {
            return seen(caseId, occasion) instanceof Preparing;
        } catch (Refused beforeAnyRule) {
            return false;
        }
    }

    /// The case as it is now, to one who saw it as it is and may act on it.
    private Certification seen(String caseId, Occasion occasion) {
        Guard guard = new Guard(occasion.actor().reach(), occasion.expectedVersion());
        streams.version(caseId).ifPresent(guard::version);
        Certification state = Certification.of(streams.read(caseId));
        if (state instanceof Begun begun)
            guard.place(begun.dossier().firmId(), begun.dossier().estateKey());
        return state;
    }

    private Set<String> intactEvidence(String caseId) {
        return attached(caseId).stream()
                .filter(file -> evidence.intact(file.evidenceId(), file.sha256()))
                .map(EvidenceAttached::evidenceId)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean holds(String caseId, String evidenceId) {
        return attached(caseId).stream().anyMatch(file -> file.evidenceId().equals(evidenceId));
    }

    /// An event about a file would be seen by now: the log has gone on since an upload of it ended
    /// at the latest. A log that is behind, or was restored, says nothing by not speaking of a
    /// file.
    boolean wouldHold(String evidenceId, Duration uploadMax) {
        return streams.goneOnSince(Ids.madeAt(evidenceId).plus(uploadMax));
    }

    /// Which file the event speaks of by which an upload was answered; none if it cannot be read
    /// yet.
    Optional<String> attachedBy(Done done) {
        return streams.read(done.id(), done.version()).stream()
                .findFirst()
                .filter(EvidenceAttached.class::isInstance)
                .map(event -> ((EvidenceAttached) event).evidenceId());
    }

    private List<EvidenceAttached> attached(String caseId) {
        return streams.read(caseId).stream()
                .filter(EvidenceAttached.class::isInstance)
                .map(EvidenceAttached.class::cast)
                .toList();
    }
}
