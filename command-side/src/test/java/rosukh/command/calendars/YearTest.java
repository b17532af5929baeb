package rosukh.command.calendars;

import static rosukh.command.kernel.IsRefused.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.calendars.CalendarCommand.ConfirmHoliday;
import rosukh.command.calendars.CalendarCommand.MoveHoliday;
import rosukh.command.calendars.CalendarCommand.ProposeYear;
import rosukh.command.calendars.CalendarCommand.PublishYear;
import rosukh.command.kernel.KernelRefusal;
import rosukh.events.calendar.Holiday;
import rosukh.events.calendars.CalendarEvent.HolidayConfirmed;
import rosukh.events.calendars.CalendarEvent.HolidayMoved;
import rosukh.events.calendars.CalendarEvent.YearProposed;
import rosukh.events.calendars.CalendarEvent.YearPublished;

class YearTest extends CalendarRulings {

    @Nested
    class publishing_a_year {

        @Test
        void takes_a_proposal_and_a_second_person() {
            when(new ProposeYear(1406, List.of(nowruz()), SOURCE, "omid", TODAY))
                    .expectEvents(proposed());
            when(new PublishYear(1406, "mina", TODAY), proposed())
                    .expectEvents(new YearPublished(1406, "mina", TODAY));
        }

        @Test
        void is_refused_to_the_proposer() {
            when(new PublishYear(1406, "omid", TODAY), proposed())
                    .expectNoEvents()
                    .expectException(refused(CalendarRefusal.YEAR_NEEDS_SECOND_PERSON));
        }

        @Test
        void is_refused_without_an_open_proposal() {
            when(new PublishYear(1407, "mina", TODAY), proposed())
                    .expectException(refused(CalendarRefusal.YEAR_NOT_PROPOSED));
            when(new PublishYear(1406, "mina", TODAY), proposed(), published())
                    .expectException(refused(CalendarRefusal.YEAR_NOT_PROPOSED));
        }

        @Test
        void covers_its_days() {
            LocalDate day = LocalDate.of(2028, 3, 19);
            when(closing("c-1", "TEH", day, day), proposed(), published())
                    .expectSuccessfulHandlerExecution();
            when(closing("c-1", "TEH", day, day), proposed())
                    .expectException(refused(CalendarRefusal.CALENDAR_NOT_COVERED));
        }

        @Test
        void leaves_no_gap() {
            when(new ProposeYear(1407, List.of(nowruz()), SOURCE, "omid", TODAY))
                    .expectException(refused(CalendarRefusal.YEAR_NOT_NEXT));
            when(
                            new ProposeYear(1406, List.of(nowruz()), SOURCE, "omid", TODAY),
                            proposed(),
                            published())
                    .expectException(refused(CalendarRefusal.YEAR_NOT_NEXT));
        }

        @Test
        void names_everything_that_is_wrong_with_its_list_at_once() {
            Holiday outside = holiday(LocalDate.of(2027, 3, 20), "Oil", "نفت");
            Holiday behind = holiday(LocalDate.of(2028, 3, 20), "Nowruz", "نوروز");
            Holiday unnamed = holiday(LocalDate.of(2027, 3, 21), "Nowruz", "");
            when(new ProposeYear(
                            1406,
                            List.of(nowruz(), outside, behind, unnamed),
                            SOURCE,
                            "omid",
                            TODAY))
                    .expectException(
                            refused(
                                    CalendarRefusal.YEAR_HOLIDAY_OUTSIDE,
                                    "YEAR_HOLIDAY_OUTSIDE:holidays[1]",
                                    "YEAR_HOLIDAY_OUTSIDE:holidays[2]",
                                    "YEAR_HOLIDAY_TWICE:holidays[3]",
                                    "YEAR_HOLIDAY_UNNAMED:holidays[3]"));
            when(new ProposeYear(1406, List.of(), SOURCE, "omid", TODAY))
                    .expectException(refused(CalendarRefusal.YEAR_HOLIDAYS_MISSING));
            when(new ProposeYear(1406, List.of(nowruz()), " ", "omid", TODAY))
                    .expectException(refused(CalendarRefusal.CALENDAR_SOURCE_MISSING));
        }

        @Test
        void takes_the_last_day_of_the_year_for_a_holiday() {
            Holiday last = holiday(LocalDate.of(2028, 3, 19), "Oil", "نفت");
            when(new ProposeYear(1406, List.of(nowruz(), last), SOURCE, "omid", TODAY))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void is_no_matter_of_one_province() {
            under(KERMAN, new ProposeYear(1406, List.of(nowruz()), SOURCE, "omid", TODAY))
                    .expectException(refused(KernelRefusal.OUT_OF_REACH));
        }
    }

    @Nested
    class publishing_the_year_before_the_first_that_is_known {

        static final LocalDate FIRST_KNOWN = LocalDate.of(2026, 2, 20);

        @Test
        void covers_it_from_its_first_day() {
            LocalDate first = LocalDate.of(2025, 3, 21);
            when(closing("c-1", "TEH", first, first), earlier(), earlierPublished())
                    .expectSuccessfulHandlerExecution();
            when(closing("c-1", "TEH", first.minusDays(1), first), earlier(), earlierPublished())
                    .expectException(refused(CalendarRefusal.CALENDAR_NOT_COVERED));
            when(closing("c-1", "TEH", first, first), earlier())
                    .expectException(refused(CalendarRefusal.CALENDAR_NOT_COVERED));
        }

        @Test
        void is_followed_by_the_one_before_it() {
            Holiday republic = holiday(LocalDate.of(2024, 3, 31), "Republic", "جمهوری");
            ProposeYear before = new ProposeYear(1403, List.of(republic), SOURCE, "omid", TODAY);
            when(before).expectException(refused(CalendarRefusal.YEAR_NOT_NEXT));
            when(before, earlier(), earlierPublished()).expectSuccessfulHandlerExecution();
            when(new ProposeYear(1406, List.of(nowruz()), SOURCE, "omid", TODAY), earlier())
                    .expectEvents(proposed());
        }

        @Test
        void leaves_the_days_alone_whose_holidays_are_known() {
            Holiday last = holiday(FIRST_KNOWN.minusDays(1), "Last", "پایان");
            Holiday known = holiday(FIRST_KNOWN, "First", "آغاز");
            when(new ProposeYear(1404, List.of(last), SOURCE, "omid", TODAY))
                    .expectSuccessfulHandlerExecution();
            when(new ProposeYear(1404, List.of(last, known), SOURCE, "omid", TODAY))
                    .expectException(
                            refused(
                                    CalendarRefusal.YEAR_HOLIDAY_OUTSIDE,
                                    "YEAR_HOLIDAY_OUTSIDE:holidays[1]"));
        }

        private static YearProposed earlier() {
            Holiday nature = holiday(LocalDate.of(2025, 4, 2), "Nature", "طبیعت");
            return new YearProposed(1404, List.of(nature), SOURCE, "omid", TODAY);
        }

        private static YearPublished earlierPublished() {
            return new YearPublished(1404, "mina", TODAY);
        }
    }

    @Nested
    class confirming_a_holiday {

        static final LocalDate FITR = LocalDate.of(2027, 3, 10);

        @Test
        void takes_the_estimate_away_once() {
            HolidayConfirmed confirmed = new HolidayConfirmed(FITR, SOURCE, "mina", TODAY);
            when(confirming(FITR)).expectEvents(confirmed);
            when(confirming(FITR), confirmed)
                    .expectException(refused(CalendarRefusal.HOLIDAY_NOT_ESTIMATED));
        }

        @Test
        void is_refused_for_what_is_official_or_none() {
            when(confirming(LocalDate.of(2027, 2, 11)))
                    .expectException(refused(CalendarRefusal.HOLIDAY_NOT_ESTIMATED));
            when(confirming(FIRST)).expectException(refused(CalendarRefusal.HOLIDAY_UNKNOWN));
            when(new ConfirmHoliday(FITR, " ", "mina", TODAY))
                    .expectException(refused(CalendarRefusal.CALENDAR_SOURCE_MISSING));
        }

        @Test
        void is_no_matter_of_one_province() {
            under(KERMAN, confirming(FITR)).expectException(refused(KernelRefusal.OUT_OF_REACH));
        }

        private static ConfirmHoliday confirming(LocalDate day) {
            return new ConfirmHoliday(day, SOURCE, "mina", TODAY);
        }
    }

    @Nested
    class moving_a_holiday {

        static final LocalDate FITR = LocalDate.of(2027, 3, 10);

        @Test
        void keeps_the_earlier_day() {
            when(moving(FITR, FITR.minusDays(1)))
                    .expectEvents(new HolidayMoved(FITR, FITR.minusDays(1), SOURCE, "mina", TODAY));
        }

        @Test
        void can_be_moved_on_but_not_from_where_it_was() {
            HolidayMoved moved = new HolidayMoved(FITR, FITR.minusDays(1), SOURCE, "mina", TODAY);
            when(moving(FITR.minusDays(1), FITR), moved).expectSuccessfulHandlerExecution();
            when(moving(FITR, FITR.minusDays(2)), moved)
                    .expectException(refused(CalendarRefusal.HOLIDAY_UNKNOWN));
        }

        @Test
        void is_refused_for_what_does_not_move() {
            when(moving(FIRST, LAST)).expectException(refused(CalendarRefusal.HOLIDAY_UNKNOWN));
            when(moving(LocalDate.of(2027, 2, 11), LAST))
                    .expectException(refused(CalendarRefusal.HOLIDAY_SOLAR));
            when(moving(FITR, FITR)).expectException(refused(CalendarRefusal.HOLIDAY_UNMOVED));
        }

        @Test
        void is_refused_beyond_the_years_that_are_known_and_without_a_source() {
            when(moving(FITR, LocalDate.of(2027, 3, 21)))
                    .expectException(refused(CalendarRefusal.CALENDAR_NOT_COVERED));
            when(new MoveHoliday(FITR, LAST, "", "mina", TODAY))
                    .expectException(refused(CalendarRefusal.CALENDAR_SOURCE_MISSING));
        }
    }
}
