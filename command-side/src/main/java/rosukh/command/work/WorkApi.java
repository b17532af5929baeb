package rosukh.command.work;

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
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.work.WorkCommand.ClaimCase;
import rosukh.command.work.WorkCommand.ReassignCase;
import rosukh.command.work.WorkCommand.ReleaseCase;
import rosukh.command.work.WorkCommand.SetFollowUp;
import rosukh.command.work.WorkCommand.WriteNote;

/// Commands on the work on a case over HTTP. They answer with the version of the work's own stream;
/// `If-Match` may name it and need not: each rule looks at who has the case.
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
class WorkApi {

    private final WorkDesk desk;

    WorkApi(WorkDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/claim")
    @RolesAllowed({"officer", "broker", "assessor", "committee"})
    @Described(
            value = "Take a case from the queue of the role that must act",
            example = "{}",
            refusals = {
                "WORK_CASE_CLOSED",
                "WORK_ROLE_NOT_DUE",
                "WORK_CLAIMED_BY_ANOTHER",
                "WORK_HELD_ALREADY",
                "WORK_CONFLICT_OF_INTEREST",
                "WORK_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "NOT_FOUND",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> claimCase(
            @PathVariable String caseId, @Valid @RequestBody On body, @Creating Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new ClaimCase(
                        caseId,
                        actor.role(),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/claim/release")
    @RolesAllowed({"officer", "broker", "assessor", "committee", "manager"})
    @Described(
            value = "Give a case back to the queue",
            example =
                    """
                    {"grounds": "On leave until the end of the month"}
                    """,
            refusals = {
                "WORK_CASE_CLOSED",
                "WORK_NOT_CLAIMED",
                "WORK_NOT_YOURS",
                "WORK_GROUNDS_MISSING",
                "WORK_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "NOT_FOUND",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> releaseCase(
            @PathVariable String caseId,
            @Valid @RequestBody Release body,
            @Creating Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new ReleaseCase(
                        caseId,
                        actor.account(),
                        actor.role(),
                        body.grounds() == null ? "" : body.grounds(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/claim/reassignment")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Give a case to somebody",
            example =
                    """
                    {"assignee": "officer-kerman", "grounds": "The colleague is ill"}
                    """,
            refusals = {
                "WORK_CASE_CLOSED",
                "WORK_ROLE_NOT_DUE",
                "WORK_HELD_ALREADY",
                "WORK_ACCOUNT_MALFORMED",
                "ACCOUNT_UNKNOWN",
                "WORK_CONFLICT_OF_INTEREST",
                "WORK_GROUNDS_MISSING",
                "WORK_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "NOT_FOUND",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> reassignCase(
            @PathVariable String caseId,
            @Valid @RequestBody Reassignment body,
            @Creating Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new ReassignCase(
                        caseId,
                        body.assignee(),
                        actor.account(),
                        actor.role(),
                        body.grounds(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/notes")
    @RolesAllowed({"officer", "assessor", "committee", "manager"})
    @Described(
            value = "Note something of a case, for the staff and never for the firm",
            example =
                    """
                    {"text": "The manager is abroad until Dey; call the laboratory instead"}
                    """,
            refusals = {
                "WORK_NOTE_EMPTY",
                "WORK_NOTE_UNKNOWN",
                "WORK_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "NOT_FOUND",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> writeNote(
            @PathVariable String caseId,
            @Valid @RequestBody Note body,
            @Creating Occasion occasion) {
        return sent(
                new WriteNote(
                        caseId,
                        body.text(),
                        body.corrects(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/follow-up")
    @RolesAllowed({"officer", "broker", "assessor", "committee", "manager"})
    @Described(
            value = "Say on which day to look at a case again, or on none any more",
            example =
                    """
                    {"lookAgainBy": "2027-01-12"}
                    """,
            refusals = {
                "WORK_CASE_CLOSED",
                "WORK_FOLLOW_UP_PAST",
                "WORK_FOLLOW_UP_UNCHANGED",
                "WORK_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "NOT_FOUND",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> setFollowUp(
            @PathVariable String caseId,
            @Valid @RequestBody FollowUp body,
            @Creating Occasion occasion) {
        LocalDate day = body.lookAgainBy();
        return sent(
                new SetFollowUp(
                        caseId,
                        day == null ? null : Dates.covered("lookAgainBy", day),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(WorkCommand command, Occasion occasion) {
        return Answers.ok(desk.send(command, occasion));
    }

    record On(@Nullable LocalDate on) {}

    /// @param grounds needed where the case is another's
    record Release(@Nullable @Size(max = 1000) String grounds, @Nullable LocalDate on) {}

    record Reassignment(
            @NotBlank @Size(max = 100) String assignee,
            @NotBlank @Size(max = 1000) String grounds,
            @Nullable LocalDate on) {}

    /// @param corrects key of an earlier note, for example `N1`
    record Note(
            @NotBlank @Size(max = 4000) String text,
            @Nullable @Size(max = 20) String corrects,
            @Nullable LocalDate on) {}

    /// @param lookAgainBy the day; it may lie ahead; none for none any more
    record FollowUp(@Nullable LocalDate lookAgainBy, @Nullable LocalDate on) {}
}
