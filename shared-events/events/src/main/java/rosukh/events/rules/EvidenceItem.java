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
public record EvidenceItem(
        String code,
        Label label,
        boolean mandatory,
        List<Condition> requiredWhen,
        @Nullable Integer maxAgeMonths) {

    public EvidenceItem {
        requiredWhen = List.copyOf(requiredWhen);
    }

    /// Names of the fields of the firm on which it depends whether the document is asked for; what
    /// they say is what it is to prove. Empty for one that is asked of everybody.
    public SequencedSet<String> reads() {
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
