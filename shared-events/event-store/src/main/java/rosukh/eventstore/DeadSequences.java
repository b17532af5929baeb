package rosukh.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// The sequences of letters of one processing group, one document each. So a sequence is claimed,
/// lengthened and shortened by single writes that are atomic on every server, and it is gone with
/// its last letter.
///
/// `{_id, group, seq, size, bytes, version, touched, since, owner, seen, epoch, letters: [..]}`
final class DeadSequences {

    static final String COLLECTION = "dead_letters";
    static final String SEQUENCE = "seq";
    static final String SIZE = "size";
    static final String BYTES = "bytes";
    static final String LETTERS = "letters";

    private static final String GROUP = "group";
    private static final String VERSION = "version";
    private static final String TOUCHED = "touched";
    private static final String SINCE = "since";
    private static final String OWNER = "owner";

    private final MongoCollection<Document> sequences;
    private final LeaseClock clock;
    private final Duration claimDuration;
    private final String group;

    DeadSequences(MongoDatabase database, String group, Clock fallback, Duration claimDuration) {
        sequences =
                database.getCollection(COLLECTION)
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withWriteConcern(WriteConcern.MAJORITY);
        sequences.createIndex(Indexes.ascending(GROUP));
        clock = LeaseClock.of(sequences, fallback);
        this.claimDuration = claimDuration;
        this.group = group;
    }

    /// A right to process a sequence, until it is not extended in time.
    record Claim(String id, String owner, long epoch) {

        private Bson held() {
            return and(eq("_id", id), eq(OWNER, owner), eq(LeaseClock.EPOCH, epoch));
        }
    }

    private String id(String sequence) {
        return group.replace("%", "%25").replace("#", "%23") + "#" + sequence;
    }

    /// Puts a letter behind the others of its sequence, or begins one; once, however often it is
    /// told to.
    void add(String sequence, Document letter) {
        String id = id(sequence);
        Bson without = and(eq("_id", id), ne(LETTERS + "." + LetterEvents.KEY, key(letter)));
        Date touched = Date.from(LetterDocument.lastTouched(letter));
        Bson change =
                Updates.combine(
                        Updates.setOnInsert(GROUP, group),
                        Updates.setOnInsert(SEQUENCE, sequence),
                        Updates.setOnInsert(TOUCHED, touched),
                        Updates.setOnInsert(SINCE, Date.from(LetterDocument.enqueuedAt(letter))),
                        Updates.setOnInsert(OWNER, null),
                        Updates.setOnInsert(LeaseClock.EPOCH, 0L),
                        Updates.inc(SIZE, 1),
                        Updates.inc(BYTES, LetterEvents.size(letter)),
                        Updates.inc(VERSION, 1L),
                        Updates.push(LETTERS, letter));
        while (true) {
            try {
                sequences.updateOne(without, change, new UpdateOptions().upsert(true));
                return;
            } catch (MongoWriteException failure) {
                if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw failure;
                // the letter is there already, or another process began the sequence just now
                if (has(id, key(letter))) return;
            }
        }
    }

    /// Whether a letter lies in a sequence already.
    boolean holds(String sequence, Document letter) {
        return has(id(sequence), key(letter));
    }

    private boolean has(String id, String key) {
        Document sequence = sequences.find(eq("_id", id)).first();
        return sequence != null
                && letters(sequence).stream().anyMatch(letter -> key(letter).equals(key));
    }

    private static String key(Document letter) {
        return letter.getString(LetterEvents.KEY);
    }

    /// A sequence without its letters; null if there is none.
    @Nullable Document summary(String sequence) {
        return sequences.find(eq("_id", id(sequence))).projection(exclude(LETTERS)).first();
    }

    @Nullable Document find(String sequence) {
        return sequences.find(eq("_id", id(sequence))).first();
    }

    static List<Document> letters(Document sequence) {
        return sequence.getList(LETTERS, Document.class);
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Document sequence : all().projection(include(SEQUENCE)))
            names.add(sequence.getString(SEQUENCE));
        return names;
    }

    private FindIterable<Document> all() {
        return sequences.find(eq(GROUP, group)).sort(Sorts.ascending(TOUCHED, "_id"));
    }

    long count() {
        return sequences.countDocuments(eq(GROUP, group));
    }

    long letterCount() {
        long count = 0;
        for (Document sequence : all().projection(include(SIZE)))
            count += sequence.getInteger(SIZE);
        return count;
    }

    /// Since when the oldest letter lies here.
    Optional<Instant> oldest() {
        return Optional.ofNullable(
                        sequences
                                .find(eq(GROUP, group))
                                .sort(Sorts.ascending(SINCE))
                                .projection(include(SINCE))
                                .first())
                .map(sequence -> sequence.getDate(SINCE).toInstant());
    }

    /// The sequences nobody works on, the one touched longest ago first.
    List<String> claimable() {
        List<String> names = new ArrayList<>();
        Bson free = and(eq(GROUP, group), or(eq(OWNER, null), clock.unseenFor(claimDuration)));
        for (Document sequence :
                sequences
                        .find(free)
                        .sort(Sorts.ascending(TOUCHED, "_id"))
                        .projection(include(SEQUENCE))) names.add(sequence.getString(SEQUENCE));
        return names;
    }

    /// Takes a sequence as it was read; empty if somebody else was faster or it has changed since.
    Optional<Claim> claim(Document read, String node) {
        String id = read.getString("_id");
        String owner = node + "/" + UUID.randomUUID();
        Bson free =
                and(
                        eq("_id", id),
                        eq(VERSION, read.getLong(VERSION)),
                        or(eq(OWNER, null), clock.unseenFor(claimDuration)));
        clock.update(sequences, free, Map.of(OWNER, owner), 1);
        Document taken = sequences.find(eq("_id", id)).projection(exclude(LETTERS)).first();
        return taken != null && owner.equals(taken.getString(OWNER))
                ? Optional.of(new Claim(id, owner, taken.getLong(LeaseClock.EPOCH)))
                : Optional.empty();
    }

    /// False if the claim was lost.
    boolean extend(Claim claim) {
        return clock.update(sequences, claim.held(), Map.of(), 0).getMatchedCount() > 0;
    }

    void release(Claim claim) {
        sequences.updateOne(claim.held(), Updates.set(OWNER, null));
    }

    /// Replaces the letter of a name; by nothing, to take it out. False if it is not there or the
    /// claim was lost.
    ///
    /// @param claim null to do so whoever works on the sequence
    boolean change(
            String sequence,
            String letter,
            @Nullable Claim claim,
            Function<Document, @Nullable Document> update) {
        while (true) {
            Document read = find(sequence);
            if (read == null || (claim != null && !holds(read, claim))) return false;
            List<Document> letters = new ArrayList<>(letters(read));
            int index = LetterDocument.indexOf(letters, letter);
            if (index < 0) return false;
            Document changed = update.apply(letters.get(index));
            if (changed == null) letters.remove(index);
            else letters.set(index, changed);
            if (replace(read, letters)) return true;
        }
    }

    private static boolean holds(Document read, Claim claim) {
        return claim.owner().equals(read.getString(OWNER))
                && claim.epoch() == read.getLong(LeaseClock.EPOCH);
    }

    /// False if the sequence was changed meanwhile.
    private boolean replace(Document read, List<Document> letters) {
        Bson unchanged =
                and(
                        eq("_id", read.getString("_id")),
                        eq(VERSION, read.getLong(VERSION)),
                        eq(LeaseClock.EPOCH, read.getLong(LeaseClock.EPOCH)));
        if (letters.isEmpty()) return sequences.deleteOne(unchanged).getDeletedCount() > 0;
        Document first = letters.getFirst();
        long bytes = letters.stream().mapToLong(LetterEvents::size).sum();
        Bson change =
                Updates.combine(
                        Updates.set(LETTERS, letters),
                        Updates.set(SIZE, letters.size()),
                        Updates.set(BYTES, bytes),
                        Updates.set(TOUCHED, Date.from(LetterDocument.lastTouched(first))),
                        Updates.set(SINCE, Date.from(LetterDocument.enqueuedAt(first))),
                        Updates.inc(VERSION, 1L));
        return sequences.updateOne(unchanged, change).getMatchedCount() > 0;
    }

    void clear() {
        sequences.deleteMany(eq(GROUP, group));
    }
}
