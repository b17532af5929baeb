package rosukh.query.kernel.gauges;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.Flag;

/// An indicator as it was published for a quarter, with how sure it is.
///
/// @param value a decimal with two places; null where it was not available
/// @param interval of 95 per cent; null where the indicator is no share of counted units
/// @param flags what must be known beside it
/// @param at position of the event that published it
public record Reading(
        String period,
        LocalDate asOf,
        int edition,
        @Nullable String value,
        long numerator,
        long denominator,
        @Nullable Wilson interval,
        List<Flag> flags,
        long at) {

    public Reading {
        flags = List.copyOf(flags);
    }
}
