package rosukh.command.programmes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.programmes.ProgrammeCommand.CloseProgramme;
import rosukh.command.programmes.ProgrammeCommand.EvaluateProgramme;
import rosukh.command.programmes.ProgrammeCommand.LinkOutput;
import rosukh.command.programmes.ProgrammeCommand.PayContribution;
import rosukh.command.programmes.ProgrammeCommand.ReachMilestone;
import rosukh.command.programmes.ProgrammeCommand.SpendMoney;
import rosukh.command.programmes.ProgrammeCommand.StartProgramme;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.Rating;

/// The run of a joint programme, over HTTP. Its day is always today.
@RestController
@RequestMapping("/api/v1/programmes/{programmeId}")
class ProgrammeRunApi {

    private final Commands commands;

    ProgrammeRunApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/start")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Start a programme whose version every partner has signed, as a second person",
            refusals = {
                "PROGRAMME_NOT_AGREED",
                "PROGRAMME_STARTED_ALREADY",
                "PROGRAMME_SECOND_PERSON",
                "PROGRAMME_DATE_BACKWARDS",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> startProgramme(
            @PathVariable String programmeId,
            @RequestBody(required = false) @Nullable Empty body,
            Occasion occasion) {
        return sent(
                new StartProgramme(programmeId, occasion.actor().account(), Dates.today()),
                occasion);
    }

    @PostMapping("/contributions")
    @RolesAllowed("officer")
    @Described(
            value = "Record what a partner paid in, at most what it agreed to",
            example =
                    """
                    {"partner": "ofogh", "amount": 15000000000, "reference": "P-3301"}
                    """,
            refusals = {
                "PROGRAMME_NOT_AGREED",
                "PROGRAMME_PARTNER_UNKNOWN",
                "CONTRIBUTION_OVER_AGREED",
                "PROGRAMME_AMOUNT_RANGE",
                "PROGRAMME_REFERENCE_MISSING",
                "PROGRAMME_REFERENCE_USED",
                "PROGRAMME_EVALUATED_ALREADY",
                "PROGRAMME_DATE_BACKWARDS",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> payContribution(
            @PathVariable String programmeId,
            @Valid @RequestBody Contribution body,
            Occasion occasion) {
        return sent(
                new PayContribution(
                        programmeId,
                        body.partner(),
                        body.amount(),
                        body.reference(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/expenses")
    @RolesAllowed("officer")
    @Described(
            value = "Record what was spent, at most what partners have paid in",
            example =
                    """
                    {"amount": 4000000000, "purpose": "Trainers", "milestone": "training", "reference": "X-118"}
                    """,
            refusals = {
                "PROGRAMME_NOT_RUNNING",
                "MILESTONE_UNKNOWN",
                "SPENDING_OVER_FUNDED",
                "PROGRAMME_AMOUNT_RANGE",
                "PROGRAMME_REFERENCE_MISSING",
                "PROGRAMME_REFERENCE_USED",
                "PROGRAMME_GROUNDS_MISSING",
                "PROGRAMME_EVALUATED_ALREADY",
                "PROGRAMME_DATE_BACKWARDS",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> spendMoney(
            @PathVariable String programmeId, @Valid @RequestBody Expense body, Occasion occasion) {
        return sent(
                new SpendMoney(
                        programmeId,
                        body.amount(),
                        body.purpose(),
                        body.milestone(),
                        body.reference(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/milestones")
    @RolesAllowed("officer")
    @Described(
            value = "Record that a milestone is reached, by what was delivered",
            example =
                    """
                    {"milestone": "training",
                     "documentSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
                    """,
            refusals = {
                "PROGRAMME_NOT_RUNNING",
                "MILESTONE_UNKNOWN",
                "MILESTONE_REACHED_ALREADY",
                "PROGRAMME_DOCUMENT_MALFORMED",
                "PROGRAMME_EVALUATED_ALREADY",
                "PROGRAMME_DATE_BACKWARDS",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> reachMilestone(
            @PathVariable String programmeId, @Valid @RequestBody Reached body, Occasion occasion) {
        return sent(
                new ReachMilestone(
                        programmeId,
                        body.milestone(),
                        body.documentSha256(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/outputs")
    @RolesAllowed("officer")
    @Described(
            value =
                    "Count an event of another system as an output, by its position in the log; it"
                            + " counts once over all programmes",
            example =
                    """
                    {"kind": "MATCH_PERFORMED", "position": 4711}
                    """,
            refusals = {
                "PROGRAMME_NOT_RUNNING",
                "OUTPUT_EVENT_UNKNOWN",
                "OUTPUT_OTHER_KIND",
                "OUTPUT_NOT_AIMED_AT",
                "OUTPUT_OUTSIDE_TERM",
                "OUTPUT_TAKEN_BACK",
                "OUTPUT_COUNTED",
                "PROGRAMME_EVALUATED_ALREADY",
                "PROGRAMME_DATE_BACKWARDS",
                "BACKGROUND_CHANGED",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> linkOutput(
            @PathVariable String programmeId, @Valid @RequestBody Link body, Occasion occasion) {
        return sent(
                new LinkOutput(
                        programmeId,
                        body.kind(),
                        body.position(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/evaluation")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Evaluate a programme as somebody who had no part in it",
            example =
                    """
                    {"rating": "PARTLY_MET", "findings": "Five of six matches were performed",
                     "documentSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
                    """,
            refusals = {
                "PROGRAMME_NOT_RUNNING",
                "PROGRAMME_EVALUATED_ALREADY",
                "PROGRAMME_SECOND_PERSON",
                "PROGRAMME_GROUNDS_MISSING",
                "PROGRAMME_DOCUMENT_MALFORMED",
                "PROGRAMME_DATE_BACKWARDS",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> evaluateProgramme(
            @PathVariable String programmeId,
            @Valid @RequestBody Evaluation body,
            Occasion occasion) {
        return sent(
                new EvaluateProgramme(
                        programmeId,
                        body.rating(),
                        body.findings(),
                        body.documentSha256(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/closing")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Close an evaluated programme, as another person than evaluated it",
            refusals = {
                "PROGRAMME_NOT_EVALUATED",
                "PROGRAMME_CLOSED_ALREADY",
                "PROGRAMME_SECOND_PERSON",
                "PROGRAMME_DATE_BACKWARDS",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> closeProgramme(
            @PathVariable String programmeId,
            @RequestBody(required = false) @Nullable Empty body,
            Occasion occasion) {
        return sent(
                new CloseProgramme(programmeId, occasion.actor().account(), Dates.today()),
                occasion);
    }

    private ResponseEntity<Done> sent(ProgrammeCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    /// @param amount rials
    record Contribution(
            @NotBlank @Size(max = 40) String partner,
            long amount,
            @NotBlank @Size(max = 100) String reference) {}

    /// @param amount rials
    record Expense(
            long amount,
            @NotBlank @Size(max = 500) String purpose,
            @NotBlank @Size(max = 40) String milestone,
            @NotBlank @Size(max = 100) String reference) {}

    record Reached(
            @NotBlank @Size(max = 40) String milestone,
            @NotBlank @Size(max = 64) String documentSha256) {}

    record Link(@NotNull OutputKind kind, long position) {}

    record Evaluation(
            @NotNull Rating rating,
            @NotBlank @Size(max = 2000) String findings,
            @NotBlank @Size(max = 64) String documentSha256) {}

    /// Who and when are known, and there is nothing else to say.
    record Empty() {}
}
