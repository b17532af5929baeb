package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rosukh.command.fund.GuaranteeCommand.ApplyForGuarantee;
import rosukh.command.listing.ListingCommand.AdmitFirm;
import rosukh.command.listing.ListingCommand.LodgeApplication;
import rosukh.command.listing.ListingCommand.RecordCapital;
import rosukh.command.listing.ListingCommand.RecordFacts;
import rosukh.command.listing.ListingCommand.TakeUpCandidate;
import rosukh.command.listing.ListingCommand.VerifyFacts;
import rosukh.command.listing.MembershipCommand.MeetObligation;
import rosukh.command.listing.MembershipCommand.SetObligation;
import rosukh.events.listing.Fact;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.LiveFacts;
import rosukh.events.listing.Readiness;

/// What the commands of the demo make of its listing, counted from the commands alone.
final class ListedFirms {

    private ListedFirms() {}

    static Map<String, String> stages(DemoPlan plan, Seeds seeds) {
        Map<String, String> stages = new TreeMap<>();
        for (Step step : ListingSteps.of(plan, seeds))
            switch (step.command()) {
                case TakeUpCandidate e -> stages.put(e.firmId(), "PREPARING");
                case LodgeApplication e -> stages.put(e.firmId(), "LODGED");
                case AdmitFirm e -> stages.put(e.firmId(), "ADMITTED");
                default -> {}
            }
        return stages;
    }

    /// How many firms on their way each reason blocks. Nobody who is on the way has a certificate,
    /// and of guarantees only what was asked for counts.
    static Map<String, Integer> reasons(DemoPlan plan, Seeds seeds) {
        Map<String, TakeUpCandidate> taken = new TreeMap<>();
        Map<String, List<Fact>> recorded = new HashMap<>();
        Map<String, List<Fact>> verified = new HashMap<>();
        for (Step step : ListingSteps.of(plan, seeds))
            switch (step.command()) {
                case TakeUpCandidate e -> taken.put(e.firmId(), e);
                case RecordFacts e -> recorded.put(e.firmId(), e.facts());
                case VerifyFacts e ->
                        verified.put(e.firmId(), recorded.getOrDefault(e.firmId(), List.of()));
                case AdmitFirm e -> taken.remove(e.firmId());
                default -> {}
            }
        Map<String, Integer> reasons = new TreeMap<>();
        for (TakeUpCandidate each : taken.values()) {
            Map<String, Object> facts =
                    new HashMap<>(
                            LiveFacts.of(
                                    List.of(),
                                    guarantees(each.firmId(), plan, seeds),
                                    Manifest.STANDING_ON));
            verified.getOrDefault(each.firmId(), List.of())
                    .forEach(fact -> facts.put(fact.field(), fact.value()));
            Readiness.of(
                            rules(each.on()).board(each.board()).orElseThrow().gates(),
                            Manifest.STANDING_ON,
                            facts)
                    .codes()
                    .forEach(code -> reasons.merge(code, 1, Integer::sum));
        }
        return reasons;
    }

    private static ListingRules rules(LocalDate on) {
        return ListingRules.parse(
                on.isBefore(ListingRulesSteps.SECOND_ON)
                        ? ListingRulesSteps.document()
                        : ListingRulesSteps.limited());
    }

    private static long guarantees(String firmId, DemoPlan plan, Seeds seeds) {
        long sum = 0;
        for (Step step : FundSteps.of(plan, seeds))
            if (step.command() instanceof ApplyForGuarantee e && e.firmId().equals(firmId))
                sum += e.guaranteed().rial();
        return sum;
    }

    /// Obligations that nobody met yet.
    static int open() {
        Set<Integer> open = new HashSet<>();
        List<Integer> all = new ArrayList<>();
        for (Step step : MembershipSteps.steps())
            switch (step.command()) {
                case SetObligation _ -> {
                    all.add(all.size() + 1);
                    open.add(all.getLast());
                }
                case MeetObligation e -> open.remove(e.obligation());
                default -> {}
            }
        return open.size();
    }

    static long raised(DemoPlan plan, Seeds seeds) {
        long raised = 0;
        for (Step step : ListingSteps.of(plan, seeds))
            if (step.command() instanceof RecordCapital e) raised += e.amount();
        return raised;
    }
}
