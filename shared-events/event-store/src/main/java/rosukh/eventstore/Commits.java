package rosukh.eventstore;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;

/// The collection of commits, always written and read with majority.
final class Commits implements CommitStore {

    static final String COLLECTION = "commits";

    /// Commits fetched at once; a server's own first batch is 101.
    static final int CURSOR_BATCH = 1_024;

    private final MongoCollection<Commit> commits;

    Commits(MongoDatabase database) {
        this(database, Archive.none());
    }

    /// @param archive where the events of archived commits are
    Commits(MongoDatabase database, Archive archive) {
        commits =
                database.getCollection(COLLECTION, Commit.class)
                        .withCodecRegistry(
                                CodecRegistries.fromRegistries(
                                        CodecRegistries.fromCodecs(new CommitCodec(archive)),
                                        database.getCodecRegistry()))
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withReadPreference(ReadPreference.primary())
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /// What is archived is the beginning of the log, so its first commit shows whether anything is.
    ///
    /// @throws EventStoreException if something is and the archive is not at hand
    void demandReadable() {
        var _ = commits.find(eq(CommitCodec.POSITION, 0L)).first();
    }

    @Override
    public void insert(List<Commit> batch) {
        commits.insertMany(batch);
    }

    /// The majority-committed end of the log.
    Head head() {
        Document last =
                commits.withDocumentClass(Document.class)
                        .find()
                        .sort(descending(CommitCodec.POSITION))
                        .limit(1)
                        .projection(
                                include(CommitCodec.COUNT, CommitCodec.LATEST, CommitCodec.KEYS))
                        .first();
        if (last == null) return Head.EMPTY;
        Instant latest = last.getDate(CommitCodec.LATEST).toInstant();
        return Head.of(
                last.getLong(CommitCodec.POSITION) + last.getInteger(CommitCodec.COUNT),
                latest,
                last.getList(CommitCodec.KEYS, String.class));
    }

    /// The commit that holds a key.
    Optional<Commit> holder(String key) {
        return Optional.ofNullable(commits.find(eq(CommitCodec.KEYS, key)).first());
    }

    @Override
    public Map<String, Commit> holders(Collection<String> keys) {
        Map<String, Commit> holders = new HashMap<>();
        List<String> asked = List.copyOf(keys);
        for (int from = 0; from < asked.size(); from += KEYS_PER_LOOK) {
            List<String> some = asked.subList(from, Math.min(from + KEYS_PER_LOOK, asked.size()));
            for (Commit commit : commits.find(in(CommitCodec.KEYS, some)))
                commit.keys().forEach(key -> holders.put(key, commit));
        }
        holders.keySet().retainAll(keys);
        return holders;
    }

    /// All commits that match, in order of position and each once: some servers return a document
    /// once per matching element of an array.
    Collection<Commit> matching(Bson filter) {
        SortedMap<Long, Commit> found = new TreeMap<>();
        for (Commit commit : commits.find(filter).batchSize(CURSOR_BATCH))
            found.put(commit.position(), commit);
        return found.values();
    }

    /// The last commit that matches, if any.
    Optional<Commit> last(Bson filter) {
        return Optional.ofNullable(
                commits.find(filter).sort(descending(CommitCodec.POSITION)).limit(1).first());
    }

    /// The commits that start from one position on and before another, in order. Both bounds are of
    /// one condition, which the embedded server takes for a range.
    List<Commit> between(long from, long before) {
        BsonDocument range =
                new BsonDocument("$gte", new BsonInt64(from)).append("$lt", new BsonInt64(before));
        return commits.find(eq(CommitCodec.POSITION, range))
                .sort(ascending(CommitCodec.POSITION))
                .batchSize(CURSOR_BATCH)
                .into(new ArrayList<>());
    }

    /// The first commit that starts at a position or after it.
    Optional<Commit> firstFrom(long position) {
        return Optional.ofNullable(
                commits.find(gte(CommitCodec.POSITION, position))
                        .sort(ascending(CommitCodec.POSITION))
                        .limit(1)
                        .first());
    }
}
