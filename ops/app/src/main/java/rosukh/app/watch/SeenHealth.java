package rosukh.app.watch;

import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/// Health as the watch saw it last. A probe asks no database itself: it would wait for one that is
/// away, and the probes after it too.
abstract class SeenHealth implements HealthIndicator {

    static final Status STARTING = new Status("STARTING", "views are catching up after a start");

    private final Watch watch;

    SeenHealth(Watch watch) {
        this.watch = watch;
    }

    /// Tells what a look found that was answered.
    abstract void tell(Seen seen, Health.Builder health);

    @Override
    public final Health health() {
        Health.Builder health = new Health.Builder();
        Seen seen = watch.seen();
        if (seen == null) return health.status(STARTING).build();
        if (seen.failure() != null)
            return health.down().withDetail("error", seen.failure()).build();
        if (watch.outdated(seen, Instant.now()))
            return health.down()
                    .withDetail("error", "the database does not answer")
                    .withDetail("since", seen.at())
                    .build();
        tell(seen, health);
        return health.build();
    }
}
