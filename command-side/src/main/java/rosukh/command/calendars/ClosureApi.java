package rosukh.command.calendars;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.calendars.CalendarCommand.DeclareClosure;
import rosukh.command.calendars.CalendarCommand.LiftClosure;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;

/// Commands about closures over HTTP. They answer with the version of the calendar; the closure's
/// own id is in the list of closures.
@RestController
@RequestMapping("/api/v1/calendar/closures")
class ClosureApi {

    private final Commands commands;
    private final Ids ids;

    ClosureApi(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Declare that offices are closed by order on whole days",
            example =
                    """
                    {"provinces": ["TEH", "ALB"], "days": {"from": "2026-12-05", "to": "2026-12-06"},
                     "cause": "AIR_POLLUTION", "source": "Circular 14 of the emergency committee"}
                    """,
            refusals = {
                "CALENDAR_PROVINCE_UNKNOWN",
                "CALENDAR_SOURCE_MISSING",
                "CALENDAR_PERIOD_REVERSED",
                "CALENDAR_NOT_COVERED",
                "CLOSURE_CAUSE_UNKNOWN",
                "CLOSURE_OVERLAPS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> declareClosure(
            @Valid @RequestBody Declared body, @Creating Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new DeclareClosure(
                                ids.closure(),
                                body.provinces(),
                                Dates.covered("days.from", body.days().from()),
                                Dates.covered("days.to", body.days().to()),
                                body.cause(),
                                body.source(),
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    @PostMapping("/{closureId}/lifting")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Lift a closure from a day on, or altogether from its first day",
            example =
                    """
                    {"worked": {"from": "2026-12-06"}, "source": "Circular 15 of the same committee"}
                    """,
            refusals = {
                "CLOSURE_UNKNOWN",
                "CLOSURE_NOT_STANDING",
                "CALENDAR_SOURCE_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> liftClosure(
            @PathVariable String closureId, @Valid @RequestBody Lifted body, Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new LiftClosure(
                                closureId,
                                Dates.covered("worked.from", body.worked().from()),
                                body.source(),
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    /// @param provinces keys of the provinces; empty for the whole country
    /// @param on the day the order was given
    record Declared(
            @NotNull @Size(max = 31) List<@NotBlank @Size(max = 10) String> provinces,
            @NotNull @Valid Days days,
            @NotBlank @Size(max = 40) String cause,
            @NotBlank @Size(max = 1000) String source,
            @Nullable LocalDate on) {}

    /// Both ends included; they may lie ahead.
    record Days(@NotNull LocalDate from, @NotNull LocalDate to) {}

    record Lifted(
            @NotNull @Valid Worked worked,
            @NotBlank @Size(max = 1000) String source,
            @Nullable LocalDate on) {}

    /// @param from first day that is worked again; it may lie ahead
    record Worked(@NotNull LocalDate from) {}
}
