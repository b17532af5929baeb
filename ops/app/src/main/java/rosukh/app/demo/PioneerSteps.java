package rosukh.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rosukh.command.kernel.Actor;
import rosukh.command.pioneers.BudgetCommand.GrantIncentive;
import rosukh.command.pioneers.BudgetCommand.PayIncentive;
import rosukh.command.pioneers.BudgetCommand.SetBudget;
import rosukh.command.pioneers.PioneerCommand.DeclineNomination;
import rosukh.command.pioneers.PioneerCommand.EndPioneer;
import rosukh.command.pioneers.PioneerCommand.MakeCommitment;
import rosukh.command.pioneers.PioneerCommand.NominatePioneer;
import rosukh.command.pioneers.PioneerCommand.ProposeEnding;
import rosukh.command.pioneers.PioneerCommand.ProposeIncentive;
import rosukh.command.pioneers.PioneerCommand.QualifyPioneer;
import rosukh.command.pioneers.PioneerCommand.ReportSupport;
import rosukh.command.pioneers.PioneerCommand.VerifySupport;
import rosukh.command.pioneers.RulesCommand.DraftPioneerRules;
import rosukh.command.pioneers.RulesCommand.PublishPioneerRules;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.IncentiveBudgetEvent;
import rosukh.events.pioneers.IncentiveShare;
import rosukh.events.pioneers.PioneerEvent;
import rosukh.events.pioneers.PioneerRules;
import rosukh.events.pioneers.PioneerRulesEvent;

/// The pioneers of the demo: firms that commit themselves to buy and to help. Two were qualified so
/// early that their review is due; of purchases only performed contracts count, one of which is
/// with a knowledge-based firm.
final class PioneerSteps {

    static final int PIONEERS = 6;

    private static final Actor OFFICER = Cast.SECRETARY;
    private static final Actor MANAGER = Cast.MANAGER;
    private static final long BILLION = 1_000_000_000L;

    private static final LocalDate RULES_ON = LocalDate.of(2025, 10, 25);
    private static final LocalDate EARLY = LocalDate.of(2025, 11, 15);
    private static final LocalDate LATE = LocalDate.of(2026, 4, 11);
    private static final LocalDate GIVEN = LocalDate.of(2026, 7, 11);
    private static final LocalDate GRANTED = LocalDate.of(2026, 8, 1);

    private final DemoPlan plan;
    private final Seeds seeds;
    private final List<Step> steps = new ArrayList<>();

    private PioneerSteps(DemoPlan plan, Seeds seeds) {
        this.plan = plan;
        this.seeds = seeds;
    }

    static List<Step> of(DemoPlan plan, Seeds seeds) {
        PioneerSteps all = new PioneerSteps(plan, seeds);
        all.rules();
        List<PlannedFirm> firms = firms(plan);
        for (int i = 0; i < PIONEERS; i++) all.pioneer(firms.get(i), i);
        all.others(firms);
        all.steps.addAll(PurchaseSteps.of(plan, all.steps));
        return List.copyOf(all.steps);
    }

    /// The largest firms of the parks: the first are pioneers, the three after them wait, were
    /// declined and have ended.
    static List<PlannedFirm> firms(DemoPlan plan) {
        return plan.firms().stream()
                .limit(plan.firms().size() - 1L) // the last one is registered last of all
                .filter(each -> rank(each) >= rosukh.events.pioneers.Figures.rank("SMALL"))
                .sorted(
                        Comparator.comparingInt(PioneerSteps::rank)
                                .reversed()
                                .thenComparing(PlannedFirm::firmId))
                .toList();
    }

    private static int rank(PlannedFirm firm) {
        return rosukh.events.pioneers.Figures.rank(firm.size());
    }

    private void rules() {
        PioneerRules rules =
                new PioneerRules(
                        "SMALL",
                        500 * BILLION,
                        10 * BILLION,
                        3,
                        2,
                        List.of(
                                new IncentiveShare(CommitmentKind.PURCHASE, 300, 20 * BILLION),
                                new IncentiveShare(CommitmentKind.MENTORING, 1000, 2 * BILLION),
                                new IncentiveShare(CommitmentKind.LAB_ACCESS, 1500, 3 * BILLION),
                                new IncentiveShare(CommitmentKind.INVESTMENT, 500, 10 * BILLION)),
                        5000,
                        60 * BILLION,
                        7000,
                        3000);
        add(
                PioneerRulesEvent.STREAM,
                "rules-draft",
                new DraftPioneerRules(rules, OFFICER.account(), RULES_ON),
                OFFICER);
        add(
                PioneerRulesEvent.STREAM,
                "rules",
                new PublishPioneerRules(1, rules.sha256(), RULES_ON, MANAGER.account(), RULES_ON),
                MANAGER);
        add(
                IncentiveBudgetEvent.streamOf("1405"),
                "budget-1405",
                new SetBudget("1405", 40 * BILLION, "145/3021", MANAGER.account(), LATE),
                MANAGER);
    }

    private void pioneer(PlannedFirm firm, int number) {
        LocalDate on = number < 2 ? EARLY : LATE;
        nominate(firm, (900 + 400L * number) * BILLION, on);
        add(
                firm,
                "qualified",
                new QualifyPioneer(firm.firmId(), MANAGER.account(), on.plusDays(5)),
                MANAGER);
        commit(firm, CommitmentKind.PURCHASE, (300 + 100L * number) * BILLION, on);
        CommitmentKind help =
                List.of(
                                CommitmentKind.MENTORING,
                                CommitmentKind.LAB_ACCESS,
                                CommitmentKind.INVESTMENT)
                        .get(number % 3);
        commit(firm, help, (20 + 5L * number) * BILLION, on);
        if (number < 5) help(firm, number);
    }

    /// Of the first four an incentive was granted, of the first two it was paid; the fifth waits to
    /// be verified.
    private void help(PlannedFirm firm, int number) {
        String document = document(firm, "help");
        add(
                firm,
                "help",
                new ReportSupport(
                        firm.firmId(),
                        2,
                        helped(number),
                        (4 + 2L * number) * BILLION,
                        GIVEN,
                        document,
                        OFFICER.account(),
                        GIVEN.plusDays(4)),
                OFFICER);
        if (number == 4) return;
        add(
                firm,
                "verified",
                new VerifySupport(
                        firm.firmId(), "D1", document, MANAGER.account(), GIVEN.plusDays(9)),
                MANAGER);
        add(
                firm,
                "proposed",
                new ProposeIncentive(firm.firmId(), "D1", 0, OFFICER.account(), GIVEN.plusDays(14)),
                OFFICER);
        if (number == 3) return;
        String id = firm.firmId() + "-i1";
        String budget = IncentiveBudgetEvent.streamOf("1405");
        add(
                budget,
                "granted-" + id,
                new GrantIncentive("1405", firm.firmId(), id, MANAGER.account(), GRANTED),
                MANAGER);
        if (number < 2)
            add(
                    budget,
                    "paid-" + id,
                    new PayIncentive(
                            "1405",
                            id,
                            "PAY-" + (88213 + number),
                            OFFICER.account(),
                            GRANTED.plusDays(12)),
                    OFFICER);
    }

    /// One waits to be qualified, one was declined, and one pioneer has ended.
    private void others(List<PlannedFirm> firms) {
        PlannedFirm waiting = firms.get(PIONEERS);
        nominate(waiting, 700 * BILLION, LocalDate.of(2026, 11, 18));
        PlannedFirm declined = firms.get(PIONEERS + 1);
        nominate(declined, 90 * BILLION, LATE);
        add(
                declined,
                "declined",
                new DeclineNomination(
                        declined.firmId(),
                        Words.PIONEER_DECLINED,
                        MANAGER.account(),
                        LATE.plusDays(6)),
                MANAGER);
        PlannedFirm ended = firms.get(PIONEERS + 2);
        nominate(ended, 600 * BILLION, EARLY);
        add(
                ended,
                "qualified",
                new QualifyPioneer(ended.firmId(), MANAGER.account(), EARLY.plusDays(5)),
                MANAGER);
        add(
                ended,
                "ending",
                new ProposeEnding(ended.firmId(), Words.PIONEER_ENDED, OFFICER.account(), LATE),
                OFFICER);
        add(
                ended,
                "ended",
                new EndPioneer(ended.firmId(), MANAGER.account(), LATE.plusDays(9)),
                MANAGER);
    }

    private void nominate(PlannedFirm firm, long purchases, LocalDate on) {
        add(
                firm,
                "nominated",
                new NominatePioneer(
                        firm.firmId(),
                        purchases,
                        12 * BILLION,
                        9,
                        0,
                        document(firm, "figures"),
                        Words.PIONEER_NOMINATED,
                        OFFICER.account(),
                        on),
                OFFICER);
    }

    private void commit(PlannedFirm firm, CommitmentKind kind, long amount, LocalDate on) {
        LocalDate begins = on.plusDays(7);
        add(
                firm,
                "committed-" + kind,
                new MakeCommitment(
                        firm.firmId(),
                        kind,
                        amount,
                        begins,
                        begins.plusYears(2),
                        document(firm, kind.name()),
                        OFFICER.account(),
                        begins),
                OFFICER);
    }

    /// The firm that is helped, one after another.
    private String helped(int number) {
        List<PlannedCase> all = certified();
        return all.get(number % all.size()).firm().firmId();
    }

    /// Cases whose certificate was valid when firms were helped.
    private List<PlannedCase> certified() {
        String last = plan.firms().getLast().firmId();
        return plan.cases().stream()
                .filter(each -> !each.firm().firmId().equals(last))
                .filter(each -> each.certificateNumber() != null)
                .filter(each -> plan.fateOf(each).countsThroughout())
                .filter(each -> each.dates().issued().isBefore(GIVEN))
                .filter(this::validStill)
                .filter(each -> rank(each.firm()) < rosukh.events.pioneers.Figures.rank("MEDIUM"))
                .sorted(Comparator.comparing(PlannedCase::caseId))
                .toList();
    }

    private boolean validStill(PlannedCase planned) {
        LocalDate validTo =
                seeds.version(Round.SCHEME, planned.scheme())
                        .validTo(planned.aimedClass(), planned.dates().decided());
        return validTo == null || validTo.isAfter(GRANTED);
    }

    private static String document(PlannedFirm firm, String what) {
        return Papers.sha256((firm.firmId() + "/" + what).getBytes(StandardCharsets.UTF_8));
    }

    private void add(PlannedFirm firm, String key, Object command, Actor actor) {
        add(PioneerEvent.streamOf(firm.firmId()), key + "-" + firm.firmId(), command, actor);
    }

    private void add(String stream, String key, Object command, Actor actor) {
        steps.add(Step.of(stream, "demo-pioneers-" + key, command, actor));
    }
}
