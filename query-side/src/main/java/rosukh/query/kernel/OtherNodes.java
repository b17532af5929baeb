package rosukh.query.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.config.EventProcessingConfiguration;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.ProcessorPositions;
import rosukh.eventstore.ProcessorPositions.Reached;

/// How far the groups came that another node works on. Their views are in the database that all
/// nodes share, and so are their tokens, which are written after the views: a view shows at least
/// what its token says. While this node has all groups nothing is asked.
public class OtherNodes extends Lookout {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final LocalGroups here;
    private final ProcessorPositions positions;
    private final CommitLog log;
    private final ViewChanges hub;
    private final Clock clock;
    private volatile Seen seen = new Seen(Instant.EPOCH, -1, Map.of());

    /// @param at when the log ended at `head`; the groups were read after that
    private record Seen(Instant at, long head, Map<String, Reached> groups) {

        OptionalLong position(String group) {
            Reached reached = groups.get(group);
            return reached == null ? OptionalLong.empty() : OptionalLong.of(reached.position());
        }
    }

    OtherNodes(
            EventProcessingConfiguration processing,
            ProcessorPositions positions,
            CommitLog log,
            ViewChanges hub,
            Clock clock) {
        super("other-nodes", LOOK_EVERY);
        this.here = new LocalGroups(processing);
        this.positions = positions;
        this.log = log;
        this.hub = hub;
        this.clock = clock;
    }

    /// The position of a group; empty if no node has begun it.
    OptionalLong applied(String group) {
        return seen.position(group);
    }

    /// When a group was last seen to have applied everything there was.
    Optional<Instant> completeAt(String group) {
        Seen last = seen;
        return last.position(group).orElse(-1) >= last.head()
                ? Optional.of(last.at())
                : Optional.empty();
    }

    @Override
    protected void lookAgain() {
        if (here.names().stream().allMatch(here::has)) return;
        Seen before = seen;
        Instant at = clock.instant();
        long head = log.head();
        Seen now = new Seen(at, head, positions.reached());
        // Told before it is seen: whoever waits for a position then finds the move reported.
        for (String group : here.names()) {
            OptionalLong position = now.position(group);
            if (!here.has(group)
                    && position.isPresent()
                    && !position.equals(before.position(group)))
                hub.changed(group, position.getAsLong());
        }
        seen = now;
    }
}
