package rosukh.events.zones;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rosukh.events.zones.PotentialEvent.PotentialDeclared;

/// A zone as its events say it stands: its land and utilities, who has what of them, and who waits.
/// Both sides read it alike.
///
/// @param number which zone of the estate, from 1
/// @param decree null before it is designated
/// @param designatedOn null before it is designated
/// @param plots in the order they were laid out
/// @param waiting whoever waits longest comes first
/// @param latest the day of the last step towards the designation; plots have days of their own
public record ZoneBook(
        String zoneId,
        String estateKey,
        String provinceKey,
        int number,
        Stage stage,
        Potential potential,
        @Nullable String decree,
        @Nullable LocalDate designatedOn,
        List<Plot> plots,
        List<SolarSite> solar,
        List<Waiting> waiting,
        LocalDate latest) {

    /// How far a zone is.
    public enum Stage {
        DECLARED,
        /// Not found as declared; it may be corrected.
        RETURNED,
        VERIFIED,
        DESIGNATED
    }

    /// Land of a solar plant.
    public record SolarSite(String siteId, long landM2, Place place) {}

    /// A firm that waits.
    public record Waiting(String firmId, Resources wanted, LocalDate since) {}

    public ZoneBook {
        plots = List.copyOf(plots);
        solar = List.copyOf(solar);
        waiting = List.copyOf(waiting);
    }

    static ZoneBook declared(PotentialDeclared event) {
        return new ZoneBook(
                event.zoneId(),
                event.estateKey(),
                event.provinceKey(),
                event.number(),
                Stage.DECLARED,
                event.potential(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                event.declaredOn());
    }

    /// The zone after one more event.
    ///
    /// @param before null before the first
    public static ZoneBook after(@Nullable ZoneBook before, ZoneEvent event) {
        return Bookkeeping.after(before, event);
    }

    /// The zone after all events of its stream; empty without any.
    public static Optional<ZoneBook> of(List<?> stream) {
        ZoneBook book = null;
        for (Object event : stream) book = after(book, (ZoneEvent) event);
        return Optional.ofNullable(book);
    }

    public boolean designated() {
        return stage == Stage.DESIGNATED;
    }

    /// What can be given of the zone in all.
    public Resources capacity() {
        return potential.capacity();
    }

    public Optional<Plot> plot(String plotId) {
        return plots.stream().filter(each -> each.plotId().equals(plotId)).findFirst();
    }

    /// Land of all plots on the plan, in square metres.
    public long laidOutM2() {
        return plots.stream().mapToLong(Plot::areaM2).sum();
    }

    public long solarM2() {
        return solar.stream().mapToLong(SolarSite::landM2).sum();
    }

    /// Land that is neither plot nor solar plant.
    public long unplannedM2() {
        return capacity().landM2() - laidOutM2() - solarM2();
    }

    /// What reservations, contracts and solar plants have taken.
    public Resources committed() {
        Resources all = new Resources(solarM2(), 0, 0);
        for (Plot plot : plots) all = all.plus(plot.taken());
        return all;
    }

    /// What is left.
    public Resources free() {
        return capacity().minus(committed());
    }

    /// Land of plots in some states, in square metres.
    public long landM2(PlotState... states) {
        List<PlotState> wanted = List.of(states);
        return plots.stream()
                .filter(each -> wanted.contains(each.state()))
                .mapToLong(Plot::areaM2)
                .sum();
    }

    ZoneBook staged(Stage now, Potential declared, LocalDate day) {
        return new ZoneBook(
                zoneId,
                estateKey,
                provinceKey,
                number,
                now,
                declared,
                decree,
                designatedOn,
                plots,
                solar,
                waiting,
                day);
    }

    ZoneBook designated(String by, LocalDate day) {
        return new ZoneBook(
                zoneId,
                estateKey,
                provinceKey,
                number,
                Stage.DESIGNATED,
                potential,
                by,
                day,
                plots,
                solar,
                waiting,
                day);
    }

    ZoneBook changing(String plotId, UnaryOperator<Plot> change) {
        List<Plot> all = new ArrayList<>(plots);
        all.replaceAll(each -> each.plotId().equals(plotId) ? change.apply(each) : each);
        return with(all, solar, waiting);
    }

    ZoneBook with(List<Plot> onPlan, List<SolarSite> plants, List<Waiting> queue) {
        return new ZoneBook(
                zoneId,
                estateKey,
                provinceKey,
                number,
                stage,
                potential,
                decree,
                designatedOn,
                onPlan,
                plants,
                queue,
                latest);
    }
}
