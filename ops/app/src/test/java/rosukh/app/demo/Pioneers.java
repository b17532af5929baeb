package rosukh.app.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rosukh.command.pioneers.BudgetCommand.GrantIncentive;
import rosukh.command.pioneers.PioneerCommand.DeclineNomination;
import rosukh.command.pioneers.PioneerCommand.EndPioneer;
import rosukh.command.pioneers.PioneerCommand.MakeCommitment;
import rosukh.command.pioneers.PioneerCommand.NominatePioneer;
import rosukh.command.pioneers.PioneerCommand.ProposeIncentive;
import rosukh.command.pioneers.PioneerCommand.QualifyPioneer;
import rosukh.command.pioneers.PioneerCommand.ReportSupport;
import rosukh.command.pioneers.PioneerCommand.VerifyPurchase;
import rosukh.command.pioneers.PioneerCommand.VerifySupport;
import rosukh.command.pioneers.RulesCommand.DraftPioneerRules;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.Entitlement;
import rosukh.events.pioneers.Grade;
import rosukh.events.pioneers.PioneerRules;

/// What the commands of the demo make of its pioneers, counted from the commands alone.
final class Pioneers {

    private Pioneers() {}

    static Map<String, String> states(DemoPlan plan, Seeds seeds) {
        Map<String, String> states = new TreeMap<>();
        for (Step step : PioneerSteps.of(plan, seeds))
            switch (step.command()) {
                case NominatePioneer e -> states.put(e.firmId(), "NOMINATED");
                case DeclineNomination e -> states.put(e.firmId(), "DECLINED");
                case QualifyPioneer e -> states.put(e.firmId(), "PIONEER");
                case EndPioneer e -> states.put(e.firmId(), "ENDED");
                default -> {}
            }
        return states;
    }

    static long verified(DemoPlan plan, Seeds seeds) {
        Map<String, Long> reported = new HashMap<>();
        long verified = 0;
        for (Step step : PioneerSteps.of(plan, seeds))
            switch (step.command()) {
                case ReportSupport e -> reported.put(e.firmId(), e.amount());
                case VerifySupport e -> verified += reported.get(e.firmId());
                default -> {}
            }
        return verified;
    }

    /// Purchases that count by their contracts, as the matches say.
    static long purchases(DemoPlan plan, Seeds seeds) {
        return PioneerSteps.of(plan, seeds).stream()
                .map(Step::command)
                .filter(VerifyPurchase.class::isInstance)
                .mapToLong(each -> value(((VerifyPurchase) each).matchId()))
                .sum();
    }

    static long granted(DemoPlan plan, Seeds seeds) {
        Map<String, Long> reported = new HashMap<>();
        Map<String, CommitmentKind> kinds = new HashMap<>();
        Map<String, List<Entitlement>> proposed = new HashMap<>();
        PioneerRules rules = null;
        long granted = 0;
        for (Step step : PioneerSteps.of(plan, seeds))
            switch (step.command()) {
                case DraftPioneerRules e -> rules = e.rules();
                case MakeCommitment e -> kinds.put(e.firmId(), e.kind());
                case ReportSupport e -> reported.put(e.firmId(), e.amount());
                case ProposeIncentive e -> {
                    boolean bought = e.verification().startsWith("m-");
                    proposed.computeIfAbsent(e.firmId(), _ -> new ArrayList<>())
                            .add(
                                    rules.entitlement(
                                                    bought
                                                            ? CommitmentKind.PURCHASE
                                                            : kinds.get(e.firmId()),
                                                    bought
                                                            ? value(e.verification())
                                                            : reported.get(e.firmId()),
                                                    Grade.FULL)
                                            .orElseThrow());
                }
                case GrantIncentive e -> {
                    int number =
                            Integer.parseInt(e.incentiveId().substring(e.firmId().length() + 2));
                    granted += proposed.get(e.firmId()).get(number - 1).amount();
                }
                default -> {}
            }
        return granted;
    }

    private static long value(String matchId) {
        return LinkageMatches.ALL.stream()
                .filter(each -> each.id().equals(matchId))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
