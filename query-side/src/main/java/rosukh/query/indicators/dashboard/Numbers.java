package rosukh.query.indicators.dashboard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Definition;
import rosukh.events.measuring.Areas;
import rosukh.events.measuring.Figures;
import rosukh.query.indicators.periods.Periods;
import rosukh.query.indicators.periods.PublishedPeriod;
import rosukh.query.indicators.units.Standing;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.show.Format;

/// Reads the figures that are asked for.
@Component
public class Numbers {

    private final Periods periods;
    private final Standing standing;

    public Numbers(Periods periods, Standing standing) {
        this.periods = periods;
        this.standing = standing;
    }

    /// Empty as long as no version is in force.
    public Optional<Reading> read(Asked asked) {
        return asked.period() == null ? today() : Optional.of(published(asked.period()));
    }

    private Optional<Reading> today() {
        LocalDate today = Format.today();
        return periods.book()
                .definitions()
                .on(today)
                .map(by -> new Reading(null, today, by, standing.figures(today, by)));
    }

    private Reading published(String key) {
        PublishedPeriod period =
                periods.find(key)
                        .orElseThrow(
                                () -> ApiProblem.notFound("`" + key + "` is no published period."));
        Definition definition =
                periods.book()
                        .definitions()
                        .named(period.last().indicatorVersion())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "published by an unknown version: " + key));
        SortedMap<Area, Figures> figures = new TreeMap<>(Areas.ORDER);
        periods.areas(period).forEach((area, history) -> figures.put(area, history.last().all()));
        return new Reading(period, period.asOf(), definition, figures);
    }

    /// The figures of an area, one that was measured.
    public Figures figures(Area area, Reading reading) {
        return of(area, reading);
    }

    static Figures of(Area area, Reading reading) {
        Figures figures = reading.figures().get(area);
        if (figures == null)
            throw ApiProblem.notFound("There is no such area: `" + area.key() + "`.");
        return figures;
    }
}
