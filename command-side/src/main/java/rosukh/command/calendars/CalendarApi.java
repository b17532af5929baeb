package rosukh.command.calendars;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.calendars.CalendarCommand.ChangeWeek;
import rosukh.command.calendars.CalendarCommand.ConfirmHoliday;
import rosukh.command.calendars.CalendarCommand.MoveHoliday;
import rosukh.command.calendars.CalendarCommand.ProposeYear;
import rosukh.command.calendars.CalendarCommand.PublishYear;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.events.calendar.Holiday;
import rosukh.events.calendars.OfficeDay;
import rosukh.events.values.Label;

/// Commands about years, holidays and weeks over HTTP.
@RestController
@RequestMapping("/api/v1/calendar")
class CalendarApi {

    private final Commands commands;

    CalendarApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/years/{year}/proposals")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value =
                    "Put forward the holidays of the next Jalali year, or of the one before the first",
            example =
                    """
                    {"holidays": [{"date": "2027-03-21", "kind": "SOLAR", "estimated": false,
                       "name": {"en": "Nowruz", "fa": "نوروز"}}],
                     "source": "Official calendar of the year, council of public culture"}
                    """,
            refusals = {
                "YEAR_NOT_NEXT",
                "YEAR_HOLIDAYS_MISSING",
                "YEAR_HOLIDAY_OUTSIDE",
                "YEAR_HOLIDAY_TWICE",
                "YEAR_HOLIDAY_UNNAMED",
                "CALENDAR_SOURCE_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> proposeYear(
            @PathVariable int year,
            @Valid @RequestBody Proposed body,
            @Creating Occasion occasion) {
        return sent(
                new ProposeYear(
                        year,
                        body.holidays().stream().map(Given::holiday).toList(),
                        body.source(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/years/{year}/publication")
    @RolesAllowed("manager")
    @Described(
            value = "Publish the holidays proposed last for a year; the proposer may not",
            refusals = {
                "YEAR_NOT_PROPOSED",
                "YEAR_NEEDS_SECOND_PERSON",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> publishYear(
            @PathVariable int year, @Valid @RequestBody Published body, Occasion occasion) {
        return sent(
                new PublishYear(year, occasion.actor().account(), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/holiday-confirmations")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Confirm that a lunar holiday is officially on the day it was estimated for",
            example =
                    """
                    {"days": {"estimatedFor": "2027-03-11"}, "source": "Announcement of the council of public culture"}
                    """,
            refusals = {
                "HOLIDAY_UNKNOWN",
                "HOLIDAY_NOT_ESTIMATED",
                "CALENDAR_SOURCE_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> confirmHoliday(
            @Valid @RequestBody Confirmed body, @Creating Occasion occasion) {
        return sent(
                new ConfirmHoliday(
                        Dates.covered("days.estimatedFor", body.days().estimatedFor()),
                        body.source(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/holiday-moves")
    @RolesAllowed("manager")
    @Described(
            value = "Move a lunar holiday to the day it was officially fixed for",
            example =
                    """
                    {"days": {"plannedOn": "2027-03-10", "fixedFor": "2027-03-09"},
                     "source": "Announcement of the moon sighting"}
                    """,
            refusals = {
                "HOLIDAY_UNKNOWN",
                "HOLIDAY_SOLAR",
                "HOLIDAY_UNMOVED",
                "CALENDAR_NOT_COVERED",
                "CALENDAR_SOURCE_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> moveHoliday(@Valid @RequestBody Moved body, @Creating Occasion occasion) {
        return sent(
                new MoveHoliday(
                        Dates.covered("days.plannedOn", body.days().plannedOn()),
                        Dates.covered("days.fixedFor", body.days().fixedFor()),
                        body.source(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/weeks")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Change the week of a province, or of all that have no own one",
            example =
                    """
                    {"provinceKey": "KRM", "inForce": {"from": "2036-12-20", "to": null},
                     "days": [{"day": "SATURDAY", "open": "07:30", "close": "15:00"},
                              {"day": "SUNDAY", "open": "07:30", "close": "15:00"}],
                     "source": "Order of the governor"}
                    """,
            refusals = {
                "CALENDAR_PROVINCE_UNKNOWN",
                "CALENDAR_SOURCE_MISSING",
                "CALENDAR_PERIOD_REVERSED",
                "WEEK_EMPTY",
                "WEEK_DAY_MALFORMED",
                "WEEK_BACKDATED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> changeWeek(@Valid @RequestBody Changed body, @Creating Occasion occasion) {
        LocalDate to = body.inForce().to();
        return sent(
                new ChangeWeek(
                        body.provinceKey(),
                        Dates.covered("inForce.from", body.inForce().from()),
                        to == null ? null : Dates.covered("inForce.to", to),
                        body.days().stream()
                                .map(day -> new OfficeDay(day.day(), day.open(), day.close()))
                                .toList(),
                        body.source(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(CalendarCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    record Proposed(
            @NotNull @Size(max = 60) List<@Valid @NotNull Given> holidays,
            @NotBlank @Size(max = 1000) String source,
            @Nullable LocalDate on) {}

    /// A holiday of the list.
    ///
    /// @param estimated its lunar date is not published officially yet
    record Given(
            @NotNull LocalDate date,
            Holiday.@NotNull Kind kind,
            boolean estimated,
            @NotNull @Valid Named name) {

        private Holiday holiday() {
            return new Holiday(date, kind, estimated, new Label(name.en(), name.fa()));
        }
    }

    record Named(@NotNull @Size(max = 200) String en, @NotNull @Size(max = 200) String fa) {}

    record Published(@Nullable LocalDate on) {}

    record Confirmed(
            @NotNull @Valid Confirm days,
            @NotBlank @Size(max = 1000) String source,
            @Nullable LocalDate on) {}

    /// It may lie ahead.
    record Confirm(@NotNull LocalDate estimatedFor) {}

    record Moved(
            @NotNull @Valid Move days,
            @NotBlank @Size(max = 1000) String source,
            @Nullable LocalDate on) {}

    /// They may lie ahead.
    record Move(@NotNull LocalDate plannedOn, @NotNull LocalDate fixedFor) {}

    /// @param provinceKey null for all provinces that have no own week
    record Changed(
            @Nullable @Size(max = 10) String provinceKey,
            @NotNull @Valid InForce inForce,
            @NotNull @Size(max = 7) List<@Valid @NotNull Worked> days,
            @NotBlank @Size(max = 1000) String source,
            @Nullable LocalDate on) {}

    /// @param to null for no end
    record InForce(@NotNull LocalDate from, @Nullable LocalDate to) {}

    /// @param open for example `07:30`
    record Worked(
            @NotNull DayOfWeek day,
            @NotBlank @Size(max = 8) String open,
            @NotBlank @Size(max = 8) String close) {}
}
