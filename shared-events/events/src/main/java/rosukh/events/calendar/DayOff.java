package rosukh.events.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day that does not count towards a deadline, and why.
///
/// @param holiday only with `HOLIDAY`
/// @param closure only with `CLOSURE`
/// @param suspension only with `SUSPENDED`
public record DayOff(
        LocalDate day,
        Reason reason,
        @Nullable Holiday holiday,
        @Nullable Closure closure,
        @Nullable Suspension suspension) {

    /// In the order in which they are looked at.
    public enum Reason {
        /// The week of the province does not list the weekday.
        WEEKLY,
        HOLIDAY,
        /// Offices were closed by order.
        CLOSURE,
        /// The clock of the case stood still.
        SUSPENDED
    }

    static DayOff weekly(LocalDate day) {
        return new DayOff(day, Reason.WEEKLY, null, null, null);
    }

    static DayOff holiday(Holiday holiday) {
        return new DayOff(holiday.date(), Reason.HOLIDAY, holiday, null, null);
    }

    static DayOff closure(LocalDate day, Closure closure) {
        return new DayOff(day, Reason.CLOSURE, null, closure, null);
    }

    static DayOff suspended(LocalDate day, Suspension suspension) {
        return new DayOff(day, Reason.SUSPENDED, null, null, suspension);
    }
}
