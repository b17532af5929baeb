package rosukh.events.calendar;

import java.time.LocalDate;
import rosukh.events.values.Label;

/// An official holiday.
///
/// @param estimated its lunar date was not yet published officially
public record Holiday(LocalDate date, Kind kind, boolean estimated, Label name) {

    /// Which calendar fixes it.
    public enum Kind {
        SOLAR,
        LUNAR,
        BOTH
    }
}
