package rosukh.query.certification.work;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Lookout;
import rosukh.query.kernel.show.Format;

/// Measures the queues: how many cases wait in each, and how long the oldest of them has. Every
/// node measures the same, so take the largest and no sum.
@Component
class WorkMeters extends Lookout {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final WorkCases cases;
    private final ObjectProvider<MeterRegistry> meters;
    private @Nullable MultiGauge open;
    private @Nullable MultiGauge oldest;

    WorkMeters(WorkCases cases, ObjectProvider<MeterRegistry> meters) {
        super("work-meters", LOOK_EVERY);
        this.cases = cases;
        this.meters = meters;
    }

    private record Queue(int open, long oldestDays) {

        Queue with(long days) {
            return new Queue(open + 1, Math.max(oldestDays, days));
        }
    }

    @Override
    protected void lookAgain() {
        MeterRegistry registry = meters.getIfAvailable();
        if (registry != null) measure(registry, Format.today());
    }

    void measure(MeterRegistry registry, LocalDate today) {
        Map<String, Queue> queues = new TreeMap<>();
        cases.forEachOpen(work ->
                queues.merge(
                        work.role() + "|" + work.provinceKey(),
                        new Queue(1, age(work, today)),
                        (known, one) -> known.with(one.oldestDays())));
        open(registry).register(rows(queues, Queue::open), true);
        oldest(registry).register(rows(queues, Queue::oldestDays), true);
    }

    private static List<MultiGauge.Row<Number>> rows(
            Map<String, Queue> queues, Function<Queue, Number> figure) {
        return queues.entrySet().stream()
                .map(each -> MultiGauge.Row.of(tags(each.getKey()), figure.apply(each.getValue())))
                .toList();
    }

    /// The gauges are kept, so that a queue that has emptied is taken off.
    private MultiGauge open(MeterRegistry registry) {
        MultiGauge gauge = open;
        if (gauge == null)
            gauge =
                    MultiGauge.builder("rosukh.work.open")
                            .description("Open cases that wait for a role in a province")
                            .register(registry);
        open = gauge;
        return gauge;
    }

    private MultiGauge oldest(MeterRegistry registry) {
        MultiGauge gauge = oldest;
        if (gauge == null)
            gauge =
                    MultiGauge.builder("rosukh.work.oldest")
                            .description("Days since the longest turn in the queue began")
                            .baseUnit("days")
                            .register(registry);
        oldest = gauge;
        return gauge;
    }

    private static long age(WorkCase work, LocalDate today) {
        return ChronoUnit.DAYS.between(work.queued().since(), today);
    }

    private static Tags tags(String queue) {
        int bar = queue.indexOf('|');
        return Tags.of("role", queue.substring(0, bar), "province", queue.substring(bar + 1));
    }
}
