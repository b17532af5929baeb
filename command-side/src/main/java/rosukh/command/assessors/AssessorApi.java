package rosukh.command.assessors;

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
import rosukh.command.assessors.AssessorCommand.ChangeAssessor;
import rosukh.command.assessors.AssessorCommand.DeclareConflict;
import rosukh.command.assessors.AssessorCommand.EnrolAssessor;
import rosukh.command.assessors.AssessorCommand.ReturnToService;
import rosukh.command.assessors.AssessorCommand.StandDown;
import rosukh.command.assessors.AssessorCommand.WithdrawConflict;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;

/// Commands about the register of assessors over HTTP. They answer with the version of the whole
/// register.
@RestController
@RequestMapping("/api/v1/assessors")
class AssessorApi {

    private final Commands commands;

    AssessorApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @RolesAllowed("officer")
    @Described(
            value = "Enrol an assessor",
            example =
                    """
                    {"account": "assessor", "organisation": "assessor-1",
                     "fields": ["ADVANCED_MATERIALS"], "provinces": ["KRM"], "mostCases": 6}
                    """,
            refusals = {
                "ASSESSOR_ALREADY_ENROLLED",
                "ACCOUNT_UNKNOWN",
                "ASSESSOR_NOT_NAMED",
                "ASSESSOR_FIELDS_MALFORMED",
                "ASSESSOR_PROVINCE_UNKNOWN",
                "ASSESSOR_CAPACITY_RANGE",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> enrolAssessor(
            @Valid @RequestBody Enrolment body, @Creating Occasion occasion) {
        return sent(
                new EnrolAssessor(
                        body.account(),
                        body.organisation(),
                        body.fields(),
                        body.provinces(),
                        body.mostCases(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{account}/changes")
    @RolesAllowed("officer")
    @Described(
            value = "Say anew what is known of an assessor; all of it is told",
            example =
                    """
                    {"organisation": "assessor-1", "fields": ["ADVANCED_MATERIALS", "ICT"],
                     "provinces": [], "mostCases": 8}
                    """,
            refusals = {
                "ASSESSOR_UNKNOWN",
                "ASSESSOR_UNCHANGED",
                "ASSESSOR_NOT_NAMED",
                "ASSESSOR_FIELDS_MALFORMED",
                "ASSESSOR_PROVINCE_UNKNOWN",
                "ASSESSOR_CAPACITY_RANGE",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> changeAssessor(
            @PathVariable String account, @Valid @RequestBody Change body, Occasion occasion) {
        return sent(
                new ChangeAssessor(
                        account,
                        body.organisation(),
                        body.fields(),
                        body.provinces(),
                        body.mostCases(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{account}/standing-down")
    @RolesAllowed("officer")
    @Described(
            value = "Ask an assessor no more for the time being; open cases stay",
            example =
                    """
                    {"grounds": "Leave until spring"}
                    """,
            refusals = {
                "ASSESSOR_UNKNOWN",
                "ASSESSOR_STOOD_DOWN",
                "ASSESSOR_GROUNDS_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> standDown(
            @PathVariable String account, @Valid @RequestBody Grounded body, Occasion occasion) {
        return sent(
                new StandDown(
                        account,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{account}/return")
    @RolesAllowed("officer")
    @Described(
            value = "Ask an assessor again",
            example =
                    """
                    {"grounds": "Back from leave"}
                    """,
            refusals = {
                "ASSESSOR_UNKNOWN",
                "ASSESSOR_IN_SERVICE",
                "ASSESSOR_GROUNDS_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> returnToService(
            @PathVariable String account, @Valid @RequestBody Grounded body, Occasion occasion) {
        return sent(
                new ReturnToService(
                        account,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{account}/conflicts")
    @RolesAllowed({"officer", "assessor"})
    @Described(
            value = "Declare a conflict of interest; an assessor its own only",
            example =
                    """
                    {"kind": "FIRM", "with": "f-demo-0001", "ground": "SERVICE",
                     "from": "2026-11-01"}
                    """,
            refusals = {
                "ASSESSOR_UNKNOWN",
                "ASSESSOR_CONFLICT_MALFORMED",
                "ASSESSOR_CONFLICT_KNOWN",
                "ASSESSOR_CONFLICT_OF_OTHERS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> declareConflict(
            @PathVariable String account,
            @Valid @RequestBody Conflicting body,
            @Creating Occasion occasion) {
        return sent(
                new DeclareConflict(
                        Register.conflictOf(account, occasion.actor()),
                        body.kind(),
                        body.with(),
                        body.ground(),
                        Dates.covered("from", body.from()),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{account}/conflicts/withdrawal")
    @RolesAllowed("officer")
    @Described(
            value = "Take a declared conflict of interest back",
            example =
                    """
                    {"kind": "FIRM", "with": "f-demo-0001", "ground": "SERVICE",
                     "grounds": "The contract has ended and was never paid"}
                    """,
            refusals = {
                "ASSESSOR_UNKNOWN",
                "ASSESSOR_CONFLICT_MALFORMED",
                "ASSESSOR_CONFLICT_UNKNOWN",
                "ASSESSOR_GROUNDS_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> withdrawConflict(
            @PathVariable String account, @Valid @RequestBody Withdrawn body, Occasion occasion) {
        return sent(
                new WithdrawConflict(
                        account,
                        body.kind(),
                        body.with(),
                        body.ground(),
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(AssessorCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    /// @param fields codes of technology fields
    /// @param provinces keys; empty for the whole country
    /// @param mostCases open cases at once
    record Enrolment(
            @NotBlank @Size(max = 200) String account,
            @NotBlank @Size(max = 100) String organisation,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 60) String> fields,
            @NotNull @Size(max = 31) List<@NotBlank @Size(max = 10) String> provinces,
            int mostCases,
            @Nullable LocalDate on) {}

    /// As an enrolment.
    record Change(
            @NotBlank @Size(max = 100) String organisation,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 60) String> fields,
            @NotNull @Size(max = 31) List<@NotBlank @Size(max = 10) String> provinces,
            int mostCases,
            @Nullable LocalDate on) {}

    record Grounded(@NotBlank @Size(max = 1000) String grounds, @Nullable LocalDate on) {}

    /// @param from first day of the conflict; it may lie ahead
    record Conflicting(
            @NotBlank @Size(max = 10) String kind,
            @NotBlank @Size(max = 100) String with,
            @NotBlank @Size(max = 20) String ground,
            @NotNull LocalDate from,
            @Nullable LocalDate on) {}

    record Withdrawn(
            @NotBlank @Size(max = 10) String kind,
            @NotBlank @Size(max = 100) String with,
            @NotBlank @Size(max = 20) String ground,
            @NotBlank @Size(max = 1000) String grounds,
            @Nullable LocalDate on) {}
}
