package rosukh.query.zones.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import rosukh.events.zones.PlotState;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneBook;
import rosukh.events.zones.ZoneType;
import rosukh.query.zones.register.Days;
import rosukh.query.zones.register.PlotFile;
import rosukh.query.zones.register.PlotFile.Contract;
import rosukh.query.zones.register.ZoneFile;

/// The figures of zones, counted over one document per zone and plot and never kept. Land is in
/// whole square metres.
///
/// @param all over everything
/// @param types by what zones are for
/// @param provinces most land for firms first
/// @param days from the offer to the contract, over all contracts ever made
public record ZoneFigures(Sums all, List<TypeSums> types, List<PlaceSums> provinces, Days days) {

    /// The figures over some zones and plots.
    ///
    /// @param potentialM2 area of what is declared and no zone yet
    /// @param designatedM2 area of zones
    /// @param allocatableM2 land that can be given
    /// @param allocatedM2 land that firms have by contract
    /// @param operatingM2 land on which they work
    /// @param reservedM2 land kept for firms
    /// @param solarM2 land of solar plants
    /// @param occupancyBp share of the land that can be given which firms have, in basis points; -1
    ///   where there is none to give
    /// @param freeKva power that nobody has taken
    /// @param freeWaterM3PerDay water that nobody has taken
    /// @param waiting firms that wait
    /// @param kbUnits plots of firms placed on a certificate
    public record Sums(
            int zones,
            long potentialM2,
            long designatedM2,
            long allocatableM2,
            long allocatedM2,
            long operatingM2,
            long reservedM2,
            long solarM2,
            int occupancyBp,
            long freeKva,
            long freeWaterM3PerDay,
            int waiting,
            int kbUnits,
            int noticed,
            int inGrace) {}

    /// The same over zones of a type.
    public record TypeSums(ZoneType type, Sums sums) {}

    /// The same over zones of a province.
    public record PlaceSums(String provinceKey, Sums sums) {}

    private static final int BP = 10_000;

    static ZoneFigures of(Collection<ZoneFile> zones, Collection<PlotFile> plots) {
        List<TypeSums> types = new ArrayList<>();
        for (ZoneType type : ZoneType.values())
            types.add(
                    new TypeSums(
                            type,
                            sums(
                                    zones.stream().filter(z -> z.type() == type).toList(),
                                    plots.stream().filter(p -> p.type() == type).toList())));
        return new ZoneFigures(sums(zones, plots), types, provinces(zones, plots), days(plots));
    }

    private static List<PlaceSums> provinces(
            Collection<ZoneFile> zones, Collection<PlotFile> plots) {
        Map<String, List<ZoneFile>> zonesOf = by(zones, ZoneFile::provinceKey);
        Map<String, List<PlotFile>> plotsOf = by(plots, PlotFile::provinceKey);
        return zonesOf.entrySet().stream()
                .map(each ->
                        new PlaceSums(
                                each.getKey(),
                                sums(
                                        each.getValue(),
                                        plotsOf.getOrDefault(each.getKey(), List.of()))))
                .sorted(Comparator.comparingLong((PlaceSums p) -> -p.sums().allocatableM2()))
                .toList();
    }

    private static <T> Map<String, List<T>> by(Collection<T> all, Function<T, String> key) {
        Map<String, List<T>> byKey = new TreeMap<>();
        for (T each : all) byKey.computeIfAbsent(key.apply(each), _ -> new ArrayList<>()).add(each);
        return byKey;
    }

    private static Sums sums(Collection<ZoneFile> zones, Collection<PlotFile> plots) {
        long potential = 0;
        long designated = 0;
        long solar = 0;
        int count = 0;
        int waiting = 0;
        Resources all = Resources.NONE;
        Resources free = Resources.NONE;
        for (ZoneFile zone : zones) {
            ZoneBook book = zone.book();
            if (!book.designated()) {
                potential += book.potential().areaM2();
                continue;
            }
            count++;
            designated += book.potential().areaM2();
            solar += book.solarM2();
            waiting += book.waiting().size();
            all = all.plus(book.capacity());
            free = free.plus(book.free());
        }
        long held = plots.stream().filter(PlotFile::held).mapToLong(ZoneFigures::area).sum();
        return new Sums(
                count,
                potential,
                designated,
                all.landM2(),
                held,
                area(plots, PlotState.OPERATING),
                area(plots, PlotState.RESERVED),
                solar,
                occupancyBp(held, all.landM2()),
                free.powerKva(),
                free.waterM3PerDay(),
                waiting,
                (int) plots.stream().filter(PlotFile::certified).count(),
                (int) plots.stream().filter(PlotFile::noticed).count(),
                (int) plots.stream().filter(PlotFile::inGrace).count());
    }

    static int occupancyBp(long heldM2, long allocatableM2) {
        return allocatableM2 == 0 ? -1 : Math.toIntExact(heldM2 * BP / allocatableM2);
    }

    private static long area(Collection<PlotFile> plots, PlotState state) {
        return plots.stream()
                .filter(plot -> plot.state() == state)
                .mapToLong(ZoneFigures::area)
                .sum();
    }

    private static long area(PlotFile plot) {
        return plot.plot().areaM2();
    }

    private static Days days(Collection<PlotFile> plots) {
        return Days.of(
                plots.stream()
                        .flatMap(plot -> plot.contracts().stream())
                        .map(Contract::days)
                        .toList());
    }
}
