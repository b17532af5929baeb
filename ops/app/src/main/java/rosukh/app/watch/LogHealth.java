package rosukh.app.watch;

import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import rosukh.app.database.Database;

/// Health of the log: its database answers a majority read.
@Component("logHealthIndicator")
final class LogHealth extends SeenHealth {

    private final Database database;

    LogHealth(Watch watch, Database database) {
        super(watch);
        this.database = database;
    }

    @Override
    void tell(Seen seen, Health.Builder health) {
        health.up()
                .withDetail("database", database.kind().description())
                .withDetail("head", seen.head());
    }
}
