package rosukh.query.kernel;

import java.util.List;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Where the documents of one view lie: in the view's own collection, or aside in a [Scratch]. Each
/// document has its id as `_id` and the position of the last event applied to it as `position`.
public interface ViewRows {

    /// The document of an id; null if there is none.
    @Nullable BsonDocument first(String id);

    /// Documents that match, in order.
    ///
    /// @param limit how many at most; 0 for all of them
    List<BsonDocument> find(Bson filter, Bson sort, int limit);

    /// Hands over every match, in no order.
    void forEach(Bson filter, Consumer<? super BsonDocument> action);

    long count(Bson filter);

    /// Puts a document in the place of the one with its id, if there is one.
    void put(BsonDocument document);

    void remove(String id);

    /// Forgets every document.
    void clear();
}
