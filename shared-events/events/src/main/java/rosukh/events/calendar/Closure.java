package rosukh.events.calendar;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whole days on which offices are closed by order, both ends included.
///
/// @param provinces keys of the provinces; null for the whole country
public record Closure(LocalDate from, LocalDate to, @Nullable Set<String> provinces) {

    public Closure {
        provinces = provinces == null ? null : Set.copyOf(provinces);
    }

    boolean closes(LocalDate day, String province) {
        return !day.isBefore(from)
                && !day.isAfter(to)
                && (provinces == null || provinces.contains(province));
    }
}
