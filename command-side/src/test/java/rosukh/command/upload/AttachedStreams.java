package rosukh.command.upload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rosukh.command.certification.CertificationCommand.AttachEvidence;
import rosukh.command.http.RecordingCommands;
import rosukh.command.kernel.Streams;
import rosukh.events.certification.CertificationEvent.CaseOpened;
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
        return Optional.of(3L);
    }

    @Override
    public List<Object> read(String streamId, long fromSequence) {
        List<Object> all = all();
        return fromSequence == 0 || all.isEmpty() ? all : List.of(all.getLast());
    }

    private List<Object> all() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        Object opened = new CaseOpened("f-1.1", "f-1", 1, "ir-kb", "KRM-P01", "KRM", day);
        return Stream.concat(Stream.of(opened), attached()).toList();
    }

    private Stream<Object> attached() {
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
                                a.on()));
    }
}
