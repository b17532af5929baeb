package rosukh.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// The keys of data subjects in the collection `personal.keys`: `_id` is the subject, `id` names
/// the key, `kek` the key that wrapped it, `key` is the wrapped key. Of a destroyed one there are
/// `_id`, `id`, `destroyed` and `position`, for ever: while that is there no other key is made. No
/// key is kept in memory beyond one event or document, so a destroyed one is gone on every node at
/// once. The collection is to be kept in backups no longer than erased data may come back.
public final class SubjectKeys {

    static final String COLLECTION = "personal.keys";

    private static final String SUBJECT = "_id";
    private static final String ID = "id";
    private static final String KEK = "kek";
    private static final String KEY = "key";
    private static final String DESTROYED = "destroyed";
    private static final String POSITION = "position";

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int ID_BYTES = 8;
    private static final AesGcmParameters PARAMETERS = parameters();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MongoCollection<Document> keys;
    private final KeyFile keyFile;

    public SubjectKeys(MongoDatabase database, KeyFile keyFile) {
        this.keys =
                database.getCollection(COLLECTION)
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.keyFile = keyFile;
    }

    /// The key of a subject, made if it has none. Of several who make it at once one does.
    ///
    /// @throws SubjectErased if it was destroyed
    Aead toSeal(String subject) {
        Document found = read(subject);
        if (found == null) found = made(subject);
        if (isDestroyed(found)) throw new SubjectErased(subject);
        return aead(found);
    }

    PersonalTexts.Key find(String subject) {
        Document found = read(subject);
        // A text whose key is not there at all: a copy of the database without the keys.
        if (found == null) return new PersonalTexts.Destroyed(-1);
        if (!isDestroyed(found)) return new PersonalTexts.Opening(aead(found));
        Long position = found.getLong(POSITION);
        return new PersonalTexts.Destroyed(position == null ? -1 : position);
    }

    /// Whether anything personal was ever kept of a subject.
    public boolean isKnown(String subject) {
        return read(subject) != null;
    }

    /// Destroys the key of a subject for good; may be repeated.
    ///
    /// @return the id of the key; empty if there never was one
    public String destroy(String subject) {
        Document before =
                keys.findOneAndUpdate(
                        eq(SUBJECT, subject),
                        combine(set(DESTROYED, true), setOnInsert(ID, ""), unset(KEK), unset(KEY)),
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER));
        return before == null ? "" : before.getString(ID);
    }

    /// Notes where the log says that a key was destroyed, and destroys it where it has come back.
    public void fence(String subject, long position) {
        keys.updateOne(
                eq(SUBJECT, subject),
                combine(
                        set(DESTROYED, true),
                        set(POSITION, position),
                        setOnInsert(ID, ""),
                        unset(KEK),
                        unset(KEY)),
                new UpdateOptions().upsert(true));
    }

    /// Wraps by the primary key what another key wrapped. May be repeated, and run while nodes
    /// work.
    ///
    /// @return how many keys
    /// @throws KeyMissing if a key was wrapped by one that is not in the key file
    /// @throws TextDamaged if a wrapped key was changed
    public long rewrap() {
        long done = 0;
        List<Document> older =
                keys.find(and(exists(KEY), ne(KEK, keyFile.primary()))).into(new ArrayList<>());
        for (Document old : older) {
            String subject = old.getString(SUBJECT);
            Binary anew = new Binary(keyFile.wrapAead(unwrapped(old), context(subject)));
            // A key that was destroyed meanwhile must not come back.
            done +=
                    keys.updateOne(
                                    and(eq(SUBJECT, subject), eq(KEK, old.getString(KEK))),
                                    combine(set(KEK, keyFile.primary()), set(KEY, anew)))
                            .getModifiedCount();
        }
        return done;
    }

    /// Ids of the key-encryption keys that still wrap a key of a subject.
    public List<String> used() {
        return keys.distinct(KEK, String.class).into(new ArrayList<>()).stream()
                .filter(kek -> kek != null)
                .toList();
    }

    private @Nullable Document read(String subject) {
        return keys.find(eq(SUBJECT, subject)).first();
    }

    private Document made(String subject) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PARAMETERS, KeyFile.WRAPPING);
            Document made =
                    new Document(SUBJECT, subject)
                            .append(ID, newId())
                            .append(KEK, keyFile.primary())
                            .append(KEY, new Binary(keyFile.wrapAead(key, context(subject))));
            keys.insertOne(made);
            return made;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw refused;
            Document another = read(subject);
            if (another == null) throw refused;
            return another;
        }
    }

    private static boolean isDestroyed(Document found) {
        return found.getBoolean(DESTROYED, false);
    }

    private Aead aead(Document found) {
        try {
            return unwrapped(found).getPrimitive(KeyFile.WRAPPING, Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private KeysetHandle unwrapped(Document found) {
        String subject = found.getString(SUBJECT);
        try {
            return keyFile.unwrapAead(
                    found.get(KEY, Binary.class).getData(), found.getString(KEK), context(subject));
        } catch (GeneralSecurityException changed) {
            throw new TextDamaged("all of " + subject, changed);
        }
    }

    /// A wrapped key fits no other subject and no file.
    private static String context(String subject) {
        return "personal/" + subject;
    }

    private static String newId() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    static AesGcmParameters parameters() {
        try {
            return AesGcmParameters.builder()
                    .setKeySizeBytes(KEY_BYTES)
                    .setIvSizeBytes(NONCE_BYTES)
                    .setTagSizeBytes(TAG_BYTES)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
