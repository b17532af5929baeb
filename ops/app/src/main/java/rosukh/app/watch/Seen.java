package rosukh.app.watch;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rosukh.app.watch.Progress.Reading;

/// What a look at the log and the projections found.
///
/// @param at when it began
/// @param head last position of the log
/// @param readings by name of the projection
/// @param failure why the database could not be asked, null if it could
record Seen(Instant at, long head, SortedMap<String, Reading> readings, @Nullable String failure) {

    static Seen nothing(Instant at, String failure) {
        return new Seen(at, -1, Collections.unmodifiableSortedMap(new TreeMap<>()), failure);
    }

    long current() {
        return readings.values().stream().filter(Reading::isCurrent).count();
    }
}
