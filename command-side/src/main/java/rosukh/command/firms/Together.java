package rosukh.command.firms;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Works on many things side by side, so that the appender can write them in groups. The first
/// failure stops the rest and is thrown.
final class Together {

    /// Enough to fill a group while the one before is written.
    private static final int AT_ONCE = 16;

    private Together() {}

    static <T> void each(List<T> things, Consumer<T> work) {
        Semaphore free = new Semaphore(AT_ONCE);
        AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (T thing : things) {
                free.acquireUninterruptibly();
                if (failed.get() != null) break;
                threads.execute(() -> {
                    try {
                        work.accept(thing);
                    } catch (RuntimeException failure) {
                        failed.compareAndSet(null, failure);
                    } finally {
                        free.release();
                    }
                });
            }
        }
        RuntimeException failure = failed.get();
        if (failure != null) throw failure;
    }
}
