package rosukh.app.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import rosukh.app.watch.Progress.Reading;
import rosukh.app.watch.Progress.State;

/// Health of the projections: the worst of them, and each in the details.
@Component("projectionsHealthIndicator")
final class ProcessorHealth extends SeenHealth {

    static final Status BEHIND = new Status("BEHIND", "views lack events and are moving");
    static final Status STALLED = new Status("STALLED", "a view lacks events and does not move");

    ProcessorHealth(Watch watch) {
        super(watch);
    }

    @Override
    void tell(Seen seen, Health.Builder health) {
        health.status(worst(seen.readings()));
        seen.readings().forEach((name, reading) -> health.withDetail(name, details(reading)));
    }

    private static Status worst(SortedMap<String, Reading> readings) {
        Status worst = Status.UP;
        for (Reading reading : readings.values()) {
            if (reading.state() == State.STALLED) return STALLED;
            if (reading.state() == State.STARTING) worst = STARTING;
            else if (reading.state() == State.BEHIND && worst.equals(Status.UP)) worst = BEHIND;
        }
        return worst;
    }

    private static Map<String, Object> details(Reading reading) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("state", reading.state());
        details.put("position", reading.position());
        details.put("lag", reading.lag());
        details.put("movedAt", reading.movedAt());
        if (reading.node() != null) details.put("node", reading.node());
        if (reading.failure() != null) details.put("failure", reading.failure());
        return details;
    }
}
