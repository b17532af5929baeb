package rosukh.command.fund;

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
import rosukh.command.fund.ClaimCommand.LodgeClaim;
import rosukh.command.fund.ClaimCommand.PayClaim;
import rosukh.command.fund.ClaimCommand.RecoverMoney;
import rosukh.command.fund.ClaimCommand.RejectClaim;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.events.fund.CurrencyEra;

/// Claims on guarantees and what comes in again, over HTTP.
@RestController
@RequestMapping("/api/v1/fund")
class GuaranteeClaimApi {

    private final FundLedger ledger;

    GuaranteeClaimApi(FundLedger ledger) {
        this.ledger = ledger;
    }

    @PostMapping("/guarantees/{guaranteeId}/claims")
    @RolesAllowed("officer")
    @Described(
            value = "Take in the claim of the bank",
            example =
                    """
                    {"claimantId": "bank-a", "amount": 7000000000, "unpaidLoan": 10000000000,
                     "defaultDays": 95}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_POLICY_NONE",
                "FUND_CLAIM_OPEN",
                "FUND_TERMS_MALFORMED",
                "FUND_NOT_BENEFICIARY",
                "FUND_DEFAULT_TOO_SHORT",
                "FUND_AFTER_TERM",
                "FUND_OVER_COVERAGE",
                "FUND_OVER_REMAINING",
                "FUND_DATE_BACKWARDS",
                "FUND_AMOUNT_RANGE",
                "FUND_ERA_REFUSED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> lodgeClaim(
            @PathVariable String guaranteeId,
            @Valid @RequestBody Lodged body,
            @Creating Occasion occasion) {
        return sent(
                new LodgeClaim(
                        guaranteeId,
                        body.claimantId(),
                        Given.money(body.amount(), body.era()),
                        Given.money(body.unpaidLoan(), body.era()),
                        body.defaultDays(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/claims/open/payment")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Pay the open claim, as a second person",
            example =
                    """
                    {"reference": "PAY-9001"}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_OVER_REMAINING",
                "FUND_SECOND_PERSON",
                "FUND_REFERENCE_MISSING",
                "FUND_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> payClaim(
            @PathVariable String guaranteeId,
            @Valid @RequestBody Referenced body,
            @Creating Occasion occasion) {
        return sent(
                new PayClaim(
                        guaranteeId,
                        body.reference(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/claims/open/rejection")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Reject the open claim, as a second person",
            example =
                    """
                    {"grounds": "سندهای نکول کامل نیست"}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_SECOND_PERSON",
                "FUND_GROUNDS_MISSING",
                "FUND_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> rejectClaim(
            @PathVariable String guaranteeId,
            @Valid @RequestBody Grounded body,
            @Creating Occasion occasion) {
        return sent(
                new RejectClaim(
                        guaranteeId,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/recoveries")
    @RolesAllowed("officer")
    @Described(
            value = "Record what came in again after a claim was paid; fund and bank share it",
            example =
                    """
                    {"amount": 3000000000, "reference": "REC-118"}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_OVER_PAID",
                "FUND_REFERENCE_MISSING",
                "FUND_DATE_BACKWARDS",
                "FUND_AMOUNT_RANGE",
                "FUND_ERA_REFUSED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> recoverMoney(
            @PathVariable String guaranteeId,
            @Valid @RequestBody Recovery body,
            @Creating Occasion occasion) {
        return sent(
                new RecoverMoney(
                        guaranteeId,
                        Given.money(body.amount(), body.era()),
                        body.reference(),
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
    /// @param unpaidLoan what is owed of the loan
    record Lodged(
            @NotBlank @Size(max = 40) String claimantId,
            long amount,
            long unpaidLoan,
            int defaultDays,
            @Nullable CurrencyEra era,
            @Nullable LocalDate on) {}

    record Referenced(@NotBlank @Size(max = 100) String reference, @Nullable LocalDate on) {}

    record Grounded(@NotBlank @Size(max = 1000) String grounds, @Nullable LocalDate on) {}

    /// @param amount all that came in, whole rials
    /// @param era of the amount; absent for the era of the ledger
    record Recovery(
            long amount,
            @Nullable CurrencyEra era,
            @NotBlank @Size(max = 100) String reference,
            @Nullable LocalDate on) {}
}
