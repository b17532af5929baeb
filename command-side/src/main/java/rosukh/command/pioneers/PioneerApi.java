package rosukh.command.pioneers;

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
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.pioneers.PioneerCommand.DeclineEnding;
import rosukh.command.pioneers.PioneerCommand.DeclineNomination;
import rosukh.command.pioneers.PioneerCommand.EndPioneer;
import rosukh.command.pioneers.PioneerCommand.NominatePioneer;
import rosukh.command.pioneers.PioneerCommand.ProposeEnding;
import rosukh.command.pioneers.PioneerCommand.QualifyPioneer;
import rosukh.command.pioneers.PioneerCommand.ReviewPioneer;
import rosukh.events.pioneers.ReviewOutcome;

/// How firms become pioneers, are reviewed and end, over HTTP. Their day is always today: what is
/// decided by the rules in force must not be decided for days that have passed.
@RestController
@RequestMapping("/api/v1/pioneers")
class PioneerApi {

    private final Commands commands;

    PioneerApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @RolesAllowed("officer")
    @Described(
            value = "Nominate a firm as a pioneer; its size comes from the register",
            example =
                    """
                    {"firmId": "f-demo-0001", "purchases": 4200000000000,
                     "rdSpend": 90000000000, "years": 17, "brokenContracts": 0,
                     "documentSha256":
                       "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     "grounds": "Buys pumps and valves from firms of six parks"}
                    """,
            refusals = {
                "PIONEER_FIRM_UNKNOWN",
                "PIONEER_IN_PROGRAMME",
                "PIONEER_FIGURES_MALFORMED",
                "PIONEER_DOCUMENT_MALFORMED",
                "PIONEER_GROUNDS_MISSING",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> nominatePioneer(
            @Valid @RequestBody Nomination body, @Creating Occasion occasion) {
        return sent(
                new NominatePioneer(
                        body.firmId(),
                        body.purchases(),
                        body.rdSpend(),
                        body.years(),
                        body.brokenContracts(),
                        body.documentSha256(),
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/{firmId}/nomination/refusal")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Decline a nomination as a second person; every criterion is measured",
            example =
                    """
                    {"grounds": "Spends too little on research and development"}
                    """,
            refusals = {
                "PIONEER_NOT_NOMINATED",
                "PIONEER_GROUNDS_MISSING",
                "PIONEER_DATE_BACKWARDS",
                "PIONEER_SECOND_PERSON",
                "PIONEER_RULES_NONE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> declineNomination(
            @PathVariable String firmId, @Valid @RequestBody Grounded body, Occasion occasion) {
        return sent(
                new DeclineNomination(
                        firmId, body.grounds(), occasion.actor().account(), Dates.today()),
                occasion);
    }

    @PostMapping("/{firmId}/qualification")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value =
                    "Qualify a nominated firm as a second person, by the rules in force, which are"
                            + " pinned",
            refusals = {
                "PIONEER_NOT_NOMINATED",
                "PIONEER_CRITERIA_NOT_MET",
                "PIONEER_DATE_BACKWARDS",
                "PIONEER_SECOND_PERSON",
                "PIONEER_RULES_NONE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> qualifyPioneer(
            @PathVariable String firmId,
            @RequestBody(required = false) @Nullable NoFields body,
            Occasion occasion) {
        return sent(
                new QualifyPioneer(firmId, occasion.actor().account(), Dates.today()), occasion);
    }

    @PostMapping("/{firmId}/reviews")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value =
                    "Review a pioneer: kept, lowered or proposed to be ended; grounds where the"
                            + " rules come to something else",
            example =
                    """
                    {"outcome": "KEPT", "grounds": "Two large contracts begin in Mehr"}
                    """,
            refusals = {
                "PIONEER_NOT_QUALIFIED",
                "REVIEW_TOO_EARLY",
                "REVIEW_ALREADY_LOWERED",
                "REVIEW_GROUNDS_MISSING",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> reviewPioneer(
            @PathVariable String firmId, @Valid @RequestBody Review body, Occasion occasion) {
        return sent(
                new ReviewPioneer(
                        firmId,
                        body.outcome(),
                        body.grounds() == null ? "" : body.grounds(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/{firmId}/ending-proposals")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Propose to end a pioneer",
            example =
                    """
                    {"grounds": "It has stopped buying in the country"}
                    """,
            refusals = {
                "PIONEER_NOT_QUALIFIED",
                "ENDING_ALREADY_PROPOSED",
                "PIONEER_GROUNDS_MISSING",
                "PIONEER_DATE_BACKWARDS",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> proposeEnding(
            @PathVariable String firmId, @Valid @RequestBody Grounded body, Occasion occasion) {
        return sent(
                new ProposeEnding(
                        firmId, body.grounds(), occasion.actor().account(), Dates.today()),
                occasion);
    }

    @PostMapping("/{firmId}/ending-proposals/refusal")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Turn the proposal to end a pioneer down",
            example =
                    """
                    {"grounds": "Two contracts are under way"}
                    """,
            refusals = {
                "PIONEER_NOT_QUALIFIED",
                "ENDING_NOT_PROPOSED",
                "PIONEER_GROUNDS_MISSING",
                "PIONEER_DATE_BACKWARDS",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> declineEnding(
            @PathVariable String firmId, @Valid @RequestBody Grounded body, Occasion occasion) {
        return sent(
                new DeclineEnding(
                        firmId, body.grounds(), occasion.actor().account(), Dates.today()),
                occasion);
    }

    @PostMapping("/{firmId}/ending")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "End a pioneer as it was proposed, as a second person",
            refusals = {
                "PIONEER_NOT_QUALIFIED",
                "ENDING_NOT_PROPOSED",
                "PIONEER_DATE_BACKWARDS",
                "PIONEER_SECOND_PERSON",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> endPioneer(
            @PathVariable String firmId,
            @RequestBody(required = false) @Nullable NoFields body,
            Occasion occasion) {
        return sent(new EndPioneer(firmId, occasion.actor().account(), Dates.today()), occasion);
    }

    private ResponseEntity<Done> sent(PioneerCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    /// @param purchases rials, of the last year
    /// @param rdSpend rials, of the last year
    /// @param years full years of work
    /// @param brokenContracts in the last three years
    /// @param documentSha256 of the statement behind the figures
    record Nomination(
            @NotBlank @Size(max = 60) String firmId,
            long purchases,
            long rdSpend,
            int years,
            int brokenContracts,
            @NotBlank @Size(max = 64) String documentSha256,
            @NotBlank @Size(max = 1000) String grounds) {}

    record Grounded(@NotBlank @Size(max = 1000) String grounds) {}

    record Review(@NotNull ReviewOutcome outcome, @Nullable @Size(max = 1000) String grounds) {}

    /// Who and when are known, and there is nothing else to say.
    record NoFields() {}
}
