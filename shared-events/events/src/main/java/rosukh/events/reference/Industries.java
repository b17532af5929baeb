package rosukh.events.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rosukh.events.values.Label;

/// The industry groups.
public final class Industries {

    private static final List<Industry> ALL =
            Tsv.read(
                    "/reference/industries.tsv",
                    row ->
                            new Industry(
                                    row.text(0),
                                    new Label(row.text(1), row.text(2)),
                                    Arrays.stream(row.text(3).split(" ", -1))
                                            .map(Integer::valueOf)
                                            .toList()));

    private Industries() {}

    public static List<Industry> all() {
        return ALL;
    }

    public static Optional<Industry> find(String code) {
        return ALL.stream().filter(industry -> industry.code().equals(code)).findFirst();
    }
}
