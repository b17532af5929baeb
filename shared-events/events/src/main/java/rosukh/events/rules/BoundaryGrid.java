package rosukh.events.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Consumer;
import rosukh.events.rules.Condition.ProductAtLeast;
import rosukh.events.rules.Condition.Ratio;

/// The inputs on which a class table is tried: every field the rows and the domain read, at and
/// around every threshold. A numerator is placed around its share of every denominator tried, so
/// denominators are chosen first. Inputs that validation would refuse are left out.
final class BoundaryGrid {

    static final int POINTS_MAX = 200_000;

    private final Scheme scheme;
    private final Candidates candidates;
    private final List<String> names;
    private final ProductGrid products;
    private final LocalDate on;
    private final Map<String, Object> point = new LinkedHashMap<>();
    private int visited;

    private BoundaryGrid(Scheme scheme, TablePhase table) {
        this.scheme = scheme;
        this.on = scheme.effectiveFrom();
        List<Condition> conditions = new ArrayList<>(table.domain());
        table.rows().forEach(row -> conditions.addAll(row.when()));
        List<Condition> leaves =
                conditions.stream().flatMap(each -> each.flattened().stream()).toList();
        this.candidates = new Candidates(scheme.fields(), leaves, on);
        this.names = denominatorsFirst(leaves);
        this.products =
                ProductGrid.of(
                        scheme,
                        on,
                        leaves.stream()
                                .filter(ProductAtLeast.class::isInstance)
                                .map(ProductAtLeast.class::cast)
                                .toList(),
                        POINTS_MAX);
    }

    static BoundaryGrid of(Scheme scheme, TablePhase table) {
        return new BoundaryGrid(scheme, table);
    }

    /// More points than can be tried.
    boolean tooLarge() {
        if (!products.complete()) return true;
        visited = 0;
        visit(0, () -> {});
        return (long) visited * products.lists().size() > POINTS_MAX;
    }

    void forEach(Consumer<Scope> use) {
        visited = 0;
        visit(0, () -> complete(use));
    }

    private void visit(int index, Runnable atPoint) {
        if (visited > POINTS_MAX) return;
        if (index == names.size()) {
            visited++;
            atPoint.run();
            return;
        }
        String name = names.get(index);
        for (Object value : candidates.of(name, point)) {
            point.put(name, value);
            visit(index + 1, atPoint);
            point.remove(name);
        }
    }

    private void complete(Consumer<Scope> use) {
        if (!Values.check(scheme.fields(), point, "").faults().isEmpty()) return;
        Map<String, Object> values = new LinkedHashMap<>(point);
        for (List<Scope> qualifying : products.lists())
            use.accept(new Scope(on, "", values, null, qualifying));
    }

    private static List<String> denominatorsFirst(List<Condition> leaves) {
        SequencedSet<String> read = new LinkedHashSet<>();
        leaves.forEach(leaf -> read.addAll(leaf.names()));
        SequencedSet<String> ordered = new LinkedHashSet<>();
        read.forEach(name -> place(name, leaves, ordered, new LinkedHashSet<>()));
        return List.copyOf(ordered);
    }

    private static void place(
            String name,
            List<Condition> leaves,
            SequencedSet<String> ordered,
            SequencedSet<String> above) {
        if (ordered.contains(name) || !above.add(name)) return;
        for (Condition leaf : leaves)
            if (leaf instanceof Ratio ratio && ratio.numerator().equals(name))
                place(ratio.denominator(), leaves, ordered, above);
        ordered.add(name);
    }
}
