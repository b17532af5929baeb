package rosukh.command.assessors;

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
import rosukh.command.assessors.AssessorCommand.AssignAssessor;
import rosukh.command.assessors.AssessorCommand.ReassignAssessor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;

/// Commands that give a case its assessor, over HTTP. They answer with the version of the register
/// of assessors; the case itself does not change.
@RestController
@RequestMapping("/api/v1/cases/{caseId}/assessor-assignments")
class AssignmentApi {

    private final Commands commands;

    AssignmentApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @RolesAllowed("officer")
    @Described(
            value =
                    "Give a submitted case the assessor that the rule proposes, or one that is named",
            example =
                    """
                    {"assessor": "assessor", "reason": "Knows this kind of furnace"}
                    """,
            refusals = {
                "ASSIGNMENT_CASE_UNKNOWN",
                "ASSIGNMENT_CASE_NOT_SUBMITTED",
                "ASSIGNMENT_DATE_BACKWARDS",
                "ASSIGNMENT_EXISTS",
                "ASSIGNMENT_REASON_MISSING",
                "ASSIGNMENT_NOT_ELIGIBLE",
                "ASSIGNMENT_NOBODY",
                "ASSESSOR_UNKNOWN",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> assignAssessor(
            @PathVariable String caseId,
            @Valid @RequestBody Assigned body,
            @Creating Occasion occasion) {
        return sent(
                new AssignAssessor(
                        caseId,
                        body.assessor(),
                        body.reason(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/reassignment")
    @RolesAllowed("officer")
    @Described(
            value = "Give a case another assessor than it has",
            example =
                    """
                    {"reason": "The assessor is on leave"}
                    """,
            refusals = {
                "ASSIGNMENT_CASE_UNKNOWN",
                "ASSIGNMENT_CASE_NOT_SUBMITTED",
                "ASSIGNMENT_DATE_BACKWARDS",
                "ASSIGNMENT_MISSING",
                "ASSIGNMENT_SAME_PERSON",
                "ASSIGNMENT_REASON_MISSING",
                "ASSIGNMENT_NOT_ELIGIBLE",
                "ASSIGNMENT_NOBODY",
                "ASSESSOR_UNKNOWN",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> reassignAssessor(
            @PathVariable String caseId, @Valid @RequestBody Reassigned body, Occasion occasion) {
        return sent(
                new ReassignAssessor(
                        caseId,
                        body.assessor(),
                        body.reason(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(AssessorCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    /// @param assessor account of who is named; absent for the one the rule proposes
    /// @param reason why that one; needed where one is named
    record Assigned(
            @Nullable @Size(min = 1, max = 200) String assessor,
            @Nullable @Size(max = 1000) String reason,
            @Nullable LocalDate on) {}

    /// @param assessor account of who is named; absent for the one the rule proposes
    record Reassigned(
            @Nullable @Size(min = 1, max = 200) String assessor,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable LocalDate on) {}
}
