package rosukh.command.sessions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.kernel.http.Reasoned;
import rosukh.command.sessions.SessionCommand.AddItem;
import rosukh.command.sessions.SessionCommand.CancelSession;
import rosukh.command.sessions.SessionCommand.ConveneSession;
import rosukh.command.sessions.SessionCommand.OpenSession;
import rosukh.command.sessions.SessionCommand.StrikeItem;
import rosukh.events.sessions.Member;

/// Commands that call a session and open it, over HTTP.
@RestController
@RequestMapping("/api/v1/sessions")
class SessionApi {

    private final Commands commands;
    private final Ids ids;

    SessionApi(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping
    @RolesAllowed({"officer", "committee"})
    @Described(
            value = "Call a session of the working group; who calls it is its secretary",
            example =
                    """
                    {"meetsOn": "2026-12-20", "place": "Hall 2", "body": "working-group", "chair": "committee", "quorum": 2,
                     "members": [{"account": "committee", "organisation": "working-group"},
                                 {"account": "ministry-delegate", "organisation": "ministry-industry"},
                                 {"account": "park-delegate", "organisation": "science-park"}]}
                    """,
            status = 201,
            refusals = {
                "SESSION_PLACE_MISSING",
                "SESSION_MEETS_BEFORE_CALL",
                "SESSION_MEMBERS_MALFORMED",
                "ACCOUNT_UNKNOWN",
                "SESSION_CHAIR_NO_MEMBER",
                "SESSION_CHAIR_IS_SECRETARY",
                "SESSION_QUORUM_RANGE",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> conveneSession(
            @Valid @RequestBody Call body, @Creating Occasion occasion) {
        Actor secretary = occasion.actor();
        return Answers.created(
                commands.send(
                        new ConveneSession(
                                ids.session(),
                                Dates.covered("meetsOn", body.meetsOn()),
                                body.place(),
                                body.body(),
                                body.members().stream()
                                        .map(each ->
                                                new Member(each.account(), each.organisation()))
                                        .toList(),
                                body.chair(),
                                new Member(secretary.account(), secretary.organisation()),
                                body.quorum(),
                                Dates.orToday(body.on())),
                        occasion),
                "/sessions");
    }

    @PostMapping("/{sessionId}/items")
    @RolesAllowed({"officer", "committee"})
    @Described(
            value = "Put a case on the agenda, as it was seen",
            example =
                    """
                    {"caseId": "f-1.1", "caseVersion": 41}
                    """,
            refusals = {
                "SESSION_OFFICE_NEEDED",
                "SESSION_ALREADY_OPEN",
                "SESSION_OVER",
                "SESSION_CASE_UNKNOWN",
                "SESSION_CASE_CHANGED",
                "SESSION_CASE_NOT_RECOMMENDED",
                "SESSION_CASE_ON_AGENDA",
                "SESSION_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> addItem(
            @PathVariable String sessionId, @Valid @RequestBody Seen body, Occasion occasion) {
        return sent(
                new AddItem(
                        sessionId,
                        body.caseId(),
                        body.caseVersion(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{sessionId}/items/{agendaItem}/striking")
    @RolesAllowed({"officer", "committee"})
    @Described(
            value = "Take a case off the agenda before the session",
            example =
                    """
                    {"grounds": "The firm asked for more time"}
                    """,
            refusals = {
                "SESSION_OFFICE_NEEDED",
                "SESSION_ALREADY_OPEN",
                "SESSION_OVER",
                "SESSION_ITEM_UNKNOWN",
                "SESSION_ITEM_DONE",
                "SESSION_GROUNDS_MISSING",
                "SESSION_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> strikeItem(
            @PathVariable String sessionId,
            @PathVariable int agendaItem,
            @Valid @RequestBody Grounds body,
            @Reasoned Occasion occasion) {
        return sent(
                new StrikeItem(
                        sessionId,
                        agendaItem,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{sessionId}/cancellation")
    @RolesAllowed({"officer", "committee"})
    @Described(
            value = "Give a session up before it was opened",
            example =
                    """
                    {"grounds": "Too few members can come"}
                    """,
            refusals = {
                "SESSION_OFFICE_NEEDED",
                "SESSION_ALREADY_OPEN",
                "SESSION_OVER",
                "SESSION_GROUNDS_MISSING",
                "SESSION_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> cancelSession(
            @PathVariable String sessionId,
            @Valid @RequestBody Grounds body,
            @Reasoned Occasion occasion) {
        return sent(
                new CancelSession(
                        sessionId,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{sessionId}/opening")
    @RolesAllowed({"officer", "committee"})
    @Described(
            value = "Open a session with the members present",
            example =
                    """
                    {"present": ["kamran", "reza"]}
                    """,
            refusals = {
                "SESSION_OFFICE_NEEDED",
                "SESSION_ALREADY_OPEN",
                "SESSION_OVER",
                "SESSION_NOT_YET",
                "SESSION_AGENDA_EMPTY",
                "SESSION_PRESENT_MALFORMED",
                "SESSION_WITHOUT_QUORUM",
                "SESSION_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> openSession(
            @PathVariable String sessionId, @Valid @RequestBody Presence body, Occasion occasion) {
        return sent(
                new OpenSession(
                        sessionId,
                        body.present(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(SessionCommand command, Occasion occasion) {
        return Answers.ok(commands.send(SessionIds.checked(command), occasion));
    }

    record Call(
            @NotNull LocalDate meetsOn,
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(max = 100) String body,
            @NotEmpty @Size(max = 50) List<@Valid @NotNull Named> members,
            @NotBlank @Size(max = 100) String chair,
            @Min(1) @Max(50) int quorum,
            @Nullable LocalDate on) {}

    record Named(
            @NotBlank @Size(max = 100) String account,
            @NotBlank @Size(max = 100) String organisation) {}

    record Seen(
            @NotBlank @Size(max = 100) String caseId,
            @Min(0) long caseVersion,
            @Nullable LocalDate on) {}

    record Presence(
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 100) String> present,
            @Nullable LocalDate on) {}

    record Grounds(@NotBlank @Size(max = 4000) String grounds, @Nullable LocalDate on) {}
}
