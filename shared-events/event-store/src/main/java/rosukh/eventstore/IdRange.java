package rosukh.eventstore;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A part of an embedded collection in the order of its `_id`s, which is how the file keeps them.
///
/// @param documents by `_id`, all numbers or all texts
/// @param low the first `_id`, null for no bound
/// @param high the last `_id`, null for no bound
record IdRange(
        MVMap<Object, Document> documents,
        @Nullable Object low,
        @Nullable Object high,
        boolean descending) {

    private static final String ID = "_id";
    private static final Set<Class<?>> ORDERED = Set.of(Long.class, String.class);

    /// What a query can find, if it asks for the order of `_id` or for none.
    static Optional<IdRange> of(
            Document query, @Nullable Document order, MVMap<Object, Document> documents) {
        if (documents.isEmpty() || !isById(order)) return Optional.empty();
        Class<?> type = documents.firstKey().getClass();
        if (!ORDERED.contains(type) || !type.isInstance(documents.lastKey()))
            return Optional.empty();
        boolean descending = order != null && order.get(ID) instanceof Number n && n.intValue() < 0;
        return Optional.of(
                new IdRange(
                        documents,
                        bound(query, type, "$gte", "$gt"),
                        bound(query, type, "$lte", "$lt"),
                        descending));
    }

    private static boolean isById(@Nullable Document order) {
        return order == null || order.isEmpty() || order.keySet().equals(Set.of(ID));
    }

    /// The matcher still decides, so a bound may be too wide.
    private static @Nullable Object bound(
            Document query, Class<?> type, String inclusive, String exclusive) {
        // One document is a range too: the library's own index leaves queries alone that ask for
        // more than the `_id`, as every write of a view or a token does.
        if (type.isInstance(query.get(ID))) return query.get(ID);
        if (!(query.get(ID) instanceof Document asked)) return null;
        Object bound = asked.containsKey(inclusive) ? asked.get(inclusive) : asked.get(exclusive);
        return type.isInstance(bound) ? bound : null;
    }

    Stream<Document> stream() {
        Iterable<Document> all = this::iterator;
        return StreamSupport.stream(all.spliterator(), false);
    }

    private Iterator<Document> iterator() {
        var cursor =
                descending ? documents.cursor(high, low, true) : documents.cursor(low, high, false);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Document next() {
                cursor.next();
                return cursor.getValue();
            }
        };
    }

    /// What is left of it from a document on.
    IdRange from(Document document) {
        Object id = document.get(ID);
        return descending
                ? new IdRange(documents, low, id, true)
                : new IdRange(documents, id, high, false);
    }
}
