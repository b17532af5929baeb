package rosukh.query.energy.plants;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import rosukh.events.energy.Pipeline;
import rosukh.events.energy.Stage;
import rosukh.query.kernel.Lookout;
import rosukh.query.kernel.show.Format;

/// Measures solar plants: capacity by stage, and the plants that wait for a second person or for a
/// reading. Every node measures the same, so take the largest and no sum.
@Component
class EnergyMeters extends Lookout {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final Plants plants;
    private final ObjectProvider<MeterRegistry> meters;
    private @Nullable MultiGauge kilowatts;
    private @Nullable MultiGauge waiting;

    EnergyMeters(Plants plants, ObjectProvider<MeterRegistry> meters) {
        super("energy-meters", LOOK_EVERY);
        this.plants = plants;
        this.meters = meters;
    }

    @Override
    protected void lookAgain() {
        MeterRegistry registry = meters.getIfAvailable();
        if (registry != null) measure(registry, Format.today());
    }

    void measure(MeterRegistry registry, LocalDate today) {
        Pipeline pipeline = new Pipeline();
        long[] counts = new long[2];
        plants.forEach(file -> {
            pipeline.add(file.stage(), file.kw());
            if (file.proposedKw() > 0) counts[0]++;
            if (file.unread(today)) counts[1]++;
        });
        kilowatts =
                made(
                        kilowatts,
                        "rosukh.energy.kilowatts",
                        "Capacity of solar plants in kW by their stage",
                        registry);
        kilowatts.register(
                Arrays.stream(Stage.values())
                        .map(each -> row("stage", each.name(), pipeline.kw(each)))
                        .toList(),
                true);
        waiting =
                made(
                        waiting,
                        "rosukh.energy.waiting",
                        "Plants that wait for a second person or for a reading",
                        registry);
        waiting.register(
                List.of(row("for", "commissioning", counts[0]), row("for", "reading", counts[1])),
                true);
    }

    private static MultiGauge made(
            @Nullable MultiGauge gauge, String name, String about, MeterRegistry registry) {
        return gauge != null
                ? gauge
                : MultiGauge.builder(name).description(about).register(registry);
    }

    private static MultiGauge.Row<Number> row(String name, String value, long figure) {
        return MultiGauge.Row.of(Tags.of(name, value.toLowerCase(Locale.ROOT)), figure);
    }
}
