package rosukh.query.energy.plants;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rosukh.events.energy.Pipeline;
import rosukh.events.energy.Ratio;
import rosukh.events.energy.Stage;
import rosukh.query.energy.plants.EnergyDeed.Kind;

/// The figures of solar plants, summed from the events behind them; percentages are rounded half up
/// to two decimals once.
///
/// @param kwByStage every stage in its order; a site counts in one only
/// @param parks by key of the estate
/// @param conversion per cent of what was licensed that is on the grid; null before anything is
/// @param performance per cent of what was expected that was metered; null before anything is
/// @param capacityFactor per cent; null before anything was metered
/// @param published what others say of a province; no sum of events
public record EnergyFigures(
        Map<String, Long> kwByStage,
        long totalKw,
        long licensedOrLaterKw,
        long onlineKw,
        long organisationKw,
        Map<String, Park> parks,
        long meteredKwh,
        long expectedKwh,
        long co2Kg,
        long payableRial,
        @Nullable String conversion,
        @Nullable String performance,
        @Nullable String capacityFactor,
        List<PublishedFigure> published) {

    /// Sites of an estate.
    ///
    /// @param onlineKw commissioned or later
    /// @param freeM2 identified and not licensed on
    /// @param loadKva what units of the estate may draw by the contracts of their plots
    /// @param meteredKwh of its plants
    /// @param loadShare per cent of that load which the plants on its grid supply on average, as
    ///   metered: computed, with a kVA drawn as a kW all the time, so it is more in truth; null
    ///   without a load or a reading
    public record Park(
            long totalKw,
            long licensedOrLaterKw,
            long onlineKw,
            long foundM2,
            long usedM2,
            long freeM2,
            long loadKva,
            long meteredKwh,
            @Nullable String loadShare) {}

    public EnergyFigures {
        kwByStage = Collections.unmodifiableMap(kwByStage);
        parks = Collections.unmodifiableMap(parks);
        published = List.copyOf(published);
    }

    public long kw(Stage stage) {
        return kwByStage.getOrDefault(stage.name(), 0L);
    }

    public long foundM2() {
        return parks.values().stream().mapToLong(Park::foundM2).sum();
    }

    public long usedM2() {
        return parks.values().stream().mapToLong(Park::usedM2).sum();
    }

    static EnergyFigures of(Iterable<EnergyDeed> deeds) {
        Sums sums = new Sums();
        deeds.forEach(sums::add);
        return sums.figures();
    }

    /// Adds up one event after another.
    private static final class Sums {

        private final Pipeline all = new Pipeline();
        private final Map<String, Pipeline> pipelines = new TreeMap<>();
        private final Map<String, Map<Kind, Long>> ofParks = new TreeMap<>();
        private final Map<Kind, Long> sums = new EnumMap<>(Kind.class);

        void add(EnergyDeed deed) {
            sums.merge(deed.kind(), deed.amount(), Math::addExact);
            switch (deed.kind()) {
                case STAGE -> {
                    Stage stage = Stage.valueOf(deed.of());
                    all.add(stage, deed.amount());
                    pipelines
                            .computeIfAbsent(deed.parkKey(), _ -> new Pipeline())
                            .add(stage, deed.amount());
                }
                case LAND_FOUND, LAND_USED, METERED, KW_HOURS, LOAD ->
                        ofParks.computeIfAbsent(deed.parkKey(), _ -> new EnumMap<>(Kind.class))
                                .merge(deed.kind(), deed.amount(), Math::addExact);
                case EXPECTED, CO2, PAYABLE, ORGANISATION -> {}
            }
        }

        EnergyFigures figures() {
            Map<String, Long> byStage = new LinkedHashMap<>();
            for (Stage each : Stage.values()) byStage.put(each.name(), all.kw(each));
            Map<String, Park> parks = new TreeMap<>();
            pipelines.forEach((key, pipeline) -> parks.put(key, park(key, pipeline)));
            long metered = sum(Kind.METERED);
            return new EnergyFigures(
                    byStage,
                    all.totalKw(),
                    all.licensedOrLaterKw(),
                    all.onlineKw(),
                    sum(Kind.ORGANISATION),
                    parks,
                    metered,
                    sum(Kind.EXPECTED),
                    sum(Kind.CO2),
                    sum(Kind.PAYABLE),
                    all.conversion().map(Ratio::percent).orElse(null),
                    percent(metered, sum(Kind.EXPECTED)),
                    percent(metered, sum(Kind.KW_HOURS)),
                    PublishedFigure.ALL);
        }

        private Park park(String key, Pipeline pipeline) {
            Map<Kind, Long> of = ofParks.getOrDefault(key, Map.of());
            long found = of.getOrDefault(Kind.LAND_FOUND, 0L);
            long used = of.getOrDefault(Kind.LAND_USED, 0L);
            long load = of.getOrDefault(Kind.LOAD, 0L);
            long metered = of.getOrDefault(Kind.METERED, 0L);
            long online = pipeline.onlineKw();
            return new Park(
                    pipeline.totalKw(),
                    pipeline.licensedOrLaterKw(),
                    online,
                    found,
                    used,
                    Math.max(0, found - used),
                    load,
                    metered,
                    share(metered, of.getOrDefault(Kind.KW_HOURS, 0L), online, load));
        }

        /// The average output of a kW, of all kW on the grid, by the load.
        private static @Nullable String share(long kwh, long kwHours, long kw, long kva) {
            return kwHours <= 0 || kva <= 0
                    ? null
                    : Ratio.of(kwh, kwHours).times(kw, kva).percent();
        }

        private long sum(Kind kind) {
            return sums.getOrDefault(kind, 0L);
        }

        private static @Nullable String percent(long part, long whole) {
            return whole <= 0 ? null : Ratio.of(part, whole).percent();
        }
    }
}
