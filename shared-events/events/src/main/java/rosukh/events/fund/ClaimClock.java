package rosukh.events.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rosukh.events.calendar.Closure;
import rosukh.events.calendar.Deadline;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.calendars.DeclaredCalendar;

/// When claims are to be decided, by the working calendar of the fund's seat. A due date is never
/// stored: a closure declared later moves it.
public record ClaimClock(WorkingCalendar calendar, List<Closure> closures) {

    /// The province the fund has its seat in.
    public static final String SEAT = "TEH";

    public ClaimClock {
        closures = List.copyOf(closures);
    }

    public static ClaimClock by(DeclaredCalendar calendar) {
        return new ClaimClock(calendar.working(), calendar.closures());
    }

    /// The last day for the decision; empty where the calendar does not reach so far.
    ///
    /// @param workingDays after the day the claim was lodged
    public Optional<LocalDate> lastDay(LocalDate lodgedOn, int workingDays) {
        Deadline deadline =
                calendar.deadline(
                        new Deadline.Request(
                                lodgedOn.atStartOfDay(calendar.zone()).toInstant(),
                                SEAT,
                                workingDays,
                                0,
                                List.of(),
                                closures));
        return deadline instanceof Deadline.Running running
                ? Optional.of(running.dueDate())
                : Optional.empty();
    }
}
