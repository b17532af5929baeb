package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.pioneers.Programmes.DAY;
import static rosukh.command.pioneers.Programmes.RULES;
import static rosukh.command.pioneers.Programmes.SHA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import rosukh.command.kernel.Refused;
import rosukh.command.pioneers.BudgetCommand.ClawBackIncentive;
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
import rosukh.command.pioneers.PioneerCommand.RaiseReview;
import rosukh.command.pioneers.PioneerCommand.RejectSupport;
import rosukh.command.pioneers.PioneerCommand.ReportSupport;
import rosukh.command.pioneers.PioneerCommand.ReversePurchase;
import rosukh.command.pioneers.PioneerCommand.ReviewPioneer;
import rosukh.command.pioneers.PioneerCommand.VerifyPurchase;
import rosukh.command.pioneers.PioneerCommand.VerifySupport;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.IncentiveBudgetEvent;
import rosukh.events.pioneers.PioneerEvent;
import rosukh.events.pioneers.ReviewOutcome;

/// Two pioneers, eight contracts and one budget, to which anything happens.
final class RandomProgramme {

    private static final List<String> PEOPLE = List.of("omid", "mina", "nasrin");
    private static final RuleVersions VERSIONS =
            new RuleVersions(
                    List.of(new RuleVersions.Version(1, RULES, Set.of("dara"), DAY.minusDays(30))));

    final Map<String, Pioneer> pioneers = new HashMap<>();
    final Map<String, Contract> contracts = new HashMap<>();
    Budget budget = Budget.NONE;

    private final Map<String, List<PioneerEvent>> histories = new HashMap<>();
    private final List<IncentiveBudgetEvent> spending = new ArrayList<>();
    private final SplittableRandom random;
    private final Consumer<Object> told;
    private LocalDate today = DAY;

    RandomProgramme(int seed, Consumer<Object> told) {
        this.random = new SplittableRandom(seed);
        this.told = told;
        for (String firm : List.of("f-1", "f-2")) {
            pioneers.put(firm, Pioneer.NEW);
            histories.put(firm, new ArrayList<>());
        }
    }

    void step() {
        if (random.nextInt(4) == 0) today = today.plusDays(random.nextInt(4));
        if (random.nextInt(5) == 0) {
            deal();
            return;
        }
        String firm = any(List.of("f-1", "f-2"));
        try {
            if (random.nextInt(3) == 0) spend(firm);
            else ask(firm);
        } catch (Refused refused) {
            assertThat(refused.code())
                    .matches(
                            "(PIONEER|COMMITMENT|PURCHASE|SUPPORT|VERIFICATION|INCENTIVE|BUDGET"
                                    + "|REVIEW|ENDING)_.*");
        }
    }

    /// Everything comes out again from the events.
    void replayed() {
        pioneers.forEach(
                (firm, pioneer) -> assertThat(Pioneer.of(histories.get(firm))).isEqualTo(pioneer));
        assertThat(Budget.of(spending)).isEqualTo(budget);
    }

    /// A contract is performed, or that is reversed.
    private void deal() {
        String id = "m-" + random.nextInt(8);
        String buyer = id.hashCode() % 2 == 0 ? "f-1" : "f-2";
        Contract signed =
                contracts.getOrDefault(id, new Contract(id, buyer, "f-9", DAY, 0, null, false));
        contracts.put(
                id,
                signed.stands()
                        ? signed.undone()
                        : signed.performed(1 + random.nextInt(60_000), today));
    }

    private void ask(String firm) {
        PioneerCommand command = command(firm);
        Known known = new Known("LARGE", VERSIONS, null, null, false);
        if (command instanceof VerifyPurchase verify)
            known = known.with(contracts.get(verify.matchId()), certificate());
        if (command instanceof ReversePurchase reverse)
            known = known.with(contracts.get(reverse.matchId()), null);
        if (command instanceof ReportSupport) known = known.with(null, certificate());
        if (command instanceof DeclineIncentive decline)
            known = known.granted(budget.incentives().containsKey(decline.incentiveId()));
        Pioneer pioneer = pioneers.get(firm);
        for (PioneerEvent event : pioneer.decide(command, known)) {
            pioneer = pioneer.evolve(event);
            pioneers.put(firm, pioneer);
            histories.get(firm).add(event);
            told.accept(event);
        }
    }

    private void spend(String buyer) {
        List<String> owed =
                budget.incentives().keySet().stream()
                        .filter(each -> budget.incentives().get(each).outstanding() > 0)
                        .sorted()
                        .toList();
        if (!owed.isEmpty() && random.nextInt(3) == 0) {
            recover(any(owed));
            return;
        }
        boolean known = !budget.incentives().isEmpty() && random.nextInt(3) > 0;
        String id =
                known
                        ? any(budget.incentives().keySet().stream().sorted().toList())
                        : buyer + "-i" + (1 + random.nextInt(6));
        String firm = id.substring(0, 3);
        String by = any(PEOPLE);
        BudgetCommand command =
                switch (random.nextInt(8)) {
                    case 0 -> new SetBudget("1405", 500 + random.nextInt(3000), "1", by, today);
                    case 1, 2, 3 -> new GrantIncentive("1405", firm, id, by, today);
                    case 4, 5 -> new ClawBackIncentive("1405", id, "process", today);
                    default -> new PayIncentive("1405", id, "P", by, today);
                };
        spent(command, firm, id);
    }

    /// A rial too many is refused.
    private void recover(String id) {
        long outstanding = budget.incentives().get(id).outstanding();
        spent(
                new RecordRecovery(
                        "1405", id, 1 + random.nextLong(outstanding + 1), "R", "omid", today),
                id.substring(0, 3),
                id);
    }

    private void spent(BudgetCommand command, String firm, String id) {
        IncentiveBudgetEvent event = budget.decide(command, backing(firm, id));
        budget = budget.evolve(event);
        spending.add(event);
        told.accept(event);
    }

    /// What an incentive rests on at this moment.
    Backing backing(String firm, String incentiveId) {
        Pioneer pioneer = pioneers.get(firm);
        Proposal proposal = pioneer.proposals().get(incentiveId);
        return new Backing(
                pioneer,
                histories.get(firm).size() - 1L,
                VERSIONS,
                proposal == null ? null : contracts.get(proposal.proof()));
    }

    private PioneerCommand command(String firm) {
        String by = any(PEOPLE);
        String match = "m-" + random.nextInt(8);
        String proof = random.nextBoolean() ? match : "D" + (1 + random.nextInt(4));
        String document = Integer.toHexString(10 + random.nextInt(6)).repeat(64);
        return switch (random.nextInt(24)) {
            case 0, 1 ->
                    new NominatePioneer(
                            firm, 500 + random.nextInt(4000), 100, 20, 1, SHA, "g", by, today);
            case 2 -> new DeclineNomination(firm, "g", by, today);
            case 3, 4 -> new QualifyPioneer(firm, by, today);
            case 5, 6 ->
                    new MakeCommitment(
                            firm,
                            any(List.of(CommitmentKind.PURCHASE, CommitmentKind.MENTORING)),
                            1 + random.nextInt(50_000),
                            today,
                            today.plusDays(200),
                            SHA,
                            by,
                            today);
            case 7, 8, 9 -> new VerifyPurchase(firm, match, "process", today);
            case 10 -> new ReversePurchase(firm, match, "process", today);
            case 11, 12 ->
                    new ReportSupport(
                            firm,
                            1 + random.nextInt(4),
                            "f-9",
                            1 + random.nextInt(400),
                            today,
                            document,
                            by,
                            today);
            case 13 -> new VerifySupport(firm, proof, document, by, today);
            case 14 ->
                    random.nextInt(3) == 0
                            ? new RejectSupport(firm, proof, "g", by, today)
                            : new LowerSupport(firm, proof, random.nextInt(200), "g", by, today);
            case 15, 16, 17, 18 ->
                    new ProposeIncentive(
                            firm, proof, Math.max(0, random.nextInt(40) - 20), by, today);
            case 19 ->
                    new DeclineIncentive(
                            firm, firm + "-i" + (1 + random.nextInt(6)), "g", by, today);
            case 20 -> new RaiseReview(firm, due(firm), "process", due(firm));
            case 21 ->
                    new ReviewPioneer(
                            firm, any(List.of(ReviewOutcome.values())), "g", by, due(firm));
            case 22 ->
                    random.nextInt(3) == 0
                            ? new ProposeEnding(firm, "g", by, today)
                            : new DeclineEnding(firm, "g", by, today);
            default -> new EndPioneer(firm, by, today);
        };
    }

    private LocalDate due(String firm) {
        return pioneers.get(firm).standing() instanceof Standing.Qualified now
                ? now.nextDueOn()
                : today;
    }

    private String certificate() {
        return random.nextInt(6) == 0 ? null : "KB-1";
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
