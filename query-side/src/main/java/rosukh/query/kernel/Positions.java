package rosukh.query.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;

/// How far each view has come, on this node or another, and waiting until it has come far enough.
public class Positions {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final LocalGroups here;
    private final OtherNodes others;
    private final ViewChanges hub;
    private final ViewPace pace;
    private final Clock clock;

    public Positions(
            EventProcessingConfiguration processing,
            OtherNodes others,
            ViewChanges hub,
            ViewPace pace,
            Clock clock) {
        this.here = new LocalGroups(processing);
        this.others = others;
        this.hub = hub;
        this.pace = pace;
        this.clock = clock;
    }

    /// The position a token has covered, -1 for none.
    public static long of(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    static long of(Message<?> message) {
        return message instanceof TrackedEventMessage<?> tracked ? of(tracked.trackingToken()) : -1;
    }

    /// The groups whose views this process serves.
    public Set<String> groups() {
        return here.names();
    }

    /// The position up to which a group has applied every event, -1 before the first; empty if no
    /// node has begun it.
    public OptionalLong applied(String group) {
        OptionalLong applied = here.applied(group);
        return applied.isPresent() ? applied : others.applied(group);
    }

    /// What the views of these groups show: the lowest of their positions, and until when that was
    /// everything there is.
    public AsOf asOf(Collection<String> groups) {
        long position =
                groups.stream().mapToLong(group -> applied(group).orElse(-1)).min().orElse(-1);
        Instant now = clock.instant();
        Instant complete = now;
        for (String group : groups) {
            Optional<Instant> at =
                    here.has(group)
                            ? Optional.of(now).filter(_ -> here.caughtUp(group))
                            : others.completeAt(group);
            if (at.isEmpty()) return new AsOf(position, hub.lastChange(groups).orElse(now), false);
            if (at.get().isBefore(complete)) complete = at.get();
        }
        return new AsOf(position, complete, true);
    }

    /// Waits until the group has applied `minPosition`, and ends its rest if it rests on this node.
    ///
    /// @return false if it had not within the limit
    public boolean await(String group, long minPosition, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            long seen = hub.moves();
            if (applied(group).orElse(-1) >= minPosition) return true;
            long left = end - System.nanoTime();
            if (left <= 0) return false;
            pace.hurry(group);
            hub.awaitBeyond(seen, Math.min(left, LOOK_AGAIN.toNanos()));
        }
    }
}
