package rosukh.events.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import rosukh.events.values.Label;

/// A kind of document a scheme asks for.
///
/// @param requiredWhen it is needed unless these are FALSE; empty for one that is never needed
/// @param maxAgeMonths calendar months after its date; null for no limit
/// @param criteria codes of the criteria that the document is to prove by the words of the rules;
///   empty where they say nothing of it
public record EvidenceItem(
        String code,
        Label label,
        boolean mandatory,
        List<Condition> requiredWhen,
        @Nullable Integer maxAgeMonths,
        List<String> criteria) {

    public EvidenceItem {
        requiredWhen = List.copyOf(requiredWhen);
        criteria = List.copyOf(criteria);
    }

    /// Whether the document is to prove a criterion: the rules name it, or they ask for the
    /// document because of a figure of the firm that the criterion judges.
    public boolean proves(Criterion criterion) {
        return criteria.contains(criterion.code())
                || (criterion.subject() == Criterion.Subject.FIRM
                        && reads().stream().anyMatch(criterion.fields()::contains));
    }

    /// Names of the fields of the firm on which it depends whether the document is asked for. Empty
    /// for one that is asked of everybody.
    SequencedSet<String> reads() {
        SequencedSet<String> names = new LinkedHashSet<>();
        for (Condition condition : requiredWhen)
            for (Condition part : condition.flattened()) names.addAll(part.names());
        return names;
    }

    boolean needed(Scope scope) {
        if (mandatory) return true;
        return !requiredWhen.isEmpty() && !Judging.judgeAll(requiredWhen, scope).isFalse();
    }
}
