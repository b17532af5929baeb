package rosukh.query.kernel.past;

import static rosukh.query.kernel.past.ReplayOutcome.State.CANCELLED;
import static rosukh.query.kernel.past.ReplayOutcome.State.COMPARING;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rosukh.query.kernel.Positions;
import rosukh.query.kernel.StoredRows;
import rosukh.query.kernel.ViewStores;

/// Rebuilds views beside the live ones and compares the two, one at a time on each node. Only
/// projections are handed the events, and they reach nothing but the scratch: no letter is sent and
/// no other machine is spoken to.
///
/// A replay is done by the node that claims it first. After a restart, or when its node is no more,
/// it begins anew: what comes out is the same.
public final class ReplayDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayDesk.class);
    private static final Duration VIEW_CATCHES_UP = Duration.ofMinutes(1);
    private static final Duration SAID_EVERY = Duration.ofMillis(300);
    private static final int KEPT_MAX = 4;

    private final MongoDatabase database;
    private final ViewStores stores;
    private final History history;
    private final Projectors projectors;
    private final Positions positions;
    private final Sets sets;
    private final ReplayClaims claims;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Map<String, Run> mine = new ConcurrentHashMap<>();
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final ExecutorService runner =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("replays").factory());

    ReplayDesk(
            MongoDatabase database,
            ViewStores stores,
            History history,
            Projectors projectors,
            Positions positions,
            PastLimits limits,
            Clock clock,
            MeterRegistry meters) {
        this.database = database;
        this.stores = stores;
        this.history = history;
        this.projectors = projectors;
        this.positions = positions;
        this.sets = new Sets(database, clock);
        this.claims = new ReplayClaims(database, limits.alone(), clock);
        this.clock = clock;
        this.meters = meters;
    }

    /// What is to be replayed.
    ///
    /// @param view the processing group that fills it
    /// @param from first position of the period whose documents are compared
    /// @param to last position of it
    public record Order(String replayId, String view, long from, long to) {}

    /// The views that can be replayed, by their processing groups.
    public Set<String> views() {
        return projectors.groups();
    }

    /// Sees to it that a replay is done, here or on another node. Ask again until it is over.
    public void want(Order order) {
        Run run = mine.get(order.replayId());
        if (run != null) {
            claims.touch(order.replayId());
        } else if (claims.claim(order.replayId())) {
            Run claimed = new Run(order);
            mine.put(order.replayId(), claimed);
            runner.execute(claimed);
        }
    }

    /// Gives a replay up, unless it is over.
    public void cancel(String replayId) {
        Run run = mine.get(replayId);
        if (run != null) run.cancelled = true;
        else if (claims.claim(replayId)) claims.say(replayId, it -> it.in(CANCELLED, now()));
    }

    /// How far a replay has come; empty before any node has seen it.
    public Optional<ReplayOutcome> outcome(String replayId) {
        return claims.find(replayId);
    }

    /// Whether the rebuilt documents of a replay are there to be read.
    public boolean isRebuilt(String replayId) {
        return rebuiltIn(replayId).isPresent();
    }

    private Optional<String> rebuiltIn(String replayId) {
        return outcome(replayId)
                .filter(found -> !found.replayedDigest().isEmpty() && sets.has(found.scratch()))
                .map(ReplayOutcome::scratch);
    }

    /// Hands over the rebuilt documents of a replay, view by view in the order of their ids; none
    /// if they are not there.
    public void documents(Order order, Consumer<? super Rebuilt> action) {
        rebuiltIn(order.replayId())
                .ifPresent(set -> {
                    for (String view : projectors.viewsOf(order.view())) {
                        Comparison.Walk walk = new Comparison.Walk(scratch(set, view));
                        while (walk.hasNext()) action.accept(Rebuilt.of(view, walk.next()));
                    }
                });
    }

    /// A rebuilt document.
    ///
    /// @param view its collection
    /// @param position of the last event applied to it
    /// @param sha256 of its canonical form
    /// @param json the document as relaxed Extended JSON
    public record Rebuilt(String view, String id, long position, String sha256, String json) {

        static Rebuilt of(String view, BsonDocument document) {
            return new Rebuilt(
                    view,
                    document.getString("_id").getValue(),
                    document.getInt64("position").getValue(),
                    Digests.of(document),
                    document.toJson());
        }
    }

    /// Says that what is kept for reading is still wanted.
    void sweep() {
        synchronized (kept) {
            kept.values().forEach(sets::touch);
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private StoredRows scratch(String set, String view) {
        return new StoredRows(
                database.getCollection(Sets.collection(set, view), BsonDocument.class));
    }

    private void keep(String replayId, String set) {
        synchronized (kept) {
            kept.put(replayId, set);
            while (kept.size() > KEPT_MAX) {
                String eldest = kept.keySet().iterator().next();
                String gone = kept.remove(eldest);
                if (gone != null) sets.drop(gone);
            }
        }
    }

    @Override
    public void close() {
        mine.values().forEach(run -> run.stopped = true);
        runner.shutdown();
    }

    private static final class GivenUp extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final class Run implements Runnable {

        private final Order order;
        private volatile boolean cancelled;
        private volatile boolean stopped;
        private long saidAt;

        private Run(Order order) {
            this.order = order;
        }

        @Override
        public void run() {
            String outcome = "failed";
            try {
                outcome = replayed();
            } catch (GivenUp cancelledOrStopped) {
                outcome = "cancelled";
                if (!stopped) claims.say(order.replayId(), it -> it.in(CANCELLED, now()));
            } catch (RuntimeException failed) {
                LOG.warn("replay {} failed", order.replayId(), failed);
                claims.say(order.replayId(), it -> it.failed("REPLAY_FAILED", now()));
            } finally {
                mine.remove(order.replayId());
                meters.counter("rosukh.replays", "outcome", outcome).increment();
            }
        }

        private String replayed() {
            check();
            if (!projectors.groups().contains(order.view())) {
                claims.say(order.replayId(), it -> it.failed("REPLAY_VIEW_UNKNOWN", now()));
                return "failed";
            }
            String set = sets.newId();
            boolean done = false;
            try {
                rebuild(set);
                claims.say(order.replayId(), it -> it.in(COMPARING, now()));
                Comparison found = compare(set);
                claims.say(order.replayId(), it -> it.found(found, now()));
                keep(order.replayId(), set);
                done = true;
                return found.differing() == 0 ? "equal" : "different";
            } finally {
                if (!done) sets.drop(set);
            }
        }

        private void rebuild(String set) {
            Moment moment = new Moment(order.to(), history.recordedAt(order.to()), null);
            ViewsAt views = new ViewsAt(set, moment, database, _ -> {});
            claims.say(order.replayId(), it -> it.at(-1, set, now()));
            Fold fold = new Fold(history, projectors, Set.of(order.view()));
            fold.into(views.filling(), moment, position -> passed(position, set));
            views.complete(Set.of(order.view()), _ -> {});
            claims.say(order.replayId(), it -> it.at(order.to(), set, now()));
        }

        private void passed(long position, String set) {
            check();
            if (System.nanoTime() - saidAt < SAID_EVERY.toNanos()) return;
            saidAt = System.nanoTime();
            claims.say(order.replayId(), it -> it.at(position, set, now()));
        }

        private Comparison compare(String set) {
            if (!positions.await(order.view(), order.to(), VIEW_CATCHES_UP))
                throw new IllegalStateException("the live view has not come to " + order.to());
            boolean atHead = history.head() == order.to();
            Comparison comparison = new Comparison(order.from(), order.to(), atHead);
            for (String view : projectors.viewsOf(order.view())) {
                check();
                comparison.view(view, scratch(set, view), stores.live(view));
            }
            return comparison;
        }

        private void check() {
            if (cancelled || stopped) throw new GivenUp();
        }
    }
}
