package rosukh.eventstore;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.jspecify.annotations.Nullable;

/// A request on its way to a server, at work there, or on its way back. The one who asked may have
/// given up meanwhile; the request does not know.
abstract class SimCall<T> implements SimScheduler.Step {

    /// Ends the name of a commit that the server will never take.
    static final String POISON = "!";

    private static final int INVALID = 121;
    private static final int DUPLICATE_KEY = 11000;
    private static final int STEPPED_DOWN = 189;

    final SimReplicaSet set;
    final SimNode node;

    /// Step from which it may arrive.
    int arrivesFrom;

    /// The connection is broken.
    boolean cut;

    @Nullable T answer;
    @Nullable MongoException failure;
    private boolean arrived;
    private boolean ended;

    SimCall(SimReplicaSet set, SimNode node) {
        this.set = set;
        this.node = node;
    }

    /// Whether the one who asked need not wait any more.
    boolean settled() {
        return cut || answer != null || failure != null;
    }

    boolean hasArrived() {
        return arrived;
    }

    /// It never arrives, or its server died.
    void drop() {
        ended = true;
    }

    void answer(T answer) {
        this.answer = answer;
        ended = true;
    }

    void fail(MongoException failure) {
        this.failure = failure;
        ended = true;
    }

    /// What a server says that is no primary.
    void refuse() {
        fail(
                new MongoNotPrimaryException(
                        new BsonDocument("code", new BsonInt32(STEPPED_DOWN)),
                        new ServerAddress()));
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public boolean ready() {
        return arrived ? canWork() : set.scheduler.count() >= arrivesFrom;
    }

    boolean canWork() {
        return true;
    }

    @Override
    public void run() {
        arrived = true;
        if (!node.primary) refuse();
        else work();
    }

    /// A step of it on a primary.
    abstract void work();

    static final class Read<T> extends SimCall<T> {

        private final Function<SimNode, T> question;

        Read(SimReplicaSet set, SimNode node, Function<SimNode, T> question) {
            super(set, node);
            this.question = question;
        }

        @Override
        void work() {
            answer(question.apply(node));
        }
    }

    /// An ordered insert, one document at a time, waiting for the majority at the end.
    static final class Insert extends SimCall<Boolean> {

        private final List<Commit> batch;
        private final List<BulkWriteError> errors = new ArrayList<>();
        private int next;
        private int inserted;
        private int term = -1;
        private int size;

        Insert(SimReplicaSet set, SimNode node, List<Commit> batch) {
            super(set, node);
            this.batch = batch;
        }

        @Override
        boolean canWork() {
            return !isWaiting()
                    || !node.primary
                    || node.term != term
                    || node.committed >= size
                    || set.mistake == SimMistake.ANSWER_WITHOUT_MAJORITY;
        }

        private boolean isWaiting() {
            return next >= batch.size();
        }

        @Override
        void work() {
            if (term == -1) term = node.term;
            if (node.term != term) refuse();
            else if (!isWaiting()) insertNext();
            else if (errors.isEmpty()) answer(true);
            else fail(bulkFailure());
        }

        private void insertNext() {
            Commit commit = batch.get(next);
            if (commit.id().endsWith(POISON)) {
                errors.add(error(INVALID));
                fail(bulkFailure());
                return;
            }
            if (node.insert(commit)) {
                inserted++;
                size = node.log.size();
                node.countMajority();
                set.check(node);
                set.scheduler.note(
                        "node %s stores %s @%s", node.id, commit.id(), commit.position());
                next++;
                return;
            }
            errors.add(error(DUPLICATE_KEY));
            next++;
            if (set.mistake != SimMistake.UNORDERED_INSERT) fail(bulkFailure());
        }

        private BulkWriteError error(int code) {
            return new BulkWriteError(code, "at " + next, new BsonDocument(), next);
        }

        private MongoBulkWriteException bulkFailure() {
            return new MongoBulkWriteException(
                    BulkWriteResult.acknowledged(inserted, 0, 0, 0, List.of(), List.of()),
                    errors,
                    null,
                    new ServerAddress(),
                    Set.of());
        }

        /// Some servers tell of a step-down as an error of the document they were at, and some only
        /// that they cannot wait for the majority.
        @Override
        void refuse() {
            int form = set.scheduler.random.nextInt(3);
            if (form == 0 || term == -1) {
                super.refuse();
                return;
            }
            if (form == 1 && next < batch.size()) {
                errors.add(error(STEPPED_DOWN));
                fail(bulkFailure());
                return;
            }
            fail(
                    new MongoBulkWriteException(
                            BulkWriteResult.unacknowledged(),
                            List.of(),
                            new WriteConcernError(
                                    STEPPED_DOWN,
                                    "PrimarySteppedDown",
                                    WriteConcern.MAJORITY + " not reached",
                                    new BsonDocument()),
                            new ServerAddress(),
                            Set.of()));
        }
    }
}
