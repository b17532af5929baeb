package rosukh.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/// The data keys of a bucket's files in the collection `<bucket>.keys`: `_id` of the file, `owner`
/// (whom the file is about, so that all keys of one owner can be destroyed), `kek` (id of the key
/// that wrapped it), `key` (the wrapped key). Keys are read each time and never kept in memory, so
/// that a destroyed one is gone.
public final class DataKeys {

    /// A segment of cipher text fills one chunk of GridFS and is authenticated by itself.
    static final int SEGMENT_BYTES = 255 * 1024;

    static final Configuration SEALING = StreamingAeadConfig2026.get();

    private static final int KEY_BYTES = 32;
    private static final AesGcmHkdfStreamingParameters PARAMETERS = parameters();

    private final MongoCollection<Document> keys;
    private final KeyFile keyFile;

    public DataKeys(MongoDatabase database, String bucket, KeyFile keyFile) {
        this.keys = database.getCollection(bucket + ".keys");
        this.keyFile = keyFile;
    }

    StreamingAead create(String id, String owner) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PARAMETERS, SEALING);
            keys.insertOne(
                    new Document("_id", id)
                            .append("owner", owner)
                            .append("kek", keyFile.primary())
                            .append("key", new Binary(keyFile.wrap(key, id))));
            return streaming(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Empty if the key was destroyed.
    Optional<StreamingAead> find(String id) throws FileDamaged {
        Document found = keys.find(eq("_id", id)).first();
        if (found == null) return Optional.empty();
        try {
            return Optional.of(streaming(unwrapped(found)));
        } catch (GeneralSecurityException changed) {
            throw new FileDamaged(id, changed);
        }
    }

    private KeysetHandle unwrapped(Document key) throws GeneralSecurityException {
        return keyFile.unwrap(
                key.get("key", Binary.class).getData(), key.getString("kek"), key.getString("_id"));
    }

    /// Erases a file for good, wherever its content is kept.
    public void destroy(String id) {
        keys.deleteOne(eq("_id", id));
    }

    /// Erases all files of an owner for good; may be repeated.
    ///
    /// @return how many
    public long destroyOf(String owner) {
        return keys.deleteMany(eq("owner", owner)).getDeletedCount();
    }

    /// Wraps by the primary key what another key wrapped; the files stay as they are. May be
    /// repeated, and run while nodes work.
    ///
    /// @return how many keys
    /// @throws KeyMissing if a key was wrapped by one that is not in the key file; those before it
    ///   are done
    /// @throws FileDamaged if a wrapped key was changed; those before it are done
    public long rewrap() throws FileDamaged {
        long done = 0;
        for (Document old : keys.find(ne("kek", keyFile.primary())).into(new ArrayList<>())) {
            String id = old.getString("_id");
            Binary anew = rewrapped(old, id);
            // A key that was destroyed meanwhile must not come back.
            done +=
                    keys.updateOne(
                                    and(eq("_id", id), eq("kek", old.getString("kek"))),
                                    combine(set("kek", keyFile.primary()), set("key", anew)))
                            .getModifiedCount();
        }
        return done;
    }

    private Binary rewrapped(Document old, String id) throws FileDamaged {
        try {
            return new Binary(keyFile.wrap(unwrapped(old), id));
        } catch (GeneralSecurityException changed) {
            throw new FileDamaged(id, changed);
        }
    }

    /// Ids of the key-encryption keys that still wrap a data key.
    public List<String> used() {
        return keys.distinct("kek", String.class).into(new ArrayList<>());
    }

    private static StreamingAead streaming(KeysetHandle key) {
        try {
            return key.getPrimitive(SEALING, StreamingAead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static AesGcmHkdfStreamingParameters parameters() {
        try {
            return AesGcmHkdfStreamingParameters.builder()
                    .setKeySizeBytes(KEY_BYTES)
                    .setDerivedAesGcmKeySizeBytes(KEY_BYTES)
                    .setHkdfHashType(AesGcmHkdfStreamingParameters.HashType.SHA256)
                    .setCiphertextSegmentSizeBytes(SEGMENT_BYTES)
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
