package rosukh.command.indicators;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.LocalDate;
import java.util.Objects;
import rosukh.command.kernel.LogReader;
import rosukh.events.indicators.Definition;
import rosukh.events.measuring.Ledger;
import rosukh.events.measuring.Measure;
import rosukh.events.measuring.Measured;

/// Measures from the log. What the log says is kept in memory and taken further whenever somebody
/// measures.
public final class LoggedMeasuring implements Measuring {

    private final Ledger ledger = new Ledger();
    private final LogReader.Follower log;
    private final Timer measured;

    /// Follows the log.
    ///
    /// @param meters `rosukh.indicators.measured` is how long it takes to measure every area
    public LoggedMeasuring(LogReader log, MeterRegistry meters) {
        this.log = log.follow(logged -> ledger.take(logged.event(), logged.position()));
        this.measured =
                Timer.builder("rosukh.indicators.measured")
                        .description("How long it takes to measure every area from the log")
                        .register(meters);
    }

    @Override
    public Measured measured(String period) {
        return Objects.requireNonNull(measured.record(() -> now(period)));
    }

    private Measured now(String period) {
        LocalDate asOf = Measuring.quarter(period).lastDay();
        return log.learned(() -> {
            Definition definition =
                    ledger.definitions()
                            .on(asOf)
                            .orElseThrow(() ->
                                    IndicatorRefusal.INDICATOR_VERSION_MISSING.because(
                                            "no version is in force on " + asOf));
            return ledger.measured(Measure.on(asOf, definition));
        });
    }
}
