package rosukh.query.kernel;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import rosukh.eventstore.ProcessorPositions;

/// Tells other nodes how far the groups of this one came, all of them in one small write and only
/// when one has moved (ADR 0019).
public class OwnPositions extends Lookout {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final LocalGroups here;
    private final ProcessorPositions positions;
    private final boolean others;
    private Map<String, Long> told = Map.of();

    /// @param others whether other nodes may work on the same database; if not, nothing is told
    public OwnPositions(
            EventProcessingConfiguration processing, ProcessorPositions positions, boolean others) {
        super("own-positions", LOOK_EVERY);
        this.here = new LocalGroups(processing);
        this.positions = positions;
        this.others = others;
    }

    @Override
    public boolean isAutoStartup() {
        return others;
    }

    @Override
    protected void lookAgain() {
        Map<String, Long> now = new TreeMap<>();
        for (String group : here.names())
            here.applied(group).ifPresent(position -> now.put(group, position));
        if (now.equals(told)) return;
        positions.tell(now);
        told = now;
    }
}
