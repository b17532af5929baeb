package rosukh.command.sessions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.kernel.http.Reasoned;
import rosukh.command.sessions.SessionCommand.CastVote;
import rosukh.command.sessions.SessionCommand.ConcludeItem;
import rosukh.command.sessions.SessionCommand.DeferItem;
import rosukh.command.sessions.SessionCommand.DraftMinutes;
import rosukh.command.sessions.SessionCommand.RecuseMember;
import rosukh.command.sessions.SessionCommand.SignMinutes;
import rosukh.events.sessions.Member;

/// Commands of an open session and on its minutes, over HTTP. Members vote side by side, so a vote
/// or a recusal needs no version of the session: what a vote is bound to is the version of the case
/// that it names.
@RestController
@RequestMapping("/api/v1/sessions/{sessionId}")
class VotingApi {

    private final Commands commands;

    VotingApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/items/{agendaItem}/recusals")
    @RolesAllowed({"officer", "committee"})
    @Described(
            value = "Keep out of an item; chair and secretary may record it for another member",
            example =
                    """
                    {"ground": "KIN", "explanation": "My brother is on the board"}
                    """,
            refusals = {
                "SESSION_NOT_OPEN",
                "SESSION_MINUTES_DRAFTED",
                "SESSION_OVER",
                "SESSION_ITEM_UNKNOWN",
                "SESSION_ITEM_DONE",
                "SESSION_OFFICE_NEEDED",
                "SESSION_MEMBER_UNKNOWN",
                "SESSION_MEMBER_ABSENT",
                "SESSION_RECUSED_BEFORE",
                "SESSION_RECUSAL_GROUND_UNKNOWN",
                "SESSION_GROUNDS_MISSING",
                "SESSION_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> recuseMember(
            @PathVariable String sessionId,
            @PathVariable int agendaItem,
            @Valid @RequestBody Recusal body,
            @Creating Occasion occasion) {
        String by = occasion.actor().account();
        return sent(
                new RecuseMember(
                        sessionId,
                        agendaItem,
                        body.member() == null ? occasion.actor().inWhoseName() : body.member(),
                        body.ground(),
                        body.explanation() == null ? "" : body.explanation(),
                        by,
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/items/{agendaItem}/votes")
    @RolesAllowed("committee")
    @Described(
            value = "Vote on an item, on the case as it was seen",
            example =
                    """
                    {"vote": "GRANT", "caseVersion": 41}
                    """,
            refusals = {
                "SESSION_NOT_OPEN",
                "SESSION_MINUTES_DRAFTED",
                "SESSION_OVER",
                "SESSION_ITEM_UNKNOWN",
                "SESSION_ITEM_DONE",
                "SESSION_MEMBER_UNKNOWN",
                "SESSION_MEMBER_ABSENT",
                "SESSION_MEMBER_OF_OTHER_BODY",
                "SESSION_MEMBER_RECUSED",
                "SESSION_MEMBER_MUST_RECUSE",
                "SESSION_ITEM_WITHOUT_QUORUM",
                "SESSION_CASE_CHANGED",
                "SESSION_VOTE_UNKNOWN",
                "SESSION_VOTED_BEFORE",
                "SESSION_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> castVote(
            @PathVariable String sessionId,
            @PathVariable int agendaItem,
            @Valid @RequestBody Ballot body,
            @Creating Occasion occasion) {
        Actor member = occasion.actor();
        return sent(
                new CastVote(
                        sessionId,
                        agendaItem,
                        new Member(member.account(), member.organisation()),
                        body.vote(),
                        body.caseVersion(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/items/{agendaItem}/conclusion")
    @RolesAllowed("committee")
    @Described(
            value = "Count the votes on an item; what they come to is then done to the case",
            example =
                    """
                    {"reasons": ["R_TECH_LEVEL"], "explanation": "The alloy is on the market"}
                    """,
            refusals = {
                "SESSION_NOT_OPEN",
                "SESSION_MINUTES_DRAFTED",
                "SESSION_OVER",
                "SESSION_ITEM_UNKNOWN",
                "SESSION_ITEM_DONE",
                "SESSION_PRESIDING_NEEDED",
                "SESSION_RECUSAL_MISSING",
                "SESSION_ITEM_WITHOUT_QUORUM",
                "SESSION_VOTES_OPEN",
                "SESSION_CASE_CHANGED",
                "SESSION_REASONS_MALFORMED",
                "SESSION_REASONS_UNCALLED",
                "SESSION_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> concludeItem(
            @PathVariable String sessionId,
            @PathVariable int agendaItem,
            @Valid @RequestBody Count body,
            Occasion occasion) {
        return sent(
                new ConcludeItem(
                        sessionId,
                        agendaItem,
                        body.reasons() == null ? List.of() : body.reasons(),
                        body.explanation() == null ? "" : body.explanation(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/items/{agendaItem}/deferral")
    @RolesAllowed({"officer", "committee"})
    @Described(
            value = "Put an item off without counting votes",
            example =
                    """
                    {"grounds": "The test report has not arrived"}
                    """,
            refusals = {
                "SESSION_NOT_OPEN",
                "SESSION_MINUTES_DRAFTED",
                "SESSION_OVER",
                "SESSION_ITEM_UNKNOWN",
                "SESSION_ITEM_DONE",
                "SESSION_OFFICE_NEEDED",
                "SESSION_GROUNDS_MISSING",
                "SESSION_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> deferItem(
            @PathVariable String sessionId,
            @PathVariable int agendaItem,
            @Valid @RequestBody Grounds body,
            @Reasoned Occasion occasion) {
        return sent(
                new DeferItem(
                        sessionId,
                        agendaItem,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/minutes")
    @RolesAllowed({"officer", "committee"})
    @Described(
            value = "Draw up the minutes; from here on they are only signed",
            refusals = {
                "SESSION_NOT_OPEN",
                "SESSION_MINUTES_DRAFTED",
                "SESSION_OVER",
                "SESSION_OFFICE_NEEDED",
                "SESSION_ITEMS_OPEN",
                "SESSION_ITEMS_UNSETTLED",
                "SESSION_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> draftMinutes(
            @PathVariable String sessionId,
            @RequestBody(required = false) @Nullable Day body,
            Occasion occasion) {
        return sent(
                new DraftMinutes(
                        sessionId,
                        occasion.actor().account(),
                        Dates.orToday(body == null ? null : body.on())),
                occasion);
    }

    @PostMapping("/signatures")
    @RolesAllowed({"officer", "committee"})
    @Described(
            value =
                    "Sign the minutes as chair or secretary; the second signature closes the session",
            example =
                    """
                    {"sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
                    """,
            refusals = {
                "SESSION_OFFICE_NEEDED",
                "SESSION_MINUTES_MISSING",
                "SESSION_OVER",
                "SESSION_MINUTES_OTHER",
                "SESSION_SIGNED_BEFORE",
                "SESSION_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> signMinutes(
            @PathVariable String sessionId, @Valid @RequestBody Signature body, Occasion occasion) {
        return sent(
                new SignMinutes(
                        sessionId,
                        body.sha256(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(SessionCommand command, Occasion occasion) {
        return Answers.ok(commands.send(SessionIds.checked(command), occasion));
    }

    record Recusal(
            @Nullable @Size(min = 1, max = 100) String member,
            @NotBlank @Size(max = 40) String ground,
            @Nullable @Size(max = 4000) String explanation,
            @Nullable LocalDate on) {}

    record Ballot(
            @NotBlank @Size(max = 40) String vote,
            @Min(0) long caseVersion,
            @Nullable LocalDate on) {}

    record Count(
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> reasons,
            @Nullable @Size(max = 4000) String explanation,
            @Nullable LocalDate on) {}

    record Grounds(@NotBlank @Size(max = 4000) String grounds, @Nullable LocalDate on) {}

    record Day(@Nullable LocalDate on) {}

    record Signature(@NotBlank @Size(max = 64) String sha256, @Nullable LocalDate on) {}
}
