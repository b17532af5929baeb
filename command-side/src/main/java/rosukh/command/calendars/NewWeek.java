package rosukh.command.calendars;

import static rosukh.command.calendars.CalendarRefusal.CALENDAR_PERIOD_REVERSED;
import static rosukh.command.calendars.CalendarRefusal.WEEK_BACKDATED;
import static rosukh.command.calendars.CalendarRefusal.WEEK_DAY_MALFORMED;
import static rosukh.command.calendars.CalendarRefusal.WEEK_EMPTY;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import rosukh.command.calendars.CalendarCommand.ChangeWeek;
import rosukh.events.calendars.OfficeDay;

/// A week changes ahead and lists each working day once, with hours.
final class NewWeek {

    private NewWeek() {}

    static void check(ChangeWeek command) {
        LocalDate to = command.effectiveTo();
        if (to != null && to.isBefore(command.effectiveFrom()))
            throw CALENDAR_PERIOD_REVERSED.because("the week ends before it begins");
        if (command.effectiveFrom().isBefore(command.on()))
            throw WEEK_BACKDATED.because("it was decided on " + command.on());
        if (command.days().isEmpty()) throw WEEK_EMPTY.because("no day is worked");
        Set<DayOfWeek> seen = EnumSet.noneOf(DayOfWeek.class);
        for (OfficeDay day : command.days()) {
            if (!seen.add(day.day()))
                throw WEEK_DAY_MALFORMED.because(day.day() + " stands there twice");
            if (!time(day.open()).isBefore(time(day.close())))
                throw WEEK_DAY_MALFORMED.because(day.day() + " closes before it opens");
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException none) {
            throw WEEK_DAY_MALFORMED.because(text + " is no time of day");
        }
    }
}
