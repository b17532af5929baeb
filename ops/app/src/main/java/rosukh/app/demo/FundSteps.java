package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.fund.CapitalCommand.ApproveIncrease;
import rosukh.command.fund.CapitalCommand.OpenFund;
import rosukh.command.fund.CapitalCommand.PayInCapital;
import rosukh.command.fund.CapitalCommand.ProposeIncrease;
import rosukh.command.fund.CapitalCommand.SubscribeCapital;
import rosukh.command.fund.ClaimCommand.LodgeClaim;
import rosukh.command.fund.ClaimCommand.PayClaim;
import rosukh.command.fund.ClaimCommand.RecoverMoney;
import rosukh.command.fund.ClaimCommand.RejectClaim;
import rosukh.command.fund.FundCommand;
import rosukh.command.fund.GuaranteeCommand.ApplyForGuarantee;
import rosukh.command.fund.GuaranteeCommand.ApproveGuarantee;
import rosukh.command.fund.GuaranteeCommand.CancelApproval;
import rosukh.command.fund.GuaranteeCommand.DeclineGuarantee;
import rosukh.command.fund.GuaranteeCommand.IssueGuarantee;
import rosukh.command.fund.GuaranteeCommand.PayFee;
import rosukh.command.fund.GuaranteeCommand.RateGuarantee;
import rosukh.command.fund.GuaranteeCommand.ReleaseGuarantee;
import rosukh.command.fund.PartyCommand.DeclareGroup;
import rosukh.command.fund.PartyCommand.ProposeGroup;
import rosukh.command.fund.PartyCommand.RegisterBank;
import rosukh.command.fund.PolicyCommand.DraftFundPolicy;
import rosukh.command.fund.PolicyCommand.PublishFundPolicy;
import rosukh.command.kernel.Actor;
import rosukh.events.fund.FundEvent;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;
import rosukh.events.values.Label;

/// The guarantee fund of the demo: a year and a half of one ledger, with an increase of the capital
/// that is not paid in to the end, guarantees in every stage, and claims. Steps are in the order of
/// their days.
final class FundSteps {

    static final int GUARANTEES = 20;

    private static final Actor OFFICER = Cast.SECRETARY;
    private static final Actor MANAGER = Cast.MANAGER;
    private static final long BILLION = 1_000_000_000L;
    private static final LocalDate BEGIN = LocalDate.of(2025, 5, 5);
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 9);

    /// Between two applications.
    private static final int DAYS = 24;

    private static final List<Label> BANKS =
            List.of(
                    new Label("Omran-e No Bank", "بانک عمران نو"),
                    new Label("Sepidar Bank", "بانک سپیدار"),
                    new Label("Kavir Bank", "بانک کویر"),
                    new Label("Roshd Bank", "بانک رشد"));

    private record Dated(LocalDate on, Step step) {}

    /// Of these a certificate counts all the time.
    private static final Set<Fate> COUNTING =
            Set.of(Fate.QUIET, Fate.ENTITLED, Fate.PROPOSED, Fate.DECLINED);

    private final DemoPlan plan;
    private final Seeds seeds;
    private final List<PlannedFirm> firms;
    private final List<Dated> steps = new ArrayList<>();

    private FundSteps(DemoPlan plan, Seeds seeds) {
        this.plan = plan;
        this.seeds = seeds;
        this.firms = plan.firms().subList(0, plan.firms().size() - 1);
    }

    static List<Step> of(DemoPlan plan, Seeds seeds) {
        FundSteps all = new FundSteps(plan, seeds);
        all.policy();
        all.capital();
        all.parties();
        for (int i = 0; i < GUARANTEES; i++) all.guarantee(i);
        return all.steps.stream()
                .sorted(Comparator.comparing(Dated::on))
                .map(Dated::step)
                .toList();
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
                new ApproveIncrease(
                        "i-1", bn(600), "215/31", MANAGER.account(), on.plusDays(21)),
                MANAGER);
        add(
                "increase-subscribed",
                new SubscribeCapital(
                        "i-1",
                        bn(500),
                        Words.FUND_SUBSCRIBER,
                        OFFICER.account(),
                        on.plusDays(40)),
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
                    new RegisterBank(
                            bank(i), BANKS.get(i), OFFICER.account(), BEGIN.plusDays(10)),
                    OFFICER);
        LocalDate on = LocalDate.of(2025, 8, 2);
        add(
                "group",
                new ProposeGroup(
                        null,
                        List.of(firm(0).firmId(), firm(1).firmId()),
                        Words.FUND_GROUP,
                        OFFICER.account(),
                        on),
                OFFICER);
        add("group-declared", new DeclareGroup("k-1", MANAGER.account(), on.plusDays(6)), MANAGER);
    }

    /// The last ones are still on their way, one was declined and one taken back.
    private void guarantee(int i) {
        LocalDate on = FIRST.plusDays((long) DAYS * i);
        String id = "g-" + (i + 1);
        PlannedFirm kb = i % 3 == 2 ? certified(i / 3, on) : null;
        Line line = kb == null ? Line.STANDARD : Line.KB;
        Money amount = bn(6 + 7L * i % 40);
        Money twice = bn(2 * (6 + 7L * i % 40));
        add(
                "applied-" + id,
                new ApplyForGuarantee(
                        kb == null ? firm(i).firmId() : kb.firmId(),
                        bank(i % BANKS.size()),
                        line,
                        twice,
                        amount,
                        i % 2 == 0 ? 24 : 12,
                        i % 5 == 0 ? 2000 : 0,
                        twice,
                        null,
                        null,
                        OFFICER.account(),
                        on),
                OFFICER);
        if (i == GUARANTEES - 1) return;
        add(
                "rated-" + id,
                new RateGuarantee(
                        id,
                        55 + 3 * i % 40,
                        Words.FUND_RATED,
                        OFFICER.account(),
                        on.plusDays(4)),
                OFFICER);
        if (i == GUARANTEES - 2) return;
        if (i == 4) {
            add(
                    "declined-" + id,
                    new DeclineGuarantee(
                            id, Words.FUND_DECLINED, MANAGER.account(), on.plusDays(9)),
                    MANAGER);
            return;
        }
        add(
                "approved-" + id,
                new ApproveGuarantee(id, 2, MANAGER.account(), on.plusDays(9)),
                MANAGER);
        if (i == 7) {
            add(
                    "cancelled-" + id,
                    new CancelApproval(
                            id, Words.FUND_CANCELLED, MANAGER.account(), on.plusDays(30)),
                    MANAGER);
            return;
        }
        if (i == GUARANTEES - 3) return;
        long fee =
                FundPolicy.FIRST.fee(amount.rial(), i % 2 == 0 ? 24 : 12, i % 5 == 0 ? 2000 : 0);
        add(
                "fee-" + id,
                new PayFee(
                        id,
                        Money.rials(fee),
                        "PAY-" + (7710 + i),
                        OFFICER.account(),
                        on.plusDays(12)),
                OFFICER);
        add(
                "issued-" + id,
                new IssueGuarantee(id, OFFICER.account(), on.plusDays(14)),
                OFFICER);
        afterwards(i, id, amount.rial(), on);
    }

    /// Two claims were paid, one was rejected and one is open; of one something came in again.
    private void afterwards(int i, String id, long amount, LocalDate issued) {
        if (i % 4 == 1)
            add(
                    "released-" + id,
                    new ReleaseGuarantee(
                            id,
                            Money.rials(amount / 3),
                            "44/" + (1290 + i),
                            OFFICER.account(),
                            issued.plusDays(100)),
                    OFFICER);
        if (i == 2 || i == 6 || i == 8 || i == 12) claim(i, id, amount / 2, issued.plusDays(150));
    }

    private void claim(int i, String id, long amount, LocalDate on) {
        add(
                "claimed-" + id,
                new LodgeClaim(
                        id,
                        bank(i % BANKS.size()),
                        Money.rials(amount),
                        Money.rials(2 * amount),
                        95 + i,
                        OFFICER.account(),
                        on),
                OFFICER);
        if (i == 12) return;
        LocalDate decided = on.plusDays(14);
        if (i == 8) {
            add(
                    "rejected-" + id,
                    new RejectClaim(id, Words.FUND_CLAIM_REJECTED, MANAGER.account(), decided),
                    MANAGER);
            return;
        }
        add("paid-" + id, new PayClaim(id, "PAY-900" + i, MANAGER.account(), decided), MANAGER);
        if (i == 2)
            add(
                    "recovered-" + id,
                    new RecoverMoney(
                            id,
                            Money.rials(amount / 2),
                            "REC-118",
                            OFFICER.account(),
                            decided.plusDays(90)),
                    OFFICER);
    }

    private PlannedFirm firm(int i) {
        return firms.get(i * (firms.size() / GUARANTEES));
    }

    /// A firm whose certificate counts from the application to the issue; null without one.
    private @Nullable PlannedFirm certified(int i, LocalDate on) {
        List<PlannedFirm> all =
                plan.cases().stream()
                        .filter(each -> firms.contains(each.firm()))
                        .filter(each -> each.certificateNumber() != null)
                        .filter(each -> COUNTING.contains(plan.fateOf(each)))
                        .filter(each -> each.dates().issued().isBefore(on))
                        .filter(each -> validOn(each, on.plusDays(30)))
                        .map(PlannedCase::firm)
                        .distinct()
                        .sorted(Comparator.comparing(PlannedFirm::firmId))
                        .toList();
        return all.isEmpty() ? null : all.get(i % all.size());
    }

    private boolean validOn(PlannedCase planned, LocalDate day) {
        LocalDate validTo =
                seeds.version(Round.SCHEME, planned.scheme())
                        .validTo(planned.aimedClass(), planned.dates().decided());
        return validTo == null || validTo.isAfter(day);
    }

    private static String bank(int i) {
        return "bank-" + (i + 1);
    }

    private static Money bn(long amount) {
        return Money.rials(amount * BILLION);
    }

    private void add(String key, FundCommand command, Actor actor) {
        steps.add(
                new Dated(
                        command.on(),
                        Step.of(FundEvent.STREAM, "demo-fund-" + key, command, actor)));
    }
}
