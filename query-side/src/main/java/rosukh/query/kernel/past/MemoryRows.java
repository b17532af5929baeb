package rosukh.query.kernel.past;

import com.mongodb.MongoClientSettings;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.ViewRows;

/// The few documents of one record in memory. Questions are answered as the embedded server does,
/// by its own matcher.
final class MemoryRows implements ViewRows {

    private static final CodecRegistry CODECS = MongoClientSettings.getDefaultCodecRegistry();
    private static final QueryMatcher MATCHER = new DefaultQueryMatcher();

    private final Map<String, BsonDocument> rows = new LinkedHashMap<>();

    @Override
    public synchronized @Nullable BsonDocument first(String id) {
        return rows.get(id);
    }

    @Override
    public List<BsonDocument> find(Bson filter, Bson sort, int limit) {
        Comparator<Document> order = new DocumentComparator(plain(rendered(sort)));
        return matching(filter).stream()
                .map(row -> new Row(plain(row), row))
                .sorted(Comparator.comparing(Row::plain, order))
                .limit(limit == 0 ? Long.MAX_VALUE : limit)
                .map(Row::stored)
                .toList();
    }

    private record Row(Document plain, BsonDocument stored) {}

    @Override
    public void forEach(Bson filter, Consumer<? super BsonDocument> action) {
        matching(filter).forEach(action);
    }

    @Override
    public long count(Bson filter) {
        return matching(filter).size();
    }

    @Override
    public synchronized void put(BsonDocument document) {
        rows.put(document.getString("_id").getValue(), document);
    }

    @Override
    public synchronized void remove(String id) {
        rows.remove(id);
    }

    @Override
    public synchronized void clear() {
        rows.clear();
    }

    private synchronized List<BsonDocument> matching(Bson filter) {
        Document asked = plain(rendered(filter));
        List<BsonDocument> found = new ArrayList<>();
        for (BsonDocument row : rows.values())
            if (MATCHER.matches(plain(row), asked)) found.add(row);
        return found;
    }

    private static BsonDocument rendered(Bson filter) {
        return filter.toBsonDocument(BsonDocument.class, CODECS);
    }

    private static Document plain(BsonDocument document) {
        Document plain = new Document();
        document.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static @Nullable Object plain(BsonValue value) {
        return switch (value.getBsonType()) {
            case NULL -> null;
            case STRING -> value.asString().getValue();
            case BOOLEAN -> value.asBoolean().getValue();
            case INT32 -> value.asInt32().getValue();
            case INT64 -> value.asInt64().getValue();
            case DOUBLE -> value.asDouble().getValue();
            case DATE_TIME -> Instant.ofEpochMilli(value.asDateTime().getValue());
            case DOCUMENT -> plain(value.asDocument());
            case ARRAY -> {
                List<@Nullable Object> all = new ArrayList<>();
                for (BsonValue each : value.asArray()) all.add(plain(each));
                yield all;
            }
            case REGULAR_EXPRESSION ->
                    new BsonRegularExpression(
                            value.asRegularExpression().getPattern(),
                            value.asRegularExpression().getOptions());
            default -> throw new IllegalArgumentException("no view holds " + value.getBsonType());
        };
    }
}
