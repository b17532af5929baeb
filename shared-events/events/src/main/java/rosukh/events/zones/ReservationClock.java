package rosukh.events.zones;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rosukh.events.calendar.Closure;
import rosukh.events.calendar.Deadline;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.calendars.DeclaredCalendar;

/// When reservations lapse, by the working calendar of the estate's province. A due date is never
/// stored: a closure declared later moves it.
public record ReservationClock(WorkingCalendar calendar, List<Closure> closures) {

    public ReservationClock {
        closures = List.copyOf(closures);
    }

    public static ReservationClock by(DeclaredCalendar calendar) {
        return new ReservationClock(calendar.working(), calendar.closures());
    }

    /// The last day of a reservation; empty where the calendar does not reach so far.
    ///
    /// @param workingDays after the day it was made
    public Optional<LocalDate> lastDay(String provinceKey, LocalDate reservedOn, int workingDays) {
        Deadline deadline =
                calendar.deadline(
                        new Deadline.Request(
                                reservedOn.atStartOfDay(calendar.zone()).toInstant(),
                                provinceKey,
                                workingDays,
                                0,
                                List.of(),
                                closures));
        return deadline instanceof Deadline.Running running
                ? Optional.of(running.dueDate())
                : Optional.empty();
    }
}
