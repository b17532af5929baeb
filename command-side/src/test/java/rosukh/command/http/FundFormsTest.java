package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.fund.CapitalCommand.ApproveIncrease;
import rosukh.command.fund.CapitalCommand.DecreaseCapital;
import rosukh.command.fund.CapitalCommand.OpenFund;
import rosukh.command.fund.CapitalCommand.PayInCapital;
import rosukh.command.fund.CapitalCommand.ProposeIncrease;
import rosukh.command.fund.CapitalCommand.SubscribeCapital;
import rosukh.command.fund.PartyCommand.DeclareGroup;
import rosukh.command.fund.PartyCommand.ProposeGroup;
import rosukh.command.fund.PartyCommand.RegisterBank;
import rosukh.command.fund.PolicyCommand.DraftFundPolicy;
import rosukh.command.fund.PolicyCommand.PublishFundPolicy;
import rosukh.events.fund.CurrencyEra;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.Money;
import rosukh.events.values.Label;

/// The forms of the guarantee fund send what was typed.
class FundFormsTest extends EdgeTest {

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
    void open_and_change_the_capital() throws Exception {
        String i1 = "/increases/i-1/";
        String[] ref = amountAnd("reference", "215");
        sends(
                new OpenFund(NINE, "215", "ali", today()),
                "manager",
                "capital",
                "open-fund",
                "/opening",
                ref);
        sends(
                new ProposeIncrease(NINE, "more", "ali", today()),
                "officer",
                "capital",
                "propose-increase",
                "/increases",
                amountAnd("grounds", "more"));
        sends(
                new ApproveIncrease("i-1", NINE, "215", "ali", today()),
                "committee",
                "capital",
                "approve-increase",
                i1 + "approval",
                ref);
        sends(
                new SubscribeCapital("i-1", NINE, "ministry", "ali", today()),
                "officer",
                "capital",
                "subscribe-capital",
                i1 + "subscriptions",
                amountAnd("subscriber", "ministry"));
        sends(
                new PayInCapital("i-1", NINE, "215", "ali", today()),
                "officer",
                "capital",
                "pay-in-capital",
                i1 + "payments",
                ref);
        sends(
                new DecreaseCapital(new Money(9_000, CurrencyEra.IRR_NEW), "215", "ali", today()),
                "manager",
                "capital",
                "decrease-capital",
                "/decreases",
                "amount",
                "9,000",
                "era",
                "IRR_NEW",
                "reference",
                "215");
    }

    @Test
    void draft_and_publish_the_policy() throws Exception {
        FundPolicy first = FundPolicy.FIRST;
        List<String> fields = new ArrayList<>();
        Arrays.asList(
                        "multiple",
                        "5",
                        "baseCoverage",
                        "7000",
                        "lessDevelopedCoverage",
                        "8500",
                        "kbCoverage",
                        "8000",
                        "lessDevelopedAreas",
                        "",
                        "firmCap",
                        "100,000,000,000",
                        "groupShare",
                        "500",
                        "divisionShare",
                        "2500",
                        "bankShare",
                        "3000",
                        "firstYearFee",
                        "150",
                        "furtherYearFee",
                        "25",
                        "mostDiscount",
                        "5000",
                        "leastCollateral",
                        "15000",
                        "leastDefaultDays",
                        "90",
                        "decisionWorkingDays",
                        "20",
                        "oldPerNew",
                        "0")
                .forEach(fields::add);
        sends(
                new DraftFundPolicy(first, "ali", today()),
                "officer",
                "policy",
                "draft-fund-policy",
                "/policies/drafts",
                fields.toArray(String[]::new));
        String sha256 = "a".repeat(64);
        sends(
                new PublishFundPolicy(2, sha256, today(), "ali", today()),
                "manager",
                "policy",
                "publish-fund-policy",
                "/policies/2/publication",
                "sha256",
                sha256,
                "from",
                today().toString());
    }

    @Test
    void register_banks_and_declare_groups() throws Exception {
        sends(
                new RegisterBank("bank-a", new Label("Bank A", "بانک الف"), "ali", today()),
                "officer",
                "parties",
                "register-bank",
                "/banks",
                "bankId",
                "bank-a",
                "nameEn",
                "Bank A",
                "nameFa",
                "بانک الف");
        sends(
                new ProposeGroup(null, List.of("f-1", "f-2"), "one owner", "ali", today()),
                "officer",
                "parties",
                "propose-group",
                "/groups",
                "firmIds",
                "f-1، f-2",
                "grounds",
                "one owner");
        sends(
                new DeclareGroup("k-1", "ali", today()),
                "manager",
                "parties",
                "declare-group",
                "/groups/k-1/declaration");
    }
}
