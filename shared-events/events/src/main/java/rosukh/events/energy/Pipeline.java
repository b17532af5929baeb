package rosukh.events.energy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Capacity by stage. A site is in one stage only, so no kW counts twice.
public final class Pipeline {

    private final Map<Stage, Long> kw = new EnumMap<>(Stage.class);

    public void add(Stage stage, long more) {
        kw.merge(stage, more, Math::addExact);
    }

    public long kw(Stage stage) {
        return kw.getOrDefault(stage, 0L);
    }

    public long totalKw() {
        return sum(_ -> true);
    }

    public long licensedOrLaterKw() {
        return sum(Stage::licensed);
    }

    public long onlineKw() {
        return sum(Stage::online);
    }

    /// Online of what was licensed; empty before anything is.
    public Optional<Ratio> conversion() {
        long licensed = licensedOrLaterKw();
        return licensed == 0 ? Optional.empty() : Optional.of(Ratio.of(onlineKw(), licensed));
    }

    private long sum(Predicate<Stage> which) {
        return kw.entrySet().stream()
                .filter(each -> which.test(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .reduce(0, Math::addExact);
    }
}
