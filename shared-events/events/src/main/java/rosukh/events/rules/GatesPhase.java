package rosukh.events.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.values.Label;

/// Requirements on the firm: all of them, or any one.
///
/// @param noneRefusal the reason when no alternative is met; null for `ALL_OF`
public record GatesPhase(
        String id, Label label, Combine combine, List<Rule> rules, @Nullable String noneRefusal)
        implements Phase {

    /// How the rules combine.
    public enum Combine {
        ALL_OF,
        ANY_OF
    }

    public GatesPhase {
        rules = List.copyOf(rules);
    }

    @Override
    public List<Condition> conditions() {
        return rules.stream().map(Rule::condition).toList();
    }

    Step step(Evaluation evaluation) {
        return switch (combine) {
            case ALL_OF -> Step.allOf(rules, evaluation.scope());
            case ANY_OF -> anyOf(evaluation);
        };
    }

    private Step anyOf(Evaluation evaluation) {
        List<String> matched = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        boolean open = false;
        for (Rule rule : rules) {
            Judgement judgement = Judging.judge(rule.condition(), evaluation.scope());
            if (judgement.isTrue()) matched.add(rule.code());
            open |= judgement.isUnknown();
            missing.addAll(judgement.missing());
        }
        if (!matched.isEmpty()) {
            evaluation.matched(matched);
            return Step.PASSED;
        }
        if (open) return Step.incomplete(missing);
        return Step.refused(noneRefusal == null ? List.of() : List.of(noneRefusal));
    }
}
