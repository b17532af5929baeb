package rosukh.app.log;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.ViewPace;

/// How often each group writes its view: at once after a rest, and otherwise when the rest is over,
/// with all that came meanwhile. After a full batch there is more to do than fits into one, and it
/// goes on without a rest. Somebody who waits for a group ends its rest.
final class Paces implements ViewPace {

    private final Duration rest;
    private final int full;
    private final Semaphore turns;
    private final Map<String, Pace> groups = new ConcurrentHashMap<>();

    /// @param rest between the begins of two batches
    /// @param full events in the largest batch
    /// @param atOnce how many groups write at a time, those with more to do than fits into one
    ///   batch not counted
    Paces(Duration rest, int full, int atOnce) {
        this.rest = rest;
        this.full = full;
        this.turns = new Semaphore(atOnce);
    }

    Pace of(String group) {
        return groups.computeIfAbsent(group, _ -> new Pace(rest.toNanos(), full));
    }

    @Override
    public void hurry(String group) {
        Pace pace = groups.get(group);
        if (pace != null) pace.hurry();
    }

    /// One thread, which ends with the application: a group has one segment.
    ScheduledExecutorService workerOf(String group, Configuration axon) {
        Worker worker = new Worker(group, of(group), turns);
        of(group).worker = worker;
        axon.onShutdown(worker::shutdown);
        return worker;
    }

    /// When the next batch of a group begins.
    static final class Pace implements MessageHandlerInterceptor<EventMessage<?>> {

        private final long rest;
        private final int full;
        private volatile long next = System.nanoTime();
        private volatile boolean behind;
        private volatile @Nullable Worker worker;

        private Pace(long rest, int full) {
            this.rest = rest;
            this.full = full;
        }

        /// Nanoseconds from now.
        long delay() {
            return Math.max(0, next - System.nanoTime());
        }

        /// What waits begins now, and so does what is to come next.
        private void hurry() {
            next = System.nanoTime();
            Worker resting = worker;
            if (resting != null) resting.wake();
        }

        /// A batch is work only if it holds events that the group handles.
        @Override
        public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
                throws Exception {
            if (work instanceof BatchingUnitOfWork<?> batch && batch.isFirstMessage()) {
                behind = batch.getMessages().size() >= full;
                next = behind ? System.nanoTime() : System.nanoTime() + rest;
            }
            return chain.proceed();
        }
    }

    /// Axon submits a task when events have come and none is waiting.
    private static final class Worker extends ScheduledThreadPoolExecutor {

        private final Pace pace;
        private final Semaphore turns;
        private boolean atTurn;

        private Worker(String group, Pace pace, Semaphore turns) {
            super(1, Thread.ofPlatform().name("view-" + group).factory());
            this.pace = pace;
            this.turns = turns;
        }

        @Override
        protected void beforeExecute(Thread thread, Runnable task) {
            if (pace.behind) return;
            turns.acquireUninterruptibly();
            atTurn = true;
        }

        @Override
        protected void afterExecute(Runnable task, @Nullable Throwable failure) {
            if (!atTurn) return;
            atTurn = false;
            turns.release();
        }

        @Override
        public Future<?> submit(Runnable task) {
            return schedule(task, pace.delay(), TimeUnit.NANOSECONDS);
        }

        /// A task is removed by one thread only, so it still runs once.
        private void wake() {
            for (Runnable task : getQueue().toArray(Runnable[]::new))
                if (getQueue().remove(task)) execute(task);
        }
    }
}
