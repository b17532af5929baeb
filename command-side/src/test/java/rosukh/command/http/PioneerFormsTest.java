package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import rosukh.command.pioneers.BudgetCommand.GrantIncentive;
import rosukh.command.pioneers.BudgetCommand.PayIncentive;
import rosukh.command.pioneers.BudgetCommand.RecordRecovery;
import rosukh.command.pioneers.BudgetCommand.SetBudget;
import rosukh.command.pioneers.PioneerCommand.DeclineEnding;
import rosukh.command.pioneers.PioneerCommand.DeclineIncentive;
import rosukh.command.pioneers.PioneerCommand.DeclineNomination;
import rosukh.command.pioneers.PioneerCommand.EndPioneer;
import rosukh.command.pioneers.PioneerCommand.LowerSupport;
import rosukh.command.pioneers.PioneerCommand.MakeCommitment;
import rosukh.command.pioneers.PioneerCommand.NominatePioneer;
import rosukh.command.pioneers.PioneerCommand.ProposeEnding;
import rosukh.command.pioneers.PioneerCommand.ProposeIncentive;
import rosukh.command.pioneers.PioneerCommand.QualifyPioneer;
import rosukh.command.pioneers.PioneerCommand.RejectSupport;
import rosukh.command.pioneers.PioneerCommand.ReportSupport;
import rosukh.command.pioneers.PioneerCommand.ReviewPioneer;
import rosukh.command.pioneers.PioneerCommand.VerifySupport;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.ReviewOutcome;

/// The forms of pioneers, their incentives and the rules send what was typed.
class PioneerFormsTest extends EdgeTest {

    private static final String SHA = "a".repeat(64);
    private static final String PAGE = "/pioneers/f-1";
    private static final String BUDGET = "/pioneers/budgets/1405";

    private void sends(
            Object command, String role, String page, String done, String path, String... fields)
            throws Exception {
        commands.clear();
        perform(form(path, fields), role)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", page + "?minPosition=41"))
                .andExpect(flash().attribute("done", "done." + done));
        assertThat(commands.only().command()).isEqualTo(command);
    }

    @Test
    void nominate_and_decide() throws Exception {
        sends(
                new NominatePioneer("f-1", 12_000, 80, 7, 0, SHA, "buys", "ali", today()),
                "officer",
                PAGE,
                "nominate-pioneer",
                "/forms/pioneers",
                "firmId",
                "f-1",
                "purchases",
                "۱۲٬۰۰۰",
                "rdSpend",
                "80",
                "years",
                "۷",
                "brokenContracts",
                "0",
                "documentSha256",
                SHA,
                "grounds",
                "buys");
        sends(
                new DeclineNomination("f-1", "small", "ali", today()),
                "manager",
                PAGE,
                "decline-nomination",
                "/forms/pioneers/f-1/nomination/refusal",
                "grounds",
                "small");
        sends(
                new QualifyPioneer("f-1", "ali", today()),
                "committee",
                PAGE,
                "qualify-pioneer",
                "/forms/pioneers/f-1/qualification");
    }

    @Test
    void commit_report_verify_reject_and_correct() throws Exception {
        sends(
                new MakeCommitment(
                        "f-1",
                        CommitmentKind.LAB_ACCESS,
                        900,
                        LocalDate.of(2026, 12, 22),
                        LocalDate.of(2027, 12, 21),
                        SHA,
                        "ali",
                        today()),
                "officer",
                PAGE,
                "make-commitment",
                "/forms/pioneers/f-1/commitments",
                "kind",
                "LAB_ACCESS",
                "amount",
                "900",
                "from",
                "2026-12-22",
                "fulfilledBy",
                "2027-12-21",
                "documentSha256",
                SHA);
        sends(
                new ReportSupport(
                        "f-1", 2, "f-2", 5, LocalDate.of(2026, 11, 1), SHA, "ali", today()),
                "officer",
                PAGE,
                "report-support",
                "/forms/pioneers/f-1/supports",
                "commitment",
                "2",
                "beneficiaryFirmId",
                "f-2",
                "amount",
                "5",
                "suppliedOn",
                "2026-11-01",
                "documentSha256",
                SHA);
        String support = "/forms/pioneers/f-1/supports/D1/";
        sends(
                new VerifySupport("f-1", "D1", SHA, "ali", today()),
                "manager",
                PAGE,
                "verify-support",
                support + "verification",
                "documentSha256",
                SHA);
        sends(
                new RejectSupport("f-1", "D1", "unsigned", "ali", today()),
                "officer",
                PAGE,
                "reject-support",
                support + "rejection",
                "grounds",
                "unsigned");
        sends(
                new LowerSupport("f-1", "D1", 3, "twice", "ali", today()),
                "officer",
                PAGE,
                "lower-support",
                support + "correction",
                "now",
                "3",
                "grounds",
                "twice");
    }

    @Test
    void propose_grant_and_decline_an_incentive() throws Exception {
        String incentive = "/forms/pioneers/f-1/incentives/f-1-i1/";
        sends(
                new ProposeIncentive("f-1", "m-1", 0, "ali", today()),
                "officer",
                PAGE,
                "propose-incentive",
                "/forms/pioneers/f-1/incentives",
                "verification",
                "m-1");
        sends(
                new GrantIncentive("1405", "f-1", "f-1-i1", "ali", today()),
                "manager",
                PAGE,
                "grant-incentive",
                incentive + "grant",
                "period",
                "1405");
        sends(
                new DeclineIncentive("f-1", "f-1-i1", "dispute", "ali", today()),
                "manager",
                PAGE,
                "decline-incentive",
                incentive + "refusal",
                "grounds",
                "dispute");
    }

    @Test
    void set_a_budget_pay_and_recover() throws Exception {
        sends(
                new SetBudget("1405", 500, "145/1", "ali", today()),
                "manager",
                BUDGET,
                "set-budget",
                "/forms/incentive-budgets",
                "period",
                "۱۴۰۵",
                "amount",
                "500",
                "reference",
                "145/1");
        sends(
                new PayIncentive("1405", "f-1-i1", "P-1", "ali", today()),
                "officer",
                BUDGET,
                "pay-incentive",
                "/forms/incentive-budgets/1405/payments",
                "incentiveId",
                "f-1-i1",
                "reference",
                "P-1");
        sends(
                new RecordRecovery("1405", "f-1-i1", 7, "R-1", "ali", today()),
                "officer",
                BUDGET,
                "record-recovery",
                "/forms/incentive-budgets/1405/recoveries",
                "incentiveId",
                "f-1-i1",
                "amount",
                "7",
                "reference",
                "R-1");
    }

    @Test
    void review_and_end() throws Exception {
        sends(
                new ReviewPioneer("f-1", ReviewOutcome.LOWERED, "", "ali", today()),
                "officer",
                PAGE,
                "review-pioneer",
                "/forms/pioneers/f-1/reviews",
                "outcome",
                "LOWERED");
        String proposals = "/forms/pioneers/f-1/ending-proposals";
        sends(
                new ProposeEnding("f-1", "stopped", "ali", today()),
                "officer",
                PAGE,
                "propose-ending",
                proposals,
                "grounds",
                "stopped");
        sends(
                new DeclineEnding("f-1", "goes on", "ali", today()),
                "manager",
                PAGE,
                "decline-ending",
                proposals + "/refusal",
                "grounds",
                "goes on");
        sends(
                new EndPioneer("f-1", "ali", today()),
                "manager",
                PAGE,
                "end-pioneer",
                "/forms/pioneers/f-1/ending");
    }

    @Test
    void tell_every_field_that_is_wrong_and_send_nothing() throws Exception {
        commands.clear();
        perform(
                        form(
                                "/forms/pioneers/f-1/commitments",
                                "kind",
                                "GIFTS",
                                "amount",
                                "many",
                                "from",
                                "soon"),
                        "officer")
                .andExpect(status().isSeeOther())
                .andExpect(flash().attributeExists("problem", "input"));
        assertThat(commands.sent()).isEmpty();
    }
}
