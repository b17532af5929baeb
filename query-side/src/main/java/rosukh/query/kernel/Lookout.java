package rosukh.query.kernel;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks at something again and again while the process runs. A look that fails, because the
/// database cannot be reached, is followed by the next; the first of a row of failures is warned
/// of.
public abstract class Lookout implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    private final String name;
    private final Duration every;
    private @Nullable ScheduledExecutorService clockwork;
    private boolean failing;

    /// @param name of the thread
    protected Lookout(String name, Duration every) {
        this.name = name;
        this.every = every;
    }

    protected abstract void lookAgain();

    private void lookQuietly() {
        try {
            lookAgain();
            failing = false;
        } catch (RuntimeException unreachable) {
            if (!failing) LOG.warn("{} cannot look: {}", name, unreachable.toString());
            failing = true;
        }
    }

    @Override
    public void start() {
        clockwork =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
        var _ =
                clockwork.scheduleWithFixedDelay(
                        this::lookQuietly, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (clockwork != null) clockwork.shutdownNow();
        clockwork = null;
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }

    /// After the projections, before the web server.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 4096;
    }
}
