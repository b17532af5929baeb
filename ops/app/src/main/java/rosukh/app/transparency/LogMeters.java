package rosukh.app.transparency;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import rosukh.evidence.publishing.LogPublisher;
import rosukh.evidence.publishing.Standing;

/// Figures of the published log, as the last step of this node found them.
@Component
final class LogMeters {

    private static final double MILLIS = 1000;

    LogMeters(ObjectProvider<LogPublisher> publisher, MeterRegistry meters) {
        LogPublisher here = publisher.getIfAvailable();
        if (here == null) return;
        gauge(
                meters,
                here,
                "rosukh.log.waiting",
                "events",
                "Events no checkpoint covers",
                it -> it.waiting());
        gauge(
                meters,
                here,
                "rosukh.log.waiting.age",
                "seconds",
                "Age of the oldest of them, where this node publishes; else 0",
                it -> age(it.waitingSince()));
        gauge(
                meters,
                here,
                "rosukh.log.size",
                "events",
                "Leaves the latest checkpoint covers",
                it -> Math.max(0, it.size()));
        gauge(
                meters,
                here,
                "rosukh.log.checkpoint.age",
                "seconds",
                "Age of the latest checkpoint",
                it -> age(it.signedAt()));
        gauge(
                meters,
                here,
                "rosukh.log.stopped",
                null,
                "1 if signing stopped, because it would contradict what was signed",
                it -> it.state() == Standing.State.STOPPED ? 1 : 0);
        gauge(
                meters,
                here,
                "rosukh.log.refusals",
                null,
                "How often this process refused to sign",
                _ -> here.refusals());
    }

    private static void gauge(
            MeterRegistry meters,
            LogPublisher publisher,
            String name,
            @Nullable String unit,
            String description,
            ToDoubleFunction<Standing> value) {
        Gauge.builder(
                        name,
                        () -> {
                            Standing now = publisher.standing();
                            return now == null ? Double.NaN : value.applyAsDouble(now);
                        })
                .description(description)
                .baseUnit(unit)
                .register(meters);
    }

    private static double age(@Nullable Instant since) {
        return since == null ? 0 : Duration.between(since, Instant.now()).toMillis() / MILLIS;
    }
}
