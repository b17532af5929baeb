package rosukh.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/// Snapshots of aggregates: a shortcut that may be deleted at any time. The highest sequence wins,
/// whatever the order of writing; two are kept so that one refused by a filter has a predecessor.
final class Snapshots {

    static final String COLLECTION = "snapshots";
    static final String AGGREGATE = "agg";

    private static final int KEPT = 2;
    private static final String SEQUENCE = "seq";

    private final MongoCollection<Document> snapshots;

    Snapshots(MongoDatabase database) {
        snapshots =
                database.getCollection(COLLECTION)
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withWriteConcern(WriteConcern.MAJORITY);
    }

    void store(StoredEvent snapshot) {
        Document document =
                EventDocument.of(snapshot)
                        .append("_id", snapshot.aggregateId() + "#" + snapshot.sequence());
        snapshots.replaceOne(
                eq("_id", document.getString("_id")), document, new ReplaceOptions().upsert(true));
        read(String.valueOf(snapshot.aggregateId()))
                .skip(KEPT - 1)
                .findFirst()
                .ifPresent(this::forgetBefore);
    }

    /// The snapshots of an aggregate, highest sequence first.
    Stream<StoredEvent> read(String aggregateId) {
        List<StoredEvent> found = new ArrayList<>();
        for (Document document : snapshots.find(eq(AGGREGATE, aggregateId)))
            found.add(EventDocument.event(document));
        return found.stream().sorted(Comparator.comparingLong(StoredEvent::sequence).reversed());
    }

    private void forgetBefore(StoredEvent oldest) {
        snapshots.deleteMany(
                and(eq(AGGREGATE, oldest.aggregateId()), lt(SEQUENCE, oldest.sequence())));
    }
}
