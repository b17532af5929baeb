package rosukh.eventstore;

import java.time.Duration;
import java.util.function.Supplier;

/// How long an unreachable server is waited for, and how often it is asked meanwhile.
///
/// @param limit after this the outcome stays unknown
/// @param time what is waited by
record Patience(Duration limit, Pause time) {

    static final Patience DEFAULT = new Patience(Duration.ofSeconds(60));

    private static final Duration PAUSE_MIN = Duration.ofMillis(2);
    private static final Duration PAUSE_MAX = Duration.ofMillis(500);

    /// By the machine's clock.
    Patience(Duration limit) {
        this(limit, Pause.OF_MACHINE);
    }

    Wait start() {
        return new Wait(time, time.nanoTime() + limit.toNanos());
    }

    /// One stretch of trouble.
    static final class Wait {

        private final Pause time;
        private final long endsAt;
        private Duration pause = PAUSE_MIN;

        private Wait(Pause time, long endsAt) {
            this.time = time;
            this.endsAt = endsAt;
        }

        /// Asks until there is an answer.
        ///
        /// @throws StoreUnavailable if there is none within the limit
        <T> T answer(Supplier<T> question) {
            while (true) {
                try {
                    return question.get();
                } catch (RuntimeException trouble) {
                    pause(trouble);
                }
            }
        }

        /// Waits before the next try, a little longer each time.
        ///
        /// @throws StoreUnavailable if the limit is reached
        void pause(RuntimeException trouble) {
            if (time.nanoTime() - endsAt > 0)
                throw new StoreUnavailable(
                        "the log could not be reached and the outcome is unknown", trouble);
            time.sleep(pause);
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(PAUSE_MAX) < 0 ? longer : PAUSE_MAX;
        }
    }
}
