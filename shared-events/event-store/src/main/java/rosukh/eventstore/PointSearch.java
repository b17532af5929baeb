package rosukh.eventstore;

import static com.mongodb.client.model.Filters.in;

import java.util.Collection;
import java.util.Optional;

/// For a server whose index of keys answers equality only: it is asked for the next dense sequences
/// by name.
///
/// @param positions finds commits by their position
record PointSearch(Commits commits, Search positions) implements Search {

    /// Small because such a server compares every commit it found with every key it was asked for.
    private static final int WIDTH = 32;

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public Collection<Commit> window(String aggregateId, long sequence) {
        return commits.matching(
                in(CommitCodec.KEYS, Keys.ofAggregate(aggregateId, sequence, WIDTH)));
    }

    @Override
    public Optional<Commit> startingAtOrBefore(long position) {
        return positions.startingAtOrBefore(position);
    }

    @Override
    public Walk from(long position) {
        return positions.from(position);
    }

    @Override
    public Head head() {
        return positions.head();
    }
}
