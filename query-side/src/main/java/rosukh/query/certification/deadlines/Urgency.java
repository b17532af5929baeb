package rosukh.query.certification.deadlines;

import java.time.LocalDate;
import rosukh.events.clocks.DueStage;

/// How pressing a stage is that is still to be done, most pressing first.
public enum Urgency {
    /// The due date is past.
    OVERDUE,
    /// At most three working days are left.
    SOON,
    /// Due within fourteen days.
    FORTNIGHT,
    LATER,
    /// The clock stands still.
    SUSPENDED,
    /// The calendar does not cover the time.
    UNKNOWN;

    private static final int SOON_WORKING_DAYS = 3;
    private static final int FORTNIGHT_DAYS = 14;

    static Urgency of(DueStage due, LocalDate today) {
        if (due.unknown()) return UNKNOWN;
        LocalDate day = due.dueDate().orElse(null);
        if (day == null) return SUSPENDED;
        if (day.isBefore(today)) return OVERDUE;
        if (due.remaining(today) <= SOON_WORKING_DAYS) return SOON;
        return day.isAfter(today.plusDays(FORTNIGHT_DAYS)) ? LATER : FORTNIGHT;
    }
}
