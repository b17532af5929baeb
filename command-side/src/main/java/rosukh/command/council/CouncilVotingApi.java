package rosukh.command.council;

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
import rosukh.command.council.DeliberationCommand.CountTopic;
import rosukh.command.council.DeliberationCommand.DeferTopic;
import rosukh.command.council.DeliberationCommand.RecuseFromTopic;
import rosukh.command.council.DeliberationCommand.VoteOnTopic;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;

/// Commands on the topics of an open meeting of the policy council, over HTTP.
@RestController
@RequestMapping("/api/v1/council-meetings/{meetingId}/topics/{topic}")
class CouncilVotingApi {

    private final Commands commands;

    CouncilVotingApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/recusals")
    @RolesAllowed({"officer", "committee"})
    @Described(
            value = "Keep a member with a conflict of interest out of a topic",
            example =
                    """
                    {"member": "kamran", "conflict": "Sits on the board of the owner"}
                    """,
            refusals = {
                "COUNCIL_NOT_OPEN",
                "COUNCIL_MINUTES_DRAFTED",
                "COUNCIL_OVER",
                "COUNCIL_TOPIC_UNKNOWN",
                "COUNCIL_TOPIC_DONE",
                "COUNCIL_OFFICE_NEEDED",
                "COUNCIL_VOTER_ABSENT",
                "COUNCIL_RECUSED_BEFORE",
                "COUNCIL_TEXT_MISSING",
                "COUNCIL_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> recuseFromTopic(
            @PathVariable String meetingId,
            @PathVariable int topic,
            @Valid @RequestBody Conflict body,
            @Creating Occasion occasion) {
        return sent(
                new RecuseFromTopic(
                        meetingId,
                        topic,
                        body.member(),
                        body.conflict(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/votes")
    @RolesAllowed({"committee", "manager"})
    @Described(
            value = "Vote on a topic, once and for all",
            example =
                    """
                    {"ballot": "FOR"}
                    """,
            refusals = {
                "COUNCIL_NOT_OPEN",
                "COUNCIL_MINUTES_DRAFTED",
                "COUNCIL_OVER",
                "COUNCIL_TOPIC_UNKNOWN",
                "COUNCIL_TOPIC_DONE",
                "COUNCIL_VOTER_ABSENT",
                "COUNCIL_VOTER_OF_OTHER_BODY",
                "COUNCIL_VOTER_RECUSED",
                "COUNCIL_WITHOUT_QUORUM",
                "COUNCIL_VOTED_BEFORE",
                "COUNCIL_BALLOT_UNKNOWN",
                "COUNCIL_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> voteOnTopic(
            @PathVariable String meetingId,
            @PathVariable int topic,
            @Valid @RequestBody Voice body,
            @Creating Occasion occasion) {
        return sent(
                new VoteOnTopic(
                        meetingId,
                        topic,
                        body.ballot(),
                        occasion.actor().account(),
                        occasion.actor().organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/count")
    @RolesAllowed({"committee", "manager"})
    @Described(
            value = "Count the votes; what is adopted begins its action items",
            example =
                    """
                    {}
                    """,
            refusals = {
                "COUNCIL_NOT_OPEN",
                "COUNCIL_MINUTES_DRAFTED",
                "COUNCIL_OVER",
                "COUNCIL_TOPIC_UNKNOWN",
                "COUNCIL_TOPIC_DONE",
                "COUNCIL_PRESIDING_NEEDED",
                "COUNCIL_WITHOUT_QUORUM",
                "COUNCIL_VOTES_OPEN",
                "COUNCIL_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> countTopic(
            @PathVariable String meetingId,
            @PathVariable int topic,
            @Valid @RequestBody Count body,
            Occasion occasion) {
        return sent(
                new CountTopic(
                        meetingId, topic, occasion.actor().account(), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/deferral")
    @RolesAllowed({"officer", "committee"})
    @Described(
            value = "Put a topic off without counting votes",
            example =
                    """
                    {"grounds": "The figures are missing"}
                    """,
            refusals = {
                "COUNCIL_NOT_OPEN",
                "COUNCIL_MINUTES_DRAFTED",
                "COUNCIL_OVER",
                "COUNCIL_TOPIC_UNKNOWN",
                "COUNCIL_TOPIC_DONE",
                "COUNCIL_OFFICE_NEEDED",
                "COUNCIL_TEXT_MISSING",
                "COUNCIL_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> deferTopic(
            @PathVariable String meetingId,
            @PathVariable int topic,
            @Valid @RequestBody Putting body,
            Occasion occasion) {
        return sent(
                new DeferTopic(
                        meetingId,
                        topic,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(DeliberationCommand command, Occasion occasion) {
        return Answers.ok(commands.send(CouncilIds.checked(command), occasion));
    }

    record Conflict(
            @NotBlank @Size(max = 100) String member,
            @NotBlank @Size(max = 4000) String conflict,
            @Nullable LocalDate on) {}

    record Voice(@NotBlank @Size(max = 10) String ballot, @Nullable LocalDate on) {}

    record Count(@Nullable LocalDate on) {}

    record Putting(@NotBlank @Size(max = 4000) String grounds, @Nullable LocalDate on) {}
}
