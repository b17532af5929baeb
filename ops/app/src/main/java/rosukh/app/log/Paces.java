package rosukh.app.log;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/// How often each group writes its view: at once after a rest, and otherwise when the rest is over,
/// with all that came meanwhile. After a full batch there is more to do than fits into one, and it
/// goes on without a rest.
final class Paces {

    private final Duration rest;
    private final int full;
    private final Map<String, Pace> groups = new ConcurrentHashMap<>();

    /// @param rest between the begins of two batches
    /// @param full events in the largest batch
    Paces(Duration rest, int full) {
        this.rest = rest;
        this.full = full;
    }

    Pace of(String group) {
        return groups.computeIfAbsent(group, _ -> new Pace(rest.toNanos(), full));
    }

    /// One thread, which ends with the application: a group has one segment.
    ScheduledExecutorService workerOf(String group, Configuration axon) {
        Worker worker = new Worker(group, of(group));
        axon.onShutdown(worker::shutdown);
        return worker;
    }

    /// When the next batch of a group begins.
    static final class Pace implements MessageHandlerInterceptor<EventMessage<?>> {

        private final long rest;
        private final int full;
        private volatile long next = System.nanoTime();

        private Pace(long rest, int full) {
            this.rest = rest;
            this.full = full;
        }

        /// Nanoseconds from now.
        long delay() {
            return Math.max(0, next - System.nanoTime());
        }

        /// A batch is work only if it holds events that the group handles.
        @Override
        public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
                throws Exception {
            if (work instanceof BatchingUnitOfWork<?> batch && batch.isFirstMessage())
                next =
                        batch.getMessages().size() < full
                                ? System.nanoTime() + rest
                                : System.nanoTime();
            return chain.proceed();
        }
    }

    /// Axon submits a task when events have come and none is waiting.
    private static final class Worker extends ScheduledThreadPoolExecutor {

        private final Pace pace;

        private Worker(String group, Pace pace) {
            super(1, Thread.ofPlatform().name("view-" + group).factory());
            this.pace = pace;
        }

        @Override
        public Future<?> submit(Runnable task) {
            return schedule(task, pace.delay(), TimeUnit.NANOSECONDS);
        }
    }
}
