package rosukh.eventstore;

import static com.mongodb.client.model.Filters.in;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.LongStream;

/// For a server whose indexes answer equality only: it is asked for the next dense numbers by name.
///
/// The widths are small because such a server compares every document it found with every number it
/// was asked for.
final class PointSearch implements Search {

    private static final int WIDTH = 32;

    private final Commits commits;

    PointSearch(Commits commits) {
        this.commits = commits;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public Collection<Commit> window(String aggregateId, long sequence) {
        return commits.matching(
                in(CommitCodec.KEYS, Keys.ofAggregate(aggregateId, sequence, WIDTH)));
    }

    /// A commit starts at most [Draft#EVENTS_MAX] positions before its last event.
    @Override
    public Optional<Commit> startingAtOrBefore(long position) {
        for (int width = WIDTH; width < 16L * Draft.EVENTS_MAX; width *= 8) {
            long first = Math.max(0, position - width + 1);
            Optional<Commit> last = starting(first, position).stream().reduce((_, next) -> next);
            if (last.isPresent() || first == 0) return last;
        }
        return Optional.empty();
    }

    @Override
    public Walk from(long position) {
        return new Steps(position);
    }

    /// Looking for the highest position reads everything, so it is done only once; later the end is
    /// found by walking on from where it was.
    @Override
    public Head head(Head known) {
        if (known.next() == 0) return commits.head();
        Head head = known;
        try (Walk walk = from(known.next())) {
            while (walk.hasNext()) head = Head.after(walk.next());
        }
        return head;
    }

    private Collection<Commit> starting(long first, long last) {
        List<Long> positions = LongStream.rangeClosed(first, last).boxed().toList();
        return commits.matching(in(CommitCodec.POSITION, positions));
    }

    /// Asks for a few positions by name at a time. One scan of everything would be faster, but such
    /// a server holds all it found in memory until the last of it is fetched.
    private final class Steps implements Walk {

        private long next;
        private Iterator<Commit> step = Collections.emptyIterator();

        private Steps(long position) {
            next = position;
        }

        @Override
        public boolean hasNext() {
            if (!step.hasNext()) step = starting(next, next + WIDTH - 1).iterator();
            return step.hasNext();
        }

        @Override
        public Commit next() {
            if (!hasNext()) throw new NoSuchElementException();
            Commit commit = step.next();
            next = commit.next();
            return commit;
        }

        @Override
        public void close() {
            step = Collections.emptyIterator();
        }
    }
}
