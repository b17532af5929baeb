package rosukh.query.certification.casefile;

import java.util.List;
import rosukh.events.rules.Criterion;
import rosukh.events.rules.EvidenceItem;
import rosukh.events.rules.Scheme;
import rosukh.query.certification.casefile.Application.AttachedEvidence;

/// Which documents prove a criterion. A scheme links a document with a criterion where it names the
/// criterion, or asks for the document because of a figure that the criterion judges; of all others
/// it says nothing, and they count as general.
///
/// @param requirement code of the scheme's evidence item
/// @param files the first one first
public record Proof(String requirement, List<AttachedEvidence> files) {

    /// The documents linked with a criterion.
    static List<Proof> of(Criterion criterion, CaseFile file, Scheme scheme) {
        return scheme.evidenceItems().stream()
                .filter(item -> item.proves(criterion))
                .map(item -> of(item, file))
                .toList();
    }

    /// The documents linked with none.
    static List<Proof> general(CaseFile file, Scheme scheme) {
        List<Criterion> criteria = scheme.criteria();
        return scheme.evidenceItems().stream()
                .filter(item -> criteria.stream().noneMatch(item::proves))
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
