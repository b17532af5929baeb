package rosukh.events.rules;

import java.util.List;
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

    boolean needed(Scope scope) {
        if (mandatory) return true;
        return !requiredWhen.isEmpty() && !Judging.judgeAll(requiredWhen, scope).isFalse();
    }
}
