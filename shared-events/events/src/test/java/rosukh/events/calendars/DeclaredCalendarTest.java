package rosukh.events.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.events.calendar.Closure;
import rosukh.events.calendar.DayOff;
import rosukh.events.calendar.Holiday;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.calendars.CalendarEvent.ClosureDeclared;
import rosukh.events.calendars.CalendarEvent.ClosureLifted;
import rosukh.events.calendars.CalendarEvent.HolidayConfirmed;
import rosukh.events.calendars.CalendarEvent.HolidayMoved;
import rosukh.events.calendars.CalendarEvent.WeekChanged;
import rosukh.events.calendars.CalendarEvent.YearProposed;
import rosukh.events.calendars.CalendarEvent.YearPublished;
import rosukh.events.values.Label;

class DeclaredCalendarTest {

    static final LocalDate DAY = LocalDate.of(2026, 7, 18);
    static final LocalDate SATURDAY = LocalDate.of(2026, 7, 25);

    @Test
    void is_the_shipped_one_until_something_is_declared() {
        assertThat(DeclaredCalendar.SHIPPED.working()).isSameAs(WorkingCalendar.iran());
        assertThat(DeclaredCalendar.SHIPPED.closures()).isEmpty();
    }

    @Test
    void closes_what_is_declared_until_it_is_lifted() {
        DeclaredCalendar closed = DeclaredCalendar.SHIPPED.with(closure("c-1", "TEH"));
        assertThat(off(closed, SATURDAY, "TEH")).isEqualTo(DayOff.Reason.CLOSURE);
        assertThat(off(closed, SATURDAY, "ALB")).isNull();
        DeclaredCalendar lifted =
                closed.with(new ClosureLifted("c-1", SATURDAY.plusDays(1), "s", "omid", DAY));
        assertThat(off(lifted, SATURDAY, "TEH")).isEqualTo(DayOff.Reason.CLOSURE);
        assertThat(off(lifted, SATURDAY.plusDays(1), "TEH")).isNull();
        assertThat(lifted.closures()).extracting(Closure::to).containsExactly(SATURDAY);
    }

    @Test
    void forgets_a_closure_lifted_from_its_first_day() {
        DeclaredCalendar lifted =
                DeclaredCalendar.SHIPPED
                        .with(closure("c-1", "TEH"))
                        .with(new ClosureLifted("c-1", SATURDAY, "s", "omid", DAY));
        assertThat(lifted.closures()).isEmpty();
        assertThat(lifted.standing()).hasSize(1);
    }

    @Test
    void covers_a_year_once_it_is_published() {
        LocalDate nowruz = LocalDate.of(2027, 3, 21);
        YearProposed proposed =
                new YearProposed(
                        1406,
                        List.of(
                                new Holiday(
                                        nowruz,
                                        Holiday.Kind.SOLAR,
                                        false,
                                        new Label("Nowruz", "نوروز"))),
                        "s",
                        "omid",
                        DAY);
        DeclaredCalendar before = DeclaredCalendar.SHIPPED.with(proposed);
        assertThat(before.working().covers(nowruz)).isFalse();
        assertThat(before.proposal(1406)).contains(proposed);
        DeclaredCalendar after = before.with(new YearPublished(1406, "mina", DAY));
        assertThat(after.working().coveredTo()).isEqualTo(LocalDate.of(2028, 3, 19));
        assertThat(off(after, nowruz, "TEH")).isEqualTo(DayOff.Reason.HOLIDAY);
        assertThat(after.proposal(1406)).isEmpty();
    }

    @Test
    void covers_the_year_before_once_it_is_published() {
        LocalDate ashura = LocalDate.of(2025, 7, 6);
        Holiday holiday =
                new Holiday(ashura, Holiday.Kind.LUNAR, false, new Label("Ashura", "عاشورا"));
        DeclaredCalendar after =
                DeclaredCalendar.SHIPPED
                        .with(new YearProposed(1404, List.of(holiday), "s", "omid", DAY))
                        .with(new YearPublished(1404, "mina", DAY));
        assertThat(after.open()).containsExactly(1406, 1403);
        assertThat(after.working().coveredFrom()).isEqualTo(LocalDate.of(2025, 3, 21));
        assertThat(after.working().coveredTo()).isEqualTo(LocalDate.of(2027, 3, 20));
        assertThat(off(after, ashura, "TEH")).isEqualTo(DayOff.Reason.HOLIDAY);
        assertThat(off(after, LocalDate.of(2026, 3, 11), "TEH")).isEqualTo(DayOff.Reason.HOLIDAY);
    }

    @Test
    void estimates_a_confirmed_holiday_no_more() {
        LocalDate fitr = LocalDate.of(2027, 3, 10);
        DeclaredCalendar confirmed =
                DeclaredCalendar.SHIPPED.with(new HolidayConfirmed(fitr, "s", "mina", DAY));
        assertThat(WorkingCalendar.iran().holiday(fitr).orElseThrow().estimated()).isTrue();
        assertThat(confirmed.working().holiday(fitr).orElseThrow().estimated()).isFalse();
        assertThat(off(confirmed, fitr, "TEH")).isEqualTo(DayOff.Reason.HOLIDAY);
    }

    @Test
    void moves_a_lunar_holiday_and_leaves_a_solar_one_of_the_day() {
        LocalDate fitr = LocalDate.of(2027, 3, 10);
        DeclaredCalendar moved =
                DeclaredCalendar.SHIPPED.with(
                        new HolidayMoved(fitr, fitr.minusDays(1), "s", "mina", DAY));
        assertThat(off(moved, fitr, "TEH")).isNull();
        assertThat(moved.working().holiday(fitr.minusDays(1)).orElseThrow().estimated()).isFalse();
        LocalDate shared = LocalDate.of(2026, 6, 4);
        DeclaredCalendar ghadir =
                DeclaredCalendar.SHIPPED.with(
                        new HolidayMoved(shared, LocalDate.of(2026, 6, 5), "s", "mina", DAY));
        assertThat(ghadir.working().holiday(shared).orElseThrow().kind())
                .isEqualTo(Holiday.Kind.SOLAR);
        assertThat(ghadir.working().holiday(LocalDate.of(2026, 6, 5)).orElseThrow().kind())
                .isEqualTo(Holiday.Kind.BOTH);
    }

    @Test
    void works_by_the_last_week_that_was_declared() {
        LocalDate thursday = LocalDate.of(2026, 7, 23);
        assertThat(off(DeclaredCalendar.SHIPPED, thursday, "TEH")).isEqualTo(DayOff.Reason.WEEKLY);
        DeclaredCalendar tehran = DeclaredCalendar.SHIPPED.with(week("TEH", thursday, thursday));
        assertThat(off(tehran, thursday, "TEH")).isNull();
        assertThat(off(tehran, thursday.plusDays(7), "TEH")).isEqualTo(DayOff.Reason.WEEKLY);
        assertThat(off(tehran, thursday, "ALB")).isEqualTo(DayOff.Reason.WEEKLY);
        DeclaredCalendar country = DeclaredCalendar.SHIPPED.with(week(null, thursday, null));
        assertThat(off(country, thursday, "ALB")).isNull();
        assertThat(off(country, thursday.minusDays(7), "ALB")).isEqualTo(DayOff.Reason.WEEKLY);
        DeclaredCalendar kerman = DeclaredCalendar.SHIPPED.with(week("KRM", SATURDAY, null));
        assertThat(off(kerman, SATURDAY, "KRM")).isEqualTo(DayOff.Reason.WEEKLY);
    }

    private static DayOff.Reason off(DeclaredCalendar calendar, LocalDate day, String province) {
        return calendar.working()
                .dayOff(day, province, calendar.closures())
                .map(DayOff::reason)
                .orElse(null);
    }

    private static ClosureDeclared closure(String id, String province) {
        return new ClosureDeclared(
                id,
                List.of(province),
                SATURDAY,
                SATURDAY.plusDays(2),
                ClosureCause.HEAT,
                "s",
                "omid",
                DAY);
    }

    /// Thursdays only.
    private static WeekChanged week(String province, LocalDate from, LocalDate to) {
        return new WeekChanged(
                province,
                from,
                to,
                List.of(new OfficeDay(DayOfWeek.THURSDAY, "08:00", "12:00")),
                "s",
                "mina",
                DAY);
    }
}
