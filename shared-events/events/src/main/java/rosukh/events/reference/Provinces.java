package rosukh.events.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rosukh.events.values.Label;

/// The 31 provinces.
public final class Provinces {

    private static final List<Province> ALL =
            Tsv.read(
                    "/reference/provinces.tsv",
                    row ->
                            new Province(
                                    row.text(0),
                                    new Label(row.text(1), row.text(2)),
                                    row.text(3),
                                    row.text(4)));

    private static final Map<String, Province> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Province::key, Function.identity()));

    private Provinces() {}

    /// All provinces in the order of the list.
    public static List<Province> all() {
        return ALL;
    }

    public static Optional<Province> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
