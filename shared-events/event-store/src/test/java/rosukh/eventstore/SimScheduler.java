package rosukh.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Runs threads one at a time and decides by a seeded random number which goes on, so that a seed
/// gives the same schedule each time. Threads hand control back where they wait; time passes only
/// when nobody else can go on.
final class SimScheduler implements Pause {

    /// Ends a thread whose process was killed; an error, so that nothing takes it for trouble with
    /// the store.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    /// Something that can go on: a thread or a task of a server.
    interface Step {

        boolean ready();

        void run();

        boolean ended();
    }

    final SplittableRandom random;
    private final Thread main = Thread.currentThread();
    private final List<Step> steps = new ArrayList<>();
    private final @Nullable StringBuilder trace;
    private volatile @Nullable Actor running;
    private long nanos = 1_000_000_000L;
    private int count;
    private long hash;

    /// @param trace whether what happens is written down
    SimScheduler(long seed, boolean trace) {
        random = new SplittableRandom(seed);
        this.trace = trace ? new StringBuilder() : null;
    }

    /// Steps so far.
    int count() {
        return count;
    }

    /// A number that two runs share only if all went the same way.
    long hash() {
        return hash;
    }

    String trace() {
        return trace == null ? "" : trace.toString();
    }

    /// Writes down what happens.
    void note(String what, Object... details) {
        hash = hash * 31 + what.hashCode();
        for (Object detail : details) hash = hash * 31 + detail.toString().hashCode();
        if (trace != null)
            trace.append("%6d %9.3f s  ".formatted(count, nanos / 1e9))
                    .append(what.formatted(details))
                    .append('\n');
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    void add(Step step) {
        steps.add(step);
    }

    /// A thread that runs when its turn comes.
    Actor actor(Runnable body) {
        Actor actor = new Actor(body);
        steps.add(actor);
        return actor;
    }

    /// Lets one of those that are ready go on. False if nobody is.
    boolean next() {
        count++;
        steps.removeIf(Step::ended);
        List<Step> ready = new ArrayList<>(steps.size());
        for (Step step : steps) if (step.ready()) ready.add(step);
        if (ready.isEmpty()) return false;
        any(ready).run();
        return true;
    }

    /// Lets time pass until somebody who waits for it can go on. False if nobody does.
    boolean passTime() {
        long soonest = Long.MAX_VALUE;
        for (Step step : steps)
            if (step instanceof Actor actor) soonest = Math.min(soonest, actor.wakesAt);
        if (soonest == Long.MAX_VALUE) return false;
        nanos = Math.max(nanos, soonest);
        return true;
    }

    void passTime(Duration time) {
        nanos += time.toNanos();
    }

    /// Hands over; somebody else may go on first.
    void step() {
        await(() -> true);
    }

    /// Hands over until something is so.
    void await(BooleanSupplier ready) {
        await(ready, Long.MAX_VALUE);
    }

    /// Hands over until something is so, or at most for a time. False if the time is over.
    boolean await(BooleanSupplier ready, Duration atMost) {
        return await(ready, nanos + atMost.toNanos());
    }

    private boolean await(BooleanSupplier ready, long until) {
        Actor me = running;
        if (me == null) throw new IllegalStateException("not a thread of the simulation");
        if (me.killed) throw new Killed();
        me.ready = ready;
        me.wakesAt = until;
        me.handBack();
        me.wakesAt = Long.MAX_VALUE;
        if (me.killed) throw new Killed();
        return ready.getAsBoolean();
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public void sleep(Duration time) {
        await(() -> false, nanos + time.toNanos());
    }

    /// Ends all threads.
    void close() {
        for (Step step : List.copyOf(steps)) {
            if (!(step instanceof Actor actor)) continue;
            actor.kill();
            while (!actor.ended()) actor.run();
        }
    }

    /// A thread under control.
    final class Actor implements Step {

        private final Thread thread;
        private BooleanSupplier ready = () -> true;
        private long wakesAt = Long.MAX_VALUE;
        private int pausedUntil;
        private boolean killed;
        private boolean ended;
        private @Nullable Throwable failure;

        private Actor(Runnable body) {
            thread =
                    Thread.ofVirtual()
                            .unstarted(() -> {
                                awaitTurn();
                                try {
                                    if (!killed) body.run();
                                } catch (Killed expected) {
                                    // its process is gone
                                } catch (Throwable unexpected) {
                                    failure = unexpected;
                                }
                                ended = true;
                                running = null;
                                LockSupport.unpark(main);
                            });
        }

        Thread thread() {
            return thread;
        }

        Actor start() {
            thread.start();
            return this;
        }

        /// Others go first for some steps.
        void pause(int steps) {
            pausedUntil = count + steps;
        }

        /// It goes no further than it is.
        void kill() {
            killed = true;
        }

        @Override
        public boolean ready() {
            return killed || count >= pausedUntil && (nanos >= wakesAt || ready.getAsBoolean());
        }

        @Override
        public boolean ended() {
            return ended;
        }

        @Override
        public void run() {
            running = this;
            LockSupport.unpark(thread);
            while (running != null) LockSupport.park(SimScheduler.this);
            if (failure instanceof SimReplicaSet.Broken broken) throw broken;
            if (failure != null) throw new AssertionError("a thread failed", failure);
        }

        private void handBack() {
            running = null;
            LockSupport.unpark(main);
            awaitTurn();
        }

        private void awaitTurn() {
            while (running != this) LockSupport.park(SimScheduler.this);
        }
    }
}
