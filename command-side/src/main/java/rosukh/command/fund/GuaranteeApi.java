package rosukh.command.fund;

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
import rosukh.command.fund.GuaranteeCommand.ApplyForGuarantee;
import rosukh.command.fund.GuaranteeCommand.ApproveGuarantee;
import rosukh.command.fund.GuaranteeCommand.DeclineGuarantee;
import rosukh.command.fund.GuaranteeCommand.RateGuarantee;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.events.fund.CurrencyEra;
import rosukh.events.fund.FollowKind;
import rosukh.events.fund.Line;

/// Guarantees of the fund over HTTP, up to the decision.
@RestController
@RequestMapping("/api/v1/fund")
class GuaranteeApi {

    private final FundLedger ledger;

    GuaranteeApi(FundLedger ledger) {
        this.ledger = ledger;
    }

    @PostMapping("/guarantees")
    @RolesAllowed("officer")
    @Described(
            value = "Ask for a guarantee for a firm",
            example =
                    """
                    {"firmId": "f-demo-0001", "bankId": "bank-a", "line": "STANDARD",
                     "loan": 30000000000, "guaranteed": 21000000000, "termMonths": 24,
                     "discount": 0, "collateral": 31500000000}
                    """,
            refusals = {
                "FUND_POLICY_NONE",
                "FUND_FIRM_UNKNOWN",
                "FUND_BANK_UNKNOWN",
                "FUND_TERMS_MALFORMED",
                "FUND_FOLLOWS_NOTHING",
                "FUND_KB_CERTIFICATE",
                "FUND_DATE_BACKWARDS",
                "FUND_AMOUNT_RANGE",
                "FUND_ERA_REFUSED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> applyForGuarantee(
            @Valid @RequestBody Application body, @Creating Occasion occasion) {
        return sent(
                new ApplyForGuarantee(
                        body.firmId(),
                        body.bankId(),
                        body.line(),
                        Given.money(body.loan(), body.era()),
                        Given.money(body.guaranteed(), body.era()),
                        body.termMonths(),
                        body.discount(),
                        Given.money(body.collateral(), body.era()),
                        body.follows(),
                        body.followKind(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/ratings")
    @RolesAllowed("officer")
    @Described(
            value = "Rate the firm and its loan, or rate them anew",
            example =
                    """
                    {"score": 72, "grounds": "سه سال سود، بدون چک برگشتی"}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_SCORE_RANGE",
                "FUND_GROUNDS_MISSING",
                "FUND_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> rateGuarantee(
            @PathVariable String guaranteeId,
            @Valid @RequestBody Rating body,
            @Creating Occasion occasion) {
        return sent(
                new RateGuarantee(
                        guaranteeId,
                        body.score(),
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/refusal")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Decline what was asked for",
            example =
                    """
                    {"grounds": "وثیقه در رهن دیگری است"}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_GROUNDS_MISSING",
                "FUND_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> declineGuarantee(
            @PathVariable String guaranteeId,
            @Valid @RequestBody Grounded body,
            @Creating Occasion occasion) {
        return sent(
                new DeclineGuarantee(
                        guaranteeId,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/approval")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value =
                    "Approve a rated guarantee as another person; its amount is reserved. All"
                            + " broken rules are named in the order of the policy",
            example =
                    """
                    {"revision": 2}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_POLICY_NONE",
                "FUND_GUARANTEE_MOVED",
                "FUND_FOUR_EYES",
                "FUND_COVERAGE",
                "FUND_DISCOUNT",
                "FUND_COLLATERAL",
                "FUND_CAP_FIRM",
                "FUND_CAP_GROUP",
                "FUND_CAP_DIVISION",
                "FUND_CAP_BANK",
                "FUND_MULTIPLE",
                "FUND_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> approveGuarantee(
            @PathVariable String guaranteeId,
            @Valid @RequestBody Seen body,
            @Creating Occasion occasion) {
        return sent(
                new ApproveGuarantee(
                        guaranteeId,
                        body.revision(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(FundCommand command, Occasion occasion) {
        return Answers.ok(ledger.send(command, occasion));
    }

    /// Amounts in whole rials.
    ///
    /// @param era of all amounts; absent for the era of the ledger
    /// @param discount of the fee, basis points
    /// @param follows id of the guarantee it continues
    record Application(
            @NotBlank @Size(max = 60) String firmId,
            @NotBlank @Size(max = 40) String bankId,
            @NotNull Line line,
            long loan,
            long guaranteed,
            int termMonths,
            int discount,
            long collateral,
            @Nullable CurrencyEra era,
            @Nullable @Size(max = 40) String follows,
            @Nullable FollowKind followKind,
            @Nullable LocalDate on) {}

    /// @param score 0 to 100
    record Rating(int score, @NotBlank @Size(max = 1000) String grounds, @Nullable LocalDate on) {}

    record Grounded(@NotBlank @Size(max = 1000) String grounds, @Nullable LocalDate on) {}

    /// @param revision of the guarantee that was seen
    record Seen(int revision, @Nullable LocalDate on) {}
}
