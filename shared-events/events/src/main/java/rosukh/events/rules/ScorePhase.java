package rosukh.events.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import rosukh.events.values.Label;

/// A weighted score: the sum over groups, each capped.
public record ScorePhase(
        String id, Label label, BigInteger maxTotal, List<Group> groups, List<Rule> rules)
        implements Phase {

    /// Items whose sum counts up to a cap.
    ///
    /// @param cap the most this group may give
    /// @param items names of the fields that are added
    public record Group(String code, Label label, BigInteger cap, List<String> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    public ScorePhase {
        groups = List.copyOf(groups);
        rules = List.copyOf(rules);
    }

    @Override
    public List<Condition> conditions() {
        return rules.stream().map(Rule::condition).toList();
    }

    Step step(Evaluation evaluation) {
        Score score = score(evaluation.scope());
        if (score.total() != null) evaluation.scored(id, score.total());
        return Step.allOf(rules, evaluation.scope().scoring(score));
    }

    private Score score(Scope scope) {
        BigInteger total = BigInteger.ZERO;
        List<String> missing = new ArrayList<>();
        for (Group group : groups) {
            BigInteger sum = BigInteger.ZERO;
            for (String item : group.items()) {
                BigInteger points = scope.number(item);
                if (points == null) missing.add(scope.missing(item));
                else sum = sum.add(points);
            }
            total = total.add(sum.min(group.cap()));
        }
        return new Score(missing.isEmpty() ? total : null, missing);
    }
}
