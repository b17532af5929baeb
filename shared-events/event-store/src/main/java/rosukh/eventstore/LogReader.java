package rosukh.eventstore;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/// Reads the log in the order of its positions.
final class LogReader {

    private final Search search;

    LogReader(Search search) {
        this.search = search;
    }

    /// Every event from a position to the end of the log, which may lie inside a commit. Close the
    /// stream if it is not read to its end.
    Stream<TrackedEventData<byte[]>> from(long position) {
        return commitsFrom(position).flatMap(commit -> commit.trackedFrom(position));
    }

    /// Every commit that holds events from a position on.
    ///
    /// @throws EventStoreException on reaching a gap, which can only be damage
    Stream<Commit> commitsFrom(long position) {
        return commitsStartingAt(position == 0 ? 0 : startOfCommitAt(position));
    }

    /// The same from a position at which a commit is known to start or the log to end.
    Stream<Commit> commitsStartingAt(long position) {
        Dense dense = new Dense(position);
        return StreamSupport.stream(dense, false).onClose(dense::close);
    }

    /// The commit around a position; empty if the log does not show one.
    Optional<Commit> commitAt(long position) {
        return search.startingAtOrBefore(position).filter(commit -> commit.next() > position);
    }

    /// The commits that hold events of an aggregate from a sequence on, the first of them at least.
    Collection<Commit> window(String aggregateId, long sequence) {
        return search.window(aggregateId, sequence);
    }

    /// Where the commit around a position starts; the position itself at the end of the log.
    private long startOfCommitAt(long position) {
        return commitAt(position).map(Commit::position).orElse(position);
    }

    /// Position of the first event at or after a time; empty if there is none.
    ///
    /// Event times are not in order, but their running maximum is: the first commit whose maximum
    /// reaches the time is the one with the first such event, or shares its millisecond.
    Optional<Long> firstAt(Instant time, Head head) {
        long low = 0;
        long high = head.next();
        while (low < high) {
            long middle = low + (high - low) / 2;
            Commit commit = containing(middle);
            if (commit.latest().toEpochMilli() >= time.toEpochMilli()) high = commit.position();
            else low = commit.next();
        }
        try (Stream<Commit> commits = commitsFrom(low)) {
            return commits.flatMap(commit -> commit.trackedFrom(0))
                    .filter(event -> !event.getTimestamp().isBefore(time))
                    .findFirst()
                    .map(event -> event.trackingToken().position().orElseThrow());
        }
    }

    private Commit containing(long position) {
        return commitAt(position).orElseThrow(() -> gap(position));
    }

    private static EventStoreException gap(long position) {
        return new EventStoreException(
                "the log is damaged: no commit holds position %d although later ones exist"
                        .formatted(position));
    }

    /// Walks commit by commit and insists that each starts where the one before ended. Asked again
    /// after the end it looks for what came since, as Axon's own engines do.
    private final class Dense extends AbstractSpliterator<Commit> {

        private long next;
        private Search.@Nullable Walk walk;

        private Dense(long start) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT);
            this.next = start;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Commit> action) {
            Search.Walk walk = this.walk;
            if (walk == null) this.walk = walk = search.from(next);
            if (!walk.hasNext()) {
                close();
                return false;
            }
            Commit commit = walk.next();
            if (commit.position() != next) throw gap(next);
            next = commit.next();
            action.accept(commit);
            return true;
        }

        private void close() {
            if (walk != null) walk.close();
            walk = null;
        }
    }
}
