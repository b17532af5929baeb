package rosukh.command.indicators;

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
import rosukh.command.indicators.PeriodCommand.DeclineRestatement;
import rosukh.command.indicators.PeriodCommand.ProposeRestatement;
import rosukh.command.indicators.PeriodCommand.PublishPeriod;
import rosukh.command.indicators.PeriodCommand.RestatePeriod;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.kernel.http.Reasoned;

/// Publication of numbers over HTTP. What is published is measured when the command comes in.
@RestController
@RequestMapping("/api/v1/indicators/periods/{period}")
class PeriodApi {

    private final Commands commands;
    private final Measuring measuring;

    PeriodApi(Commands commands, Measuring measuring) {
        this.commands = commands;
        this.measuring = measuring;
    }

    @PostMapping("/publication")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Publish the indicators of a quarter that has ended, for every area",
            refusals = {
                "PERIOD_MALFORMED",
                "PERIOD_NOT_OVER",
                "PERIOD_ALREADY_PUBLISHED",
                "INDICATOR_VERSION_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> publishPeriod(
            @PathVariable String period,
            @RequestBody(required = false) @Nullable Day body,
            @Creating Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new PublishPeriod(
                        period,
                        measuring.measured(period),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body == null ? null : body.on())),
                occasion);
    }

    @PostMapping("/restatements")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Propose that a published quarter be restated with what is known now",
            example =
                    """
                    {"grounds": "The report of a firm was corrected"}
                    """,
            refusals = {
                "PERIOD_MALFORMED",
                "PERIOD_NOT_PUBLISHED",
                "RESTATEMENT_PENDING",
                "RESTATEMENT_UNCHANGED",
                "INDICATOR_VERSION_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> proposeRestatement(
            @PathVariable String period,
            @Valid @RequestBody Grounds body,
            @Reasoned Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new ProposeRestatement(
                        period,
                        measuring.measured(period),
                        body.grounds(),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/restatements/approval")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Restate a quarter as a second person, with the very figures proposed",
            refusals = {
                "PERIOD_MALFORMED",
                "PERIOD_NOT_PUBLISHED",
                "RESTATEMENT_NOT_PROPOSED",
                "RESTATEMENT_PROPOSER_MAY_NOT_APPROVE",
                "RESTATEMENT_FIGURES_MOVED",
                "INDICATOR_VERSION_MISSING",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> restatePeriod(
            @PathVariable String period,
            @RequestBody(required = false) @Nullable Day body,
            @Reasoned Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new RestatePeriod(
                        period,
                        measuring.measured(period),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body == null ? null : body.on())),
                occasion);
    }

    @PostMapping("/restatements/decline")
    @RolesAllowed({"officer", "manager", "committee"})
    @Described(
            value = "Turn a proposed restatement down, or take one's own proposal back",
            example =
                    """
                    {"grounds": "The correction is not confirmed yet"}
                    """,
            refusals = {
                "PERIOD_NOT_PUBLISHED",
                "RESTATEMENT_NOT_PROPOSED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> declineRestatement(
            @PathVariable String period,
            @Valid @RequestBody Grounds body,
            @Reasoned Occasion occasion) {
        Actor actor = occasion.actor();
        return sent(
                new DeclineRestatement(
                        period,
                        body.grounds(),
                        actor.account(),
                        actor.organisation(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(PeriodCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    record Day(@Nullable LocalDate on) {}

    record Grounds(@NotBlank @Size(max = 2000) String grounds, @Nullable LocalDate on) {}
}
