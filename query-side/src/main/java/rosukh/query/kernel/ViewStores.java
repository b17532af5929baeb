package rosukh.query.kernel;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.regex.Pattern;

/// Opens the stores of views and ensures their indexes.
public final class ViewStores {

    private static final Pattern NAME = Pattern.compile("[a-z]+_[a-z]+_v[1-9][0-9]*");

    private final MongoDatabase database;

    public ViewStores(MongoDatabase database) {
        this.database = database;
    }

    /// Opens a view's collection, creating its indexes where they are missing.
    ///
    /// @param name `<slice>_<view>_v<version>`
    /// @param indexes each the components of one ascending index, separated by commas
    public <V extends Record> ViewStore<V> open(String name, Class<V> type, String... indexes) {
        if (!NAME.matcher(name).matches())
            throw new IllegalArgumentException("a view is called <slice>_<view>_v<n>: " + name);
        for (String index : indexes)
            database.getCollection(name)
                    .createIndex(Indexes.ascending(List.of(index.split(",", -1))));
        return new ViewStore<>(database, name, type);
    }
}
