package rosukh.eventstore;

import java.time.Instant;
import java.util.List;

/// The end of the log: what the next commit is numbered from.
///
/// @param next position of the next event
/// @param latest highest event time so far
/// @param last a key of the commit that ends here; empty if there is none
record Head(long next, Instant latest, String last) {

    static final Head EMPTY = new Head(0, Instant.EPOCH, "");

    /// @param keys of the commit that ends here
    static Head of(long next, Instant latest, List<String> keys) {
        return new Head(next, latest, keys.isEmpty() ? "" : keys.getFirst());
    }

    static Head after(Commit commit) {
        return of(commit.next(), commit.latest(), commit.keys());
    }
}
