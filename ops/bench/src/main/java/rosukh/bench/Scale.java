package rosukh.bench;

import java.time.Duration;
import java.util.List;

/// How much is measured.
///
/// @param rounds of each side, after one that warms up
/// @param round how long a round of writing or loading takes
/// @param limit how long a side may read in a round
/// @param writers numbers of writers at the same time
/// @param events in the log that is read
/// @param large events in the log that stands for a grown one
/// @param embedded events in the logs of the embedded server
record Scale(
        int rounds,
        Duration round,
        Duration limit,
        List<Integer> writers,
        int events,
        int large,
        List<Integer> embedded) {

    /// Of everything a little, to see that it works.
    static final Scale MINIATURE =
            new Scale(
                    1,
                    Duration.ofMillis(20),
                    Duration.ofMillis(200),
                    List.of(1, 4),
                    200,
                    400,
                    List.of(100, 200));

    /// The rounds in words, as they stand under every section.
    String words() {
        return "rounds after the one that warms up: %d, of %s s where time is set, of %s s of reading at most."
                .formatted(rounds, seconds(round), seconds(limit));
    }

    private static String seconds(Duration time) {
        return Table.number(time.toMillis() / 1_000.0);
    }
}
