package rosukh.query.certification;

import java.time.LocalDate;
import rosukh.events.calendar.WorkingCalendar;

/// For which time the working calendar has holidays. It grows with every year that is added, so no
/// view keeps what follows from it.
///
/// @param from first day
/// @param to last day
public record Coverage(LocalDate from, LocalDate to) {

    public static Coverage of(WorkingCalendar calendar) {
        return new Coverage(calendar.coveredFrom(), calendar.coveredTo());
    }

    /// The earliest start of a stretch whose days, which lie after it, are covered.
    public LocalDate earliestStart() {
        return from.minusDays(1);
    }

    /// Whether the days after `start`, up to and with `end`, are covered.
    public boolean covers(LocalDate start, LocalDate end) {
        return !start.isBefore(earliestStart()) && !end.isAfter(to);
    }
}
