package rosukh.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/// The one writer of this process. Callers queue their drafts; while one insert is in flight the
/// next batch gathers, so that many callers share a round trip and a disk flush.
final class Appender implements AutoCloseable {

    /// Drafts and bytes after which a batch is full.
    private static final int BATCH_DRAFTS_MAX = 1_000;

    private static final long BATCH_BYTES_MAX = Draft.BYTES_MAX;

    /// Comes last in the queue and ends the writer.
    private static final Draft END =
            new Draft("", List.of(), List.of(), Map.of(), List.of(), 0, new CompletableFuture<>());

    private final BlockingQueue<Draft> queue;
    private final BatchWriter writer;
    private final StoreMetrics metrics;
    private final Thread thread;
    private boolean closing;

    Appender(BatchWriter writer, StoreMetrics metrics) {
        this(
                writer,
                metrics,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("rosukh-appender").daemon().factory());
    }

    /// @param queue empty; where drafts wait for the writer
    /// @param threads makes the one thread of the writer
    Appender(
            BatchWriter writer,
            StoreMetrics metrics,
            BlockingQueue<Draft> queue,
            ThreadFactory threads) {
        this.writer = writer;
        this.metrics = metrics;
        this.queue = queue;
        metrics.watch(queue, () -> writer.head().next() - 1);
        thread = threads.newThread(this::run);
        thread.start();
    }

    /// The end of the log as far as this process knows it.
    Head head() {
        return writer.head();
    }

    /// Stores a draft and waits until it is durable, whether the caller is interrupted or not: an
    /// outcome that nobody hears of would be an unknown one.
    ///
    /// @throws Refusal if one of its keys is taken
    /// @throws StoreUnavailable if the appender is closed or the server cannot be reached
    Commit append(Draft draft) {
        return metrics.append(() -> {
            enqueue(draft);
            try {
                return draft.outcome().join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) throw cause;
                throw failed;
            }
        });
    }

    private synchronized void enqueue(Draft draft) {
        if (closing) throw new StoreUnavailable("the log is closed");
        queue.add(draft);
    }

    @SuppressWarnings("ReferenceEquality") // there is only one end
    private void run() {
        boolean ended = false;
        while (!ended) {
            List<Draft> batch = next();
            ended = batch.removeIf(draft -> draft == END);
            metrics.write(batch, () -> writer.write(batch));
        }
    }

    /// What has gathered, at least one draft.
    private List<Draft> next() {
        List<Draft> batch = new ArrayList<>();
        long bytes = 0;
        @Nullable Draft draft = first();
        while (draft != null) {
            batch.add(draft);
            bytes += draft.bytes();
            boolean full = batch.size() >= BATCH_DRAFTS_MAX || bytes >= BATCH_BYTES_MAX;
            draft = full ? null : queue.poll();
        }
        return batch;
    }

    private Draft first() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException ignored) {
                // nobody may stop the writer but the end of the queue
            }
        }
    }

    /// Stores what is queued and takes nothing more.
    @Override
    public void close() {
        synchronized (this) {
            if (!closing) queue.add(END);
            closing = true;
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
