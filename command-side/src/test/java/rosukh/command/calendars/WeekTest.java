package rosukh.command.calendars;

import static rosukh.command.kernel.IsRefused.refused;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosukh.command.calendars.CalendarCommand.ChangeWeek;
import rosukh.command.kernel.KernelRefusal;
import rosukh.events.calendars.CalendarEvent.WeekChanged;

class WeekTest extends CalendarRulings {

    @Nested
    class changing_a_week {

        @Test
        void stores_its_days_for_a_province_or_for_all() {
            when(week("YZD", TODAY, null, saturday("07:30", "14:00")))
                    .expectEvents(
                            new WeekChanged(
                                    "YZD",
                                    TODAY,
                                    null,
                                    List.of(saturday("07:30", "14:00")),
                                    SOURCE,
                                    "mina",
                                    TODAY));
            when(week(null, TODAY, TODAY, saturday("07:30", "14:00")))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void is_refused_for_the_past() {
            when(week("YZD", TODAY.minusDays(1), null, saturday("07:30", "14:00")))
                    .expectException(refused(CalendarRefusal.WEEK_BACKDATED));
        }

        @Test
        void is_refused_if_it_ends_before_it_begins() {
            when(week("YZD", LAST, FIRST, saturday("07:30", "14:00")))
                    .expectException(refused(CalendarRefusal.CALENDAR_PERIOD_REVERSED));
        }

        @Test
        void is_refused_without_a_working_day() {
            when(week("YZD", TODAY, null)).expectException(refused(CalendarRefusal.WEEK_EMPTY));
        }

        @ParameterizedTest
        @CsvSource({"14:00, 07:30", "07:30, 07:30", "early, 14:00", "07:30, 25:00"})
        void is_refused_for_hours_that_are_none(String open, String close) {
            when(week("YZD", TODAY, null, saturday(open, close)))
                    .expectException(refused(CalendarRefusal.WEEK_DAY_MALFORMED));
        }

        @Test
        void is_refused_for_a_day_named_twice() {
            when(week("YZD", TODAY, null, saturday("07:30", "14:00"), saturday("08:00", "14:00")))
                    .expectException(refused(CalendarRefusal.WEEK_DAY_MALFORMED));
        }

        @Test
        void is_refused_for_an_unknown_province_and_without_a_source() {
            when(week("XXX", TODAY, null, saturday("07:30", "14:00")))
                    .expectException(refused(CalendarRefusal.CALENDAR_PROVINCE_UNKNOWN));
            when(new ChangeWeek(
                            "YZD",
                            TODAY,
                            null,
                            List.of(saturday("07:30", "14:00")),
                            "",
                            "mina",
                            TODAY))
                    .expectException(refused(CalendarRefusal.CALENDAR_SOURCE_MISSING));
        }

        @Test
        void is_refused_beyond_the_reach_of_the_officer() {
            under(KERMAN, week("KRM", TODAY, null, saturday("07:30", "14:00")))
                    .expectSuccessfulHandlerExecution();
            under(KERMAN, week(null, TODAY, null, saturday("07:30", "14:00")))
                    .expectException(refused(KernelRefusal.OUT_OF_REACH));
        }
    }
}
