package rosukh.command.linkage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.linkage.MatchCommand.AbandonMatch;
import rosukh.command.linkage.MatchCommand.AcceptProposal;
import rosukh.command.linkage.MatchCommand.ArrangeMeeting;
import rosukh.command.linkage.MatchCommand.DeclineProposal;
import rosukh.command.linkage.MatchCommand.ProposeMatch;
import rosukh.command.linkage.MatchCommand.RecordMeeting;
import rosukh.events.linkage.Side;

/// Commands by which two firms are brought together, over HTTP.
@RestController
@RequestMapping("/api/v1/linkage/matches")
class MatchApi {

    private final Commands commands;
    private final Ids ids;

    MatchApi(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping
    @RolesAllowed("officer")
    @Described(
            value = "Propose a supplier from the last ranking of a demand",
            example =
                    """
                    {"demandId": "n-1", "supplierFirmId": "f-demo-0002"}
                    """,
            status = 201,
            refusals = {
                "LINKAGE_DEMAND_NOT_OPEN",
                "LINKAGE_NOT_RANKED",
                "LINKAGE_SUPPLIER_REJECTED",
                "LINKAGE_SUPPLIER_EXPOSED",
                "LINKAGE_ALREADY_PROPOSED",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> proposeMatch(
            @Valid @RequestBody Proposed body, @Creating Occasion occasion) {
        return Answers.created(
                commands.send(
                        new ProposeMatch(
                                ids.match(),
                                body.demandId(),
                                body.supplierFirmId(),
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion),
                "/linkage/matches");
    }

    @PostMapping("/{matchId}/acceptances")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Accept a proposal for a side",
            example =
                    """
                    {"side": "SUPPLIER"}
                    """,
            refusals = {
                "LINKAGE_NOT_PROPOSED",
                "LINKAGE_SIDE_ACCEPTED",
                "LINKAGE_SAME_PERSON",
                "LINKAGE_ANSWER_LATE",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> acceptProposal(
            @PathVariable String matchId, @Valid @RequestBody Sided body, Occasion occasion) {
        return sent(
                new AcceptProposal(
                        matchId, body.side(), occasion.actor().account(), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{matchId}/declining")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Decline a proposal for a side",
            example =
                    """
                    {"side": "SUPPLIER", "grounds": "دستگاه‌ها در تعمیر است"}
                    """,
            refusals = {
                "LINKAGE_NOT_PROPOSED",
                "LINKAGE_ANSWER_LATE",
                "LINKAGE_GROUNDS_MISSING",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> declineProposal(
            @PathVariable String matchId,
            @Valid @RequestBody SideGrounded body,
            Occasion occasion) {
        return sent(
                new DeclineProposal(
                        matchId,
                        body.side(),
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{matchId}/meetings")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Agree where and when the two meet",
            example =
                    """
                    {"place": "تالار یک شهرک صنعتی", "meetingOn": "2027-01-20"}
                    """,
            refusals = {
                "LINKAGE_NOT_AGREED",
                "LINKAGE_MEETING_MALFORMED",
                "LINKAGE_CONTRACT_CONFIRMED",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> arrangeMeeting(
            @PathVariable String matchId, @Valid @RequestBody Meeting body, Occasion occasion) {
        return sent(
                new ArrangeMeeting(
                        matchId,
                        body.place(),
                        Dates.covered("meetingOn", body.meetingOn()),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{matchId}/meetings/{meeting}/record")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Record what came of a meeting, with the day it was held",
            example =
                    """
                    {"summary": "خریدار سفارش آزمایشی می‌دهد"}
                    """,
            refusals = {
                "LINKAGE_NOT_AGREED",
                "LINKAGE_MEETING_UNKNOWN",
                "LINKAGE_GROUNDS_MISSING",
                "LINKAGE_CONTRACT_CONFIRMED",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> recordMeeting(
            @PathVariable String matchId,
            @PathVariable int meeting,
            @Valid @RequestBody Summary body,
            Occasion occasion) {
        return sent(
                new RecordMeeting(
                        matchId,
                        meeting,
                        body.summary(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{matchId}/abandonment")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Go no further, before there is a contract",
            example =
                    """
                    {"side": "BUYER", "grounds": "نمونه پذیرفته نشد"}
                    """,
            refusals = {
                "LINKAGE_NOT_AGREED",
                "LINKAGE_GROUNDS_MISSING",
                "LINKAGE_CONTRACT_CONFIRMED",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> abandonMatch(
            @PathVariable String matchId,
            @Valid @RequestBody SideGrounded body,
            Occasion occasion) {
        return sent(
                new AbandonMatch(
                        matchId,
                        body.side(),
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(MatchCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    record Proposed(
            @NotBlank @Size(max = 100) String demandId,
            @NotBlank @Size(max = 100) String supplierFirmId,
            @Nullable LocalDate on) {}

    record Sided(@NotNull Side side, @Nullable LocalDate on) {}

    record SideGrounded(
            @NotNull Side side,
            @NotBlank @Size(max = 1000) String grounds,
            @Nullable LocalDate on) {}

    record Meeting(
            @NotBlank @Size(max = 200) String place,
            @NotNull LocalDate meetingOn,
            @Nullable LocalDate on) {}

    record Summary(@NotBlank @Size(max = 1000) String summary, @Nullable LocalDate on) {}
}
