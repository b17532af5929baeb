package rosukh.app.watch;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import rosukh.app.database.Database;
import rosukh.eventstore.CommitLog;

/// Health of the log: its database answers a majority read.
@Component("logHealthIndicator")
final class LogHealth extends AbstractHealthIndicator {

    private final CommitLog log;
    private final Database database;

    LogHealth(CommitLog log, Database database) {
        super("the database does not answer");
        this.log = log;
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up()
                .withDetail("database", database.kind().description())
                .withDetail("head", log.head());
    }
}
