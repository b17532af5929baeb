package rosukh.query.certification.casefile;

import java.util.List;
import java.util.Set;
import rosukh.events.rules.Criterion;
import rosukh.events.rules.EvidenceItem;
import rosukh.events.rules.Scheme;
import rosukh.query.certification.casefile.Application.AttachedEvidence;

/// Which documents prove a criterion. A scheme links a document with a criterion where it asks for
/// the document because of a figure that the criterion judges; of all others it says nothing, and
/// they count as general.
///
/// @param requirement code of the scheme's evidence item
/// @param files the first one first
public record Proof(String requirement, List<AttachedEvidence> files) {

    /// The documents linked with a criterion.
    static List<Proof> of(Criterion criterion, CaseFile file, Scheme scheme) {
        if (criterion.subject() != Criterion.Subject.FIRM) return List.of();
        return scheme.evidenceItems().stream()
                .filter(item -> item.reads().stream().anyMatch(criterion.fields()::contains))
                .map(item -> of(item, file))
                .toList();
    }

    /// The documents linked with none.
    static List<Proof> general(CaseFile file, Scheme scheme) {
        Set<String> judged =
                scheme.criteria().stream()
                        .filter(each -> each.subject() == Criterion.Subject.FIRM)
                        .flatMap(each -> each.fields().stream())
                        .collect(java.util.stream.Collectors.toSet());
        return scheme.evidenceItems().stream()
                .filter(item -> item.reads().stream().noneMatch(judged::contains))
                .map(item -> of(item, file))
                .toList();
    }

    private static Proof of(EvidenceItem item, CaseFile file) {
        return new Proof(
                item.code(),
                file.application().evidence().stream()
                        .filter(each -> each.requirement().equals(item.code()))
                        .toList());
    }
}
