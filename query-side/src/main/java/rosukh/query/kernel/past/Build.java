package rosukh.query.kernel.past;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import rosukh.query.kernel.http.ApiProblem;

/// Fills some views of a moment, once.
final class Build implements Runnable {

    private static final int COUNTED_EVERY = 1_000;

    private final Fold fold;
    private final ViewsAt into;
    private final PastLimits limits;
    private final Consumer<String> indexing;
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();
    private volatile boolean unwanted;
    private volatile long reached = -1;

    Build(Fold fold, ViewsAt into, PastLimits limits, Consumer<String> indexing) {
        this.fold = fold;
        this.into = into;
        this.limits = limits;
        this.indexing = indexing;
    }

    Set<String> groups() {
        return fold.groups();
    }

    ViewsAt into() {
        return into;
    }

    boolean over() {
        return done.isDone();
    }

    void cancel() {
        unwanted = true;
    }

    /// How much of the log has been read, in per cent.
    int percent() {
        long whole = into.moment().position() + 1;
        return whole == 0 ? 100 : (int) (100 * (reached + 1) / whole);
    }

    @Override
    public void run() {
        try {
            fold.into(into.filling(), into.moment(), this::pass);
            into.complete(fold.groups(), indexing);
            done.complete(true);
        } catch (RuntimeException failed) {
            Set<String> views = new TreeSet<>();
            fold.groups().forEach(group -> views.addAll(fold.projectors().viewsOf(group)));
            into.discard(views);
            done.completeExceptionally(failed);
        }
    }

    private void pass(long position) {
        reached = position;
        if (unwanted) throw new ApiProblem(503, "PAST_DROPPED", "Ask again.", List.of());
        if (position % COUNTED_EVERY == 0 && into.documents() > limits.documents())
            throw new ApiProblem(
                    503,
                    "PAST_TOO_LARGE",
                    "More than " + limits.documents() + " documents would be rebuilt.",
                    List.of());
    }

    /// Whether it was done within the time.
    boolean await(long nanos) {
        try {
            return done.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
