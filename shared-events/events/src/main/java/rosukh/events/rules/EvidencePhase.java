package rosukh.events.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.Application.Evidence;
import rosukh.events.values.Label;

/// The documents that must be there, intact and recent.
public record EvidencePhase(String id, Label label, List<EvidenceItem> items) implements Phase {

    /// The codes this phase gives, each followed by `:` and the item.
    public static final List<String> CODES =
            List.of("E_FUTURE", "E_UNVERIFIED", "E_TOO_OLD", "E_MISSING");

    public EvidencePhase {
        items = List.copyOf(items);
    }

    @Override
    public List<Condition> conditions() {
        return items.stream().flatMap(item -> item.requiredWhen().stream()).toList();
    }

    Step step(Evaluation evaluation) {
        List<String> codes = new ArrayList<>();
        Scope scope = evaluation.scope();
        for (EvidenceItem item : items) {
            if (!item.needed(scope)) continue;
            String fault = fault(item, evaluation.application());
            if (fault != null) codes.add(fault + ":" + item.code());
        }
        return codes.isEmpty() ? Step.PASSED : Step.incomplete(codes);
    }

    private static @Nullable String fault(EvidenceItem item, Application application) {
        LocalDate on = application.evaluationDate();
        List<Evidence> entries =
                application.evidence().stream()
                        .filter(entry -> entry.code().equals(item.code()))
                        .toList();
        if (entries.stream().anyMatch(entry -> fault(item, entry, on) == null)) return null;
        return entries.stream()
                .max(Comparator.comparing(Evidence::issuedOn))
                .map(latest -> fault(item, latest, on))
                .orElse("E_MISSING");
    }

    private static @Nullable String fault(EvidenceItem item, Evidence entry, LocalDate on) {
        if (entry.issuedOn().isAfter(on)) return "E_FUTURE";
        if (!entry.verified()) return "E_UNVERIFIED";
        Integer months = item.maxAgeMonths();
        return months != null && on.isAfter(entry.issuedOn().plusMonths(months))
                ? "E_TOO_OLD"
                : null;
    }
}
