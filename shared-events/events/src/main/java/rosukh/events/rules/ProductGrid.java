package rosukh.events.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import rosukh.events.rules.Condition.ProductAtLeast;

/// The qualifying products with which a class table is tried: every product at and around the
/// thresholds of what the rows ask of products, once, as often as asked and one less, and in pairs.
/// A product that the product gates would turn away is left out.
///
/// @param lists each what one firm's qualifying products may be
/// @param complete false if there are more products than can be tried; then there are no lists
record ProductGrid(List<List<Scope>> lists, boolean complete) {

    private static final int PAIRED_MAX = 24;

    /// @param max products tried at most
    static ProductGrid of(Scheme scheme, LocalDate on, List<ProductAtLeast> asked, int max) {
        if (asked.isEmpty()) return new ProductGrid(List.of(List.of()), true);
        List<Condition> leaves =
                asked.stream()
                        .flatMap(each -> each.conditions().stream())
                        .flatMap(each -> each.flattened().stream())
                        .toList();
        List<Map<String, Object>> points = points(scheme, on, leaves, max);
        if (points.size() > max) return new ProductGrid(List.of(), false);
        List<Scope> products = products(scheme, on, points);
        SequencedSet<List<Scope>> lists = new LinkedHashSet<>();
        for (Scope product : products) {
            lists.add(List.of(product));
            for (ProductAtLeast each : asked) {
                lists.add(Collections.nCopies(each.count(), product));
                if (each.count() > 1) lists.add(Collections.nCopies(each.count() - 1, product));
            }
        }
        if (products.size() <= PAIRED_MAX)
            for (Scope one : products)
                for (Scope other : products) if (!one.equals(other)) lists.add(List.of(one, other));
        return new ProductGrid(List.copyOf(lists), true);
    }

    /// All combinations, or some beyond the maximum if there are so many.
    private static List<Map<String, Object>> points(
            Scheme scheme, LocalDate on, List<Condition> leaves, int max) {
        SequencedSet<String> names = new LinkedHashSet<>();
        leaves.forEach(leaf -> names.addAll(leaf.names()));
        Candidates candidates = new Candidates(scheme.productFields(), leaves, on);
        List<Map<String, Object>> points = List.of(Map.of());
        for (String name : names)
            if (points.size() <= max) points = extended(points, name, candidates, max);
        return points;
    }

    private static List<Scope> products(
            Scheme scheme, LocalDate on, List<Map<String, Object>> points) {
        return points.stream()
                .filter(p -> Values.check(scheme.productFields(), p, "").faults().isEmpty())
                .map(point -> new Scope(on, "", point, null, List.of()))
                .filter(product ->
                        gatesOf(scheme).stream().noneMatch(g -> g.judge(product).isFalse()))
                .toList();
    }

    private static List<Map<String, Object>> extended(
            List<Map<String, Object>> points, String name, Candidates candidates, int max) {
        List<Map<String, Object>> extended = new ArrayList<>();
        for (Map<String, Object> point : points)
            for (Object value : candidates.of(name, point)) {
                if (extended.size() > max) return extended;
                Map<String, Object> next = new LinkedHashMap<>(point);
                next.put(name, value);
                extended.add(next);
            }
        return extended;
    }

    private static List<ProductGatesPhase> gatesOf(Scheme scheme) {
        return scheme.phases().stream()
                .filter(ProductGatesPhase.class::isInstance)
                .map(ProductGatesPhase.class::cast)
                .toList();
    }
}
