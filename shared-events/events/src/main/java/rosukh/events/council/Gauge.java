package rosukh.events.council;

import java.util.Optional;
import rosukh.events.indicators.Indicator;

/// What a resolution may be measured by: one of the twelve indicators, or their composite.
public enum Gauge {
    I1,
    I2,
    I3,
    I4,
    I5,
    I6,
    I7,
    I8,
    I9,
    I10,
    I11,
    I12,
    /// The composite.
    TPI;

    /// Empty for the composite.
    public Optional<Indicator> indicator() {
        return this == TPI ? Optional.empty() : Optional.of(Indicator.valueOf(name()));
    }
}
