package rosukh.command.certification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.certification.SupportCommand.RegisterTechnologyNeed;
import rosukh.command.certification.SupportCommand.ResolveTechnologyNeed;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;

/// Commands on help and on technology that the firm lacks, over HTTP.
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
class SupportApi {

    private final Commands commands;

    SupportApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/technology-needs")
    @RolesAllowed({"officer", "broker", "firm"})
    @Described(
            value = "Register a technology that the firm lacks",
            example =
                    """
                    {"needId": "T1", "description": "Vacuum furnace for the alloy"}
                    """,
            refusals = {
                "CASE_NEED_MALFORMED",
                "CASE_TECHNOLOGY_NEED_KNOWN",
                "CASE_ALREADY_DECIDED",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> registerTechnologyNeed(
            @PathVariable String caseId, @Valid @RequestBody Lack body, Occasion occasion) {
        return sent(
                new RegisterTechnologyNeed(
                        caseId, body.needId(), body.description(), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/technology-needs/solutions")
    @RolesAllowed({"officer", "broker"})
    @Described(
            value = "Record that the technology was found",
            example =
                    """
                    {"needId": "T1", "solution": "Licensed from a university"}
                    """,
            refusals = {
                "CASE_TECHNOLOGY_NEED_UNKNOWN",
                "CASE_TECHNOLOGY_NEED_RESOLVED",
                "CASE_GROUNDS_MISSING",
                "CASE_ALREADY_DECIDED",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> resolveTechnologyNeed(
            @PathVariable String caseId, @Valid @RequestBody Solution body, Occasion occasion) {
        return sent(
                new ResolveTechnologyNeed(
                        caseId, body.needId(), body.solution(), Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(CertificationCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    record Lack(
            @NotBlank @Size(max = 40) String needId,
            @NotBlank @Size(max = 4000) String description,
            @Nullable LocalDate on) {}

    record Solution(
            @NotBlank @Size(max = 40) String needId,
            @NotBlank @Size(max = 4000) String solution,
            @Nullable LocalDate on) {}
}
