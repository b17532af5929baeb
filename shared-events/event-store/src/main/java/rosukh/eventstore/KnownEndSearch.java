package rosukh.eventstore;

import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/// For a log that only this process writes: where it ends is known without asking, and what is not
/// yet durable is not read.
///
/// @param stored finds what is there
/// @param end the acknowledged end of the log
record KnownEndSearch(Search stored, Supplier<Head> end) implements Search {

    @Override
    public int width() {
        return stored.width();
    }

    @Override
    public Collection<Commit> window(String aggregateId, long sequence) {
        return stored.window(aggregateId, sequence).stream().filter(this::shows).toList();
    }

    /// At the end there is no commit around the position, so the one before does not matter.
    @Override
    public Optional<Commit> startingAtOrBefore(long position) {
        return position >= end.get().next()
                ? Optional.empty()
                : stored.startingAtOrBefore(position);
    }

    @Override
    public Walk from(long position) {
        long last = end.get().next();
        Optional<Walk> walk =
                position < last ? Optional.of(stored.from(position)) : Optional.empty();
        return new UpTo(walk, position, last);
    }

    @Override
    public Head head() {
        return end.get();
    }

    @Override
    public boolean shows(Commit commit) {
        return commit.next() <= end.get().next();
    }

    /// A walk that stops before what was not acknowledged when it began.
    private static final class UpTo implements Walk {

        private final Optional<Walk> walk;
        private final long end;
        private long next;

        private UpTo(Optional<Walk> walk, long from, long end) {
            this.walk = walk;
            this.next = from;
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            return next < end && walk.filter(Walk::hasNext).isPresent();
        }

        @Override
        public Commit next() {
            if (!hasNext()) throw new NoSuchElementException();
            Commit commit = walk.orElseThrow().next();
            next = commit.next();
            return commit;
        }

        @Override
        public void close() {
            walk.ifPresent(Walk::close);
        }
    }
}
