package rosukh.query.certification.brokers;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import rosukh.query.certification.WorkingDays;
import rosukh.query.kernel.Lookout;
import rosukh.query.kernel.show.Format;

/// Measures how many brokers are accredited, how many of them expire soon, how many cases they have
/// and how many assignments a conflict forbade. Every node measures the same, so take the largest
/// and no sum.
@Component
class BrokerMeters extends Lookout {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(60);

    private final Brokers brokers;
    private final WorkingDays calendar;
    private final ObjectProvider<MeterRegistry> meters;
    private @Nullable MultiGauge gauge;

    BrokerMeters(Brokers brokers, WorkingDays calendar, ObjectProvider<MeterRegistry> meters) {
        super("broker-meters", LOOK_EVERY);
        this.brokers = brokers;
        this.calendar = calendar;
        this.meters = meters;
    }

    @Override
    protected void lookAgain() {
        MeterRegistry registry = meters.getIfAvailable();
        if (registry != null) measure(registry, Format.today());
    }

    void measure(MeterRegistry registry, LocalDate today) {
        Numbers numbers = Numbers.of(brokers.all(), List.of(), calendar, today);
        gauge(registry)
                .register(
                        List.of(
                                row("accredited", numbers.accredited().size()),
                                row("expiring", numbers.expiring().size()),
                                row("open-cases", numbers.open().size()),
                                row("blocked", numbers.blocked().size())),
                        true);
    }

    private static MultiGauge.Row<Number> row(String what, int count) {
        return MultiGauge.Row.of(Tags.of("what", what), (Number) count);
    }

    private MultiGauge gauge(MeterRegistry registry) {
        MultiGauge known = gauge;
        if (known == null)
            known =
                    MultiGauge.builder("rosukh.brokers")
                            .description("Brokers and their cases, by what is counted")
                            .register(registry);
        gauge = known;
        return known;
    }
}
