package rosukh.eventstore;

import java.io.Closeable;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;

/// How commits are found. Real servers walk their indexes by ranges; the embedded one answers only
/// equality from its index of keys, which suffices because sequences are dense.
interface Search {

    /// Sequences that one [#window] covers.
    int width();

    /// The commits that hold events of an aggregate with a sequence from `sequence`, [#width] wide.
    Collection<Commit> window(String aggregateId, long sequence);

    /// The last commit that starts at or before a position.
    Optional<Commit> startingAtOrBefore(long position);

    /// The commits that start at or after a position, in order, up to the end of the log.
    Walk from(long position);

    /// The end of the log, or an earlier one if a server shows that for a while.
    Head head();

    /// Whether a commit that was found may be spoken of; not if it could still be lost.
    default boolean shows(Commit commit) {
        return true;
    }

    /// A way through the log. It may hold a cursor on the server, so it is closed.
    interface Walk extends Iterator<Commit>, Closeable {

        @Override
        void close();
    }
}
