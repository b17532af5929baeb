package rosukh.command.upload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rosukh.command.certification.CertificationCommand.AttachEvidence;
import rosukh.command.http.RecordingCommands;
import rosukh.command.kernel.Streams;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;

/// The stream of a case as its recorded commands make it.
record AttachedStreams(RecordingCommands commands) implements Streams {

    @Override
    public long head() {
        return -1;
    }

    @Override
    public boolean goneOnSince(Instant moment) {
        return false;
    }

    @Override
    public Optional<Long> version(String streamId) {
        return Optional.of(0L);
    }

    @Override
    public List<Object> read(String streamId, long fromSequence) {
        List<Object> all = all();
        return fromSequence == 0 || all.isEmpty() ? all : List.of(all.getLast());
    }

    private List<Object> all() {
        return commands.sent().stream()
                .map(RecordingCommands.Sent::command)
                .filter(AttachEvidence.class::isInstance)
                .map(AttachEvidence.class::cast)
                .<Object>map(a ->
                        new EvidenceAttached(
                                a.caseId(),
                                a.evidenceId(),
                                a.requirement(),
                                a.fileName(),
                                a.mediaType(),
                                a.sizeBytes(),
                                a.sha256(),
                                a.issuedOn(),
                                a.on()))
                .toList();
    }
}
