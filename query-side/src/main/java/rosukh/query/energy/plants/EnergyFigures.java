package rosukh.query.energy.plants;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
        @Nullable String capacityFactor) {

    /// Sites of an estate.
    ///
    /// @param onlineKw commissioned or later
    /// @param freeM2 identified and not licensed on
    public record Park(
            long totalKw,
            long licensedOrLaterKw,
            long onlineKw,
            long foundM2,
            long usedM2,
            long freeM2) {}

    public EnergyFigures {
        kwByStage = Collections.unmodifiableMap(kwByStage);
        parks = Collections.unmodifiableMap(parks);
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
        private final Map<String, Map<Kind, Long>> land = new TreeMap<>();
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
                case LAND_FOUND, LAND_USED ->
                        land.computeIfAbsent(deed.parkKey(), _ -> new EnumMap<>(Kind.class))
                                .merge(deed.kind(), deed.amount(), Math::addExact);
                case METERED, EXPECTED, KW_HOURS, CO2, PAYABLE, ORGANISATION -> {}
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
                    percent(metered, sum(Kind.KW_HOURS)));
        }

        private Park park(String key, Pipeline pipeline) {
            Map<Kind, Long> m2 = land.getOrDefault(key, Map.of());
            long found = m2.getOrDefault(Kind.LAND_FOUND, 0L);
            long used = m2.getOrDefault(Kind.LAND_USED, 0L);
            return new Park(
                    pipeline.totalKw(),
                    pipeline.licensedOrLaterKw(),
                    pipeline.onlineKw(),
                    found,
                    used,
                    Math.max(0, found - used));
        }

        private long sum(Kind kind) {
            return sums.getOrDefault(kind, 0L);
        }

        private static @Nullable String percent(long part, long whole) {
            return whole <= 0 ? null : Ratio.of(part, whole).percent();
        }
    }
}
