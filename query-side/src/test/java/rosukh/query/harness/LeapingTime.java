package rosukh.query.harness;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// A clock by which a minute passes whenever somebody looks at it, until a test stops it.
public final class LeapingTime implements TimeMeter {

    private final AtomicLong nanos = new AtomicLong();
    private volatile boolean stands;

    public void stop() {
        stands = true;
    }

    public void goOn() {
        stands = false;
    }

    public void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public long currentTimeNanos() {
        return stands ? nanos.get() : nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
