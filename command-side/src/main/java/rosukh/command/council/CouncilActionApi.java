package rosukh.command.council;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import rosukh.command.council.ActionCommand.ChangePriority;
import rosukh.command.council.ActionCommand.CloseAction;
import rosukh.command.council.ActionCommand.EnterOldAction;
import rosukh.command.council.ActionCommand.FileProof;
import rosukh.command.council.ActionCommand.MoveDeadline;
import rosukh.command.council.ActionCommand.ReportProgress;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;

/// Commands on the action items of the policy council, over HTTP.
@RestController
@RequestMapping("/api/v1/council-actions")
class CouncilActionApi {

    private final Commands commands;

    CouncilActionApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @RolesAllowed("officer")
    @Described(
            value = "Enter an item of a resolution from before this register, as its paper says",
            example =
                    """
                    {"resolution": "1402/17", "title": "One window", "adoptedOn": "2023-08-20", "gauge": "I4", "area": "IR", "direction": "UP", "owner": "ministry-industry",
                     "action": "Open one window", "measure": "Windows open", "target": "31", "dueOn": "2024-02-20", "priority": false, "result": "IMPLEMENTED", "closedOn": "2024-03-01", "evidence": "Letter 88/1"}
                    """,
            status = 201,
            refusals = {
                "ACTION_ENTERED_BEFORE",
                "ACTION_OLD_MALFORMED",
                "ACTION_RESULT_UNKNOWN",
                "COUNCIL_AIM_UNKNOWN",
                "COUNCIL_AREA_UNKNOWN",
                "COUNCIL_TEXT_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> enterOldAction(@Valid @RequestBody Old body, @Creating Occasion occasion) {
        return Answers.created(
                commands.send(body.command(occasion.actor().account()), occasion),
                "/council-actions");
    }

    @PostMapping("/{actionId}/progress")
    @RolesAllowed({"officer", "manager", "committee"})
    @Described(
            value = "Tell how far an item is, as somebody of its owner",
            example =
                    """
                    {"percent": 60, "said": "24 of 40 courses were held"}
                    """,
            refusals = {
                "ACTION_OVER",
                "ACTION_OWNER_NEEDED",
                "ACTION_PERCENT_RANGE",
                "COUNCIL_TEXT_MISSING",
                "COUNCIL_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> reportProgress(
            @PathVariable String actionId,
            @Valid @RequestBody Progress body,
            @Creating Occasion occasion) {
        return sent(
                new ReportProgress(
                        actionId,
                        body.percent(),
                        body.said(),
                        occasion.actor().account(),
                        occasion.actor().organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{actionId}/evidence")
    @RolesAllowed({"officer", "manager", "committee"})
    @Described(
            value = "File a document that shows how an item stands",
            example =
                    """
                    {"title": "List of courses", "sha256": "abababababababababababababababababababababababababababababababab"}
                    """,
            refusals = {
                "ACTION_OVER",
                "ACTION_DOCUMENT_MALFORMED",
                "COUNCIL_TEXT_MISSING",
                "COUNCIL_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> fileProof(
            @PathVariable String actionId,
            @Valid @RequestBody Proof body,
            @Creating Occasion occasion) {
        return sent(
                new FileProof(
                        actionId,
                        body.title(),
                        body.sha256(),
                        occasion.actor().account(),
                        occasion.actor().organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{actionId}/deadline")
    @RolesAllowed({"officer", "manager", "committee"})
    @Described(
            value =
                    "Move a deadline by working days, as somebody who is not of the owner; the one"
                            + " before is kept",
            example =
                    """
                    {"workingDays": 40, "grounds": "The tender failed"}
                    """,
            refusals = {
                "ACTION_OVER",
                "ACTION_OWNER_BARRED",
                "ACTION_DAYS_RANGE",
                "COUNCIL_TEXT_MISSING",
                "COUNCIL_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> moveDeadline(
            @PathVariable String actionId, @Valid @RequestBody Move body, Occasion occasion) {
        return sent(
                new MoveDeadline(
                        actionId,
                        body.workingDays(),
                        body.grounds(),
                        occasion.actor().account(),
                        occasion.actor().organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{actionId}/priority")
    @RolesAllowed({"officer", "manager", "committee"})
    @Described(
            value = "Make an item a priority, or none any more",
            example =
                    """
                    {"priority": true, "grounds": "Four parks wait for it"}
                    """,
            refusals = {
                "ACTION_OVER",
                "ACTION_PRIORITY_UNCHANGED",
                "COUNCIL_TEXT_MISSING",
                "COUNCIL_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> changePriority(
            @PathVariable String actionId, @Valid @RequestBody Weight body, Occasion occasion) {
        return sent(
                new ChangePriority(
                        actionId,
                        body.priority(),
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{actionId}/closing")
    @RolesAllowed({"officer", "manager", "committee"})
    @Described(
            value =
                    "Close an item on evidence, as somebody who is not of the owner and filed none"
                            + " of it",
            example =
                    """
                    {"result": "IMPLEMENTED", "evidence": [1], "grounds": "All 40 courses were held"}
                    """,
            refusals = {
                "ACTION_OVER",
                "ACTION_OWNER_BARRED",
                "ACTION_SECOND_PERSON",
                "ACTION_EVIDENCE_MISSING",
                "ACTION_RESULT_UNKNOWN",
                "COUNCIL_TEXT_MISSING",
                "COUNCIL_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> closeAction(
            @PathVariable String actionId, @Valid @RequestBody Closing body, Occasion occasion) {
        return sent(
                new CloseAction(
                        actionId,
                        body.result(),
                        body.evidence(),
                        body.grounds(),
                        occasion.actor().account(),
                        occasion.actor().organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(ActionCommand command, Occasion occasion) {
        return Answers.ok(commands.send(CouncilIds.checked(command), occasion));
    }

    record Old(
            @NotBlank @Size(max = 100) String resolution,
            @NotBlank @Size(max = 200) String title,
            @NotNull LocalDate adoptedOn,
            @NotBlank @Size(max = 10) String gauge,
            @NotBlank @Size(max = 100) String area,
            @NotBlank @Size(max = 10) String direction,
            @NotBlank @Size(max = 100) String owner,
            @NotBlank @Size(max = 1000) String action,
            @NotBlank @Size(max = 400) String measure,
            @NotBlank @Size(max = 400) String target,
            @NotNull LocalDate dueOn,
            boolean priority,
            @Nullable @Size(max = 20) String result,
            @Nullable LocalDate closedOn,
            @Nullable @Size(max = 1000) String evidence,
            @Nullable LocalDate on) {

        EnterOldAction command(String by) {
            return new EnterOldAction(
                    CouncilIds.ofOld(resolution, action),
                    resolution,
                    title,
                    Dates.orToday("adoptedOn", adoptedOn),
                    gauge,
                    area,
                    direction,
                    owner,
                    action,
                    measure,
                    target,
                    Dates.covered("dueOn", dueOn),
                    priority,
                    result == null ? "" : result,
                    closedOn == null ? null : Dates.orToday("closedOn", closedOn),
                    evidence == null ? "" : evidence,
                    by,
                    Dates.orToday(on));
        }
    }

    record Progress(int percent, @NotBlank @Size(max = 4000) String said, @Nullable LocalDate on) {}

    record Proof(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 64) String sha256,
            @Nullable LocalDate on) {}

    record Move(
            int workingDays, @NotBlank @Size(max = 4000) String grounds, @Nullable LocalDate on) {}

    record Weight(
            boolean priority, @NotBlank @Size(max = 4000) String grounds, @Nullable LocalDate on) {}

    record Closing(
            @NotBlank @Size(max = 20) String result,
            @NotEmpty @Size(max = 50) List<@NotNull Integer> evidence,
            @NotBlank @Size(max = 4000) String grounds,
            @Nullable LocalDate on) {}
}
