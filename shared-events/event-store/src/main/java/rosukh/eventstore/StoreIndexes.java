package rosukh.eventstore;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The indexes without which the log is not safe. They are created where missing and verified at
/// every start; a wrong one stops the start, because a log without its unique index accepts what it
/// must refuse.
public final class StoreIndexes {

    private static final String KEYS_INDEX = "keys_unique";

    private StoreIndexes() {}

    /// Creates what is missing.
    ///
    /// @throws IllegalStateException if an index exists but is not what it must be
    public static void ensure(MongoDatabase database) {
        ensure(database.getCollection(Commits.COLLECTION), CommitCodec.KEYS, KEYS_INDEX, true);
        ensure(database.getCollection(Snapshots.COLLECTION), Snapshots.AGGREGATE, "agg", false);
    }

    private static void ensure(
            MongoCollection<Document> collection, String field, String name, boolean unique) {
        if (find(collection, field) == null)
            collection.createIndex(
                    Indexes.ascending(field), new IndexOptions().name(name).unique(unique));
        verify(collection, field, unique);
    }

    private static void verify(MongoCollection<Document> collection, String field, boolean unique) {
        if (!unique) return; // only a matter of speed
        String fault = fault(collection, field);
        if (fault != null) throw new IllegalStateException(fault + "; drop it and start again");
    }

    /// What is wrong with the index that keeps keys unique; null if nothing is.
    static @Nullable String fault(MongoDatabase database) {
        return fault(database.getCollection(Commits.COLLECTION), CommitCodec.KEYS);
    }

    private static @Nullable String fault(MongoCollection<Document> collection, String field) {
        Document index = find(collection, field);
        boolean right =
                index != null
                        && index.getBoolean("unique", false)
                        && !index.getBoolean("sparse", false)
                        && !index.containsKey("partialFilterExpression")
                        && !index.containsKey("collation");
        return right
                ? null
                : "the index on %s.%s must be a plain unique one but is %s"
                        .formatted(collection.getNamespace().getFullName(), field, index);
    }

    private static @Nullable Document find(MongoCollection<Document> collection, String field) {
        for (Document index : collection.listIndexes()) {
            Document key = index.get("key", Document.class);
            if (key.size() == 1 && key.containsKey(field)) return index;
        }
        return null;
    }
}
