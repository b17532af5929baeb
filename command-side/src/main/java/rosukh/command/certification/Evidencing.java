package rosukh.command.certification;

import static rosukh.command.certification.CaseRefusal.EVIDENCE_ALREADY_ATTACHED;
import static rosukh.command.certification.CaseRefusal.EVIDENCE_CHANGED;
import static rosukh.command.certification.CaseRefusal.EVIDENCE_IN_FUTURE;
import static rosukh.command.certification.CaseRefusal.EVIDENCE_MALFORMED;
import static rosukh.command.certification.CaseRefusal.EVIDENCE_NOT_SCANNED;
import static rosukh.command.certification.CaseRefusal.EVIDENCE_REQUIREMENT_UNKNOWN;
import static rosukh.command.certification.CaseRefusal.EVIDENCE_TOO_OLD;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rosukh.command.certification.Certification.Open;
import rosukh.command.certification.Certification.UnderAssessment;
import rosukh.command.certification.CertificationCommand.AttachEvidence;
import rosukh.command.certification.Declared.Document;
import rosukh.command.kernel.Violation;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;
import rosukh.events.rules.EvidenceItem;
import rosukh.events.rules.Scheme;

/// A document answers a requirement of the scheme, is neither from the future nor too old, and
/// stays what it was.
final class Evidencing {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private Evidencing() {}

    static List<CertificationEvent> attach(Open state, AttachEvidence command, Background known) {
        Dossier dossier = state.dossier();
        Scheme scheme =
                state instanceof UnderAssessment assessment
                        ? known.pinned(dossier, assessment.pin())
                        : known.inForce(dossier, command.on());
        inDate(requirement(scheme, command.requirement()), command, judgedBy(state, command));
        if (command.sizeBytes() <= 0
                || !SHA256.matcher(command.sha256()).matches()
                || command.evidenceId().isBlank()
                || command.fileName().isBlank()
                || command.mediaType().isBlank())
            throw EVIDENCE_MALFORMED.because("a file has content, a name, a media type and a hash");
        if (dossier.declared().documents().stream()
                .anyMatch(file -> file.evidenceId().equals(command.evidenceId())))
            throw EVIDENCE_ALREADY_ATTACHED.because("the case has a file of this id");
        return List.of(
                new EvidenceAttached(
                        command.caseId(),
                        command.evidenceId(),
                        command.requirement(),
                        command.fileName(),
                        command.mediaType(),
                        command.sizeBytes(),
                        command.sha256(),
                        command.issuedOn(),
                        command.on(),
                        command.scan()));
    }

    /// A file whose content changed must have been followed by an intact one for the same
    /// requirement.
    static void unchanged(Declared declared, Set<String> intact) {
        List<Document> files = declared.documents();
        List<Violation> changed =
                files.stream()
                        .filter(file -> !intact.contains(file.evidenceId()))
                        .filter(file -> !followed(file, files, intact))
                        .map(Evidencing::changed)
                        .toList();
        if (!changed.isEmpty())
            throw EVIDENCE_CHANGED.because(
                    "the content of a file is no longer what was attached", changed);
    }

    /// A file without a clean mark must have been followed by one with it for the same requirement.
    static void scanned(Declared declared) {
        List<Document> files = declared.documents();
        Set<String> clean =
                files.stream()
                        .filter(Document::clean)
                        .map(Document::evidenceId)
                        .collect(Collectors.toSet());
        List<Violation> unseen =
                files.stream()
                        .filter(file -> !file.clean())
                        .filter(file -> !followed(file, files, clean))
                        .map(file ->
                                new Violation(
                                        file.requirement(),
                                        EVIDENCE_NOT_SCANNED.name(),
                                        "file "
                                                + file.evidenceId()
                                                + " was not scanned for malware; attach it anew"))
                        .toList();
        if (!unseen.isEmpty())
            throw EVIDENCE_NOT_SCANNED.because(
                    "a file came in while no scanner looked at it", unseen);
    }

    /// @param good files that can stand in the place of one before them
    private static boolean followed(Document file, List<Document> files, Set<String> good) {
        return files.subList(files.indexOf(file) + 1, files.size()).stream()
                .anyMatch(later ->
                        later.requirement().equals(file.requirement())
                                && good.contains(later.evidenceId()));
    }

    private static Violation changed(Document file) {
        return new Violation(
                file.requirement(),
                EVIDENCE_CHANGED.name(),
                "file " + file.evidenceId() + " has changed; attach it anew");
    }

    private static EvidenceItem requirement(Scheme scheme, String code) {
        return scheme.evidenceItems().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        EVIDENCE_REQUIREMENT_UNKNOWN.because(
                                "the scheme asks for no document " + code));
    }

    /// The day by which age counts: that of the submission, once there is one, as in the evaluation
    /// that follows. Counted to the day it is attached, a document that is missing late could be
    /// too old for this rule or too young for that one, and the case could never be decided.
    private static LocalDate judgedBy(Open state, AttachEvidence command) {
        return state instanceof UnderAssessment assessment
                ? assessment.pin().submittedOn()
                : command.on();
    }

    private static void inDate(EvidenceItem item, AttachEvidence command, LocalDate judgedBy) {
        if (command.issuedOn().isAfter(command.on()))
            throw EVIDENCE_IN_FUTURE.because("the document is dated " + command.issuedOn());
        Integer months = item.maxAgeMonths();
        if (months != null && judgedBy.isAfter(command.issuedOn().plusMonths(months)))
            throw EVIDENCE_TOO_OLD.because(
                    item.label().in("en") + " may be at most " + months + " months old");
    }
}
