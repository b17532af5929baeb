package rosukh.query.programmes.joint;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Lookout;
import rosukh.query.kernel.show.Format;

/// Measures joint programmes by how far they came, and those that are late. Every node measures the
/// same, so take the largest and no sum.
@Component
class ProgrammeMeters extends Lookout {

    static final String NAME = "rosukh.programmes";

    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final JointProgrammes programmes;
    private final ObjectProvider<MeterRegistry> meters;
    private @Nullable MultiGauge counts;

    ProgrammeMeters(JointProgrammes programmes, ObjectProvider<MeterRegistry> meters) {
        super("programme-meters", LOOK_EVERY);
        this.programmes = programmes;
        this.meters = meters;
    }

    @Override
    protected void lookAgain() {
        MeterRegistry registry = meters.getIfAvailable();
        if (registry != null) measure(registry);
    }

    void measure(MeterRegistry registry) {
        MultiGauge gauge = counts;
        if (gauge == null)
            gauge =
                    MultiGauge.builder(NAME)
                            .description(
                                    "Joint programmes by how far they came; late: past the day of"
                                            + " a milestone that is not reached")
                            .register(registry);
        counts = gauge;
        List<MultiGauge.Row<Number>> rows = new ArrayList<>();
        for (JointProgrammeFile.State each : JointProgrammeFile.State.values())
            rows.add(row(each.name().toLowerCase(Locale.ROOT), programmes.count(each)));
        rows.add(row("late", programmes.countLate(Format.today())));
        gauge.register(rows, true);
    }

    private static MultiGauge.Row<Number> row(String state, long count) {
        return MultiGauge.Row.of(Tags.of("state", state), count);
    }
}
