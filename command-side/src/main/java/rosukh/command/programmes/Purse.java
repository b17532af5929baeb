package rosukh.command.programmes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The money of a programme, in rials.
///
/// @param paid by partner
/// @param references of payments in and out
record Purse(Map<String, Long> paid, long spent, Set<String> references) {

    static final Purse EMPTY = new Purse(Map.of(), 0, Set.of());

    Purse {
        paid = Map.copyOf(paid);
        references = Set.copyOf(references);
    }

    long paidBy(String partner) {
        return paid.getOrDefault(partner, 0L);
    }

    long funded() {
        return paid.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    long left() {
        return Math.subtractExact(funded(), spent);
    }

    Purse paying(String partner, long amount, String reference) {
        Map<String, Long> all = new LinkedHashMap<>(paid);
        all.merge(partner, amount, Math::addExact);
        return new Purse(all, spent, with(reference));
    }

    Purse spending(long amount, String reference) {
        return new Purse(paid, Math.addExact(spent, amount), with(reference));
    }

    private Set<String> with(String reference) {
        Set<String> all = new LinkedHashSet<>(references);
        all.add(reference);
        return all;
    }
}
