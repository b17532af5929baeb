package rosukh.query.certification;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import rosukh.events.calendar.WorkingCalendar;

/// Counts by the calendar shipped with the contract. A time it only knows in part is not counted at
/// all: an estimate would look like a figure.
@Component
class CalendarWorkingDays implements WorkingDays {

    private final WorkingCalendar calendar = WorkingCalendar.iran();

    @Override
    public OptionalInt between(String provinceKey, LocalDate from, LocalDate to) {
        WorkingCalendar.WorkingDays counted = calendar.workingDaysBetween(from, to, provinceKey);
        return counted.estimated() ? OptionalInt.empty() : OptionalInt.of(counted.days());
    }
}
