package rosukh.command.indicators;

import rosukh.events.measuring.Measured;
import rosukh.events.measuring.Quarter;

/// Measures a period.
@FunctionalInterface
public interface Measuring {

    /// The figures of a period as they are known now.
    ///
    /// @param period for example `1405-Q2`
    /// @throws rosukh.command.kernel.Refused if that is no period, or no version is in force on its
    ///   last day
    Measured measured(String period);

    /// A period by its key.
    static Quarter quarter(String period) {
        return Quarter.parse(period)
                .orElseThrow(() ->
                        IndicatorRefusal.PERIOD_MALFORMED.because(
                                "a period is a quarter such as 1405-Q2"));
    }
}
