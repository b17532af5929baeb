package rosukh.eventstore;

import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.lte;

import java.util.Collection;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;

/// For servers whose indexes answer ranges.
final class RangeSearch implements Search {

    private static final int WIDTH = Commits.CURSOR_BATCH;

    private final Commits commits;

    RangeSearch(Commits commits) {
        this.commits = commits;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    /// Without `$elemMatch` the two bounds on an array could not be used together.
    @Override
    public Collection<Commit> window(String aggregateId, long sequence) {
        BsonDocument between =
                new BsonDocument("$gte", new BsonString(Keys.ofAggregate(aggregateId, sequence)))
                        .append(
                                "$lt",
                                new BsonString(Keys.ofAggregate(aggregateId, sequence + WIDTH)));
        return commits.matching(elemMatch(CommitCodec.KEYS, between));
    }

    @Override
    public Optional<Commit> startingAtOrBefore(long position) {
        return commits.last(lte(CommitCodec.POSITION, position));
    }

    @Override
    public Walk from(long position) {
        return new Pages(commits, position);
    }

    @Override
    public Head head() {
        return commits.head();
    }
}
