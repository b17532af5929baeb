package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rosukh.command.brokers.PlacementCommand.RateBroker;
import rosukh.command.brokers.PlacementCommand.RegisterFee;
import rosukh.command.kernel.Actor;
import rosukh.events.brokers.BrokerEvent;

/// What an accredited broker's part in a case adds to its path: the case is given before the plan,
/// and after the decision it is paid and rated.
final class HelpedSteps {

    private static final long FEE = 180_000_000;
    private static final int STARS = 5;

    private HelpedSteps() {}

    static List<Step> around(PlannedCase planned, List<Step> path) {
        String plan = "demo-" + planned.caseId() + "-plan";
        List<Step> all = new ArrayList<>();
        for (Step step : path) {
            if (step.key().equals(plan))
                all.add(BrokerSteps.given(planned, planned.dates().agreed()));
            all.add(step);
        }
        all.addAll(afterwards(planned));
        return List.copyOf(all);
    }

    private static List<Step> afterwards(PlannedCase planned) {
        String id = planned.caseId();
        LocalDate on = planned.dates().decided();
        Actor officer = Cast.officer(planned.firm());
        Actor firm = Cast.firm(planned);
        String broker = Cast.broker(planned).account();
        boolean granted = planned.ending().granted();
        List<Step> steps = new ArrayList<>();
        steps.add(
                step(
                        broker,
                        id + "-fee",
                        new RegisterFee(broker, id, "HELP", "FIRM", FEE, officer.account(), on),
                        officer));
        int stars = granted ? STARS : 2 + Math.floorMod(id.hashCode(), STARS - 2);
        steps.add(
                step(
                        broker,
                        id + "-rated",
                        new RateBroker(broker, id, stars, firm.account(), on),
                        firm));
        return steps;
    }

    private static Step step(String broker, String key, Object command, Actor actor) {
        return Step.of(BrokerEvent.streamOf(broker), "demo-" + key, command, actor);
    }
}
