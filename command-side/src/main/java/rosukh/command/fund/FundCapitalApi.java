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
import rosukh.command.fund.CapitalCommand.ApproveIncrease;
import rosukh.command.fund.CapitalCommand.DecreaseCapital;
import rosukh.command.fund.CapitalCommand.OpenFund;
import rosukh.command.fund.CapitalCommand.PayInCapital;
import rosukh.command.fund.CapitalCommand.ProposeIncrease;
import rosukh.command.fund.CapitalCommand.SubscribeCapital;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.events.fund.CurrencyEra;

/// The capital of the fund over HTTP.
@RestController
@RequestMapping("/api/v1/fund")
class FundCapitalApi {

    private final FundLedger ledger;

    FundCapitalApi(FundLedger ledger) {
        this.ledger = ledger;
    }

    @PostMapping("/opening")
    @RolesAllowed("manager")
    @Described(
            value = "Begin the ledger with the capital that is paid in",
            example =
                    """
                    {"amount": 10000000000000, "reference": "215/14"}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_REFERENCE_MISSING",
                "FUND_DATE_BACKWARDS",
                "FUND_AMOUNT_RANGE",
                "FUND_ERA_REFUSED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> openFund(@Valid @RequestBody Sum body, @Creating Occasion occasion) {
        return sent(
                new OpenFund(
                        Given.money(body.amount(), body.era()),
                        body.reference(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/increases")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Propose an increase of the capital",
            example =
                    """
                    {"amount": 500000000000, "grounds": "تقاضای ضمانت از ظرفیت فراتر می‌رود"}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_GROUNDS_MISSING",
                "FUND_DATE_BACKWARDS",
                "FUND_AMOUNT_RANGE",
                "FUND_ERA_REFUSED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> proposeIncrease(
            @Valid @RequestBody Proposal body, @Creating Occasion occasion) {
        return sent(
                new ProposeIncrease(
                        Given.money(body.amount(), body.era()),
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/increases/{increaseId}/approval")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Record what the assembly approved of an increase, as a second person",
            example =
                    """
                    {"amount": 400000000000, "reference": "215/31"}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_OVER_PROPOSED",
                "FUND_SECOND_PERSON",
                "FUND_REFERENCE_MISSING",
                "FUND_DATE_BACKWARDS",
                "FUND_AMOUNT_RANGE",
                "FUND_ERA_REFUSED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> approveIncrease(
            @PathVariable String increaseId,
            @Valid @RequestBody Sum body,
            @Creating Occasion occasion) {
        return sent(
                new ApproveIncrease(
                        increaseId,
                        Given.money(body.amount(), body.era()),
                        body.reference(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/increases/{increaseId}/subscriptions")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Record that a part of an increase was subscribed",
            example =
                    """
                    {"amount": 300000000000, "subscriber": "سازمان صنایع کوچک و شهرک‌های صنعتی ایران"}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_OVER_APPROVED",
                "FUND_REFERENCE_MISSING",
                "FUND_DATE_BACKWARDS",
                "FUND_AMOUNT_RANGE",
                "FUND_ERA_REFUSED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> subscribeCapital(
            @PathVariable String increaseId,
            @Valid @RequestBody Subscription body,
            @Creating Occasion occasion) {
        return sent(
                new SubscribeCapital(
                        increaseId,
                        Given.money(body.amount(), body.era()),
                        body.subscriber(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/increases/{increaseId}/payments")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Record that a part of what was subscribed was paid in; from now on it counts",
            example =
                    """
                    {"amount": 120000000000, "reference": "PAY-5521"}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_OVER_SUBSCRIBED",
                "FUND_REFERENCE_MISSING",
                "FUND_DATE_BACKWARDS",
                "FUND_AMOUNT_RANGE",
                "FUND_ERA_REFUSED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> payInCapital(
            @PathVariable String increaseId,
            @Valid @RequestBody Sum body,
            @Creating Occasion occasion) {
        return sent(
                new PayInCapital(
                        increaseId,
                        Given.money(body.amount(), body.era()),
                        body.reference(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/decreases")
    @RolesAllowed("manager")
    @Described(
            value = "Decrease the capital; what is left carries what is guaranteed",
            example =
                    """
                    {"amount": 100000000000, "reference": "215/40"}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_CAPITAL_DECREASE",
                "FUND_POLICY_NONE",
                "FUND_REFERENCE_MISSING",
                "FUND_DATE_BACKWARDS",
                "FUND_AMOUNT_RANGE",
                "FUND_ERA_REFUSED",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> decreaseCapital(
            @Valid @RequestBody Sum body, @Creating Occasion occasion) {
        return sent(
                new DecreaseCapital(
                        Given.money(body.amount(), body.era()),
                        body.reference(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(FundCommand command, Occasion occasion) {
        return Answers.ok(ledger.send(command, occasion));
    }

    /// @param amount whole rials
    /// @param era of the amount; absent for the era of the ledger
    /// @param reference of the minutes or the payment
    record Sum(
            long amount,
            @Nullable CurrencyEra era,
            @NotBlank @Size(max = 100) String reference,
            @Nullable LocalDate on) {}

    /// @param amount whole rials
    /// @param era of the amount; absent for the era of the ledger
    record Proposal(
            long amount,
            @Nullable CurrencyEra era,
            @NotBlank @Size(max = 1000) String grounds,
            @Nullable LocalDate on) {}

    /// @param amount whole rials
    /// @param era of the amount; absent for the era of the ledger
    /// @param subscriber the body that will pay
    record Subscription(
            long amount,
            @Nullable CurrencyEra era,
            @NotBlank @Size(max = 200) String subscriber,
            @Nullable LocalDate on) {}
}
