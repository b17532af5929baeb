package rosukh.events.indicators;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The value of an indicator with what it is made of.
///
/// @param value a decimal with two places, rounded half up; null where it is not available
/// @param numerator a count, whole rials, tenths of full-time equivalents or square metres
/// @param denominator likewise
/// @param coverage null where the population is complete by design
/// @param medianWorkingDays of I3: a decimal with one place; null where nothing was measured
public record Figure(
        Indicator indicator,
        @Nullable String value,
        long numerator,
        long denominator,
        @Nullable Coverage coverage,
        List<Flag> flags,
        @Nullable String medianWorkingDays) {

    public Figure {
        flags = List.copyOf(flags);
    }

    /// How many of the operating units stand behind a value.
    public record Coverage(int units, int of) {}
}
