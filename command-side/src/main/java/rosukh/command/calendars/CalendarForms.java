package rosukh.command.calendars;

import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.calendars.CalendarCommand.ChangeWeek;
import rosukh.command.calendars.CalendarCommand.ConfirmHoliday;
import rosukh.command.calendars.CalendarCommand.DeclareClosure;
import rosukh.command.calendars.CalendarCommand.LiftClosure;
import rosukh.command.calendars.CalendarCommand.MoveHoliday;
import rosukh.command.calendars.CalendarCommand.ProposeYear;
import rosukh.command.calendars.CalendarCommand.PublishYear;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.events.calendar.Holiday;
import rosukh.events.calendars.OfficeDay;
import rosukh.events.values.Digits;

/// Commands of the calendar from the forms of its page.
@Controller
@RequestMapping("/forms/calendar")
class CalendarForms {

    private final Commands commands;
    private final Ids ids;

    CalendarForms(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping("/closures")
    @RolesAllowed({"officer", "manager"})
    RedirectView declareClosure(Form form, @Creating Occasion occasion) {
        LocalDate from = form.dateOf("from");
        LocalDate to = form.dateOf("to");
        String cause = form.text("cause");
        String source = form.text("source");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new DeclareClosure(
                        ids.closure(),
                        form.filled("provinces"),
                        from,
                        to,
                        cause,
                        source,
                        occasion.actor().account(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/closures/lifting")
    @RolesAllowed({"officer", "manager"})
    RedirectView liftClosure(Form form, Occasion occasion) {
        String closureId = form.text("closureId");
        LocalDate workedFrom = form.dateOf("workedFrom");
        String source = form.text("source");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new LiftClosure(closureId, workedFrom, source, occasion.actor().account(), on),
                form,
                occasion);
    }

    /// The list is typed or pasted, one holiday a line.
    @PostMapping("/years/proposals")
    @RolesAllowed({"officer", "manager"})
    RedirectView proposeYear(Form form, @Creating Occasion occasion) {
        int year = form.number("year");
        List<Holiday> holidays = HolidayLines.read(form);
        String source = form.text("source");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new ProposeYear(year, holidays, source, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/years/{year}/publication")
    @RolesAllowed("manager")
    RedirectView publishYear(@PathVariable int year, Form form, Occasion occasion) {
        LocalDate on = form.day("on");
        form.check();
        return sent(new PublishYear(year, occasion.actor().account(), on), form, occasion);
    }

    @PostMapping("/holiday-confirmations")
    @RolesAllowed({"officer", "manager"})
    RedirectView confirmHoliday(Form form, @Creating Occasion occasion) {
        LocalDate date = form.dateOf("date");
        String source = form.text("source");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new ConfirmHoliday(date, source, occasion.actor().account(), on), form, occasion);
    }

    @PostMapping("/holiday-moves")
    @RolesAllowed("manager")
    RedirectView moveHoliday(Form form, @Creating Occasion occasion) {
        LocalDate plannedOn = form.dateOf("plannedOn");
        LocalDate fixedFor = form.dateOf("fixedFor");
        String source = form.text("source");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new MoveHoliday(plannedOn, fixedFor, source, occasion.actor().account(), on),
                form,
                occasion);
    }

    /// All days that are ticked have the same hours; other weeks come over the API.
    @PostMapping("/weeks")
    @RolesAllowed({"officer", "manager"})
    RedirectView changeWeek(Form form, @Creating Occasion occasion) {
        @Nullable String province = form.optional("provinceKey");
        LocalDate from = form.dateOf("effectiveFrom");
        @Nullable LocalDate to = form.date("effectiveTo");
        List<OfficeDay> days = days(form);
        String source = form.text("source");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new ChangeWeek(province, from, to, days, source, occasion.actor().account(), on),
                form,
                occasion);
    }

    private static List<OfficeDay> days(Form form) {
        String open = Digits.ascii(form.text("open"));
        String close = Digits.ascii(form.text("close"));
        List<String> ticked = form.filled("days");
        List<OfficeDay> days = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values())
            if (ticked.contains(day.name())) days.add(new OfficeDay(day, open, close));
        if (days.size() != ticked.size())
            form.fault("days", "PARAMETER_INVALID", "a weekday is named MONDAY to SUNDAY");
        return days;
    }

    private RedirectView sent(CalendarCommand command, Form form, Occasion occasion) {
        return form.done(commands.send(command, occasion), command.getClass(), "/calendar");
    }
}
