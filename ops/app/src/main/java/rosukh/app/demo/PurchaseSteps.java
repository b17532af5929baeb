package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rosukh.command.kernel.Actor;
import rosukh.command.pioneers.BudgetCommand.GrantIncentive;
import rosukh.command.pioneers.PioneerCommand.ProposeIncentive;
import rosukh.command.pioneers.PioneerCommand.VerifyPurchase;
import rosukh.events.pioneers.IncentiveBudgetEvent;
import rosukh.events.pioneers.PioneerEvent;

/// Purchases of pioneers that count by their contracts, and the incentives granted for them.
final class PurchaseSteps {

    private static final Actor FOLLOWING = Actor.of("pioneer-purchases", "system", "rosukh");
    private static final String PERIOD = "1405";

    private PurchaseSteps() {}

    /// @param before what was done with pioneers before
    static List<Step> of(DemoPlan plan, List<Step> before) {
        List<Step> steps = new ArrayList<>();
        LinkageMatches.ALL.stream()
                .filter(LinkageMatches::countsForPioneer)
                .forEach(each -> purchase(each, LinkageSteps.buyer(plan, each), before, steps));
        return steps;
    }

    private static void purchase(
            LinkageMatches match, PlannedFirm buyer, List<Step> before, List<Step> steps) {
        String firmId = buyer.firmId();
        String stream = PioneerEvent.streamOf(firmId);
        LocalDate on = match.concludedOn();
        steps.add(
                step(
                        stream,
                        "verified-" + match.id(),
                        new VerifyPurchase(firmId, match.id(), FOLLOWING.account(), on),
                        FOLLOWING));
        steps.add(
                step(
                        stream,
                        "proposed-" + match.id(),
                        new ProposeIncentive(
                                firmId, match.id(), 0, Cast.SECRETARY.account(), on.plusDays(2)),
                        Cast.SECRETARY));
        String id = firmId + "-i" + (1 + proposals(before, firmId));
        steps.add(
                step(
                        IncentiveBudgetEvent.streamOf(PERIOD),
                        "granted-" + id,
                        new GrantIncentive(
                                PERIOD, firmId, id, Cast.MANAGER.account(), on.plusDays(5)),
                        Cast.MANAGER));
    }

    private static long proposals(List<Step> before, String firmId) {
        return before.stream()
                .map(Step::command)
                .filter(each -> each instanceof ProposeIncentive it && it.firmId().equals(firmId))
                .count();
    }

    private static Step step(String stream, String key, Object command, Actor actor) {
        return Step.of(stream, "demo-pioneers-" + key, command, actor);
    }
}
