package rosukh.events.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import rosukh.events.rules.Condition.ProductAtLeast;
import rosukh.events.rules.Criterion.Subject;

/// Finds what has to be judged: the rules on products, the fields that gates, scores and tables
/// read of the firm.
final class Criteria {

    private Criteria() {}

    static List<Criterion> of(Scheme scheme) {
        List<Criterion> criteria = new ArrayList<>();
        SequencedSet<String> judged = new LinkedHashSet<>();
        for (Phase phase : scheme.phases())
            if (phase instanceof ProductGatesPhase gates)
                for (Rule rule : gates.rules()) {
                    judged.addAll(rule.condition().reads());
                    criteria.add(
                            new Criterion(
                                    rule.code(),
                                    List.copyOf(rule.condition().reads()),
                                    Subject.PRODUCT,
                                    rule.label()));
                }
        SequencedSet<String> ofProducts = new LinkedHashSet<>();
        SequencedSet<String> ofFirm = new LinkedHashSet<>();
        for (Phase phase : scheme.phases()) {
            if (phase instanceof EvidencePhase) continue;
            if (phase instanceof ScorePhase score)
                score.groups().forEach(group -> ofFirm.addAll(group.items()));
            for (Condition condition : phase.conditions())
                for (Condition part : condition.flattened()) {
                    ofFirm.addAll(part.names());
                    if (part instanceof ProductAtLeast(_, var conditions))
                        conditions.forEach(each -> ofProducts.addAll(each.reads()));
                }
        }
        ofProducts.removeAll(judged);
        criteria.addAll(fields(scheme.productFields(), ofProducts, Subject.PRODUCT));
        criteria.addAll(fields(scheme.fields(), ofFirm, Subject.FIRM));
        return List.copyOf(criteria);
    }

    private static List<Criterion> fields(
            List<Field> fields, SequencedSet<String> read, Subject subject) {
        return fields.stream()
                .filter(field -> read.contains(field.name()))
                .map(f -> new Criterion(f.name(), List.of(f.name()), subject, f.label()))
                .toList();
    }
}
