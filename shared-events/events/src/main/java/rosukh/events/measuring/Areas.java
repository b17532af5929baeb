package rosukh.events.measuring;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.Area;
import rosukh.events.measuring.Fact.Place;
import rosukh.events.reference.Estate;
import rosukh.events.reference.Estates;

/// Adds up what units and zones contribute, by estate, province and nation. A unit of which no
/// place of work is known by the day is in no area.
public final class Areas {

    /// From the nation to the estates, each by key.
    public static final Comparator<Area> ORDER =
            Comparator.comparing(Area::kind).thenComparing(Area::key);

    private final SortedMap<Area, Tally> tallies = new TreeMap<>(ORDER);

    private Areas() {}

    /// Adds up.
    ///
    /// @param units as they were known
    /// @param zones likewise
    public static Areas of(Collection<Unit> units, Collection<Zone> zones, Counting counting) {
        Areas areas = new Areas();
        for (Estate estate : Estates.all())
            areas.add(estate.key(), estate.provinceKey(), new Tally());
        for (Unit unit : units) {
            Place place = unit.placeOn(counting.measure().asOf());
            if (place != null) areas.add(place.estateKey(), place.provinceKey(), counting.of(unit));
        }
        for (Zone zone : zones) areas.add(zone.estateKey(), zone.provinceKey(), counting.of(zone));
        return areas;
    }

    private void add(String estate, String province, Tally tally) {
        sum(Area.estate(estate)).add(tally);
        sum(Area.province(province)).add(tally);
        sum(Area.NATION).add(tally);
    }

    private Tally sum(Area area) {
        return tallies.computeIfAbsent(area, _ -> new Tally());
    }

    public SortedMap<Area, Tally> all() {
        return tallies;
    }

    public @Nullable Tally of(Area area) {
        return tallies.get(area);
    }

    /// The figures of every area.
    public SortedMap<Area, Figures> figures(Measure measure) {
        SortedMap<Area, Figures> figures = new TreeMap<>(ORDER);
        for (Map.Entry<Area, Tally> each : tallies.entrySet())
            figures.put(each.getKey(), Figures.of(each.getValue(), measure.definition()));
        return figures;
    }
}
