package rosukh.eventstore;

import com.mongodb.ReadConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.BSONException;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/// Reads the whole log and says everything about it that cannot be: gaps and overlaps, missing,
/// foreign and doubled keys, holes in streams, a wrong running maximum, broken events, wrong
/// indexes, processors ahead of the log. It repairs nothing and writes nothing.
///
/// It keeps the last number of every stream and tag in memory, and where the unique index is not
/// right, every key.
public final class LogDoctor {

    private final MongoDatabase database;
    private final Archive archive;

    public LogDoctor(MongoDatabase database) {
        this(database, Archive.none());
    }

    /// @param archive where the events of archived commits are
    public LogDoctor(MongoDatabase database, Archive archive) {
        this.database = database;
        this.archive = archive;
    }

    /// Examines everything that is there when it begins.
    ///
    /// @param faults told of every fault, in the order of the log
    /// @throws EventStoreException if something is archived and the archive is not at hand
    public LogExamination examine(Consumer<LogFault> faults) {
        return examine(faults, _ -> {});
    }

    /// The same, and shows every event that can be read at all as it lies there, gaps or not.
    ///
    /// @param events shown in the order of the log, each after the faults of its commit
    /// @throws EventStoreException if something is archived and the archive is not at hand
    public LogExamination examine(Consumer<LogFault> faults, Consumer<LoggedBytes> events) {
        Visit visit = new Visit(faults, events, true);
        Map<String, Long> reached = reached();
        boolean indexed = visit.index();
        visit.allKeys = indexed ? null : new HashMap<>();
        visit.commits(collection(Commits.COLLECTION).find());
        visit.tokens(reached);
        return visit.examined();
    }

    /// Examines what lies from a position on: that no position is missing or given twice and that
    /// commits are whole. Streams, keys and the running maximum need the log before it and are left
    /// out.
    ///
    /// @throws EventStoreException if something is archived and the archive is not at hand
    public LogExamination examineFrom(
            long position, Consumer<LogFault> faults, Consumer<LoggedBytes> events) {
        Visit visit = new Visit(faults, events, false);
        MongoCollection<BsonDocument> commits = collection(Commits.COLLECTION);
        BsonDocument around =
                commits.find(Filters.lte(CommitCodec.POSITION, position))
                        .sort(Sorts.descending(CommitCodec.POSITION))
                        .limit(1)
                        .first();
        visit.next =
                around != null && around.isInt64(CommitCodec.POSITION)
                        ? around.getInt64(CommitCodec.POSITION).getValue()
                        : position;
        visit.commits(commits.find(Filters.gte(CommitCodec.POSITION, visit.next)));
        return visit.examined();
    }

    /// How far processors came, asked before the log is read: both may move on meanwhile.
    private Map<String, Long> reached() {
        Map<String, Long> reached = new TreeMap<>();
        for (BsonDocument token : collection(MongoTokenStore.COLLECTION).find())
            if (token.isInt64("position"))
                reached.put(
                        token.getString("_id").getValue(), token.getInt64("position").getValue());
        return reached;
    }

    private MongoCollection<BsonDocument> collection(String name) {
        return database.getCollection(name, BsonDocument.class)
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /// One way through the log.
    private final class Visit {

        private final Consumer<LogFault> told;
        private final Consumer<LoggedBytes> shown;
        private final boolean whole;
        private final Map<String, Long> streams = new HashMap<>();
        private final Map<String, Long> tags = new HashMap<>();
        private @Nullable Map<String, Long> allKeys;
        private long next;
        private long latest;
        private long commits;
        private long events;
        private long faults;

        /// @param whole whether it begins with the first commit
        private Visit(Consumer<LogFault> told, Consumer<LoggedBytes> shown, boolean whole) {
            this.told = told;
            this.shown = shown;
            this.whole = whole;
        }

        private LogExamination examined() {
            return new LogExamination(commits, events, next - 1, faults);
        }

        private void commits(FindIterable<BsonDocument> found) {
            for (BsonDocument commit :
                    found.sort(Sorts.ascending(CommitCodec.POSITION))
                            .batchSize(Commits.CURSOR_BATCH)) commit(commit);
        }

        private void fault(long position, String field, String what) {
            faults++;
            told.accept(new LogFault(position, field, what));
        }

        /// Whether the unique index vouches for the keys.
        private boolean index() {
            String wrong = StoreIndexes.fault(database);
            if (wrong == null) return true;
            fault(LogFault.WHOLE_LOG, CommitCodec.KEYS, wrong);
            return false;
        }

        private void commit(BsonDocument commit) {
            commits++;
            if (!commit.isInt64(CommitCodec.POSITION)) {
                fault(next, CommitCodec.POSITION, "is no long: " + commit.get("_id"));
                return;
            }
            long position = commit.getInt64(CommitCodec.POSITION).getValue();
            if (position > next)
                fault(
                        next,
                        CommitCodec.POSITION,
                        "positions %d to %d are missing".formatted(next, position - 1));
            if (position < next)
                fault(
                        position,
                        CommitCodec.POSITION,
                        "positions %d to %d are given twice".formatted(position, next - 1));
            BsonDocument read = whole(position, commit);
            if (read == null) {
                next = position + count(commit);
                return;
            }
            CommitExamination examined = new CommitExamination(position, read, this::fault);
            events += examined.events().size();
            if (this.whole) {
                streams(position, examined);
                keys(position, examined, commit);
                latest = examined.latest(latest);
            }
            examined.shown().forEach(shown);
            next = position + Math.max(1, examined.events().size());
        }

        /// A commit with its events, wherever they are; null if the archive does not give them.
        private @Nullable BsonDocument whole(long position, BsonDocument commit) {
            if (!commit.isDocument(CommitCodec.ARCHIVED)) return commit;
            try {
                BsonDocument archived =
                        archive.read(ArchivePlace.of(commit.getDocument(CommitCodec.ARCHIVED)));
                commit.remove(CommitCodec.ARCHIVED);
                archived.forEach((field, value) -> {
                    if (field.equals(CommitCodec.EVENTS)) commit.append(field, value);
                    else if (!value.equals(commit.get(field)))
                        fault(position, field, "is not what was archived");
                });
                return commit;
            } catch (ArchiveDamaged | BSONException damaged) {
                fault(position, CommitCodec.ARCHIVED, String.valueOf(damaged.getMessage()));
                forget(commit);
                return null;
            }
        }

        private static int count(BsonDocument commit) {
            return commit.isInt32(CommitCodec.COUNT)
                    ? commit.getInt32(CommitCodec.COUNT).getValue()
                    : 1;
        }

        /// What its keys say of its streams and tags, when its events cannot.
        private void forget(BsonDocument commit) {
            for (BsonValue key : array(commit, CommitCodec.KEYS)) {
                if (!key.isString()) continue;
                Keys.numbered(key.asString().getValue(), Keys.AGGREGATE)
                        .ifPresent(it -> streams.merge(it.name(), it.number() + 1, Math::max));
                Keys.numbered(key.asString().getValue(), Keys.TAG)
                        .ifPresent(it -> tags.merge(it.name(), it.number() + 1, Math::max));
            }
        }

        /// Every stream is numbered from 0 without holes.
        private void streams(long position, CommitExamination examined) {
            List<BsonDocument> all = examined.events();
            for (int index = 0; index < all.size(); index++) {
                BsonDocument event = all.get(index);
                if (!event.isString("agg") || !event.isInt64("seq")) continue;
                String stream = event.getString("agg").getValue();
                long sequence = event.getInt64("seq").getValue();
                long expected = streams.getOrDefault(stream, 0L);
                if (sequence != expected)
                    fault(
                            position + index,
                            "ev." + index + ".seq",
                            "%s goes on with %d and not with %d"
                                    .formatted(stream, sequence, expected));
                streams.put(stream, Math.max(expected, sequence + 1));
            }
        }

        private void keys(long position, CommitExamination examined, BsonDocument commit) {
            Map<String, Long> needed = examined.keys(tags);
            Set<String> found = new HashSet<>();
            for (BsonValue value : array(commit, CommitCodec.KEYS)) {
                if (!value.isString()) {
                    fault(position, CommitCodec.KEYS, "holds something that is no text: " + value);
                    continue;
                }
                String key = value.asString().getValue();
                if (!found.add(key)) fault(position, CommitCodec.KEYS, "holds " + key + " twice");
                if (!needed.containsKey(key) && !Keys.isClaim(key) && !Keys.isIdempotency(key))
                    fault(position, CommitCodec.KEYS, "holds " + key + " of no event of its own");
                if (allKeys != null) {
                    Long holder = allKeys.putIfAbsent(key, position);
                    if (holder != null && holder != position)
                        fault(
                                position,
                                CommitCodec.KEYS,
                                "%s is held by the commit at %d too".formatted(key, holder));
                }
            }
            needed.forEach((key, of) -> {
                if (!found.contains(key)) fault(of, CommitCodec.KEYS, "lacks " + key);
            });
        }

        /// Nobody can have processed what is not there: the end of the log was lost, for example by
        /// restoring an old copy.
        private void tokens(Map<String, Long> reached) {
            reached.forEach((processor, position) -> {
                if (position >= next)
                    fault(
                            position,
                            "tokens.position",
                            "%s has come this far, but the log ends at %d"
                                    .formatted(processor, next - 1));
            });
        }
    }

    static List<BsonValue> array(BsonDocument document, String field) {
        return document.isArray(field) ? document.getArray(field) : new BsonArray(List.of());
    }
}
