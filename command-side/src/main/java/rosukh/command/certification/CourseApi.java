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
import rosukh.command.certification.CourseCommand.ApproveSchemeSwitch;
import rosukh.command.certification.CourseCommand.DeclineSchemeSwitch;
import rosukh.command.certification.CourseCommand.LinkCase;
import rosukh.command.certification.CourseCommand.MergeCase;
import rosukh.command.certification.CourseCommand.ProposeSchemeSwitch;
import rosukh.command.certification.CourseCommand.ReopenCase;
import rosukh.command.certification.CourseCommand.WithdrawCase;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;

/// Commands that lead a case off the straight path, over HTTP.
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
class CourseApi {

    private final Commands commands;

    CourseApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/scheme-switches")
    @RolesAllowed("officer")
    @Described(
            value = "Ask that the application be judged under another version",
            example =
                    """
                    {"schemeVersion": "1396-10-02", "grounds": "The firm asked for the older rules"}
                    """,
            refusals = {
                "CASE_NOT_SUBMITTED",
                "CASE_ALREADY_RECOMMENDED",
                "CASE_SWITCH_PROPOSED_BEFORE",
                "CASE_SCHEME_VERSION_UNKNOWN",
                "CASE_SCHEME_VERSION_PINNED",
                "CASE_GROUNDS_MISSING",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> proposeSchemeSwitch(
            @PathVariable String caseId, @Valid @RequestBody Switch body, Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new ProposeSchemeSwitch(
                        caseId,
                        body.schemeVersion(),
                        body.grounds(),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/scheme-switches/approval")
    @RolesAllowed({"officer", "committee"})
    @Described(
            value = "Agree to the other version, as a second person",
            refusals = {
                "CASE_NOT_SUBMITTED",
                "CASE_SWITCH_NOT_PROPOSED",
                "CASE_SECOND_PERSON_NEEDED",
                "CASE_INCOMPLETE",
                "CASE_ANSWER_INVALID",
                "CASE_BARRED",
                "CASE_CLOCK_STANDS",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> approveSchemeSwitch(
            @PathVariable String caseId,
            @RequestBody(required = false) @Nullable Day body,
            Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new ApproveSchemeSwitch(
                        caseId, actor.account(), actor.organisation(), Day.of(body)),
                occasion);
    }

    @PostMapping("/scheme-switches/declining")
    @RolesAllowed({"officer", "committee"})
    @Described(
            value = "Keep the pinned version",
            example =
                    """
                    {"grounds": "The older rules had ended"}
                    """,
            refusals = {
                "CASE_NOT_SUBMITTED",
                "CASE_SWITCH_NOT_PROPOSED",
                "CASE_GROUNDS_MISSING",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> declineSchemeSwitch(
            @PathVariable String caseId, @Valid @RequestBody Grounds body, Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new DeclineSchemeSwitch(
                        caseId,
                        body.grounds(),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/withdrawals")
    @RolesAllowed({"firm", "broker", "officer"})
    @Described(
            value = "Take the application back",
            example =
                    """
                    {"grounds": "The firm moves to another country"}
                    """,
            refusals = {
                "CASE_ALREADY_DECIDED",
                "CASE_GROUNDS_MISSING",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> withdrawCase(
            @PathVariable String caseId, @Valid @RequestBody Grounds body, Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new WithdrawCase(caseId, body.grounds(), actor.account(), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/reopenings")
    @RolesAllowed("officer")
    @Described(
            value = "Go on with a withdrawn case",
            example =
                    """
                    {"grounds": "Withdrawn by mistake"}
                    """,
            refusals = {
                "CASE_NOT_WITHDRAWN",
                "CASE_FOLLOWED_BY_ANOTHER",
                "CASE_GROUNDS_MISSING",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> reopenCase(
            @PathVariable String caseId, @Valid @RequestBody Grounds body, Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new ReopenCase(caseId, body.grounds(), actor.account(), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/links")
    @RolesAllowed("officer")
    @Described(
            value = "Note that two cases have to do with each other",
            example =
                    """
                    {"relation": "RELATED_TO", "otherCaseId": "f-2.1", "grounds": "The same owner"}
                    """,
            refusals = {
                "CASE_RELATION_UNKNOWN",
                "CASE_OTHER_UNKNOWN",
                "CASE_LINKED_BEFORE",
                "CASE_GROUNDS_MISSING",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> linkCase(
            @PathVariable String caseId, @Valid @RequestBody Link body, Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new LinkCase(
                        caseId,
                        body.relation(),
                        body.otherCaseId(),
                        body.grounds(),
                        actor.account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/merging")
    @RolesAllowed("officer")
    @Described(
            value = "Close the case as a duplicate of another",
            example =
                    """
                    {"intoCaseId": "f-2.1", "grounds": "The firm was registered twice"}
                    """,
            refusals = {
                "CASE_ALREADY_SUBMITTED",
                "CASE_OTHER_UNKNOWN",
                "CASE_OTHER_CLOSED",
                "CASE_GROUNDS_MISSING",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> mergeCase(
            @PathVariable String caseId, @Valid @RequestBody Merger body, Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new MergeCase(
                        caseId,
                        body.intoCaseId(),
                        body.grounds(),
                        actor.account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(CertificationCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    record Switch(
            @NotBlank @Size(max = 100) String schemeVersion,
            @NotBlank @Size(max = 4000) String grounds,
            @Nullable LocalDate on) {}

    record Link(
            @NotBlank @Size(max = 100) String relation,
            @NotBlank @Size(max = 100) String otherCaseId,
            @NotBlank @Size(max = 4000) String grounds,
            @Nullable LocalDate on) {}

    record Merger(
            @NotBlank @Size(max = 100) String intoCaseId,
            @NotBlank @Size(max = 4000) String grounds,
            @Nullable LocalDate on) {}
}
