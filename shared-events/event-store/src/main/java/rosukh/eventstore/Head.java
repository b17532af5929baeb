package rosukh.eventstore;

import java.time.Instant;

/// The end of the log: what the next commit is numbered from.
///
/// @param next position of the next event
/// @param latest highest event time so far
/// @param last the commit that ends here; empty if there is none
record Head(long next, Instant latest, String last) {

    static final Head EMPTY = new Head(0, Instant.EPOCH, "");

    static Head after(Commit commit) {
        return new Head(commit.next(), commit.latest(), commit.id());
    }
}
