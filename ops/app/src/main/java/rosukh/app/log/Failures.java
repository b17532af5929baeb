package rosukh.app.log;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessingException;
import org.axonframework.eventhandling.TrackedEventMessage;

/// Remembers on which event each projection failed, and lets the failure stop it: it tries the same
/// event again after a while and never skips one.
public final class Failures implements ErrorHandler {

    private final Map<String, Failure> latest = new ConcurrentHashMap<>();
    private final Clock clock;

    public Failures(Clock clock) {
        this.clock = clock;
    }

    /// Where and why a projection failed.
    ///
    /// @param position first position of the batch that failed, -1 if it failed outside of one
    public record Failure(long position, Instant at, Throwable cause) {}

    @Override
    public void handleError(ErrorContext context) {
        Throwable cause = context.error();
        latest.put(context.eventProcessor(), new Failure(first(context), clock.instant(), cause));
        switch (cause) {
            case Error error -> throw error;
            case RuntimeException unchecked -> throw unchecked;
            default -> throw new EventProcessingException("a projection failed on an event", cause);
        }
    }

    /// The failure that still holds a projection, which has come as far as `position`.
    public Optional<Failure> holding(String processor, long position) {
        latest.computeIfPresent(
                processor, (name, failure) -> failure.position() <= position ? null : failure);
        return Optional.ofNullable(latest.get(processor));
    }

    private static long first(ErrorContext context) {
        for (EventMessage<?> event : context.failedEvents())
            if (event instanceof TrackedEventMessage<?> tracked)
                return tracked.trackingToken().position().orElse(-1);
        return -1;
    }
}
