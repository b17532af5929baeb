package rosukh.app.transparency;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import rosukh.evidence.publishing.LogPublisher;
import rosukh.evidence.publishing.LogStopped;
import rosukh.evidence.publishing.Standing;

/// Health of the published log: whether it is signed, and if not, why and what to do.
@Component("publishedLogHealthIndicator")
final class LogHealth implements HealthIndicator {

    static final Status STOPPED = new Status("STOPPED", "the log is not signed any more");
    private static final Status STALLED = new Status("STALLED", "the log cannot be signed now");

    private final ObjectProvider<LogPublisher> publisher;

    LogHealth(ObjectProvider<LogPublisher> publisher) {
        this.publisher = publisher;
    }

    @Override
    public Health health() {
        LogPublisher here = publisher.getIfAvailable();
        if (here == null) return Health.up().withDetail("state", "not published here").build();
        Standing standing = here.standing();
        if (standing == null) return Health.unknown().build();
        Health.Builder health =
                switch (standing.state()) {
                    case PUBLISHING, ELSEWHERE -> Health.up();
                    case FAILING -> Health.status(STALLED);
                    case STOPPED -> Health.status(STOPPED);
                };
        health.withDetail("state", standing.state())
                .withDetail("size", standing.size())
                .withDetail("waiting", standing.waiting());
        if (standing.because() != null) health.withDetail("because", standing.because());
        LogStopped stopped = standing.stopped();
        if (stopped != null && stopped.signed() != null)
            health.withDetail("signed", stopped.signed().text());
        return health.build();
    }
}
