package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rosukh.app.demo.FundSteps.Dated;
import rosukh.command.fund.CapitalCommand.ApproveIncrease;
import rosukh.command.fund.CapitalCommand.OpenFund;
import rosukh.command.fund.CapitalCommand.PayInCapital;
import rosukh.command.fund.CapitalCommand.ProposeIncrease;
import rosukh.command.fund.CapitalCommand.SubscribeCapital;
import rosukh.command.fund.FundCommand;
import rosukh.command.fund.PartyCommand.DeclareGroup;
import rosukh.command.fund.PartyCommand.ProposeGroup;
import rosukh.command.fund.PartyCommand.RegisterBank;
import rosukh.command.fund.PolicyCommand.DraftFundPolicy;
import rosukh.command.fund.PolicyCommand.PublishFundPolicy;
import rosukh.command.kernel.Actor;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.Money;
import rosukh.events.values.Label;

/// What the fund of the demo begins with: its policy, its capital, banks, and two firms that count
/// as one.
final class FundBeginning {

    private static final Actor OFFICER = Cast.SECRETARY;
    private static final Actor MANAGER = Cast.MANAGER;
    private static final long BILLION = 1_000_000_000L;
    private static final LocalDate BEGIN = LocalDate.of(2025, 5, 5);

    static final List<Label> BANKS =
            List.of(
                    new Label("Omran-e No Bank", "بانک عمران نو"),
                    new Label("Sepidar Bank", "بانک سپیدار"),
                    new Label("Kavir Bank", "بانک کویر"),
                    new Label("Roshd Bank", "بانک رشد"));

    private final List<Dated> steps = new ArrayList<>();

    private FundBeginning() {}

    static List<Dated> steps() {
        FundBeginning all = new FundBeginning();
        all.policy();
        all.capital();
        all.parties();
        return all.steps;
    }

    static String bank(int i) {
        return "bank-" + (i + 1);
    }

    private void policy() {
        FundPolicy first = FundPolicy.FIRST;
        FundPolicy policy =
                new FundPolicy(
                        first.multiple(),
                        first.baseCoverage(),
                        first.lessDevelopedCoverage(),
                        first.kbCoverage(),
                        List.of("SBN", "ILM", "SKH"),
                        first.firmCap(),
                        first.groupShare(),
                        first.divisionShare(),
                        first.bankShare(),
                        first.firstYearFee(),
                        first.furtherYearFee(),
                        first.mostDiscount(),
                        first.leastCollateral(),
                        first.leastDefaultDays(),
                        first.decisionWorkingDays(),
                        first.oldPerNew(),
                        first.checks());
        add("policy-draft", new DraftFundPolicy(policy, OFFICER.account(), BEGIN), OFFICER);
        add(
                "policy",
                new PublishFundPolicy(1, policy.sha256(), BEGIN, MANAGER.account(), BEGIN),
                MANAGER);
    }

    /// Of what was approved a part is subscribed, and of that a part is paid in.
    private void capital() {
        add(
                "opened",
                new OpenFund(bn(2000), "215/14", MANAGER.account(), BEGIN.plusDays(7)),
                MANAGER);
        LocalDate on = LocalDate.of(2025, 10, 4);
        add(
                "increase",
                new ProposeIncrease(bn(800), Words.FUND_INCREASE, OFFICER.account(), on),
                OFFICER);
        add(
                "increase-approved",
                new ApproveIncrease("i-1", bn(600), "215/31", MANAGER.account(), on.plusDays(21)),
                MANAGER);
        add(
                "increase-subscribed",
                new SubscribeCapital(
                        "i-1", bn(500), Words.FUND_SUBSCRIBER, OFFICER.account(), on.plusDays(40)),
                OFFICER);
        add(
                "increase-paid-1",
                new PayInCapital("i-1", bn(200), "PAY-5521", OFFICER.account(), on.plusDays(52)),
                OFFICER);
        add(
                "increase-paid-2",
                new PayInCapital("i-1", bn(150), "PAY-5877", OFFICER.account(), on.plusDays(180)),
                OFFICER);
    }

    private void parties() {
        for (int i = 0; i < BANKS.size(); i++)
            add(
                    bank(i),
                    new RegisterBank(bank(i), BANKS.get(i), OFFICER.account(), BEGIN.plusDays(10)),
                    OFFICER);
        LocalDate on = LocalDate.of(2025, 8, 2);
        add(
                "group",
                new ProposeGroup(
                        null,
                        List.of("f-demo-0001", "f-demo-0030"),
                        Words.FUND_GROUP,
                        OFFICER.account(),
                        on),
                OFFICER);
        add("group-declared", new DeclareGroup("k-1", MANAGER.account(), on.plusDays(6)), MANAGER);
    }

    private static Money bn(long amount) {
        return Money.rials(amount * BILLION);
    }

    private void add(String key, FundCommand command, Actor actor) {
        steps.add(Dated.of(key, command, actor));
    }
}
