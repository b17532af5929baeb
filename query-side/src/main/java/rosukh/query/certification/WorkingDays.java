package rosukh.query.certification;

import java.time.LocalDate;
import java.util.OptionalInt;

/// Working days between two dates in a province's calendar.
@FunctionalInterface
public interface WorkingDays {

    /// How many working days lie after `from`, up to and with `to`. Empty where the calendar's data
    /// do not cover the time.
    OptionalInt between(String provinceKey, LocalDate from, LocalDate to);
}
