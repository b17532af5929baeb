package rosukh.app.demo;

import java.util.Map;
import java.util.TreeMap;
import rosukh.command.listing.ListingCommand.AdmitFirm;
import rosukh.command.listing.ListingCommand.LodgeApplication;
import rosukh.command.listing.ListingCommand.RecordCapital;
import rosukh.command.listing.ListingCommand.TakeUpCandidate;

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

    static long raised(DemoPlan plan, Seeds seeds) {
        long raised = 0;
        for (Step step : ListingSteps.of(plan, seeds))
            if (step.command() instanceof RecordCapital e) raised += e.amount();
        return raised;
    }
}
