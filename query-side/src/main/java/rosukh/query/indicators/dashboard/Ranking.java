package rosukh.query.indicators.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Indicator;
import rosukh.events.measuring.Figures;

/// Places of areas of one kind by one value, apart from the value itself: a place depends on who
/// else is there, a value does not. Equal values share a place; who has no value has none.
///
/// @param by null for the composite
public record Ranking(@Nullable Indicator by, List<Placed> places) {

    /// An area and its place.
    ///
    /// @param place from 1
    public record Placed(Area area, String value, int place) {}

    /// Ranks areas of one kind.
    ///
    /// @param by null for the composite
    public static Ranking of(
            SortedMap<Area, Figures> figures, Area.Kind kind, @Nullable Indicator by) {
        Map<Area, String> values = new HashMap<>();
        figures.forEach((area, all) -> {
            String value = value(all, by);
            if (area.kind() == kind && value != null) values.put(area, value);
        });
        List<Map.Entry<Area, String>> sorted = new ArrayList<>(values.entrySet());
        sorted.sort(
                Comparator.comparing((Map.Entry<Area, String> e) -> new BigDecimal(e.getValue()))
                        .reversed()
                        .thenComparing(e -> e.getKey().key()));
        List<Placed> places = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean tie = i > 0 && sorted.get(i).getValue().equals(sorted.get(i - 1).getValue());
            places.add(
                    new Placed(
                            sorted.get(i).getKey(),
                            sorted.get(i).getValue(),
                            tie ? places.getLast().place() : i + 1));
        }
        return new Ranking(by, List.copyOf(places));
    }

    static @Nullable String value(Figures figures, @Nullable Indicator by) {
        return by == null ? figures.composite().value() : figures.of(by).value();
    }

    /// The place of an area; empty where it has no value.
    public Optional<Placed> of(Area area) {
        return places.stream().filter(each -> each.area().equals(area)).findFirst();
    }
}
