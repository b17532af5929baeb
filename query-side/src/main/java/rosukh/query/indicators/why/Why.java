package rosukh.query.indicators.why;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Figure;
import rosukh.events.indicators.Indicator;
import rosukh.events.measuring.Source;

/// A number and everything it is made of.
///
/// @param published the figure as it stands; null for today, where it is the recomputed one
/// @param recomputed the figure as the events give it now, as known up to the same position
/// @param same whether both are equal to the last digit
/// @param rows the units that add to it, or could, within the reader's reach
/// @param beyond how many more lie out of the reader's reach
public record Why(
        Indicator indicator,
        Area area,
        @Nullable Figure published,
        Figure recomputed,
        boolean same,
        List<Row> rows,
        int beyond) {

    /// What one unit, or one zone, adds.
    ///
    /// @param id of the firm or zone
    /// @param events the ones it rests on
    public record Row(
            String id, String name, long numerator, long denominator, List<Source> events) {}
}
