package rosukh.query.zones.register;

import java.util.Collection;
import java.util.List;

/// Days from the offer of plots to their contracts, by nearest rank; -1 where nothing was measured.
///
/// @param measured contracts
public record Days(int measured, int median, int p90) {

    public static Days of(Collection<Integer> days) {
        List<Integer> sorted = days.stream().sorted().toList();
        return new Days(sorted.size(), rank(sorted, 50), rank(sorted, 90));
    }

    /// The smallest value that at least `percent` of all do not exceed.
    private static int rank(List<Integer> sorted, int percent) {
        return sorted.isEmpty() ? -1 : sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }
}
