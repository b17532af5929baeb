package rosukh.command.indicators;

import java.time.LocalDate;
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

    public LoggedMeasuring(LogReader log) {
        this.log = log.follow(logged -> ledger.take(logged.event(), logged.position()));
    }

    @Override
    public Measured measured(String period) {
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
