package rosukh.events.measuring;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import rosukh.events.calendar.Closure;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.events.measuring.Fact.Identification;
import rosukh.events.measuring.Fact.Place;

/// Working days of the province in which the unit worked when it was found capable.
public final class CalendarDays implements Counting.WorkingDays {

    private final WorkingCalendar working;
    private final List<Closure> closures;

    public CalendarDays(DeclaredCalendar calendar) {
        this(calendar.working(), calendar.closures());
    }

    public CalendarDays(WorkingCalendar working, List<Closure> closures) {
        this.working = working;
        this.closures = List.copyOf(closures);
    }

    @Override
    public OptionalInt between(Unit unit, Identification identified) {
        LocalDate to = identified.certifiedFrom();
        Place place = unit.placeOn(identified.on());
        if (to == null || place == null || !working.covers(identified.on()) || !working.covers(to))
            return OptionalInt.empty();
        return OptionalInt.of(
                working.workingDaysBetween(identified.on(), to, place.provinceKey(), closures)
                        .days());
    }
}
