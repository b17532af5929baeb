package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import rosukh.command.kernel.Actor;
import rosukh.events.fund.FundEvent;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;

/// The guarantee fund of the demo: a year and a half of one ledger, with an increase of the capital
/// that is not paid in to the end, guarantees in every stage, claims, and one guarantee that is
/// reviewed because its certificate was revoked. Steps are in the order of their days.
final class FundSteps {

    static final int GUARANTEES = 20;

    private static final Actor OFFICER = Cast.SECRETARY;
    private static final Actor MANAGER = Cast.MANAGER;
    private static final long BILLION = 1_000_000_000L;
    static final LocalDate FIRST = LocalDate.of(2025, 6, 9);

    /// Between two applications.
    private static final int DAYS = 24;

    /// A step and its day.
    record Dated(LocalDate on, Step step) {

        static Dated of(String key, FundCommand command, Actor actor) {
            return new Dated(
                    command.on(), Step.of(FundEvent.STREAM, "demo-fund-" + key, command, actor));
        }
    }

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
        all.steps.addAll(FundBeginning.steps());
        for (int i = 0; i < GUARANTEES; i++) all.guarantee(i);
        // It is asked for after all the others, and so has the last number.
        all.steps.addAll(FundReview.of(plan).steps("g-" + (GUARANTEES + 1)));
        return all.steps.stream().sorted(Comparator.comparing(Dated::on)).map(Dated::step).toList();
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
                        FundBeginning.bank(i % FundBeginning.BANKS.size()),
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
                        id, 55 + 3 * i % 40, Words.FUND_RATED, OFFICER.account(), on.plusDays(4)),
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
        long fee = FundPolicy.FIRST.fee(amount.rial(), i % 2 == 0 ? 24 : 12, i % 5 == 0 ? 2000 : 0);
        add(
                "fee-" + id,
                new PayFee(
                        id,
                        Money.rials(fee),
                        "PAY-" + (7710 + i),
                        OFFICER.account(),
                        on.plusDays(12)),
                OFFICER);
        add("issued-" + id, new IssueGuarantee(id, OFFICER.account(), on.plusDays(14)), OFFICER);
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
                        FundBeginning.bank(i % FundBeginning.BANKS.size()),
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

    private static Money bn(long amount) {
        return Money.rials(amount * BILLION);
    }

    private void add(String key, FundCommand command, Actor actor) {
        steps.add(Dated.of(key, command, actor));
    }
}
