package rosukh.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// What the log tells about itself.
final class StoreMetrics {

    private static final String COMMITS = "commits";

    private final Timer append;
    private final Timer wait;
    private final Timer write;
    private final DistributionSummary batch;
    private final MeterRegistry registry;
    private final Counter unknown;

    StoreMetrics(MeterRegistry registry) {
        this.registry = registry;
        append =
                Timer.builder("rosukh.store.append")
                        .description("From handing a commit to the appender to its acknowledgement")
                        .publishPercentileHistogram()
                        .minimumExpectedValue(Duration.ofNanos(100_000))
                        .maximumExpectedValue(Duration.ofSeconds(30))
                        .register(registry);
        wait =
                Timer.builder("rosukh.store.wait")
                        .description("From handing a commit to the appender to its batch")
                        .publishPercentileHistogram()
                        .minimumExpectedValue(Duration.ofNanos(100_000))
                        .maximumExpectedValue(Duration.ofSeconds(30))
                        .register(registry);
        write =
                Timer.builder("rosukh.store.write")
                        .description("From the beginning of a batch to its last outcome")
                        .register(registry);
        batch =
                DistributionSummary.builder("rosukh.store.batch.size")
                        .description("Commits written by one insert")
                        .baseUnit(COMMITS)
                        .register(registry);
        unknown =
                Counter.builder("rosukh.store.unknown.outcomes")
                        .description("Inserts whose outcome had to be read back")
                        .register(registry);
    }

    void watch(Collection<?> queue, Supplier<Number> headPosition) {
        Gauge.builder("rosukh.store.queue.depth", queue, Collection::size)
                .description("Commits that wait for the appender")
                .baseUnit(COMMITS)
                .register(registry);
        Gauge.builder("rosukh.store.head", headPosition)
                .description("Position of the last acknowledged event, -1 if there is none")
                .register(registry);
    }

    <T> T append(Supplier<T> work) {
        return append.record(work);
    }

    /// Measures a batch and how long its drafts waited for it.
    void write(List<Draft> drafts, Runnable work) {
        long now = System.nanoTime();
        for (Draft draft : drafts) wait.record(now - draft.since(), TimeUnit.NANOSECONDS);
        if (!drafts.isEmpty()) write.record(work);
    }

    void batch(int commits) {
        batch.record(commits);
    }

    void refused(Refusal refusal) {
        String kind =
                Keys.isIdempotency(refusal.key())
                        ? "repeat"
                        : Keys.isClaim(refusal.key()) ? "claim" : "sequence";
        conflict(kind);
    }

    void conditionFailed() {
        conflict("condition");
    }

    private void conflict(String kind) {
        Counter.builder("rosukh.store.conflicts")
                .description("Commits refused because a key is taken or a condition fails")
                .tag("kind", kind)
                .register(registry)
                .increment();
    }

    void outcomeUnknown() {
        unknown.increment();
    }
}
