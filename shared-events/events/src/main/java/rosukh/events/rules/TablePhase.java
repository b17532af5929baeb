package rosukh.events.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.values.Label;

/// The class table: exactly one row applies, and what it requires must hold.
///
/// @param domain what is sure to hold when the table is reached; used when the table is checked
public record TablePhase(
        String id, Label label, String noHitRefusal, List<Condition> domain, List<Row> rows)
        implements Phase {

    /// A class, when it applies, and what it then requires.
    ///
    /// @param kbClass the class given; null for a row that refuses
    /// @param refusal the reason of a row without class
    public record Row(
            int row,
            @Nullable String kbClass,
            @Nullable String refusal,
            List<Condition> when,
            List<Rule> requires) {

        public Row {
            when = List.copyOf(when);
            requires = List.copyOf(requires);
        }
    }

    public TablePhase {
        domain = List.copyOf(domain);
        rows = List.copyOf(rows);
    }

    @Override
    public List<Condition> conditions() {
        List<Condition> all = new ArrayList<>(domain);
        for (Row row : rows) {
            all.addAll(row.when());
            row.requires().forEach(rule -> all.add(rule.condition()));
        }
        return all;
    }

    Step step(Evaluation evaluation) {
        Scope scope = evaluation.scope();
        List<Row> hits = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        boolean open = false;
        for (Row row : rows) {
            Judgement judgement = Judging.judgeAll(row.when(), scope);
            if (judgement.isTrue()) hits.add(row);
            open |= judgement.isUnknown();
            missing.addAll(judgement.missing());
        }
        if (hits.size() > 1)
            throw new IllegalStateException(
                    "rows "
                            + hits.get(0).row()
                            + " and "
                            + hits.get(1).row()
                            + " of "
                            + id
                            + " both apply: the version was published without its check");
        if (!hits.isEmpty()) return hit(hits.getFirst(), evaluation);
        return open ? Step.incomplete(missing) : Step.refused(List.of(noHitRefusal));
    }

    private static Step hit(Row row, Evaluation evaluation) {
        if (row.kbClass() == null)
            return Step.refused(row.refusal() == null ? List.of() : List.of(row.refusal()));
        Step step = Step.allOf(row.requires(), evaluation.scope());
        if (step instanceof Step.Passed) evaluation.classified(row.kbClass());
        return step;
    }
}
