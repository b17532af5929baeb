package rosukh.command.pioneers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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
import rosukh.command.pioneers.RulesCommand.DraftPioneerRules;
import rosukh.command.pioneers.RulesCommand.PublishPioneerRules;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.IncentiveShare;
import rosukh.events.pioneers.PioneerRules;

/// The rules of the programme over HTTP. Their day is always today.
@RestController
@RequestMapping("/api/v1/pioneer-rules")
class PioneerRulesApi {

    private final Commands commands;

    PioneerRulesApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/drafts")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Draft the next version of the rules, or draft it anew",
            example =
                    """
                    {"smallestSize": "MEDIUM", "leastPurchases": 1000000000000,
                     "leastRdSpend": 20000000000, "leastYears": 5, "mostBrokenContracts": 2,
                     "shares": [{"kind": "PURCHASE", "share": 300, "cap": 20000000000},
                                {"kind": "MENTORING", "share": 1000, "cap": 2000000000}],
                     "reducedShare": 5000, "pioneerCap": 60000000000,
                     "keepFrom": 7000, "lowerFrom": 3000}
                    """,
            refusals = {"PIONEER_RULES_MALFORMED", "PIONEER_RULES_UNCHANGED"})
    ResponseEntity<Done> draftPioneerRules(
            @Valid @RequestBody Draft body, @Creating Occasion occasion) {
        return sent(
                new DraftPioneerRules(body.rules(), occasion.actor().account(), Dates.today()),
                occasion);
    }

    @PostMapping("/versions/{version}/publication")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Publish a draft as a second person, under the hash that was read",
            example =
                    """
                    {"sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     "from": "2027-03-21"}
                    """,
            refusals = {
                "PIONEER_RULES_UNKNOWN",
                "PIONEER_RULES_PUBLISHED",
                "PIONEER_RULES_DIFFER",
                "PIONEER_RULES_BACKDATED",
                "PIONEER_SECOND_PERSON",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> publishPioneerRules(
            @PathVariable int version, @Valid @RequestBody Publication body, Occasion occasion) {
        return sent(
                new PublishPioneerRules(
                        version,
                        body.sha256(),
                        Dates.covered("from", body.from()),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    private ResponseEntity<Done> sent(RulesCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    /// As [PioneerRules].
    record Draft(
            @NotBlank @Size(max = 10) String smallestSize,
            long leastPurchases,
            long leastRdSpend,
            int leastYears,
            int mostBrokenContracts,
            @NotNull @Size(max = 4) List<@Valid @NotNull Share> shares,
            int reducedShare,
            long pioneerCap,
            int keepFrom,
            int lowerFrom) {

        PioneerRules rules() {
            return new PioneerRules(
                    smallestSize,
                    leastPurchases,
                    leastRdSpend,
                    leastYears,
                    mostBrokenContracts,
                    shares.stream()
                            .map(each -> new IncentiveShare(each.kind(), each.share(), each.cap()))
                            .toList(),
                    reducedShare,
                    pioneerCap,
                    keepFrom,
                    lowerFrom);
        }
    }

    /// As [IncentiveShare].
    record Share(@NotNull CommitmentKind kind, int share, long cap) {}

    record Publication(@NotBlank @Size(max = 64) String sha256, @NotNull LocalDate from) {}
}
