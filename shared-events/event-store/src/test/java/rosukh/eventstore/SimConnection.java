package rosukh.eventstore;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The simulated driver of one process, in the place of the real one: it loses connections, hears
/// late or never, and may still talk to a member that was primary.
final class SimConnection implements CommitStore, Search {

    private static final Duration SELECTION_LIMIT = Duration.ofSeconds(30);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);
    private static final double LATE = 0.1;

    private final SimReplicaSet set;
    private final SimScheduler scheduler;
    private @Nullable SimNode target;
    private boolean unknown;

    SimConnection(SimReplicaSet set) {
        this.set = set;
        scheduler = set.scheduler;
    }

    @Override
    public void insert(List<Commit> batch) {
        for (Commit commit : batch)
            scheduler.note("insert %s @%s..%s", commit.id(), commit.position(), commit.next() - 1);
        unknown = false;
        try {
            ask(node -> new SimCall.Insert(set, node, batch));
        } catch (MongoBulkWriteException answered) {
            throw answered;
        } catch (MongoException failure) {
            unknown = true;
            if (set.mistake == SimMistake.UNKNOWN_IS_SUCCESS) return;
            throw failure;
        }
    }

    @Override
    public Map<String, Commit> holders(Collection<String> keys) {
        if (set.mistake == SimMistake.UNKNOWN_IS_A_CONFLICT && unknown) return phantoms(keys);
        boolean majority = set.mistake != SimMistake.READING_BACK_WITHOUT_MAJORITY;
        Map<String, Commit> holders = read(node -> holders(node.commits(majority), keys));
        if (set.mistake == SimMistake.NO_READING_BACK)
            holders.replaceAll((_, _) -> set.log().getFirst());
        return holders;
    }

    private static Map<String, Commit> holders(List<Commit> log, Collection<String> keys) {
        Map<String, Commit> holders = new HashMap<>();
        for (Commit commit : log)
            for (String key : commit.keys()) if (keys.contains(key)) holders.put(key, commit);
        return holders;
    }

    /// As if the first commit of all had all keys.
    private Map<String, Commit> phantoms(Collection<String> keys) {
        Map<String, Commit> holders = new HashMap<>();
        if (set.log().isEmpty()) return holders;
        for (String key : keys) holders.put(key, set.log().getFirst());
        return holders;
    }

    @Override
    public Head head() {
        boolean majority = set.mistake != SimMistake.HEAD_WITHOUT_MAJORITY;
        return read(node -> node.head(majority));
    }

    /// Position of the last event with a tag.
    long lastWith(String tag) {
        return read(node -> SimHistory.lastWith(tag, node.commits(true), Long.MAX_VALUE));
    }

    /// The sequence an aggregate goes on with.
    long nextSequence(String aggregate) {
        return read(node ->
                node.commits(true).stream()
                        .flatMap(commit -> commit.events().stream())
                        .filter(event -> event.isOf(aggregate))
                        .count());
    }

    private <T> T read(Function<SimNode, T> question) {
        return ask(node -> new SimCall.Read<>(set, node, question));
    }

    /// Sends a request to whoever says it is primary and waits; the request may arrive although
    /// nobody waits any more.
    private <T> T ask(Function<SimNode, SimCall<T>> request) {
        scheduler.step();
        SimCall<T> call = request.apply(primary());
        if (scheduler.chance(LATE))
            call.arrivesFrom = scheduler.count() + scheduler.random.nextInt(300);
        set.send(call);
        scheduler.await(call::settled, ANSWER_LIMIT);
        T answer = call.answer;
        if (answer != null && !call.cut) return answer;
        target = null;
        MongoException failure = call.failure;
        scheduler.note("trouble: %s", failure == null ? "no answer" : failure.getClass());
        if (failure != null && !call.cut) throw failure;
        call.cut = true;
        throw new MongoSocketReadException("no answer", new ServerAddress());
    }

    private SimNode primary() {
        SimNode node = target;
        if (node == null) {
            if (!scheduler.await(() -> !set.primaries().isEmpty(), SELECTION_LIMIT))
                throw new MongoTimeoutException("no primary");
            node = scheduler.any(set.primaries());
            target = node;
        }
        return node;
    }

    @Override
    public int width() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Collection<Commit> window(String aggregateId, long sequence) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Commit> startingAtOrBefore(long position) {
        return read(node ->
                node.commits(true).stream()
                        .filter(commit -> commit.position() <= position)
                        .max(Comparator.comparingLong(Commit::position)));
    }

    @Override
    public Walk from(long position) {
        throw new UnsupportedOperationException();
    }
}
