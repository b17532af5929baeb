package rosukh.eventstore;

import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCursor;
import java.util.Collection;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;

/// For servers whose indexes answer ranges.
final class RangeSearch implements Search {

    private static final int WIDTH = 512;

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
        MongoCursor<Commit> cursor = commits.stream(gte(CommitCodec.POSITION, position));
        return new Walk() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Commit next() {
                return cursor.next();
            }

            @Override
            public void close() {
                cursor.close();
            }
        };
    }

    @Override
    public Head head(Head known) {
        return commits.head();
    }
}
