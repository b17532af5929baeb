package rosukh.events.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import rosukh.events.values.Label;

/// What at least so many of the declared products must fulfil.
public record ProductGatesPhase(
        String id, Label label, int atLeast, String noProductRefusal, List<Rule> rules)
        implements Phase {

    public ProductGatesPhase {
        rules = List.copyOf(rules);
    }

    @Override
    public List<Condition> conditions() {
        return List.of();
    }

    /// A product is the AND of the rules.
    Judgement judge(Scope product) {
        return Judgement.all(
                rules.stream().map(rule -> Judging.judge(rule.condition(), product)).toList());
    }

    Step step(Evaluation evaluation) {
        List<Scope> products = evaluation.products();
        if (products == null) return Step.incomplete(List.of("M:products"));
        if (products.isEmpty()) return Step.refused(List.of(noProductRefusal));

        List<Scope> qualifying = new ArrayList<>();
        List<Scope> failed = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        int open = 0;
        for (Scope product : products) {
            Judgement judgement = judge(product);
            switch (judgement.truth()) {
                case TRUE -> qualifying.add(product);
                case FALSE -> failed.add(product);
                case UNKNOWN -> open++;
            }
            missing.addAll(judgement.missing());
        }
        if (qualifying.size() >= atLeast) {
            evaluation.qualified(qualifying);
            return Step.PASSED;
        }
        return qualifying.size() + open < atLeast
                ? Step.refused(List.copyOf(refusals(failed)))
                : Step.incomplete(missing);
    }

    private SequencedSet<String> refusals(List<Scope> failed) {
        SequencedSet<String> refusals = new LinkedHashSet<>();
        for (Rule rule : rules) {
            boolean fails =
                    failed.stream().anyMatch(p -> Judging.judge(rule.condition(), p).isFalse());
            if (fails && rule.refusal() != null) refusals.add(rule.refusal());
        }
        return refusals;
    }
}
