package rosukh.query.pioneers.programme;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Lookout;

/// Measures the programme: firms by how they stand, and what is left of each budget. Every node
/// measures the same, so take the largest and no sum.
@Component
class PioneerMeters extends Lookout {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final Programme programme;
    private final ObjectProvider<MeterRegistry> meters;
    private @Nullable MultiGauge firms;
    private @Nullable MultiGauge left;

    PioneerMeters(Programme programme, ObjectProvider<MeterRegistry> meters) {
        super("pioneer-meters", LOOK_EVERY);
        this.programme = programme;
        this.meters = meters;
    }

    @Override
    protected void lookAgain() {
        MeterRegistry registry = meters.getIfAvailable();
        if (registry != null) measure(registry);
    }

    void measure(MeterRegistry registry) {
        firms(registry)
                .register(
                        Arrays.stream(PioneerFile.State.values())
                                .map(each ->
                                        row(
                                                "state",
                                                each.name().toLowerCase(Locale.ROOT),
                                                count(each)))
                                .toList(),
                        true);
        List<MultiGauge.Row<Number>> budgets =
                programme.allBudgets().stream()
                        .map(each -> row("period", each.period(), each.left()))
                        .toList();
        left(registry).register(budgets, true);
    }

    private long count(PioneerFile.State state) {
        return programme.pioneers().count(new Document("state", state.name()));
    }

    private static MultiGauge.Row<Number> row(String name, String value, long figure) {
        return MultiGauge.Row.of(Tags.of(name, value), figure);
    }

    private MultiGauge firms(MeterRegistry registry) {
        MultiGauge gauge = firms;
        if (gauge == null)
            gauge =
                    MultiGauge.builder("rosukh.pioneers.firms")
                            .description("Firms of the programme by how they stand")
                            .register(registry);
        firms = gauge;
        return gauge;
    }

    private MultiGauge left(MeterRegistry registry) {
        MultiGauge gauge = left;
        if (gauge == null)
            gauge =
                    MultiGauge.builder("rosukh.pioneers.budget.left")
                            .description("Rials left in the budget of incentives of a Jalali year")
                            .register(registry);
        left = gauge;
        return gauge;
    }
}
