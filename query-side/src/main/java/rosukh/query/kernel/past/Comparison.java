package rosukh.query.kernel.past;

import com.mongodb.client.model.Filters;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.ViewRows;
import rosukh.query.kernel.past.ReplayOutcome.Difference;

/// Compares rebuilt documents with the live ones, in the order of their ids. Every document keeps
/// the position of the last event applied to it, so the two are compared where both stand at the
/// same events, whatever else has happened since.
final class Comparison {

    static final int NAMED_MAX = 50;

    private static final String WHOLE = "-";

    private final long from;
    private final long to;
    private final boolean atHead;
    private final MessageDigest replayedDigest = Digests.sha256();
    private final MessageDigest liveDigest = Digests.sha256();
    private final List<Difference> differences = new ArrayList<>();
    private long compared;
    private long movedOn;
    private long differing;
    private @Nullable String replayedHash;
    private @Nullable String liveHash;

    /// @param from documents changed last before this position are left out
    /// @param to the position up to which the view was rebuilt
    /// @param atHead whether nothing has happened since
    Comparison(long from, long to, boolean atHead) {
        this.from = from;
        this.to = to;
        this.atHead = atHead;
    }

    void view(String view, ViewRows replayed, ViewRows live) {
        Walk ours = new Walk(replayed);
        Walk theirs = new Walk(live);
        while (ours.hasNext() || theirs.hasNext()) {
            int order = order(ours, theirs);
            if (order == 0) both(view, ours.next(), theirs.next());
            else if (order < 0) onlyReplayed(view, ours.next());
            else onlyLive(view, theirs.next());
        }
    }

    private static int order(Walk ours, Walk theirs) {
        if (!ours.hasNext()) return 1;
        if (!theirs.hasNext()) return -1;
        return id(ours.peek()).compareTo(id(theirs.peek()));
    }

    private void both(String view, BsonDocument replayed, BsonDocument live) {
        if (position(live) > to) {
            movedOn++;
        } else if (position(replayed) >= from || position(live) >= from) {
            String ours = Digests.of(replayed);
            String theirs = Digests.of(live);
            note(view, id(replayed), ours, theirs);
            if (!ours.equals(theirs))
                differs(view, id(replayed), Digests.difference(replayed, live).orElse("/_id"));
        }
    }

    private void onlyReplayed(String view, BsonDocument replayed) {
        if (position(replayed) < from) return;
        if (atHead) {
            note(view, id(replayed), Digests.of(replayed), WHOLE);
            differs(view, id(replayed), WHOLE);
        } else {
            // A later event may have removed it, which leaves no trace in the live view.
            movedOn++;
        }
    }

    private void onlyLive(String view, BsonDocument live) {
        if (position(live) > to || position(live) < from) return;
        note(view, id(live), WHOLE, Digests.of(live));
        differs(view, id(live), WHOLE);
    }

    private void note(String view, String id, String ours, String theirs) {
        compared++;
        Digests.add(replayedDigest, view, id, ours);
        Digests.add(liveDigest, view, id, theirs);
    }

    private void differs(String view, String id, String field) {
        differing++;
        if (differences.size() < NAMED_MAX) differences.add(new Difference(view, id, field));
    }

    private static String id(BsonDocument document) {
        return document.getString("_id").getValue();
    }

    private static long position(BsonDocument document) {
        return document.getInt64("position").getValue();
    }

    long compared() {
        return compared;
    }

    long movedOn() {
        return movedOn;
    }

    long differing() {
        return differing;
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    /// Over everything compared; nothing more can be compared afterwards.
    String replayedDigest() {
        if (replayedHash == null) replayedHash = HexFormat.of().formatHex(replayedDigest.digest());
        return replayedHash;
    }

    String liveDigest() {
        if (liveHash == null) liveHash = HexFormat.of().formatHex(liveDigest.digest());
        return liveHash;
    }

    /// All documents of a view in the order of their ids, a part at a time.
    static final class Walk implements Iterator<BsonDocument> {

        private static final int PART = 500;
        private static final Document BY_ID = new Document("_id", 1);

        private final ViewRows rows;
        private List<BsonDocument> part;
        private int next;

        Walk(ViewRows rows) {
            this.rows = rows;
            this.part = rows.find(new Document(), BY_ID, PART);
        }

        @Override
        public boolean hasNext() {
            if (next < part.size()) return true;
            if (part.size() < PART) return false;
            part = rows.find(Filters.gt("_id", id(part.getLast())), BY_ID, PART);
            next = 0;
            return !part.isEmpty();
        }

        BsonDocument peek() {
            if (!hasNext()) throw new NoSuchElementException();
            return part.get(next);
        }

        @Override
        public BsonDocument next() {
            BsonDocument found = peek();
            next++;
            return found;
        }
    }
}
