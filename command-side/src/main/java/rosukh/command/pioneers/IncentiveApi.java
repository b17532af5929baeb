package rosukh.command.pioneers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import rosukh.command.pioneers.BudgetCommand.GrantIncentive;
import rosukh.command.pioneers.BudgetCommand.PayIncentive;
import rosukh.command.pioneers.BudgetCommand.RecordRecovery;
import rosukh.command.pioneers.BudgetCommand.SetBudget;
import rosukh.command.pioneers.PioneerCommand.DeclineIncentive;
import rosukh.command.pioneers.PioneerCommand.ProposeIncentive;

/// Incentives and their budgets over HTTP. Their day is always today: a grant belongs to the period
/// it is made in.
@RestController
@RequestMapping("/api/v1")
class IncentiveApi {

    private final Commands commands;
    private final Grants grants;

    IncentiveApi(Commands commands, Grants grants) {
        this.commands = commands;
        this.grants = grants;
    }

    @PostMapping("/pioneers/{firmId}/incentives")
    @RolesAllowed("officer")
    @Described(
            value =
                    "Propose an incentive for a verified amount; without an amount all the rules give",
            example =
                    """
                    {"verification": "D1", "amount": 300000000}
                    """,
            refusals = {
                "PIONEER_NOT_QUALIFIED",
                "INCENTIVE_NOTHING_VERIFIED",
                "INCENTIVE_ALREADY_PROPOSED",
                "INCENTIVE_NOT_IN_RULES",
                "INCENTIVE_OVER_RULE",
                "PIONEER_RULES_NONE",
                "PIONEER_DATE_BACKWARDS",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> proposeIncentive(
            @PathVariable String firmId, @Valid @RequestBody Proposed body, Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new ProposeIncentive(
                                firmId,
                                body.verification(),
                                body.amount() == null ? 0 : body.amount(),
                                occasion.actor().account(),
                                Dates.today()),
                        occasion));
    }

    @PostMapping("/pioneers/{firmId}/incentives/{incentiveId}/refusal")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Decline a proposed incentive",
            example =
                    """
                    {"grounds": "The invoice is under dispute"}
                    """,
            refusals = {
                "INCENTIVE_UNKNOWN",
                "INCENTIVE_NOT_OPEN",
                "INCENTIVE_ALREADY_GRANTED",
                "PIONEER_GROUNDS_MISSING",
                "PIONEER_DATE_BACKWARDS",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> declineIncentive(
            @PathVariable String firmId,
            @PathVariable String incentiveId,
            @Valid @RequestBody Grounded body,
            Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new DeclineIncentive(
                                firmId,
                                incentiveId,
                                body.grounds(),
                                occasion.actor().account(),
                                Dates.today()),
                        occasion));
    }

    /// If-Match is the version of the pioneer; the answer names the budget.
    @PostMapping("/pioneers/{firmId}/incentives/{incentiveId}/grant")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value =
                    "Grant a proposed incentive from the budget of its period, as a second person;"
                            + " If-Match is the version of the pioneer",
            example =
                    """
                    {"period": "1405"}
                    """,
            refusals = {
                "BUDGET_NONE",
                "PIONEER_NOT_QUALIFIED",
                "INCENTIVE_UNKNOWN",
                "INCENTIVE_NOT_OPEN",
                "INCENTIVE_ALREADY_GRANTED",
                "INCENTIVE_PERIOD_OTHER",
                "PIONEER_DATE_BACKWARDS",
                "PIONEER_SECOND_PERSON",
                "INCENTIVE_NOTHING_VERIFIED",
                "INCENTIVE_NOT_IN_RULES",
                "INCENTIVE_OVER_RULE",
                "INCENTIVE_PIONEER_CAP",
                "INCENTIVE_OVER_BUDGET",
                "INCENTIVE_CONTRACT_CLAIMED",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> grantIncentive(
            @PathVariable String firmId,
            @PathVariable String incentiveId,
            @Valid @RequestBody Period body,
            Occasion occasion) {
        return Answers.ok(
                grants.send(
                        new GrantIncentive(
                                body.period(),
                                firmId,
                                incentiveId,
                                occasion.actor().account(),
                                Dates.today()),
                        occasion));
    }

    /// `If-Match` may be given: without it the budget is set whatever was granted meanwhile.
    @PostMapping("/incentive-budgets/{period}/amounts")
    @RolesAllowed("manager")
    @Described(
            value = "Set the budget of a period, or set it anew; never below what is in use",
            example =
                    """
                    {"amount": 500000000000, "reference": "145/3021"}
                    """,
            refusals = {
                "BUDGET_PERIOD_MALFORMED",
                "PIONEER_AMOUNT_RANGE",
                "BUDGET_REFERENCE_MISSING",
                "BUDGET_UNCHANGED",
                "BUDGET_BELOW_USE"
            })
    ResponseEntity<Done> setBudget(
            @PathVariable String period,
            @Valid @RequestBody Amount body,
            @Creating Occasion occasion) {
        return sent(
                new SetBudget(
                        period,
                        body.amount(),
                        body.reference(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/incentive-budgets/{period}/payments")
    @RolesAllowed("officer")
    @Described(
            value = "Record that an incentive was paid out, all that stays granted of it",
            example =
                    """
                    {"incentiveId": "f-demo-0001-i1", "reference": "PAY-88213"}
                    """,
            refusals = {
                "INCENTIVE_UNKNOWN",
                "INCENTIVE_NOTHING_TO_PAY",
                "INCENTIVE_CLAWBACK_DUE",
                "BUDGET_REFERENCE_MISSING"
            })
    ResponseEntity<Done> payIncentive(
            @PathVariable String period, @Valid @RequestBody Payment body, Occasion occasion) {
        return sent(
                new PayIncentive(
                        period,
                        body.incentiveId(),
                        body.reference(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/incentive-budgets/{period}/recoveries")
    @RolesAllowed("officer")
    @Described(
            value = "Record that money of a clawed-back incentive came in again",
            example =
                    """
                    {"incentiveId": "f-demo-0001-i1", "amount": 700000000,
                     "reference": "REC-1190"}
                    """,
            refusals = {
                "INCENTIVE_UNKNOWN",
                "INCENTIVE_RECOVERY_RANGE",
                "BUDGET_REFERENCE_MISSING"
            })
    ResponseEntity<Done> recordRecovery(
            @PathVariable String period, @Valid @RequestBody Recovery body, Occasion occasion) {
        return sent(
                new RecordRecovery(
                        period,
                        body.incentiveId(),
                        body.amount(),
                        body.reference(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    private ResponseEntity<Done> sent(BudgetCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    /// @param verification id of the verified amount: the id of a match, or `D` and a number
    /// @param amount rials; absent for all that the rules give
    record Proposed(@NotBlank @Size(max = 60) String verification, @Nullable Long amount) {}

    record Grounded(@NotBlank @Size(max = 1000) String grounds) {}

    /// @param period Jalali year
    record Period(@NotBlank @Size(max = 4) String period) {}

    /// @param amount rials
    record Amount(long amount, @NotBlank @Size(max = 100) String reference) {}

    record Payment(
            @NotBlank @Size(max = 80) String incentiveId,
            @NotBlank @Size(max = 100) String reference) {}

    /// @param amount rials
    record Recovery(
            @NotBlank @Size(max = 80) String incentiveId,
            long amount,
            @NotBlank @Size(max = 100) String reference) {}
}
