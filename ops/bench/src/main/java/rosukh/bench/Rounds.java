package rosukh.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Lets all sides work in turn, round by round, so that whatever the machine does meanwhile meets
/// each of them.
final class Rounds {

    /// Stands under a table that shows lowest and highest rates.
    static final String SPREAD =
            "Where the ranges from lowest to highest of two sides overlap, the difference between"
                    + " them means nothing.";

    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

    private Rounds() {}

    /// One side of a comparison.
    record Way(String name, Supplier<Sample> round) {}

    /// Runs some rounds after one that only warms up.
    static Rounds run(int rounds, List<Way> ways) {
        Rounds measured = new Rounds();
        ways.forEach(way -> {
            var _ = way.round().get();
        });
        for (int round = 0; round < rounds; round++)
            for (Way way : ways)
                measured.samples
                        .computeIfAbsent(way.name(), _ -> new ArrayList<>())
                        .add(way.round().get());
        return measured;
    }

    /// The median of each side, in the order they were given.
    Map<String, Sample> medians() {
        Map<String, Sample> medians = new LinkedHashMap<>();
        samples.forEach((name, rounds) -> medians.put(name, Sample.median(rounds)));
        return medians;
    }

    /// Lowest and highest rate of a side.
    String spread(String name) {
        List<Double> rates =
                samples.getOrDefault(name, List.of()).stream()
                        .map(Sample::perSecond)
                        .sorted()
                        .toList();
        return Table.number(rates.getFirst()) + "–" + Table.number(rates.getLast());
    }
}
