package rosukh.eventstore;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// A process with the real appender in it, which may be killed and started again.
final class SimProcess {

    /// The process died while somebody waited for it.
    static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SimReplicaSet set;
    private final SimScheduler scheduler;
    private final SimHistory history;
    private List<SimScheduler.Actor> threads = new ArrayList<>();
    private @Nullable Appender appender;
    private int life;

    SimProcess(SimReplicaSet set, SimHistory history) {
        this.set = set;
        this.history = history;
        scheduler = set.scheduler;
        start();
    }

    boolean isUp() {
        return appender != null;
    }

    /// Opens the log as often as it takes.
    void start() {
        threads.add(
                scheduler
                        .actor(() -> {
                            while (appender == null) {
                                try {
                                    open();
                                } catch (MongoException trouble) {
                                    scheduler.sleep(Duration.ofSeconds(1));
                                }
                            }
                        })
                        .start());
    }

    private void open() {
        SimConnection connection = new SimConnection(set);
        long[] last = {-1};
        StoreMetrics metrics = new StoreMetrics(new CompositeMeterRegistry());
        BatchWriter writer =
                new BatchWriter(
                        connection,
                        connection,
                        this::force,
                        new Patience(PATIENCE, scheduler),
                        CLOCK,
                        metrics,
                        commit -> {
                            history.told(commit, last[0]);
                            last[0] = commit.position();
                            scheduler.step();
                        });
        appender = new Appender(writer, metrics, new Queue(), this::thread);
    }

    private void force() {
        if (!set.embedded) return;
        scheduler.step();
        set.force();
        scheduler.step();
    }

    private Thread thread(Runnable body) {
        SimScheduler.Actor actor = scheduler.actor(body);
        threads.add(actor);
        return actor.thread();
    }

    /// Appends in the thread of the caller.
    Commit append(Draft draft) {
        Appender here = appender;
        if (here == null) throw new Gone();
        return here.append(
                new Draft(
                        draft.id(),
                        draft.events(),
                        draft.messages(),
                        draft.keys(),
                        draft.conditions(),
                        0L,
                        new Outcome()));
    }

    long lastWith(String tag) {
        return new SimConnection(set).lastWith(tag);
    }

    long nextSequence(String aggregate) {
        return new SimConnection(set).nextSequence(aggregate);
    }

    /// Starts it if it is down and not starting already.
    void restart() {
        if (threads.isEmpty()) start();
    }

    void killOrRestart() {
        if (threads.isEmpty()) start();
        else kill();
    }

    /// Does nothing for some steps, as if it collected garbage, and then goes on as if no time had
    /// passed.
    void pause(int steps) {
        scheduler.note("a process pauses for %s steps", steps);
        threads.forEach(thread -> thread.pause(steps));
    }

    private void kill() {
        scheduler.note("a process is killed");
        threads.forEach(SimScheduler.Actor::kill);
        threads = new ArrayList<>();
        appender = null;
        life++;
        if (set.embedded) set.crash();
    }

    /// What the appender waits at.
    private final class Queue extends LinkedBlockingQueue<Draft> {

        private static final long serialVersionUID = 1L;

        @Override
        public Draft take() {
            scheduler.await(() -> !isEmpty());
            return remove();
        }
    }

    /// What a caller waits at.
    private final class Outcome extends CompletableFuture<Commit> {

        private final int mine = life;

        @Override
        public Commit join() {
            scheduler.await(() -> isDone() || life != mine);
            if (life != mine) throw new Gone();
            return super.join();
        }
    }
}
