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
    private final Coverage coverage = Coverage.shipped();

    @Override
    public OptionalInt between(String provinceKey, LocalDate from, LocalDate to) {
        if (!coverage.covers(from, to)) return OptionalInt.empty();
        return OptionalInt.of(calendar.workingDaysBetween(from, to, provinceKey).days());
    }
}
