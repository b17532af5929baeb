package rosukh.app.reads;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rosukh.events.audit.Read;

/// Takes reads from many requests and stores them in batches, one after another: while one batch is
/// on its way the next one gathers. A request waits until its read is stored. The queue is bounded;
/// when it is full, or storing fails, the read is refused instead of forgotten.
final class ReadTrail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadTrail.class);
    static final int BATCH = 200;

    private final BlockingQueue<Waiting> queue;
    private final Consumer<List<Read>> store;
    private final Duration patience;
    private final Duration rest;
    private final Timer timer;
    private final Thread writer;
    private volatile boolean closed;

    private record Waiting(Read read, CompletableFuture<Void> stored) {}

    /// @param store stores a batch, and returns when it is durable
    /// @param capacity how many reads may wait
    /// @param patience how long a request waits for its read to be stored
    /// @param rest between the begins of two batches
    ReadTrail(
            Consumer<List<Read>> store,
            int capacity,
            Duration patience,
            Duration rest,
            MeterRegistry meters) {
        this.store = store;
        this.patience = patience;
        this.rest = rest;
        queue = new ArrayBlockingQueue<>(capacity);
        timer =
                Timer.builder("rosukh.reads")
                        .description("Time a read of personal data waits for its entry")
                        .register(meters);
        meters.gauge("rosukh.reads.waiting", queue, BlockingQueue::size);
        writer = Thread.ofPlatform().name("rosukh-reads").daemon().unstarted(this::write);
        writer.start();
    }

    /// Returns when the read is stored.
    ///
    /// @throws ReadNotRecorded if it is not, or not in time; it may still be stored later
    void record(Read read) {
        Timer.Sample started = Timer.start();
        Waiting waiting = new Waiting(read, new CompletableFuture<>());
        try {
            if (closed || !queue.offer(waiting, patience.toNanos(), TimeUnit.NANOSECONDS))
                throw new ReadNotRecorded("too many reads wait for their entry");
            waiting.stored().get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ReadNotRecorded("interrupted", interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new ReadNotRecorded("a read could not be entered in the log", failed);
        } finally {
            started.stop(timer);
        }
    }

    private void write() {
        long next = System.nanoTime();
        while (!closed || !queue.isEmpty()) {
            List<Waiting> batch = new ArrayList<>();
            try {
                Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                batch.add(first);
            } catch (InterruptedException ending) {
                return;
            }
            rest(next);
            next = System.nanoTime() + rest.toNanos();
            queue.drainTo(batch, BATCH - 1);
            store(batch);
        }
    }

    private void rest(long until) {
        long left;
        while (!closed && (left = until - System.nanoTime()) > 0) LockSupport.parkNanos(left);
    }

    private void store(List<Waiting> batch) {
        try {
            store.accept(batch.stream().map(Waiting::read).toList());
            batch.forEach(each -> each.stored().complete(null));
        } catch (RuntimeException failure) {
            LOG.error("{} reads were not recorded and are refused", batch.size(), failure);
            batch.forEach(each -> each.stored().completeExceptionally(failure));
        }
    }

    /// Stores what waits and takes nothing more.
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(writer);
        try {
            writer.join(patience);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
