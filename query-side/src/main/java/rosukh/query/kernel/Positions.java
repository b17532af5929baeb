package rosukh.query.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;

/// How far each view has come, and waiting until it has come far enough.
public class Positions {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final EventProcessingConfiguration processing;
    private final ViewChanges hub;
    private final Clock clock;

    public Positions(EventProcessingConfiguration processing, ViewChanges hub, Clock clock) {
        this.processing = processing;
        this.hub = hub;
        this.clock = clock;
    }

    /// The position a token has covered, -1 for none.
    public static long of(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    static long of(Message<?> message) {
        return message instanceof TrackedEventMessage<?> tracked ? of(tracked.trackingToken()) : -1;
    }

    /// The groups of this process.
    public Set<String> groups() {
        return new TreeSet<>(processing.eventProcessors().keySet());
    }

    /// The position up to which a group has applied every event, -1 before the first; empty if the
    /// group does not run here.
    public OptionalLong applied(String group) {
        return processing
                .eventProcessor(group, StreamingEventProcessor.class)
                .map(processor -> processor.processingStatus().values())
                .filter(segments -> !segments.isEmpty())
                .map(Positions::lowest)
                .orElseGet(OptionalLong::empty);
    }

    private static OptionalLong lowest(Collection<EventTrackerStatus> segments) {
        return segments.stream().mapToLong(s -> of(s.getTrackingToken())).min();
    }

    /// What the views of these groups show: the lowest of their positions, and until when that was
    /// everything there is.
    public AsOf asOf(Collection<String> groups) {
        long position =
                groups.stream().mapToLong(group -> applied(group).orElse(-1)).min().orElse(-1);
        boolean current = groups.stream().allMatch(this::caughtUp);
        Instant now = clock.instant();
        return new AsOf(position, current ? now : hub.lastChange(groups).orElse(now), current);
    }

    private boolean caughtUp(String group) {
        return processing
                .eventProcessor(group, StreamingEventProcessor.class)
                .map(processor -> processor.processingStatus().values())
                .filter(segments -> !segments.isEmpty())
                .map(segments -> segments.stream().allMatch(EventTrackerStatus::isCaughtUp))
                .orElse(false);
    }

    /// Waits until the group has applied `minPosition`.
    ///
    /// @return false if it had not within the limit
    public boolean await(String group, long minPosition, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            long seen = hub.moves();
            if (applied(group).orElse(-1) >= minPosition) return true;
            long left = end - System.nanoTime();
            if (left <= 0) return false;
            hub.awaitBeyond(seen, Math.min(left, LOOK_AGAIN.toNanos()));
        }
    }
}
