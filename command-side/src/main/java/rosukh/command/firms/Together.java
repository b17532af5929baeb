package rosukh.command.firms;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Works on many things side by side, so that the appender can write them in groups. The first
/// failure stops the rest and is thrown, an error too: what nobody caught would count as done.
final class Together {

    /// Enough to fill a group while the one before is written.
    private static final int AT_ONCE = 16;

    private Together() {}

    static <T> void each(List<T> things, Consumer<T> work) {
        Semaphore free = new Semaphore(AT_ONCE);
        AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (T thing : things) {
                free.acquireUninterruptibly();
                if (failed.get() != null) break;
                threads.execute(() -> {
                    try {
                        work.accept(thing);
                    } catch (Throwable failure) {
                        failed.compareAndSet(null, failure);
                    } finally {
                        free.release();
                    }
                });
            }
        }
        switch (failed.get()) {
            case null -> {}
            case RuntimeException failure -> throw failure;
            case Error failure -> throw failure;
            case Throwable failure -> throw new IllegalStateException(failure);
        }
    }
}
