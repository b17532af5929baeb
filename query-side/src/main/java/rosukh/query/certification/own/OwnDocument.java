package rosukh.query.certification.own;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.query.certification.casefile.Application.AttachedEvidence;
import rosukh.query.certification.casefile.CaseFile;
import rosukh.query.certification.casefile.CaseSheet;
import rosukh.query.certification.casefile.EvidenceRow;

/// A document the firm has to bring, and what became of it.
///
/// @param maxAgeMonths how old it may be; null for no limit
/// @param files the first one first; each replaces the one before
public record OwnDocument(
        String requirement, State state, @Nullable Integer maxAgeMonths, List<File> files) {

    /// How a document stands.
    public enum State {
        /// The rules ask for it and it is not there.
        MISSING,
        /// It is there and was issued too long ago.
        TOO_OLD,
        /// It is there; an assessor has not looked at it yet.
        WAITING,
        /// It was there when the assessor finished, and young enough.
        ACCEPTED
    }

    /// A file as it was attached.
    ///
    /// @param goodUntil last day on which it is young enough; null for no limit
    /// @param current no other file was attached after it for the document
    public record File(
            String evidenceId,
            String fileName,
            long sizeBytes,
            LocalDate issuedOn,
            LocalDate attachedOn,
            @Nullable LocalDate goodUntil,
            State state,
            boolean current) {}

    /// What the rules ask for or have been given; what is neither is left out.
    static List<OwnDocument> of(CaseSheet sheet) {
        return sheet.evidence().stream().flatMap(row -> of(row, sheet.file())).toList();
    }

    private static Stream<OwnDocument> of(EvidenceRow row, CaseFile file) {
        if (row.state() == EvidenceRow.State.NOT_NEEDED && row.attached().isEmpty())
            return Stream.of();
        List<File> files = row.attached().stream().map(each -> file(each, file)).toList();
        return Stream.of(
                new OwnDocument(row.requirement(), state(files), row.maxAgeMonths(), files));
    }

    private static File file(EvidenceRow.Attached each, CaseFile file) {
        AttachedEvidence attached = each.file();
        boolean old = each.state() == EvidenceRow.State.TOO_OLD;
        LocalDate judgedOn = file.milestones().recommendedOn();
        boolean judged = judgedOn != null && !attached.on().isAfter(judgedOn);
        State state = old ? State.TOO_OLD : judged ? State.ACCEPTED : State.WAITING;
        return new File(
                attached.evidenceId(),
                attached.fileName(),
                attached.sizeBytes(),
                attached.issuedOn(),
                attached.on(),
                each.goodUntil(),
                state,
                each.current());
    }

    /// One good file is enough.
    private static State state(List<File> files) {
        return files.stream().map(File::state).max(State::compareTo).orElse(State.MISSING);
    }
}
