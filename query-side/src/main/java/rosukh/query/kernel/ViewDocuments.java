package rosukh.query.kernel;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

/// Turns view records into documents and back, by the driver's record codec, and writes them.
final class ViewDocuments<V extends Record> {

    private static final Set<String> RESERVED = Set.of("_id", "position");

    private final Codec<V> codec;
    private final Unsealing unsealing;

    ViewDocuments(Class<V> type, CodecRegistry registry, Unsealing unsealing) {
        this.unsealing = unsealing;
        if (!Modifier.isPublic(type.getModifiers()))
            throw new IllegalArgumentException(
                    type.getName()
                            + " must be public, like the records within it: the codec reads it");
        for (var component : type.getRecordComponents())
            if (RESERVED.contains(component.getName()))
                throw new IllegalArgumentException(
                        type.getName() + "." + component.getName() + " is kept by the view store");
        this.codec = registry.get(type);
    }

    /// As a reader finds it; as it lies there for a projection, so that nothing is written opened.
    V shown(BsonDocument document) {
        return decode(AsStored.now() ? document : unsealing.opened(document));
    }

    V decode(BsonDocument document) {
        return codec.decode(new BsonDocumentReader(document), DecoderContext.builder().build());
    }

    ViewStore.Change<V> asRead(String id, BsonDocument found) {
        long position = found.getInt64("position").getValue();
        return new ViewStore.Change<>(id, decode(found), position, position, false);
    }

    /// @throws ViewOutrun if another node has written one of them since it was read; the caller
    ///   starts over and what was already written is then ignored as not newer
    void write(MongoCollection<BsonDocument> to, Collection<ViewStore.Change<V>> changes) {
        List<WriteModel<BsonDocument>> writes = new ArrayList<>();
        for (ViewStore.Change<V> change : changes) {
            if (!change.changed()) continue;
            boolean existed = change.readAt() >= 0;
            V value = change.value();
            if (value != null) {
                BsonDocument document = encode(change.id(), change.position(), value);
                writes.add(
                        existed
                                ? new ReplaceOneModel<>(asItWas(change), document)
                                : new InsertOneModel<>(document));
            } else if (existed) {
                writes.add(new DeleteOneModel<>(asItWas(change)));
            }
        }
        if (!writes.isEmpty()) expectAll(writes.size(), to, writes);
    }

    private static void expectAll(
            int expected, MongoCollection<BsonDocument> to, List<WriteModel<BsonDocument>> writes) {
        BulkWriteResult done;
        try {
            done = to.bulkWrite(writes);
        } catch (MongoBulkWriteException failed) {
            if (failed.getWriteErrors().stream().allMatch(error -> error.getCode() == 11000))
                throw new ViewOutrun(to.getNamespace().getCollectionName(), failed);
            throw failed;
        }
        if (done.getInsertedCount() + done.getMatchedCount() + done.getDeletedCount() != expected)
            throw new ViewOutrun(to.getNamespace().getCollectionName(), null);
    }

    /// Flat, not `$and`: the embedded server then finds the document by its `_id` and does not
    /// scan.
    private static Bson asItWas(ViewStore.Change<?> change) {
        return new BsonDocument("_id", new BsonString(change.id()))
                .append("position", new BsonInt64(change.readAt()));
    }

    BsonDocument encode(String id, long position, V value) {
        BsonDocument document = new BsonDocument();
        codec.encode(new BsonDocumentWriter(document), value, EncoderContext.builder().build());
        BsonDocument whole = new BsonDocument("_id", new BsonString(id));
        whole.append("position", new BsonInt64(position));
        whole.putAll(document);
        return whole;
    }
}
