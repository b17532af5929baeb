package rosukh.events.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time in which a budget does not run: from the first moment up to, not including, the second.
///
/// @param to null while it is open
public record Suspension(Instant from, @Nullable Instant to) {

    boolean open() {
        return to == null;
    }

    boolean reversed() {
        return to != null && to.isBefore(from);
    }

    /// It takes a part, be it a moment, of a time of work. Touching is no overlap.
    boolean overlaps(Instant opening, Instant closing) {
        if (to == null) return from.isBefore(closing);
        return from.isBefore(to) && from.isBefore(closing) && to.isAfter(opening);
    }
}
