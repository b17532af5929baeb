package rosukh.app.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import rosukh.command.council.ActionCommand.CloseAction;
import rosukh.command.council.ActionCommand.EnterOldAction;
import rosukh.command.council.ActionCommand.MoveDeadline;
import rosukh.command.council.DeliberationCommand.CancelMeeting;
import rosukh.command.council.DeliberationCommand.ConveneCouncil;
import rosukh.command.council.DeliberationCommand.CountTopic;
import rosukh.command.council.DeliberationCommand.DraftCouncilMinutes;
import rosukh.command.council.DeliberationCommand.OpenMeeting;
import rosukh.command.council.DeliberationCommand.PutTopic;
import rosukh.command.council.DeliberationCommand.RecuseFromTopic;
import rosukh.command.council.DeliberationCommand.SignCouncilMinutes;
import rosukh.command.council.DeliberationCommand.VoteOnTopic;
import rosukh.command.council.SeatCommand.AppointMember;
import rosukh.command.council.SeatCommand.EndMembership;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.events.council.ActionTerm;
import rosukh.events.council.Task;

/// What the commands of the demo make of its council, counted from the commands alone.
final class Councils {

    /// The day of which is said what is overdue.
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final Map<String, Integer> totals = new TreeMap<>();
    private final Map<String, String> phases = new HashMap<>();
    private final Map<String, List<Task>> tasks = new HashMap<>();
    private final Map<String, Map<String, String>> votes = new HashMap<>();
    private final Map<String, ActionTerm> open = new HashMap<>();
    private final Set<String> seated = new HashSet<>();

    private Councils() {}

    static Map<String, Integer> totals() {
        Councils councils = new Councils();
        for (Step step : CouncilSteps.of()) councils.count(step.command());
        return councils.counted();
    }

    private void count(Object command) {
        switch (command) {
            case AppointMember e -> seated.add(e.account());
            case EndMembership e -> seated.remove(e.account());
            case ConveneCouncil e -> phases.put(e.meetingId(), "CONVENED");
            case CancelMeeting e -> phases.put(e.meetingId(), "CANCELLED");
            case OpenMeeting e -> phases.put(e.meetingId(), "OPEN");
            case DraftCouncilMinutes e -> phases.put(e.meetingId(), "DRAFTED");
            case SignCouncilMinutes e ->
                    phases.computeIfPresent(
                            e.meetingId(),
                            (_, phase) -> phase.equals("DRAFTED") ? "SIGNED" : "CLOSED");
            case PutTopic e -> tasks.put(nextTopic(e.meetingId()), e.tasks());
            case VoteOnTopic e -> votesOf(e.meetingId() + "." + e.topic()).put(e.by(), e.ballot());
            case RecuseFromTopic e -> votesOf(e.meetingId() + "." + e.topic()).remove(e.member());
            case CountTopic e -> adopt(e);
            case EnterOldAction e -> enter(e);
            case MoveDeadline e ->
                    open.computeIfPresent(e.actionId(), (_, term) -> moved(term, e.workingDays()));
            case CloseAction e -> {
                open.remove(e.actionId());
                totals.merge(e.result(), 1, Integer::sum);
            }
            default -> {}
        }
        if (command instanceof MoveDeadline) totals.merge("moves", 1, Integer::sum);
    }

    private String nextTopic(String meetingId) {
        long before =
                tasks.keySet().stream().filter(each -> each.startsWith(meetingId + ".")).count();
        return meetingId + "." + (before + 1);
    }

    private Map<String, String> votesOf(String topic) {
        return votes.computeIfAbsent(topic, _ -> new HashMap<>());
    }

    private void adopt(CountTopic count) {
        String topic = count.meetingId() + "." + count.topic();
        List<String> ballots = List.copyOf(votesOf(topic).values());
        long inFavour = ballots.stream().filter("FOR"::equals).count();
        long against = ballots.stream().filter("AGAINST"::equals).count();
        if (inFavour <= against) return;
        totals.merge("resolutions", 1, Integer::sum);
        int number = 0;
        for (Task task : tasks.get(topic))
            open.put(
                    topic + "." + ++number,
                    new ActionTerm(count.on(), task.workingDays(), List.of()));
    }

    private void enter(EnterOldAction old) {
        totals.merge("resolutions", 1, Integer::sum);
        if (old.result().isEmpty())
            open.put(old.actionId(), new ActionTerm(old.dueOn(), 0, List.of()));
        else totals.merge(old.result(), 1, Integer::sum);
    }

    private static ActionTerm moved(ActionTerm term, int days) {
        return new ActionTerm(
                term.from(),
                term.workingDays(),
                Stream.concat(term.moves().stream(), Stream.of(days)).toList());
    }

    /// An item that is due beyond the known calendar is not.
    private static boolean overdue(ActionTerm term) {
        return term.due(DeclaredCalendar.SHIPPED).filter(DAY::isAfter).isPresent();
    }

    private Map<String, Integer> counted() {
        totals.put("members", seated.size());
        totals.put("OPEN", open.size());
        totals.put("overdue", (int) open.values().stream().filter(Councils::overdue).count());
        totals.put("votes", votes.values().stream().mapToInt(Map::size).sum());
        totals.put("meetings", phases.size());
        phases.values()
                .forEach(phase ->
                        totals.merge(
                                "meetings." + (phase.equals("SIGNED") ? "DRAFTED" : phase),
                                1,
                                Integer::sum));
        return totals;
    }
}
