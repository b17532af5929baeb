package rosukh.command.certification;

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
import rosukh.command.certification.ClockCommand.AnswerRequest;
import rosukh.command.certification.ClockCommand.ExtendDeadline;
import rosukh.command.certification.ClockCommand.RequestMore;
import rosukh.command.certification.ClockCommand.ResumeClock;
import rosukh.command.certification.ClockCommand.SuspendClock;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;

/// Commands on the clock of a case, over HTTP.
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
class ClockApi {

    private final Commands commands;

    ClockApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/requests")
    @RolesAllowed({"assessor", "officer"})
    @Described(
            value = "Ask the firm for more; the clock stands until it answers",
            example =
                    """
                    {"requirements": ["TECHNICAL_FILE"], "message": "The drawings of the furnace are missing",
                     "answerBy": "2036-02-01"}
                    """,
            refusals = {
                "CASE_NOT_SUBMITTED",
                "CASE_ALREADY_RECOMMENDED",
                "CASE_HELPER_MAY_NOT_ASSESS",
                "CASE_DECIDER_MAY_NOT_ASSESS",
                "CASE_APPEAL_NEEDS_OTHERS",
                "CASE_CLOCK_STANDS",
                "CASE_REQUEST_MALFORMED",
                "EVIDENCE_REQUIREMENT_UNKNOWN",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> requestMore(
            @PathVariable String caseId, @Valid @RequestBody Asked body, Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new RequestMore(
                        caseId,
                        body.requirements(),
                        body.message(),
                        Dates.covered("answerBy", body.answerBy()),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/answers")
    @RolesAllowed({"firm", "broker", "officer"})
    @Described(
            value = "Answer what the firm was asked; the clock runs again",
            example =
                    """
                    {"answer": "The drawings are attached"}
                    """,
            refusals = {
                "CASE_NOTHING_REQUESTED",
                "CASE_ANSWER_MISSING",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> answerRequest(
            @PathVariable String caseId, @Valid @RequestBody Reply body, Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new AnswerRequest(caseId, body.answer(), actor.account(), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/clock-suspensions")
    @RolesAllowed("officer")
    @Described(
            value = "Stop the clock",
            example =
                    """
                    {"cause": "EXPERT_OPINION", "grounds": "The laboratory reports in two weeks"}
                    """,
            refusals = {
                "CASE_CLOCK_STANDS",
                "CASE_SUSPENSION_CAUSE_UNKNOWN",
                "CASE_GROUNDS_MISSING",
                "CASE_ALREADY_DECIDED",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> suspendClock(
            @PathVariable String caseId, @Valid @RequestBody Suspension body, Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new SuspendClock(
                        caseId,
                        body.cause(),
                        body.grounds(),
                        actor.account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/clock-resumptions")
    @RolesAllowed("officer")
    @Described(
            value = "Let the clock run again",
            example =
                    """
                    {"grounds": "The report is here"}
                    """,
            refusals = {
                "CASE_CLOCK_RUNS",
                "CASE_REQUEST_OPEN",
                "CASE_GROUNDS_MISSING",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> resumeClock(
            @PathVariable String caseId, @Valid @RequestBody Grounds body, Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new ResumeClock(caseId, body.grounds(), actor.account(), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/extensions")
    @RolesAllowed("officer")
    @Described(
            value = "Give the running stage more time",
            example =
                    """
                    {"stage": "ASSESS", "days": 5, "grounds": "The furnace is being repaired"}
                    """,
            refusals = {
                "CASE_STAGE_NOT_RUNNING",
                "CASE_EXTENDED_TWICE",
                "CASE_EXTENSION_RANGE",
                "CASE_GROUNDS_MISSING",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> extendDeadline(
            @PathVariable String caseId, @Valid @RequestBody Extension body, Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new ExtendDeadline(
                        caseId,
                        body.stage(),
                        body.days(),
                        body.grounds(),
                        actor.account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(CertificationCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    record Asked(
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 100) String> requirements,
            @NotBlank @Size(max = 4000) String message,
            @NotNull LocalDate answerBy,
            @Nullable LocalDate on) {}

    record Reply(@NotBlank @Size(max = 4000) String answer, @Nullable LocalDate on) {}

    record Suspension(
            @NotBlank @Size(max = 100) String cause,
            @NotBlank @Size(max = 4000) String grounds,
            @Nullable LocalDate on) {}

    record Extension(
            @NotBlank @Size(max = 100) String stage,
            @NotNull Integer days,
            @NotBlank @Size(max = 4000) String grounds,
            @Nullable LocalDate on) {}
}
