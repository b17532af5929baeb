package rosukh.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;

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
                new Document("_id", snapshot.aggregateId() + "#" + snapshot.sequence())
                        .append(AGGREGATE, snapshot.aggregateId())
                        .append("aggType", snapshot.aggregateType())
                        .append(SEQUENCE, snapshot.sequence())
                        .append("id", snapshot.id())
                        .append("type", snapshot.type())
                        .append("rev", snapshot.revision())
                        .append("t", Date.from(snapshot.time()))
                        .append("p", new Binary(snapshot.payload()))
                        .append("m", new Binary(snapshot.metadata()));
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
            found.add(snapshot(document));
        return found.stream().sorted(Comparator.comparingLong(StoredEvent::sequence).reversed());
    }

    private void forgetBefore(StoredEvent oldest) {
        snapshots.deleteMany(
                and(eq(AGGREGATE, oldest.aggregateId()), lt(SEQUENCE, oldest.sequence())));
    }

    private static StoredEvent snapshot(Document document) {
        Instant time = document.getDate("t").toInstant();
        return new StoredEvent(
                document.getString("type"),
                document.getString("rev"),
                document.getString("id"),
                document.getString(AGGREGATE),
                document.getString("aggType"),
                document.getLong(SEQUENCE),
                time,
                document.get("p", Binary.class).getData(),
                document.get("m", Binary.class).getData());
    }
}
