package rosukh.query.kernel.past;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.StoredRows;
import rosukh.query.kernel.ViewRows;

/// The documents of a whole view in a scratch collection. What is being worked on stays in memory
/// and is written many at a time.
final class StagedRows implements ViewRows {

    private static final int STAGED_MAX = 4_000;

    private final MongoCollection<BsonDocument> collection;
    private final StoredRows stored;
    private final Map<String, Staged> staged = new LinkedHashMap<>(64, 0.75f, true);
    private final Set<String> ids = new HashSet<>();
    private int changed;

    /// A document as it will be written; null for one that will be removed.
    private record Staged(@Nullable BsonDocument document, boolean changed) {}

    StagedRows(MongoCollection<BsonDocument> collection) {
        this.collection = collection;
        this.stored = new StoredRows(collection);
    }

    /// Writes what is only in memory.
    synchronized void settle() {
        List<WriteModel<BsonDocument>> writes = new ArrayList<>();
        staged.forEach((id, each) -> {
            if (!each.changed()) return;
            BsonDocument document = each.document();
            writes.add(
                    document == null
                            ? new DeleteOneModel<>(Filters.eq("_id", id))
                            : new ReplaceOneModel<>(
                                    Filters.eq("_id", id),
                                    document,
                                    new ReplaceOptions().upsert(true)));
        });
        if (!writes.isEmpty()) collection.bulkWrite(writes);
        staged.replaceAll((_, each) -> new Staged(each.document(), false));
        changed = 0;
    }

    synchronized int size() {
        return ids.size();
    }

    /// Lets go of what was kept in memory to work on.
    synchronized void rest() {
        settle();
        staged.clear();
    }

    @Override
    public synchronized @Nullable BsonDocument first(String id) {
        Staged known = staged.get(id);
        if (known != null) return known.document();
        return ids.contains(id) ? stored.first(id) : null;
    }

    @Override
    public synchronized void put(BsonDocument document) {
        String id = document.getString("_id").getValue();
        ids.add(id);
        stage(id, document);
    }

    @Override
    public synchronized void remove(String id) {
        ids.remove(id);
        stage(id, null);
    }

    private void stage(String id, @Nullable BsonDocument document) {
        Staged before = staged.put(id, new Staged(document, true));
        if (before == null || !before.changed()) changed++;
        if (changed >= STAGED_MAX) {
            settle();
            var eldest = staged.entrySet().iterator();
            while (staged.size() > STAGED_MAX) {
                eldest.next();
                eldest.remove();
            }
        }
    }

    @Override
    public List<BsonDocument> find(Bson filter, Bson sort, int limit) {
        settle();
        return stored.find(filter, sort, limit);
    }

    @Override
    public void forEach(Bson filter, Consumer<? super BsonDocument> action) {
        settle();
        stored.forEach(filter, action);
    }

    @Override
    public long count(Bson filter) {
        settle();
        return stored.count(filter);
    }

    @Override
    public synchronized void clear() {
        staged.clear();
        ids.clear();
        changed = 0;
        stored.clear();
    }
}
