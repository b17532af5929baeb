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
import rosukh.command.fund.GuaranteeCommand.CancelApproval;
import rosukh.command.fund.GuaranteeCommand.IssueGuarantee;
import rosukh.command.fund.GuaranteeCommand.PayFee;
import rosukh.command.fund.GuaranteeCommand.ReleaseGuarantee;
import rosukh.command.fund.GuaranteeCommand.ReviewExposure;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.events.fund.CurrencyEra;
import rosukh.events.fund.ReviewResult;

/// Approved guarantees of the fund over HTTP: their fee, issue and release, and reviews.
@RestController
@RequestMapping("/api/v1/fund")
class GuaranteeIssueApi {

    private final FundLedger ledger;

    GuaranteeIssueApi(FundLedger ledger) {
        this.ledger = ledger;
    }

    @PostMapping("/guarantees/{guaranteeId}/cancellation")
    @RolesAllowed("manager")
    @Described(
            value = "Take an approval back before the issue",
            example =
                    """
                    {"grounds": "بانک وام را نداد"}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_GROUNDS_MISSING",
                "FUND_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> cancelApproval(
            @PathVariable String guaranteeId,
            @Valid @RequestBody Grounded body,
            @Creating Occasion occasion) {
        return sent(
                new CancelApproval(
                        guaranteeId,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/fees")
    @RolesAllowed("officer")
    @Described(
            value = "Record that the fee was paid, or a part of it",
            example =
                    """
                    {"amount": 367500000, "reference": "PAY-7710"}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_REFERENCE_MISSING",
                "FUND_DATE_BACKWARDS",
                "FUND_AMOUNT_RANGE",
                "FUND_ERA_REFUSED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> payFee(
            @PathVariable String guaranteeId,
            @Valid @RequestBody Payment body,
            @Creating Occasion occasion) {
        return sent(
                new PayFee(
                        guaranteeId,
                        Given.money(body.amount(), body.era()),
                        body.reference(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/issue")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value =
                    "Issue an approved guarantee; the knowledge-based line needs a certificate"
                            + " valid on that day",
            example =
                    """
                    {}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_POLICY_NONE",
                "FUND_FEE_UNPAID",
                "FUND_KB_CERTIFICATE",
                "FUND_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> issueGuarantee(
            @PathVariable String guaranteeId,
            @Valid @RequestBody Day body,
            @Creating Occasion occasion) {
        return sent(
                new IssueGuarantee(
                        guaranteeId, occasion.actor().account(), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/releases")
    @RolesAllowed("officer")
    @Described(
            value = "Record that the bank gave back a guarantee, or a part of it",
            example =
                    """
                    {"amount": 5000000000, "reference": "44/1290"}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_OVER_REMAINING",
                "FUND_CLAIM_OPEN",
                "FUND_REFERENCE_MISSING",
                "FUND_DATE_BACKWARDS",
                "FUND_AMOUNT_RANGE",
                "FUND_ERA_REFUSED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> releaseGuarantee(
            @PathVariable String guaranteeId,
            @Valid @RequestBody Payment body,
            @Creating Occasion occasion) {
        return sent(
                new ReleaseGuarantee(
                        guaranteeId,
                        Given.money(body.amount(), body.era()),
                        body.reference(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/reviews")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Say what the review of an exposure came to whose certificate is gone",
            example =
                    """
                    {"result": "WATCHED", "grounds": "اقساط پرداخت می‌شود"}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_GROUNDS_MISSING",
                "FUND_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> reviewExposure(
            @PathVariable String guaranteeId,
            @Valid @RequestBody Review body,
            @Creating Occasion occasion) {
        return sent(
                new ReviewExposure(
                        guaranteeId,
                        body.result(),
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(FundCommand command, Occasion occasion) {
        return Answers.ok(ledger.send(command, occasion));
    }

    record Grounded(@NotBlank @Size(max = 1000) String grounds, @Nullable LocalDate on) {}

    /// @param amount whole rials
    /// @param era of the amount; absent for the era of the ledger
    record Payment(
            long amount,
            @Nullable CurrencyEra era,
            @NotBlank @Size(max = 100) String reference,
            @Nullable LocalDate on) {}

    record Review(
            @NotNull ReviewResult result,
            @NotBlank @Size(max = 1000) String grounds,
            @Nullable LocalDate on) {}

    record Day(@Nullable LocalDate on) {}
}
