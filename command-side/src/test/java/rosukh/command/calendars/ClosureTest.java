package rosukh.command.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.kernel.IsRefused.refused;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.calendars.CalendarCommand.DeclareClosure;
import rosukh.command.calendars.CalendarCommand.LiftClosure;
import rosukh.command.kernel.KernelRefusal;
import rosukh.events.calendars.CalendarEvent.ClosureDeclared;
import rosukh.events.calendars.ClosureCause;

class ClosureTest extends CalendarRulings {

    @Nested
    class declaring_a_closure {

        @Test
        void stores_the_days_the_cause_and_the_source() {
            when(closing("c-1", "TEH", FIRST, LAST)).expectEvents(closed("c-1", "TEH"));
        }

        @Test
        void may_be_for_the_whole_country() {
            when(new DeclareClosure("c-1", List.of(), FIRST, LAST, "ENERGY", SOURCE, "omid", TODAY))
                    .expectEvents(
                            new ClosureDeclared(
                                    "c-1",
                                    List.of(),
                                    FIRST,
                                    LAST,
                                    ClosureCause.ENERGY,
                                    SOURCE,
                                    "omid",
                                    TODAY));
        }

        @Test
        void may_be_for_the_same_days_elsewhere_or_other_days_there() {
            when(closing("c-2", "ALB", FIRST, LAST), closed("c-1", "TEH"))
                    .expectSuccessfulHandlerExecution();
            when(closing("c-2", "TEH", LAST.plusDays(1), LAST.plusDays(1)), closed("c-1", "TEH"))
                    .expectSuccessfulHandlerExecution();
            when(closing("c-2", "TEH", TODAY, TODAY), closed("c-1", "TEH"))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void is_refused_if_one_of_the_days_is_closed_there() {
            when(closing("c-2", "TEH", LAST, LAST.plusDays(3)), closed("c-1", "TEH"))
                    .expectNoEvents()
                    .expectException(refused(CalendarRefusal.CLOSURE_OVERLAPS));
            when(closing("c-2", "TEH", TODAY, FIRST), closed("c-1", "TEH"))
                    .expectException(refused(CalendarRefusal.CLOSURE_OVERLAPS));
        }

        @Test
        void is_refused_for_the_country_if_one_province_is_closed_and_the_other_way_round() {
            DeclareClosure country =
                    new DeclareClosure(
                            "c-2", List.of(), LAST, LAST, "ENERGY", SOURCE, "omid", TODAY);
            when(country, closed("c-1", "TEH"))
                    .expectException(refused(CalendarRefusal.CLOSURE_OVERLAPS));
            ClosureDeclared all =
                    new ClosureDeclared(
                            "c-1",
                            List.of(),
                            FIRST,
                            LAST,
                            ClosureCause.COLD,
                            SOURCE,
                            "omid",
                            TODAY);
            when(closing("c-2", "KRM", FIRST, FIRST), all)
                    .expectException(refused(CalendarRefusal.CLOSURE_OVERLAPS));
        }

        @Test
        void takes_days_that_a_lifted_closure_left_free() {
            when(
                            closing("c-2", "TEH", FIRST.plusDays(1), LAST),
                            closed("c-1", "TEH"),
                            lifted("c-1", FIRST.plusDays(1)))
                    .expectSuccessfulHandlerExecution();
            when(
                            closing("c-2", "TEH", FIRST, FIRST),
                            closed("c-1", "TEH"),
                            lifted("c-1", FIRST.plusDays(1)))
                    .expectException(refused(CalendarRefusal.CLOSURE_OVERLAPS));
        }

        @Test
        void is_refused_under_an_id_that_is_taken() {
            when(closing("c-1", "ALB", FIRST, LAST), closed("c-1", "TEH"))
                    .expectException(refused(CalendarRefusal.CLOSURE_ALREADY_DECLARED));
        }

        @Test
        void is_refused_for_an_unknown_province() {
            when(closing("c-1", "XXX", FIRST, LAST))
                    .expectException(refused(CalendarRefusal.CALENDAR_PROVINCE_UNKNOWN));
        }

        @Test
        void is_refused_without_a_source() {
            when(new DeclareClosure("c-1", List.of("TEH"), FIRST, LAST, "COLD", " ", "omid", TODAY))
                    .expectException(refused(CalendarRefusal.CALENDAR_SOURCE_MISSING));
        }

        @Test
        void is_refused_for_a_cause_that_is_none() {
            when(new DeclareClosure(
                            "c-1", List.of("TEH"), FIRST, LAST, "WHIM", SOURCE, "omid", TODAY))
                    .expectException(refused(CalendarRefusal.CLOSURE_CAUSE_UNKNOWN));
        }

        @Test
        void is_refused_if_it_ends_before_it_begins() {
            when(closing("c-1", "TEH", LAST, FIRST))
                    .expectException(refused(CalendarRefusal.CALENDAR_PERIOD_REVERSED));
        }

        @Test
        void is_refused_beyond_the_years_whose_holidays_are_known() {
            LocalDate end = LocalDate.of(2027, 3, 20);
            when(closing("c-1", "TEH", end, end)).expectSuccessfulHandlerExecution();
            when(closing("c-1", "TEH", end, end.plusDays(1)))
                    .expectException(refused(CalendarRefusal.CALENDAR_NOT_COVERED));
            when(closing("c-1", "TEH", LocalDate.of(2026, 2, 19), FIRST))
                    .expectException(refused(CalendarRefusal.CALENDAR_NOT_COVERED));
        }

        @Test
        void is_refused_beyond_the_reach_of_the_officer() {
            under(KERMAN, closing("c-1", "KRM", FIRST, LAST)).expectSuccessfulHandlerExecution();
            under(KERMAN, closing("c-1", "TEH", FIRST, LAST))
                    .expectException(refused(KernelRefusal.OUT_OF_REACH));
            under(
                            KERMAN,
                            new DeclareClosure(
                                    "c-1", List.of(), FIRST, LAST, "COLD", SOURCE, "omid", TODAY))
                    .expectNoEvents()
                    .expectException(refused(KernelRefusal.OUT_OF_REACH));
        }
    }

    @Nested
    class lifting_a_closure {

        @Test
        void gives_back_its_days_from_one_on() {
            when(lifting("c-1", LAST), closed("c-1", "TEH")).expectEvents(lifted("c-1", LAST));
        }

        @Test
        void may_come_before_it_began() {
            when(lifting("c-1", FIRST), closed("c-1", "TEH")).expectEvents(lifted("c-1", FIRST));
        }

        @Test
        void is_refused_for_days_it_does_not_close() {
            when(lifting("c-1", FIRST.minusDays(1)), closed("c-1", "TEH"))
                    .expectException(refused(CalendarRefusal.CLOSURE_NOT_STANDING));
            when(lifting("c-1", LAST.plusDays(1)), closed("c-1", "TEH"))
                    .expectException(refused(CalendarRefusal.CLOSURE_NOT_STANDING));
        }

        @Test
        void may_follow_another_for_days_that_are_left_only() {
            when(lifting("c-1", FIRST), closed("c-1", "TEH"), lifted("c-1", LAST))
                    .expectSuccessfulHandlerExecution();
            when(lifting("c-1", LAST), closed("c-1", "TEH"), lifted("c-1", LAST))
                    .expectException(refused(CalendarRefusal.CLOSURE_NOT_STANDING));
        }

        @Test
        void is_refused_for_one_that_is_not_there() {
            when(lifting("c-9", FIRST), closed("c-1", "TEH"))
                    .expectException(refused(CalendarRefusal.CLOSURE_UNKNOWN));
        }

        @Test
        void is_refused_without_a_source() {
            when(new LiftClosure("c-1", FIRST, "", "omid", TODAY), closed("c-1", "TEH"))
                    .expectException(refused(CalendarRefusal.CALENDAR_SOURCE_MISSING));
        }

        @Test
        void is_refused_beyond_the_reach_of_the_officer() {
            under(KERMAN, lifting("c-1", FIRST), closed("c-1", "TEH"))
                    .expectException(refused(KernelRefusal.OUT_OF_REACH));
        }
    }

    @Test
    void the_aggregate_handles_every_command() {
        List<Class<?>> handled =
                Arrays.stream(CalendarAggregate.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .map(Method::getParameterTypes)
                        .<Class<?>>map(types -> types[0])
                        .toList();
        assertThat(handled)
                .containsExactlyInAnyOrder(CalendarCommand.class.getPermittedSubclasses());
    }
}
