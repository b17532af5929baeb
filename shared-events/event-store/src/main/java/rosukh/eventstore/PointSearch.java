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
final class PointSearch implements Search {

    private static final int WIDTH = 128;
    private static final int WALK_WIDTH = 256;

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
        for (int width = 64; width < 16L * Draft.EVENTS_MAX; width *= 8) {
            long first = Math.max(0, position - width + 1);
            Optional<Commit> last = starting(first, position).stream().reduce((_, next) -> next);
            if (last.isPresent() || first == 0) return last;
        }
        return Optional.empty();
    }

    @Override
    public Walk from(long position) {
        return new Walk() {
            private long next = position;
            private Iterator<Commit> window = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                if (!window.hasNext()) window = starting(next, next + WALK_WIDTH - 1).iterator();
                return window.hasNext();
            }

            @Override
            public Commit next() {
                if (!hasNext()) throw new NoSuchElementException();
                Commit commit = window.next();
                next = commit.next();
                return commit;
            }

            @Override
            public void close() {}
        };
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
}
