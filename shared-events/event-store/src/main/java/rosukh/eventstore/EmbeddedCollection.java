package rosukh.eventstore;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A collection that answers as MongoDB does where the server it extends does not: a reply holds as
/// many documents as fit, ranges and the order of `_id` come from the order of the file and are
/// read as they are fetched, and a document comes once however many of its keys were asked for.
final class EmbeddedCollection extends H2Collection {

    /// A quarter of MongoDB's replies: server and client share one heap, and several readers may
    /// fetch ahead at once.
    private static final int REPLY_BYTES = 4 * 1024 * 1024;

    private static final CompactType SIZES = new CompactType();

    /// What a client's `find` is wrapped in; counts, updates and deletes need all that matches.
    private static final String FIND = "$query";

    private final MVMap<Object, Document> documents;
    private final CursorRegistry cursors;

    /// Whether the query at work is a client's; guarded by this.
    private boolean isFind;

    EmbeddedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
        this.cursors = cursors;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            Iterable<Object> positions,
            Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            Document fieldSelector) {
        Set<Object> once = new LinkedHashSet<>();
        positions.forEach(once::add);
        return super.matchDocuments(
                query, once, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            Document fieldSelector) {
        IdRange range = IdRange.of(query, orderBy, documents).orElse(null);
        if (range == null)
            return super.matchDocuments(
                    query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        boolean isPlain = numberToSkip == 0 && limit == 0 && isEmpty(fieldSelector);
        if (!isFind || !isPlain)
            return matchDocumentsFromStream(
                    range.stream(), query, null, numberToSkip, limit, batchSize, fieldSelector);
        Cursor scan =
                new IdScan(
                        cursors.generateCursorId(),
                        range,
                        document -> documentMatchesQuery(document, query),
                        REPLY_BYTES);
        List<Document> first = scan.takeDocuments(batchSize);
        if (scan.isEmpty()) return new QueryResult(first);
        cursors.add(scan);
        return new QueryResult(first, scan);
    }

    private static boolean isEmpty(@Nullable Document fields) {
        return fields == null || fields.isEmpty();
    }

    @Override
    public synchronized QueryResult handleQuery(QueryParameters query) {
        isFind = query.getQuerySelector().containsKey(FIND);
        try {
            return super.handleQuery(query);
        } finally {
            isFind = false;
        }
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        if (!isFind) return super.createQueryResult(matched, batchSize);
        int first = fitting(matched, batchSize == 0 ? matched.size() : batchSize);
        return super.createQueryResult(matched, first);
    }

    @Override
    protected Cursor createCursor(List<Document> remaining) {
        Cursor cursor = new Rest(cursors.generateCursorId(), remaining);
        cursors.add(cursor);
        return cursor;
    }

    /// How many of the first documents fit into one reply, at least one of any.
    private static int fitting(List<Document> documents, int wanted) {
        int count = 0;
        long bytes = 0;
        while (count < Math.min(wanted, documents.size())) {
            bytes += SIZES.getMemory(documents.get(count));
            if (count > 0 && bytes > REPLY_BYTES) return count;
            count++;
        }
        return count;
    }

    /// What is left of an answer.
    private static final class Rest implements Cursor {

        private final long id;
        private List<Document> documents;

        private Rest(long id, List<Document> documents) {
            this.id = id;
            this.documents = documents;
        }

        @Override
        public long getId() {
            return id;
        }

        @Override
        public synchronized boolean isEmpty() {
            return documents.isEmpty();
        }

        @Override
        public synchronized List<Document> takeDocuments(int wanted) {
            int count = fitting(documents, wanted == 0 ? documents.size() : wanted);
            List<Document> taken = documents.subList(0, count);
            documents = documents.subList(count, documents.size());
            return taken;
        }
    }
}
