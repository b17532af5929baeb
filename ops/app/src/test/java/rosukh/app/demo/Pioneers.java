package rosukh.app.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import rosukh.command.pioneers.BudgetCommand.GrantIncentive;
import rosukh.command.pioneers.PioneerCommand.DeclineNomination;
import rosukh.command.pioneers.PioneerCommand.EndPioneer;
import rosukh.command.pioneers.PioneerCommand.MakeCommitment;
import rosukh.command.pioneers.PioneerCommand.NominatePioneer;
import rosukh.command.pioneers.PioneerCommand.QualifyPioneer;
import rosukh.command.pioneers.PioneerCommand.ReportSupport;
import rosukh.command.pioneers.PioneerCommand.VerifySupport;
import rosukh.command.pioneers.RulesCommand.DraftPioneerRules;
import rosukh.events.pioneers.CommitmentKind;
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

    static long granted(DemoPlan plan, Seeds seeds) {
        Map<String, Long> reported = new HashMap<>();
        Map<String, CommitmentKind> kinds = new HashMap<>();
        PioneerRules rules = null;
        long granted = 0;
        for (Step step : PioneerSteps.of(plan, seeds))
            switch (step.command()) {
                case DraftPioneerRules e -> rules = e.rules();
                case MakeCommitment e -> kinds.put(e.firmId(), e.kind());
                case ReportSupport e -> reported.put(e.firmId(), e.amount());
                case GrantIncentive e ->
                        granted +=
                                rules.entitlement(
                                                kinds.get(e.firmId()),
                                                reported.get(e.firmId()),
                                                Grade.FULL)
                                        .orElseThrow()
                                        .amount();
                default -> {}
            }
        return granted;
    }
}
