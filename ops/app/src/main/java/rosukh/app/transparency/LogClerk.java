package rosukh.app.transparency;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import rosukh.evidence.publishing.LogPublisher;

/// The thread that publishes the log, a step a second or as soon as somebody waits for a receipt.
final class LogClerk implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogClerk.class);
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration LAST_STEP = Duration.ofSeconds(10);

    private final LogPublisher publisher;
    private @Nullable Thread thread;

    LogClerk(LogPublisher publisher) {
        this.publisher = publisher;
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var _ = publisher.step();
                publisher.pause(STEP);
            }
        } catch (InterruptedException stopped) {
            LOG.debug("The log is not published any more", stopped);
        }
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().daemon().name("log").start(this::work);
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        thread = null;
        if (running == null) return;
        running.interrupt();
        try {
            running.join(LAST_STEP);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        publisher.close();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /// After the projections, before the web server.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 4096;
    }
}
