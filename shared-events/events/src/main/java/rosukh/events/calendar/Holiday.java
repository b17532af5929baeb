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

    /// The same holiday on a day that is official.
    Holiday confirmed() {
        return new Holiday(date, kind, false, name);
    }

    /// What is left of the day when its lunar part moves away.
    Holiday solar() {
        return new Holiday(date, Kind.SOLAR, false, name);
    }

    /// The lunar part on the day that was published officially.
    Holiday fixedFor(LocalDate day) {
        return new Holiday(day, Kind.LUNAR, false, name);
    }

    /// Two holidays on one day.
    Holiday and(Holiday other) {
        return new Holiday(
                date,
                kind == other.kind ? kind : Kind.BOTH,
                estimated || other.estimated,
                new Label(name.en() + "; " + other.name.en(), name.fa() + "؛ " + other.name.fa()));
    }
}
