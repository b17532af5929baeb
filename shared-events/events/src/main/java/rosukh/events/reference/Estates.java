package rosukh.events.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rosukh.events.values.Label;

/// The parks and zones.
public final class Estates {

    private static final List<Estate> ALL =
            Tsv.read(
                    "/reference/estates.tsv",
                    row ->
                            new Estate(
                                    row.text(0),
                                    row.text(1),
                                    Estate.Kind.valueOf(row.text(2)),
                                    Estate.Ownership.valueOf(row.text(3)),
                                    new Label(row.text(4), row.text(5)),
                                    row.number(6),
                                    row.number(7),
                                    Estate.State.valueOf(row.text(8))));

    private static final Map<String, Estate> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Estate::key, Function.identity()));

    private Estates() {}

    /// All estates in the order of the list, province by province.
    public static List<Estate> all() {
        return ALL;
    }

    public static Optional<Estate> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    public static List<Estate> in(String provinceKey) {
        return ALL.stream().filter(estate -> estate.provinceKey().equals(provinceKey)).toList();
    }
}
