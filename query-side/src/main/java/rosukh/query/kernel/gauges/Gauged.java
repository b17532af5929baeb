package rosukh.query.kernel.gauges;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.council.Gauge;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Composite;
import rosukh.events.indicators.Figure;

/// What was last published of an area for a quarter.
///
/// @param asOf last day of the quarter
/// @param place kind and key of the area
/// @param at position of the event
public record Gauged(
        String period,
        LocalDate asOf,
        String place,
        int edition,
        List<Figure> figures,
        Composite composite,
        long at) {

    public Gauged {
        figures = List.copyOf(figures);
    }

    static String placeOf(Area area) {
        return area.kind() + "/" + area.key();
    }

    /// The figure of a gauge as it was published; null where there is none of it.
    @Nullable Reading reading(Gauge gauge) {
        if (gauge.indicator().isEmpty())
            return new Reading(
                    period, asOf, edition, composite.value(), 0, 0, null, composite.flags(), at);
        return figures.stream()
                .filter(each -> each.indicator() == gauge.indicator().get())
                .findFirst()
                .map(each ->
                        new Reading(
                                period,
                                asOf,
                                edition,
                                each.value(),
                                each.numerator(),
                                each.denominator(),
                                Wilson.of(gauge, each),
                                each.flags(),
                                at))
                .orElse(null);
    }
}
