package rosukh.command.calendars;

import static rosukh.command.calendars.CalendarRefusal.YEAR_HOLIDAYS_MISSING;
import static rosukh.command.calendars.CalendarRefusal.YEAR_HOLIDAY_OUTSIDE;
import static rosukh.command.calendars.CalendarRefusal.YEAR_HOLIDAY_TWICE;
import static rosukh.command.calendars.CalendarRefusal.YEAR_HOLIDAY_UNNAMED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rosukh.command.kernel.Violation;
import rosukh.events.calendar.Holiday;
import rosukh.events.calendar.Jalali;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.calendars.DeclaredCalendar;

/// Checks the list of a year's holidays and names everything that is wrong with it at once.
final class YearOfHolidays {

    private YearOfHolidays() {}

    static void check(int year, List<Holiday> holidays, WorkingCalendar known) {
        if (holidays.isEmpty())
            throw YEAR_HOLIDAYS_MISSING.because("a year has at least one holiday");
        LocalDate first = new Jalali(year, 1, 1).toLocalDate();
        LocalDate last = DeclaredCalendar.lastDay(year);
        List<Violation> wrong = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < holidays.size(); i++) {
            Holiday each = holidays.get(i);
            String field = "holidays[" + i + "]";
            if (each.date().isBefore(first) || each.date().isAfter(last))
                wrong.add(
                        violation(field, YEAR_HOLIDAY_OUTSIDE, each.date() + " is not in " + year));
            else if (known.covers(each.date()))
                wrong.add(
                        violation(
                                field,
                                YEAR_HOLIDAY_OUTSIDE,
                                "holidays are known from " + known.coveredFrom()));
            if (!seen.add(each.date()))
                wrong.add(
                        violation(field, YEAR_HOLIDAY_TWICE, each.date() + " stands there twice"));
            if (!each.name().complete())
                wrong.add(violation(field, YEAR_HOLIDAY_UNNAMED, "a name in both languages"));
        }
        if (wrong.isEmpty()) return;
        Violation head = wrong.getFirst();
        throw CalendarRefusal.valueOf(head.code()).because(head.message(), wrong);
    }

    private static Violation violation(String field, CalendarRefusal code, String message) {
        return new Violation(field, code.name(), message);
    }
}
