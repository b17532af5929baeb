package rosukh.query.kernel.past;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import rosukh.query.kernel.Scratch;
import rosukh.query.kernel.ViewRows;

/// The views of one moment in scratch collections `past_<id>_<view>`, each filled when it is first
/// asked for.
final class ViewsAt extends ScratchSet {

    private final String id;
    private final Moment moment;
    private final MongoDatabase database;
    private final Consumer<String> demand;
    private final Set<String> filled = ConcurrentHashMap.newKeySet();
    private final Map<String, StagedRows> staged = new ConcurrentHashMap<>();

    /// @param id of this set of collections
    /// @param demand is called before a view is read, and returns once it is there
    ViewsAt(String id, Moment moment, MongoDatabase database, Consumer<String> demand) {
        super(moment.day());
        this.id = id;
        this.moment = moment;
        this.database = database;
        this.demand = demand;
    }

    String id() {
        return id;
    }

    Moment moment() {
        return moment;
    }

    boolean has(String group) {
        return filled.contains(group);
    }

    @Override
    public ViewRows rows(String view) {
        demand.accept(view);
        return super.rows(view);
    }

    @Override
    protected ViewRows open(String view) {
        return stage(view);
    }

    private StagedRows stage(String view) {
        return staged.computeIfAbsent(
                view,
                _ ->
                        new StagedRows(
                                database.getCollection(
                                        Sets.collection(id, view), BsonDocument.class)));
    }

    int documents() {
        return staged.values().stream().mapToInt(StagedRows::size).sum();
    }

    /// The same for the projections that fill it.
    Scratch filling() {
        return new Filling();
    }

    /// The views of some groups are complete.
    void complete(Set<String> groups, Consumer<String> indexing) {
        staged.values().forEach(StagedRows::rest);
        staged.keySet().forEach(indexing);
        forget();
        filled.addAll(groups);
    }

    /// Rows that a fold left unfinished are not to be read.
    void discard(Set<String> views) {
        List<String> gone = new ArrayList<>(views);
        gone.retainAll(staged.keySet());
        gone.forEach(view -> stage(view).clear());
    }

    private final class Filling implements Scratch {

        @Override
        public ViewRows rows(String view) {
            return stage(view);
        }

        @Override
        public <T> T remember(Object key, Supplier<T> read) {
            return read.get();
        }

        @Override
        public LocalDate today() {
            return moment.day();
        }
    }
}
