package rosukh.app.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rosukh.command.council.ActionCommand.CloseAction;
import rosukh.command.council.ActionCommand.EnterOldAction;
import rosukh.command.council.DeliberationCommand.ConveneCouncil;
import rosukh.command.council.DeliberationCommand.CountTopic;
import rosukh.command.council.DeliberationCommand.PutTopic;
import rosukh.command.council.DeliberationCommand.VoteOnTopic;
import rosukh.command.council.SeatCommand.AppointMember;
import rosukh.command.council.SeatCommand.EndMembership;

/// What the commands of the demo make of its council, counted from the commands alone.
final class Councils {

    private Councils() {}

    static Map<String, Integer> totals() {
        Map<String, Integer> totals = new TreeMap<>();
        Map<String, Integer> put = new HashMap<>();
        Map<String, Integer> tasks = new HashMap<>();
        Map<String, Integer> balance = new HashMap<>();
        Set<String> seated = new HashSet<>();
        for (Step step : CouncilSteps.of())
            switch (step.command()) {
                case AppointMember e -> seated.add(e.account());
                case EndMembership e -> seated.remove(e.account());
                case ConveneCouncil _ -> totals.merge("meetings", 1, Integer::sum);
                case PutTopic e ->
                        tasks.put(
                                e.meetingId() + "." + put.merge(e.meetingId(), 1, Integer::sum),
                                e.tasks().size());
                case VoteOnTopic e ->
                        balance.merge(
                                e.meetingId() + "." + e.topic(),
                                switch (e.ballot()) {
                                    case "FOR" -> 1;
                                    case "AGAINST" -> -1;
                                    default -> 0;
                                },
                                Integer::sum);
                case CountTopic e -> {
                    String topic = e.meetingId() + "." + e.topic();
                    if (balance.getOrDefault(topic, 0) <= 0) continue;
                    totals.merge("resolutions", 1, Integer::sum);
                    totals.merge("OPEN", tasks.getOrDefault(topic, 0), Integer::sum);
                }
                case EnterOldAction e -> {
                    totals.merge("resolutions", 1, Integer::sum);
                    totals.merge(e.result(), 1, Integer::sum);
                }
                case CloseAction e -> {
                    totals.merge("OPEN", -1, Integer::sum);
                    totals.merge(e.result(), 1, Integer::sum);
                }
                default -> {}
            }
        totals.put("members", seated.size());
        return totals;
    }
}
