package rosukh.command.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import rosukh.command.calendars.CalendarCommand.ChangeWeek;
import rosukh.command.calendars.CalendarCommand.DeclareClosure;
import rosukh.command.calendars.CalendarCommand.LiftClosure;
import rosukh.command.calendars.CalendarCommand.MoveHoliday;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Reach;
import rosukh.events.calendar.Holiday;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.calendars.CalendarEvent.ClosureDeclared;
import rosukh.events.calendars.CalendarEvent.ClosureLifted;
import rosukh.events.calendars.CalendarEvent.YearProposed;
import rosukh.events.calendars.CalendarEvent.YearPublished;
import rosukh.events.calendars.ClosureCause;
import rosukh.events.calendars.OfficeDay;
import rosukh.events.values.Label;

/// What the tests of the calendar's rules are written with.
abstract class CalendarRulings {

    static final LocalDate TODAY = LocalDate.of(2026, 7, 21);
    static final LocalDate FIRST = LocalDate.of(2026, 7, 22);
    static final LocalDate LAST = LocalDate.of(2026, 7, 25);
    static final String SOURCE = "Circular 14";
    static final Guard KERMAN = new Guard(new Reach(Set.of("KRM"), Set.of(), null), null);

    final AggregateTestFixture<CalendarAggregate> fixture =
            new AggregateTestFixture<>(CalendarAggregate.class);

    ResultValidator<CalendarAggregate> when(CalendarCommand command, CalendarEvent... before) {
        return under(Guard.OPEN, command, before);
    }

    ResultValidator<CalendarAggregate> under(
            Guard guard, CalendarCommand command, CalendarEvent... before) {
        return (before.length == 0
                        ? fixture.givenNoPriorActivity()
                        : fixture.given((Object[]) before))
                .when(command, Map.of(Guard.KEY, guard));
    }

    static DeclareClosure closing(String id, String province, LocalDate from, LocalDate to) {
        return new DeclareClosure(id, List.of(province), from, to, "COLD", SOURCE, "omid", TODAY);
    }

    static ClosureDeclared closed(String id, String province) {
        return new ClosureDeclared(
                id, List.of(province), FIRST, LAST, ClosureCause.COLD, SOURCE, "omid", TODAY);
    }

    static LiftClosure lifting(String id, LocalDate from) {
        return new LiftClosure(id, from, SOURCE, "omid", TODAY);
    }

    static ClosureLifted lifted(String id, LocalDate from) {
        return new ClosureLifted(id, from, SOURCE, "omid", TODAY);
    }

    static YearProposed proposed() {
        return new YearProposed(1406, List.of(nowruz()), SOURCE, "omid", TODAY);
    }

    static YearPublished published() {
        return new YearPublished(1406, "mina", TODAY);
    }

    static Holiday nowruz() {
        return holiday(LocalDate.of(2027, 3, 21), "Nowruz", "نوروز");
    }

    static Holiday holiday(LocalDate day, String en, String fa) {
        return new Holiday(day, Holiday.Kind.SOLAR, false, new Label(en, fa));
    }

    static MoveHoliday moving(LocalDate from, LocalDate to) {
        return new MoveHoliday(from, to, SOURCE, "mina", TODAY);
    }

    static ChangeWeek week(String province, LocalDate from, LocalDate to, OfficeDay... days) {
        return new ChangeWeek(province, from, to, List.of(days), SOURCE, "mina", TODAY);
    }

    static OfficeDay saturday(String open, String close) {
        return new OfficeDay(DayOfWeek.SATURDAY, open, close);
    }
}
