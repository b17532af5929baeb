package rosukh.command.fund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.fund.PartyCommand.DeclareGroup;
import rosukh.command.fund.PartyCommand.ProposeGroup;
import rosukh.command.fund.PartyCommand.RegisterBank;
import rosukh.command.fund.PolicyCommand.DraftFundPolicy;
import rosukh.command.fund.PolicyCommand.PublishFundPolicy;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.events.fund.Check;
import rosukh.events.fund.CheckText;
import rosukh.events.fund.FundPolicy;
import rosukh.events.values.Label;

/// The policy of the fund, its banks and connected firms over HTTP.
@RestController
@RequestMapping("/api/v1/fund")
class FundPolicyApi {

    private final FundLedger ledger;

    FundPolicyApi(FundLedger ledger) {
        this.ledger = ledger;
    }

    @PostMapping("/policies/drafts")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value =
                    "Draft the next version of the policy, or draft it anew; without checks their"
                            + " order and texts are those of the first policy",
            example =
                    """
                    {"multiple": 5, "baseCoverage": 7000, "lessDevelopedCoverage": 8500, "kbCoverage": 8000,
                     "lessDevelopedAreas": ["SBN"], "firmCap": 100000000000, "groupShare": 500,
                     "divisionShare": 2500, "bankShare": 3000, "firstYearFee": 150,
                     "furtherYearFee": 25, "mostDiscount": 5000, "leastCollateral": 15000,
                     "leastDefaultDays": 90, "decisionWorkingDays": 20, "oldPerNew": 0}
                    """,
            refusals = {
                "FUND_POLICY_MALFORMED",
                "FUND_POLICY_UNCHANGED",
                "FUND_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> draftFundPolicy(
            @Valid @RequestBody Draft body, @Creating Occasion occasion) {
        return sent(
                new DraftFundPolicy(
                        body.policy(), occasion.actor().account(), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/policies/{version}/publication")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Publish a draft as a second person, under the hash that was read",
            example =
                    """
                    {"sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     "from": "2027-03-21"}
                    """,
            refusals = {
                "FUND_POLICY_UNKNOWN",
                "FUND_POLICY_PUBLISHED",
                "FUND_POLICY_DIFFERS",
                "FUND_POLICY_BACKDATED",
                "FUND_POLICY_BELOW_EXPOSURE",
                "FUND_SECOND_PERSON",
                "FUND_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> publishFundPolicy(
            @PathVariable int version,
            @Valid @RequestBody Publication body,
            @Creating Occasion occasion) {
        return sent(
                new PublishFundPolicy(
                        version,
                        body.sha256(),
                        Dates.covered("from", body.from()),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/banks")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Register a bank as a beneficiary, or name it anew",
            example =
                    """
                    {"bankId": "bank-a", "name": {"en": "Bank A", "fa": "بانک الف"}}
                    """,
            refusals = {
                "FUND_BANK_MALFORMED",
                "FUND_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> registerBank(@Valid @RequestBody Bank body, @Creating Occasion occasion) {
        return sent(
                new RegisterBank(
                        body.bankId(),
                        body.name(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/groups")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value =
                    "Propose that firms count as one; without an id a new group, without firms its"
                            + " end",
            example =
                    """
                    {"firmIds": ["f-demo-0001", "f-demo-0002"], "grounds": "یک سهام‌دار عمده دارند"}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_GROUP_MALFORMED",
                "FUND_GROUP_TAKEN",
                "FUND_GROUNDS_MISSING",
                "FUND_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> proposeGroup(@Valid @RequestBody Group body, @Creating Occasion occasion) {
        return sent(
                new ProposeGroup(
                        body.groupId(),
                        body.firmIds(),
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/groups/{groupId}/declaration")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Declare a group as proposed, as a second person",
            example =
                    """
                    {}
                    """,
            refusals = {
                "FUND_BAD_STATE",
                "FUND_SECOND_PERSON",
                "FUND_GROUP_TAKEN",
                "FUND_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> declareGroup(
            @PathVariable String groupId,
            @Valid @RequestBody Day body,
            @Creating Occasion occasion) {
        return sent(
                new DeclareGroup(groupId, occasion.actor().account(), Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(FundCommand command, Occasion occasion) {
        return Answers.ok(ledger.send(command, occasion));
    }

    /// As [FundPolicy].
    record Draft(
            int multiple,
            int baseCoverage,
            int lessDevelopedCoverage,
            int kbCoverage,
            @NotNull @Size(max = 200) List<@NotBlank String> lessDevelopedAreas,
            long firmCap,
            int groupShare,
            int divisionShare,
            int bankShare,
            int firstYearFee,
            int furtherYearFee,
            int mostDiscount,
            int leastCollateral,
            int leastDefaultDays,
            int decisionWorkingDays,
            long oldPerNew,
            @Nullable @Size(max = 40) List<@Valid @NotNull Worded> checks,
            @Nullable LocalDate on) {

        FundPolicy policy() {
            return new FundPolicy(
                    multiple,
                    baseCoverage,
                    lessDevelopedCoverage,
                    kbCoverage,
                    lessDevelopedAreas,
                    firmCap,
                    groupShare,
                    divisionShare,
                    bankShare,
                    firstYearFee,
                    furtherYearFee,
                    mostDiscount,
                    leastCollateral,
                    leastDefaultDays,
                    decisionWorkingDays,
                    oldPerNew,
                    checks == null
                            ? FundPolicy.FIRST.checks()
                            : checks.stream()
                                    .map(each -> new CheckText(each.check(), each.text()))
                                    .toList());
        }
    }

    /// As [CheckText].
    record Worded(@NotNull Check check, @NotNull Label text) {}

    record Publication(
            @NotBlank @Size(max = 64) String sha256,
            @NotNull LocalDate from,
            @Nullable LocalDate on) {}

    record Bank(
            @NotBlank @Size(max = 40) String bankId, @NotNull Label name, @Nullable LocalDate on) {}

    record Group(
            @Nullable @Size(max = 40) String groupId,
            @NotNull @Size(max = 100) List<@NotBlank String> firmIds,
            @NotBlank @Size(max = 1000) String grounds,
            @Nullable LocalDate on) {}

    record Day(@Nullable LocalDate on) {}
}
