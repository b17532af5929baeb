package rosukh.query.certification;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.calendar.CalendarBook;

/// Counts by the calendar as it is known now, closures taken out. A time it only knows in part is
/// not counted at all: an estimate would look like a figure.
@Component
class CalendarWorkingDays implements WorkingDays {

    private final KnownCalendar calendar;

    CalendarWorkingDays(KnownCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public OptionalInt between(String provinceKey, LocalDate from, LocalDate to) {
        CalendarBook book = calendar.book();
        if (!Coverage.of(book.working()).covers(from, to)) return OptionalInt.empty();
        return OptionalInt.of(
                book.working().workingDaysBetween(from, to, provinceKey, book.closures()).days());
    }
}
