package rosukh.query.kernel;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.bson.BsonDocument;

/// Opens the stores of views and ensures their indexes.
public final class ViewStores {

    private static final Pattern NAME = Pattern.compile("[a-z]+_[a-z]+_v[1-9][0-9]*");

    private final MongoDatabase database;
    private final Map<String, List<String>> indexes = new ConcurrentHashMap<>();
    private final Unsealing unsealing;

    /// For views without personal data.
    public ViewStores(MongoDatabase database) {
        this(database, Unsealing.NONE);
    }

    /// @param unsealing opens what is personal for whoever reads a view
    public ViewStores(MongoDatabase database, Unsealing unsealing) {
        this.database = database;
        this.unsealing = unsealing;
    }

    /// Opens a view's collection, creating its indexes where they are missing.
    ///
    /// @param name `<slice>_<view>_v<version>`
    /// @param indexes each the components of one ascending index, separated by commas
    public <V extends Record> ViewStore<V> open(String name, Class<V> type, String... indexes) {
        if (!NAME.matcher(name).matches())
            throw new IllegalArgumentException("a view is called <slice>_<view>_v<n>: " + name);
        this.indexes.put(name, List.of(indexes));
        index(name, name);
        return new ViewStore<>(database, name, type, unsealing);
    }

    /// Creates the indexes of a view on a collection that holds such documents.
    public void index(String view, String collection) {
        for (String index : indexes.getOrDefault(view, List.of()))
            database.getCollection(collection)
                    .createIndex(Indexes.ascending(List.of(index.split(",", -1))));
    }

    /// The names of all views that were opened.
    public Set<String> names() {
        return Set.copyOf(indexes.keySet());
    }

    /// The live documents of a view, whatever scratch the thread is in.
    public ViewRows live(String view) {
        return new StoredRows(database.getCollection(view, BsonDocument.class));
    }
}
