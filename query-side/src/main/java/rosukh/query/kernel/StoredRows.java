package rosukh.query.kernel;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Documents in a collection.
///
/// @param collection of one view
public record StoredRows(MongoCollection<BsonDocument> collection) implements ViewRows {

    private static final int BATCH = 1000;

    @Override
    public @Nullable BsonDocument first(String id) {
        return collection.find(Filters.eq("_id", id)).first();
    }

    @Override
    public List<BsonDocument> find(Bson filter, Bson sort, int limit) {
        return collection.find(filter).sort(sort).limit(limit).into(new ArrayList<>());
    }

    @Override
    public void forEach(Bson filter, Consumer<? super BsonDocument> action) {
        collection.find(filter).batchSize(BATCH).forEach(action);
    }

    @Override
    public long count(Bson filter) {
        return collection.countDocuments(filter);
    }

    @Override
    public void put(BsonDocument document) {
        collection.replaceOne(
                Filters.eq("_id", document.get("_id")),
                document,
                new ReplaceOptions().upsert(true));
    }

    @Override
    public void remove(String id) {
        collection.deleteOne(Filters.eq("_id", id));
    }

    @Override
    public void clear() {
        collection.deleteMany(new BsonDocument());
    }
}
