package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import rosukh.command.fund.ClaimCommand.LodgeClaim;
import rosukh.command.fund.ClaimCommand.PayClaim;
import rosukh.command.fund.ClaimCommand.RecoverMoney;
import rosukh.command.fund.ClaimCommand.RejectClaim;
import rosukh.command.fund.GuaranteeCommand.ApplyForGuarantee;
import rosukh.command.fund.GuaranteeCommand.ApproveGuarantee;
import rosukh.command.fund.GuaranteeCommand.CancelApproval;
import rosukh.command.fund.GuaranteeCommand.DeclineGuarantee;
import rosukh.command.fund.GuaranteeCommand.IssueGuarantee;
import rosukh.command.fund.GuaranteeCommand.PayFee;
import rosukh.command.fund.GuaranteeCommand.RateGuarantee;
import rosukh.command.fund.GuaranteeCommand.ReleaseGuarantee;
import rosukh.command.fund.GuaranteeCommand.ReviewExposure;
import rosukh.events.fund.FollowKind;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;
import rosukh.events.fund.ReviewResult;

/// The forms of guarantees and their claims send what was typed.
class GuaranteeFormsTest extends EdgeTest {

    private static final Money NINE = Money.rials(9_000);

    private void sends(
            Object command, String role, String page, String done, String path, String... fields)
            throws Exception {
        commands.clear();
        perform(form("/forms/fund" + path, fields), role)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/fund/" + page + "?minPosition=41"))
                .andExpect(flash().attribute("done", "done." + done));
        assertThat(commands.only().command()).isEqualTo(command);
    }

    private static String[] amountAnd(String field, String value) {
        return new String[] {"amount", "۹٬۰۰۰", field, value};
    }

    @Test
    void ask_for_a_guarantee_and_decide_on_it() throws Exception {
        sends(
                new ApplyForGuarantee(
                        "f-1",
                        "bank-a",
                        Line.KB,
                        Money.rials(20),
                        Money.rials(10),
                        24,
                        5,
                        Money.rials(15),
                        "g-1",
                        FollowKind.TOP_UP,
                        "ali",
                        today()),
                "officer",
                "guarantees",
                "apply-for-guarantee",
                "/guarantees",
                "firmId",
                "f-1",
                "bankId",
                "bank-a",
                "line",
                "KB",
                "loan",
                "20",
                "guaranteed",
                "10",
                "termMonths",
                "24",
                "discount",
                "5",
                "collateral",
                "15",
                "follows",
                "g-1",
                "followKind",
                "TOP_UP");
        on(
                new RateGuarantee("g-1", 70, "sound", "ali", today()),
                "officer",
                "rate-guarantee",
                "ratings",
                "score",
                "70",
                "grounds",
                "sound");
        on(
                new DeclineGuarantee("g-1", "no", "ali", today()),
                "manager",
                "decline-guarantee",
                "refusal",
                "grounds",
                "no");
        on(
                new ApproveGuarantee("g-1", 2, "ali", today()),
                "committee",
                "approve-guarantee",
                "approval",
                "revision",
                "2");
        on(
                new CancelApproval("g-1", "no loan", "ali", today()),
                "manager",
                "cancel-approval",
                "cancellation",
                "grounds",
                "no loan");
        on(
                new PayFee("g-1", NINE, "5", "ali", today()),
                "officer",
                "pay-fee",
                "fees",
                amountAnd("reference", "5"));
        on(new IssueGuarantee("g-1", "ali", today()), "officer", "issue-guarantee", "issue");
        on(
                new ReleaseGuarantee("g-1", NINE, "6", "ali", today()),
                "officer",
                "release-guarantee",
                "releases",
                amountAnd("reference", "6"));
        on(
                new ReviewExposure("g-1", ReviewResult.WATCHED, "pays", "ali", today()),
                "manager",
                "review-exposure",
                "reviews",
                "result",
                "WATCHED",
                "grounds",
                "pays");
    }

    @Test
    void claim_and_recover() throws Exception {
        on(
                new LodgeClaim("g-1", "bank-a", NINE, Money.rials(20), 95, "ali", today()),
                "officer",
                "lodge-claim",
                "claims",
                "claimantId",
                "bank-a",
                "amount",
                "9000",
                "unpaidLoan",
                "20",
                "defaultDays",
                "95");
        on(
                new PayClaim("g-1", "7", "ali", today()),
                "manager",
                "pay-claim",
                "claims/open/payment",
                "reference",
                "7");
        on(
                new RejectClaim("g-1", "no", "ali", today()),
                "committee",
                "reject-claim",
                "claims/open/rejection",
                "grounds",
                "no");
        on(
                new RecoverMoney("g-1", NINE, "8", "ali", today()),
                "officer",
                "recover-money",
                "recoveries",
                amountAnd("reference", "8"));
    }

    private void on(Object command, String role, String done, String end, String... fields)
            throws Exception {
        sends(command, role, "guarantees/g-1", done, "/guarantees/g-1/" + end, fields);
    }
}
