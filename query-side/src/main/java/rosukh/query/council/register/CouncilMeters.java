package rosukh.query.council.register;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import rosukh.query.council.register.Counting.Of;
import rosukh.query.kernel.Lookout;
import rosukh.query.kernel.show.Format;

/// Measures the action items of the council. Every node measures the same, so take the largest and
/// no sum.
@Component
class CouncilMeters extends Lookout {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final CouncilRegister council;
    private final ObjectProvider<MeterRegistry> meters;
    private @Nullable MultiGauge items;

    CouncilMeters(CouncilRegister council, ObjectProvider<MeterRegistry> meters) {
        super("council-meters", LOOK_EVERY);
        this.council = council;
        this.meters = meters;
    }

    @Override
    protected void lookAgain() {
        MeterRegistry registry = meters.getIfAvailable();
        if (registry != null) measure(registry);
    }

    void measure(MeterRegistry registry) {
        MultiGauge gauge = items;
        if (gauge == null)
            gauge =
                    MultiGauge.builder("rosukh.council.actions")
                            .description("Action items of the policy council by how they stand")
                            .register(registry);
        items = gauge;
        Counting counting = council.counting(Format.today());
        List<ActionFile> all = council.allActions();
        List<MultiGauge.Row<Number>> rows =
                Stream.of(Of.OPEN, Of.OVERDUE, Of.PRIORITY, Of.IMPLEMENTED, Of.NOT_IMPLEMENTED)
                        .map(each ->
                                MultiGauge.Row.of(
                                        Tags.of("state", each.name().toLowerCase(Locale.ROOT)),
                                        counting.count(each, null, all)))
                        .toList();
        gauge.register(rows, true);
    }
}
