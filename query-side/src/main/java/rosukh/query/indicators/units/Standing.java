package rosukh.query.indicators.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Definition;
import rosukh.events.measuring.Areas;
import rosukh.events.measuring.CalendarDays;
import rosukh.events.measuring.Counting;
import rosukh.events.measuring.Fact.Place;
import rosukh.events.measuring.Figures;
import rosukh.events.measuring.Measure;
import rosukh.events.measuring.Tally;
import rosukh.events.measuring.Unit;
import rosukh.events.measuring.Zone;
import rosukh.events.reference.Estate;
import rosukh.events.reference.Estates;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.kernel.Scratch;
import rosukh.query.kernel.ViewChanges;
import rosukh.query.kernel.calendar.CalendarBook;

/// The figures of every area as of today, kept in memory and counted anew only where something
/// became known: a unit is read again when its document has changed, an estate is added up again
/// when one of its units has. Nothing here is stored, and a past is counted from its own documents.
@Component
public class Standing {

    private final KnownUnits units;
    private final KnownCalendar calendar;
    private final ViewChanges hub;

    private final Map<String, Unit> known = new HashMap<>();
    private final Map<String, Counted> counted = new HashMap<>();
    private final Map<String, Set<String>> firms = new HashMap<>();
    private final Map<String, String> provinces = new HashMap<>();
    private final Map<String, Tally> estates = new HashMap<>();
    private final Map<String, Zone> zones = new HashMap<>();
    private Optional<ViewChanges.Change> moved = Optional.empty();
    private boolean read;
    private int resets;
    private @Nullable Basis basis;
    private SortedMap<Area, Figures> figures = new TreeMap<>(Areas.ORDER);

    public Standing(KnownUnits units, KnownCalendar calendar, ViewChanges hub) {
        this.units = units;
        this.calendar = calendar;
        this.hub = hub;
    }

    /// What all is counted on.
    private record Basis(LocalDate day, Definition definition, CalendarBook book) {

        Counting counting() {
            return new Counting(
                    Measure.on(day, definition), new CalendarDays(book.working(), book.closures()));
        }
    }

    /// What a unit adds, and to which estate.
    private record Counted(String estate, Tally tally) {}

    /// What is remembered in a past.
    private record Then(Class<?> of, LocalDate day, String version) {}

    /// The figures of every area on a day, as far as is known now.
    public SortedMap<Area, Figures> figures(LocalDate day, Definition definition) {
        Basis on = new Basis(day, definition, calendar.book());
        Scratch past = Scratch.current();
        if (past == null) return live(on);
        return past.remember(
                new Then(Standing.class, day, definition.version()),
                () ->
                        Areas.of(units.all(), units.zones(), on.counting())
                                .figures(on.counting().measure()));
    }

    private synchronized SortedMap<Area, Figures> live(Basis on) {
        Set<String> touched = new HashSet<>();
        List<Unit> changed = refresh(touched);
        if (!same(on)) {
            basis = on;
            counted.clear();
            firms.clear();
            estates.clear();
            provinces.clear();
            figures = new TreeMap<>(Areas.ORDER);
            for (Estate estate : Estates.all()) place(estate.key(), estate.provinceKey(), touched);
            for (Zone zone : zones.values()) place(zone.estateKey(), zone.provinceKey(), touched);
            changed = new ArrayList<>(known.values());
        }
        Counting counting = on.counting();
        for (Unit unit : changed) count(unit, counting, touched);
        if (!touched.isEmpty()) addUp(touched, counting);
        return figures;
    }

    private boolean same(Basis on) {
        return basis != null
                && basis.day().equals(on.day())
                && basis.definition().equals(on.definition())
                && basis.book() == on.book();
    }

    /// The units of which something became known since the last time. A view that was emptied, or
    /// went back, is read as a whole.
    private List<Unit> refresh(Set<String> touched) {
        Optional<ViewChanges.Change> latest = hub.latest(KnownUnits.GROUP);
        boolean emptied = resets != units.resets();
        resets = units.resets();
        if (read && !emptied && latest.equals(moved)) return List.of();
        long before = moved.map(ViewChanges.Change::position).orElse(-1L);
        long now = latest.map(ViewChanges.Change::position).orElse(-1L);
        List<Unit> changed = new ArrayList<>();
        if (!read || emptied || before < 0 || now < before) {
            known.clear();
            zones.clear();
            basis = null;
            changed.addAll(units.all());
        } else {
            units.changedAfter(before, changed::add);
        }
        for (Unit unit : changed) known.put(unit.firmId(), unit);
        for (Zone zone : units.zones())
            if (!zone.equals(zones.put(zone.zoneId(), zone)))
                place(zone.estateKey(), zone.provinceKey(), touched);
        moved = latest;
        read = true;
        return changed;
    }

    private void count(Unit unit, Counting counting, Set<String> touched) {
        Counted before = counted.remove(unit.firmId());
        if (before != null) {
            firms.getOrDefault(before.estate(), Set.of()).remove(unit.firmId());
            touched.add(before.estate());
        }
        Place place = unit.placeOn(counting.measure().asOf());
        if (place == null) return;
        counted.put(unit.firmId(), new Counted(place.estateKey(), counting.of(unit)));
        firms.computeIfAbsent(place.estateKey(), _ -> new HashSet<>()).add(unit.firmId());
        place(place.estateKey(), place.provinceKey(), touched);
    }

    private void place(String estate, String province, Set<String> touched) {
        provinces.put(estate, province);
        touched.add(estate);
    }

    private void addUp(Set<String> touched, Counting counting) {
        SortedMap<Area, Figures> now = new TreeMap<>(Areas.ORDER);
        now.putAll(figures);
        Definition definition = counting.measure().definition();
        Set<String> inProvinces = new HashSet<>();
        for (String estate : touched) {
            Tally sum = new Tally();
            for (String firm : firms.getOrDefault(estate, Set.of())) {
                Counted one = counted.get(firm);
                if (one != null) sum.add(one.tally());
            }
            for (Zone zone : zones.values())
                if (zone.estateKey().equals(estate)) sum.add(counting.of(zone));
            estates.put(estate, sum);
            now.put(Area.estate(estate), Figures.of(sum, definition));
            String province = provinces.get(estate);
            if (province != null) inProvinces.add(province);
        }
        Map<String, Tally> sums = new HashMap<>();
        Tally nation = new Tally();
        estates.forEach((estate, tally) -> {
            nation.add(tally);
            String province = provinces.get(estate);
            if (province != null && inProvinces.contains(province))
                sums.computeIfAbsent(province, _ -> new Tally()).add(tally);
        });
        sums.forEach(
                (province, sum) -> now.put(Area.province(province), Figures.of(sum, definition)));
        now.put(Area.NATION, Figures.of(nation, definition));
        figures = Collections.unmodifiableSortedMap(now);
    }
}
