package rosukh.query.indicators.why;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Figure;
import rosukh.events.indicators.Indicator;
import rosukh.events.measuring.CalendarDays;
import rosukh.events.measuring.Counting;
import rosukh.events.measuring.Fact.Place;
import rosukh.events.measuring.Figures;
import rosukh.events.measuring.Measure;
import rosukh.events.measuring.Source;
import rosukh.events.measuring.Tally;
import rosukh.events.measuring.Unit;
import rosukh.events.measuring.Zone;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.indicators.dashboard.Reading;
import rosukh.query.indicators.periods.PublishedPeriod;
import rosukh.query.indicators.units.KnownUnits;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.calendar.CalendarBook;
import rosukh.query.kernel.http.ApiProblem;

/// Takes a number apart: counts it again from what was known at the position it was published at,
/// unit by unit, with the events each share rests on.
@Component
class Reasons {

    private final KnownUnits units;
    private final KnownCalendar calendar;

    Reasons(KnownUnits units, KnownCalendar calendar) {
        this.units = units;
        this.calendar = calendar;
    }

    Why of(Indicator indicator, Area area, Reading reading, Reader reader) {
        Long knownTo = reading.edition() == null ? null : reading.edition().knownTo();
        Counting counting = counting(reading, knownTo);
        Tally sum = new Tally();
        List<Why.Row> rows = new ArrayList<>();
        int beyond = 0;
        for (Unit unit : known(units.all(), knownTo)) {
            Place place = unit.placeOn(reading.asOf());
            if (place == null || !lies(place.estateKey(), place.provinceKey(), area)) continue;
            Tally share = counting.of(unit);
            sum.add(share);
            if (share.numerator(indicator) == 0 && share.denominator(indicator) == 0) continue;
            if (KnownUnits.sees(reader, unit)) rows.add(row(unit, indicator, share, counting));
            else beyond++;
        }
        for (Zone zone : zones(knownTo)) {
            if (!lies(zone.estateKey(), zone.provinceKey(), area)) continue;
            Tally share = counting.of(zone);
            sum.add(share);
            if (indicator == Indicator.I12) rows.add(row(zone, share));
        }
        Figures counted = Figures.of(sum, reading.definition());
        Figure recomputed = counted.of(indicator);
        Figure published = published(indicator, area, reading);
        rows.sort(
                Comparator.comparingLong((Why.Row row) -> -row.numerator())
                        .thenComparingLong(row -> -row.denominator())
                        .thenComparing(Why.Row::name));
        return new Why(
                indicator,
                area,
                published,
                recomputed,
                published == null || published.equals(recomputed),
                List.copyOf(rows),
                beyond);
    }

    private static @Nullable Figure published(Indicator indicator, Area area, Reading reading) {
        Figures figures = reading.figures().get(area);
        if (figures == null)
            throw ApiProblem.notFound("There is no such area: `" + area.key() + "`.");
        PublishedPeriod period = reading.period();
        return period == null ? null : figures.of(indicator);
    }

    private Counting counting(Reading reading, @Nullable Long knownTo) {
        CalendarBook book = calendar.book();
        CalendarBook known = knownTo == null ? book : book.upTo(knownTo);
        return new Counting(
                Measure.on(reading.asOf(), reading.definition()),
                new CalendarDays(known.working(), known.closures()));
    }

    private static List<Unit> known(Collection<Unit> all, @Nullable Long position) {
        if (position == null) return List.copyOf(all);
        return all.stream()
                .flatMap(unit -> Optional.ofNullable(unit.knownTo(position)).stream())
                .toList();
    }

    private List<Zone> zones(@Nullable Long position) {
        if (position == null) return List.copyOf(units.zones());
        return units.zones().stream()
                .flatMap(zone -> Optional.ofNullable(zone.knownTo(position)).stream())
                .toList();
    }

    private static boolean lies(String estate, String province, Area area) {
        return switch (area.kind()) {
            case NATION -> true;
            case PROVINCE -> area.key().equals(province);
            case ESTATE -> area.key().equals(estate);
        };
    }

    private static Why.Row row(Unit unit, Indicator indicator, Tally share, Counting counting) {
        return new Why.Row(
                unit.firmId(),
                unit.name(),
                share.numerator(indicator),
                share.denominator(indicator),
                Source.of(unit, indicator, counting));
    }

    private static Why.Row row(Zone zone, Tally share) {
        return new Why.Row(
                zone.zoneId(),
                zone.zoneId(),
                share.numerator(Indicator.I12),
                share.denominator(Indicator.I12),
                Source.of(zone));
    }
}
