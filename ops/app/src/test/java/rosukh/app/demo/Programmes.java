package rosukh.app.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rosukh.command.programmes.ProgrammeCommand.CloseProgramme;
import rosukh.command.programmes.ProgrammeCommand.DraftProgramme;
import rosukh.command.programmes.ProgrammeCommand.EvaluateProgramme;
import rosukh.command.programmes.ProgrammeCommand.LinkOutput;
import rosukh.command.programmes.ProgrammeCommand.OpenReview;
import rosukh.command.programmes.ProgrammeCommand.PayContribution;
import rosukh.command.programmes.ProgrammeCommand.ReplicateProgramme;
import rosukh.command.programmes.ProgrammeCommand.SignModel;
import rosukh.command.programmes.ProgrammeCommand.SpendMoney;
import rosukh.command.programmes.ProgrammeCommand.StartProgramme;
import rosukh.events.programmes.ProgrammeModel;

/// What the commands of the demo make of its joint programmes, counted from the commands alone.
///
/// @param states programmes by how far they came
/// @param money rials: what was agreed, paid in and spent
/// @param outputs linked events by kind
record Programmes(
        Map<String, Integer> states, Map<String, Long> money, Map<String, Integer> outputs) {

    static Programmes of(DemoPlan plan, Seeds seeds) {
        Map<String, String> states = new TreeMap<>();
        Map<String, ProgrammeModel> models = new HashMap<>();
        Map<String, Set<String>> signed = new HashMap<>();
        Map<String, Long> money = new TreeMap<>(Map.of("agreed", 0L, "paid", 0L, "spent", 0L));
        Map<String, Integer> outputs = new TreeMap<>();
        for (Step step : steps(plan, seeds))
            switch (step.command()) {
                case DraftProgramme e -> {
                    models.put(e.programmeId(), e.model());
                    states.put(e.programmeId(), "DRAFT");
                }
                case ReplicateProgramme e -> states.put(e.programmeId(), "DRAFT");
                case OpenReview e -> states.put(e.programmeId(), "IN_REVIEW");
                case SignModel e -> {
                    ProgrammeModel model = models.get(e.programmeId());
                    Set<String> all = signed.computeIfAbsent(e.programmeId(), _ -> new HashSet<>());
                    all.add(e.partner());
                    if (all.size() == model.partners().size()) {
                        states.put(e.programmeId(), "AGREED");
                        money.merge("agreed", model.budget(), Math::addExact);
                    }
                }
                case StartProgramme e -> states.put(e.programmeId(), "RUNNING");
                case PayContribution e -> money.merge("paid", e.amount(), Math::addExact);
                case SpendMoney e -> money.merge("spent", e.amount(), Math::addExact);
                case LinkOutput e -> outputs.merge(e.kind().name(), 1, Integer::sum);
                case EvaluateProgramme e -> states.put(e.programmeId(), "EVALUATED");
                case CloseProgramme e -> states.put(e.programmeId(), "CLOSED");
                default -> {}
            }
        Map<String, Integer> counts = new TreeMap<>();
        states.values().forEach(state -> counts.merge(state, 1, Integer::sum));
        return new Programmes(counts, money, outputs);
    }

    /// Where an event will lie in the log does not matter to what is counted.
    private static List<Step> steps(DemoPlan plan, Seeds seeds) {
        return ProgrammeSteps.of(plan, seeds, (_, _, _) -> 0);
    }
}
