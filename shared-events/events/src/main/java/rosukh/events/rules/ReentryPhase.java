package rosukh.events.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.Application.EarlierRefusal;
import rosukh.events.rules.Application.Product;
import rosukh.events.rules.Outcome.Status;
import rosukh.events.values.Label;

/// Who was refused before may have to wait, or to come with another product.
public record ReentryPhase(String id, Label label, List<Guard> guards) implements Phase {

    /// One bar and what lifts it.
    ///
    /// @param refusals the earlier reasons that count
    /// @param waitMonths calendar months from the earlier decision; the anniversary is allowed
    /// @param refusalProduct the reason when a new product is needed and none is there; null where
    ///   none is needed
    public record Guard(
            String code,
            List<String> refusals,
            int waitMonths,
            boolean newProductRequired,
            String refusalWait,
            @Nullable String refusalProduct) {

        public Guard {
            refusals = List.copyOf(refusals);
        }
    }

    public ReentryPhase {
        guards = List.copyOf(guards);
    }

    @Override
    public List<Condition> conditions() {
        return List.of();
    }

    Step step(Evaluation evaluation) {
        Application application = evaluation.application();
        List<String> codes = new ArrayList<>();
        for (Guard guard : guards) {
            List<EarlierRefusal> matching =
                    application.history().stream()
                            .filter(entry ->
                                    entry.codes().stream().anyMatch(guard.refusals()::contains))
                            .toList();
            if (mustWait(guard, matching, application.evaluationDate()))
                codes.add(guard.refusalWait());
            if (guard.newProductRequired()
                    && guard.refusalProduct() != null
                    && !matching.isEmpty()
                    && !hasNewProduct(application.products(), matching))
                codes.add(guard.refusalProduct());
        }
        return codes.isEmpty() ? Step.PASSED : new Step.Ended(Status.BARRED, codes);
    }

    private static boolean mustWait(Guard guard, List<EarlierRefusal> matching, LocalDate on) {
        return matching.stream()
                .anyMatch(entry -> on.isBefore(entry.decidedOn().plusMonths(guard.waitMonths())));
    }

    private static boolean hasNewProduct(
            @Nullable List<Product> products, List<EarlierRefusal> matching) {
        if (products == null) return false;
        return products.stream()
                .anyMatch(product ->
                        matching.stream()
                                .noneMatch(
                                        entry -> entry.productIds().contains(product.productId())));
    }
}
