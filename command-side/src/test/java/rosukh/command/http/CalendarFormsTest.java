package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.calendars.CalendarCommand.ChangeWeek;
import rosukh.command.calendars.CalendarCommand.ConfirmHoliday;
import rosukh.command.calendars.CalendarCommand.DeclareClosure;
import rosukh.command.calendars.CalendarCommand.LiftClosure;
import rosukh.command.calendars.CalendarCommand.MoveHoliday;
import rosukh.command.calendars.CalendarCommand.ProposeYear;
import rosukh.command.calendars.CalendarCommand.PublishYear;
import rosukh.command.kernel.http.Problem;
import rosukh.events.calendar.Holiday;
import rosukh.events.calendars.OfficeDay;
import rosukh.events.values.Label;

class CalendarFormsTest extends EdgeTest {

    private static final String SOURCE = "Circular 14";

    @Test
    void declare_a_closure_that_may_lie_ahead() throws Exception {
        perform(
                        form(
                                "/forms/calendar/closures",
                                "from",
                                "۱۴۰۵/۱۲/۰۱",
                                "to",
                                "1405-12-02",
                                "cause",
                                "COLD",
                                "provinces",
                                "EAZ",
                                "provinces",
                                "ARD",
                                "source",
                                SOURCE),
                        "officer")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/calendar?minPosition=41"))
                .andExpect(flash().attribute("done", "done.declare-closure"));
        DeclareClosure sent = (DeclareClosure) commands.only().command();
        assertThat(sent.closureId()).startsWith("c-");
        assertThat(sent)
                .isEqualTo(
                        new DeclareClosure(
                                sent.closureId(),
                                List.of("EAZ", "ARD"),
                                LocalDate.of(2027, 2, 20),
                                LocalDate.of(2027, 2, 21),
                                "COLD",
                                SOURCE,
                                "ali",
                                today()));
    }

    @Test
    void lift_a_closure() throws Exception {
        perform(
                        form(
                                "/forms/calendar/closures/lifting",
                                "closureId",
                                "c-1",
                                "workedFrom",
                                "2026-12-06",
                                "source",
                                SOURCE),
                        "officer")
                .andExpect(status().isSeeOther());
        assertThat(commands.only().command())
                .isEqualTo(
                        new LiftClosure("c-1", LocalDate.of(2026, 12, 6), SOURCE, "ali", today()));
        assertThat(commands.only().occasion().expectedVersion()).isEqualTo(3);
    }

    @Test
    void propose_a_year_one_holiday_a_line() throws Exception {
        perform(
                        form(
                                "/forms/calendar/years/proposals",
                                "year",
                                "۱۴۰۶",
                                "holidays",
                                "1406-01-01; solar; نوروز; Nowruz\n\n1406/03/25?;LUNAR;عاشورا;Ashura\n",
                                "source",
                                SOURCE),
                        "officer")
                .andExpect(status().isSeeOther());
        ProposeYear sent = (ProposeYear) commands.only().command();
        assertThat(sent.year()).isEqualTo(1406);
        assertThat(sent.holidays())
                .containsExactly(
                        new Holiday(
                                LocalDate.of(2027, 3, 21),
                                Holiday.Kind.SOLAR,
                                false,
                                new Label("Nowruz", "نوروز")),
                        new Holiday(
                                LocalDate.of(2027, 6, 15),
                                Holiday.Kind.LUNAR,
                                true,
                                new Label("Ashura", "عاشورا")));
    }

    @Test
    void tell_every_line_that_cannot_be_read() throws Exception {
        Problem problem =
                refused(
                        "/forms/calendar/years/proposals",
                        "year",
                        "1406",
                        "holidays",
                        "1406-01-01;SOLAR;نوروز\n1406-01-02;MOON;a;b\nsoon;SOLAR;a;b\n1500-01-01;SOLAR;a;b",
                        "source",
                        SOURCE);
        assertThat(problem.violations())
                .extracting(v -> v.field() + " " + v.code())
                .hasSize(4)
                .containsOnly("holidays HOLIDAY_LINE");
        assertThat(problem.violations().getLast().message()).startsWith("line 4");
    }

    @Test
    void publish_a_year_and_move_a_holiday() throws Exception {
        perform(form("/forms/calendar/years/1406/publication"), "manager")
                .andExpect(flash().attribute("done", "done.publish-year"));
        assertThat(commands.only().command()).isEqualTo(new PublishYear(1406, "ali", today()));
        commands.clear();
        perform(
                        form(
                                "/forms/calendar/holiday-moves",
                                "plannedOn",
                                "2027-03-10",
                                "fixedFor",
                                "2027-03-09",
                                "source",
                                SOURCE),
                        "manager")
                .andExpect(status().isSeeOther());
        assertThat(commands.only().command())
                .isEqualTo(
                        new MoveHoliday(
                                LocalDate.of(2027, 3, 10),
                                LocalDate.of(2027, 3, 9),
                                SOURCE,
                                "ali",
                                today()));
    }

    @Test
    void confirm_a_holiday_that_lies_ahead() throws Exception {
        perform(
                        form(
                                "/forms/calendar/holiday-confirmations",
                                "date",
                                "2027-03-10",
                                "source",
                                SOURCE),
                        "officer")
                .andExpect(status().isSeeOther());
        assertThat(commands.only().command())
                .isEqualTo(new ConfirmHoliday(LocalDate.of(2027, 3, 10), SOURCE, "ali", today()));
    }

    @Test
    void change_a_week_to_the_days_that_are_ticked() throws Exception {
        perform(
                        form(
                                "/forms/calendar/weeks",
                                "effectiveFrom",
                                "2026-12-20",
                                "days",
                                "SATURDAY",
                                "days",
                                "THURSDAY",
                                "open",
                                "۰۸:۰۰",
                                "close",
                                "12:30",
                                "source",
                                SOURCE),
                        "officer")
                .andExpect(status().isSeeOther());
        ChangeWeek sent = (ChangeWeek) commands.only().command();
        assertThat(sent.provinceKey()).isNull();
        assertThat(sent.effectiveTo()).isNull();
        assertThat(sent.days())
                .containsExactly(
                        new OfficeDay(DayOfWeek.THURSDAY, "08:00", "12:30"),
                        new OfficeDay(DayOfWeek.SATURDAY, "08:00", "12:30"));
    }

    @Test
    void know_the_seven_weekdays_only() throws Exception {
        Problem problem =
                refused(
                        "/forms/calendar/weeks",
                        "effectiveFrom",
                        "2026-12-20",
                        "days",
                        "FUNDAY",
                        "open",
                        "08:00",
                        "close",
                        "12:30",
                        "source",
                        SOURCE);
        assertThat(problem.violations()).extracting("field").containsExactly("days");
    }

    private Problem refused(String path, String... fields) throws Exception {
        var result =
                perform(form(path, fields), "officer")
                        .andExpect(status().isSeeOther())
                        .andExpect(header().string("Location", "/cases/f-1.1"))
                        .andReturn();
        assertThat(commands.sent()).isEmpty();
        return (Problem) result.getFlashMap().get("problem");
    }
}
