package rosukh.events.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rosukh.events.calendar.Closure;
import rosukh.events.calendar.Jalali;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.calendar.WorkingCalendar.Hours;
import rosukh.events.calendar.WorkingCalendar.Week;
import rosukh.events.calendars.CalendarEvent.ClosureDeclared;
import rosukh.events.calendars.CalendarEvent.ClosureLifted;
import rosukh.events.calendars.CalendarEvent.HolidayConfirmed;
import rosukh.events.calendars.CalendarEvent.HolidayMoved;
import rosukh.events.calendars.CalendarEvent.WeekChanged;
import rosukh.events.calendars.CalendarEvent.YearProposed;
import rosukh.events.calendars.CalendarEvent.YearPublished;

/// The working calendar as it is known: what is shipped and what was declared since. Both sides
/// count by it.
///
/// @param events in the order they were stored
public record DeclaredCalendar(List<CalendarEvent> events) {

    /// The calendar that is shipped.
    public static final DeclaredCalendar SHIPPED = new DeclaredCalendar(List.of());

    public DeclaredCalendar {
        events = List.copyOf(events);
    }

    /// The calendar after one more event.
    public DeclaredCalendar with(CalendarEvent event) {
        List<CalendarEvent> all = new ArrayList<>(events);
        all.add(event);
        return new DeclaredCalendar(all);
    }

    /// Weeks and holidays. It is put together anew each time, so who counts often keeps it.
    public WorkingCalendar working() {
        WorkingCalendar calendar = WorkingCalendar.iran();
        Map<Integer, YearProposed> proposed = new LinkedHashMap<>();
        for (CalendarEvent event : events)
            calendar =
                    switch (event) {
                        case ClosureDeclared _, ClosureLifted _ -> calendar;
                        case YearProposed year -> {
                            proposed.put(year.year(), year);
                            yield calendar;
                        }
                        case YearPublished year -> covering(calendar, known(proposed, year.year()));
                        case HolidayConfirmed confirmed -> calendar.confirming(confirmed.date());
                        case HolidayMoved moved ->
                                calendar.moving(moved.plannedOn(), moved.fixedFor());
                        case WeekChanged week -> calendar.changing(week(week));
                    };
        return calendar;
    }

    /// All closures ever declared, in the order they were declared.
    public List<StandingClosure> standing() {
        Map<String, StandingClosure> byId = new LinkedHashMap<>();
        for (CalendarEvent event : events)
            switch (event) {
                case ClosureDeclared declared ->
                        byId.put(declared.closureId(), new StandingClosure(declared, null));
                case ClosureLifted lifted ->
                        byId.computeIfPresent(
                                lifted.closureId(),
                                (_, closure) -> closure.lifted(lifted.workedFrom()));
                case YearProposed _,
                        YearPublished _,
                        HolidayConfirmed _,
                        HolidayMoved _,
                        WeekChanged _ -> {}
            }
        return List.copyOf(byId.values());
    }

    /// What offices are closed for by order.
    public List<Closure> closures() {
        return standing().stream().flatMap(each -> each.closure().stream()).toList();
    }

    /// The proposal of a year that nobody has published yet.
    public Optional<YearProposed> proposal(int year) {
        YearProposed last = null;
        for (CalendarEvent event : events)
            switch (event) {
                case YearProposed proposed -> last = proposed.year() == year ? proposed : last;
                case YearPublished published -> last = published.year() == year ? null : last;
                case ClosureDeclared _,
                        ClosureLifted _,
                        HolidayConfirmed _,
                        HolidayMoved _,
                        WeekChanged _ -> {}
            }
        return Optional.ofNullable(last);
    }

    /// The years that can be proposed: the one after the last that is known, and the one of the day
    /// before the first.
    public List<Integer> open() {
        WorkingCalendar calendar = working();
        return List.of(
                Jalali.of(calendar.coveredTo()).year() + 1,
                Jalali.of(calendar.coveredFrom().minusDays(1)).year());
    }

    /// The last day of a Jalali year.
    public static LocalDate lastDay(int year) {
        return new Jalali(year + 1, 1, 1).toLocalDate().minusDays(1);
    }

    private static WorkingCalendar covering(WorkingCalendar calendar, YearProposed year) {
        LocalDate last = lastDay(year.year());
        return last.isAfter(calendar.coveredTo())
                ? calendar.covering(last, year.holidays())
                : calendar.coveringFrom(
                        new Jalali(year.year(), 1, 1).toLocalDate(), year.holidays());
    }

    private static YearProposed known(Map<Integer, YearProposed> proposed, int year) {
        YearProposed found = proposed.get(year);
        if (found == null) throw new IllegalStateException(year + " was never proposed");
        return found;
    }

    private static Week week(WeekChanged changed) {
        Map<DayOfWeek, Hours> days = new EnumMap<>(DayOfWeek.class);
        for (OfficeDay day : changed.days())
            days.put(
                    day.day(),
                    new Hours(LocalTime.parse(day.open()), LocalTime.parse(day.close())));
        return new Week(
                changed.provinceKey(), changed.effectiveFrom(), changed.effectiveTo(), days);
    }
}
