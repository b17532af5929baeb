package rosukh.app.checks;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import rosukh.query.audit.checks.LogChecks;

/// Health of the evidence: down as long as the last check of the log found something wrong. The
/// node itself may work on, so no probe listens to it.
@Component("logCheckHealthIndicator")
class LogCheckHealth extends AbstractHealthIndicator {

    private final LogChecks checks;

    LogCheckHealth(LogChecks checks) {
        super("the last check of the log cannot be read");
        this.checks = checks;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        if (!checks.possible()) return;
        checks.last()
                .ifPresent(it -> {
                    if (it.verdict().equals("invalid")) health.down();
                    health.withDetail("verdict", it.verdict())
                            .withDetail("finishedAt", it.finishedAt())
                            .withDetail("faults", it.faultCount());
                });
    }
}
