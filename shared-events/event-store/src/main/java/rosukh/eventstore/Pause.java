package rosukh.eventstore;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A clock to wait by. It is not the time of day, so nobody can set it.
interface Pause {

    /// Nanoseconds since some moment.
    long nanoTime();

    /// Returns after about this time.
    void sleep(Duration time);

    /// The machine's own.
    Pause OF_MACHINE =
            new Pause() {
                @Override
                public long nanoTime() {
                    return System.nanoTime();
                }

                @Override
                public void sleep(Duration time) {
                    LockSupport.parkNanos(time.toNanos());
                }
            };
}
