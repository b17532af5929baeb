package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.council.DeliberationCommand;
import rosukh.command.council.DeliberationCommand.ConveneCouncil;
import rosukh.command.council.DeliberationCommand.CountTopic;
import rosukh.command.council.DeliberationCommand.DeferTopic;
import rosukh.command.council.DeliberationCommand.DraftCouncilMinutes;
import rosukh.command.council.DeliberationCommand.OpenMeeting;
import rosukh.command.council.DeliberationCommand.PutTopic;
import rosukh.command.council.DeliberationCommand.RecuseFromTopic;
import rosukh.command.council.DeliberationCommand.SignCouncilMinutes;
import rosukh.command.council.DeliberationCommand.VoteOnTopic;
import rosukh.command.kernel.Actor;
import rosukh.events.council.Aim;
import rosukh.events.council.Ballot;
import rosukh.events.council.CouncilMeeting;
import rosukh.events.council.CouncilMeetingEvent;
import rosukh.events.council.CouncilMeetingEvent.MeetingConvened;
import rosukh.events.council.CouncilMeetingEvent.MeetingOpened;
import rosukh.events.council.CouncilMeetingEvent.MemberRecused;
import rosukh.events.council.CouncilMeetingEvent.ResolutionAdopted;
import rosukh.events.council.CouncilMeetingEvent.ResolutionRejected;
import rosukh.events.council.CouncilMeetingEvent.TopicAdded;
import rosukh.events.council.CouncilMeetingEvent.TopicDeferred;
import rosukh.events.council.CouncilMeetingEvent.VoteCast;
import rosukh.events.council.CouncilMinutes;
import rosukh.events.council.Direction;
import rosukh.events.council.Gauge;
import rosukh.events.council.Seat;
import rosukh.events.council.Task;
import rosukh.events.indicators.Area;

/// One meeting of the demo's council as commands, with what comes of them beside it, since the hash
/// of the minutes is asked for by the commands that sign.
final class CouncilMeetingSteps {

    private static final int QUORUM = 7;
    private static final String GROUNDS = "نظر کارشناسی سازمان استاندارد نرسیده است";

    private final String id;
    private final LocalDate day;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Integer, String> conflicts = new HashMap<>();
    private final Map<Integer, Actor> recused = new HashMap<>();
    private final Set<Integer> against = new HashSet<>();
    private final Set<Integer> deferring = new HashSet<>();
    private @Nullable CouncilMeeting meeting;

    CouncilMeetingSteps(int number, LocalDate day) {
        this.id = "k-demo-" + number;
        this.day = day;
        LocalDate called = calledOn();
        then(
                "called",
                new ConveneCouncil(
                        id,
                        day,
                        "تالار شورا",
                        Cast.CHAIR.account(),
                        QUORUM,
                        Cast.SECRETARY.account(),
                        called),
                Cast.SECRETARY,
                new MeetingConvened(
                        id,
                        day,
                        "تالار شورا",
                        CouncilSteps.MEMBERS.stream()
                                .map(CouncilSteps.Member::seat)
                                .sorted(Comparator.comparing(Seat::account))
                                .toList(),
                        Cast.CHAIR.account(),
                        Cast.SECRETARY.account(),
                        QUORUM,
                        called));
    }

    private LocalDate calledOn() {
        return day.minusDays(30);
    }

    CouncilMeetingSteps topic(String title, String gauge, String area, Task... tasks) {
        int number = now().topics().size() + 1;
        String text = "شورا انجام خواسته‌های زیر را در موضوع «" + title + "» تصویب می‌کند.";
        Area where = area.equals("IR") ? Area.NATION : Area.province(area);
        LocalDate on = calledOn().plusDays(1);
        then(
                "topic-" + number,
                new PutTopic(
                        id,
                        title,
                        text,
                        gauge,
                        area,
                        "UP",
                        List.of(tasks),
                        Cast.SECRETARY.account(),
                        on),
                Cast.SECRETARY,
                new TopicAdded(
                        id,
                        number,
                        title,
                        text,
                        new Aim(Gauge.valueOf(gauge), where, Direction.UP),
                        List.of(tasks),
                        Cast.SECRETARY.account(),
                        on));
        return this;
    }

    CouncilMeetingSteps recused(int topic, Actor member, String conflict) {
        recused.put(topic, member);
        conflicts.put(topic, conflict);
        return this;
    }

    CouncilMeetingSteps against(int topic) {
        against.add(topic);
        return this;
    }

    CouncilMeetingSteps deferring(int topic) {
        deferring.add(topic);
        return this;
    }

    /// All but the last member came.
    CouncilMeetingSteps held() {
        List<CouncilSteps.Member> all = CouncilSteps.MEMBERS;
        List<CouncilSteps.Member> came = all.subList(0, all.size() - 1);
        List<String> present = came.stream().map(each -> each.actor().account()).toList();
        then(
                "opened",
                new OpenMeeting(id, present, Cast.SECRETARY.account(), day),
                Cast.SECRETARY,
                new MeetingOpened(id, present, Cast.SECRETARY.account(), day));
        int topics = now().topics().size();
        for (int topic = 1; topic <= topics; topic++) {
            if (deferring.contains(topic)) {
                then(
                        "deferred-" + topic,
                        new DeferTopic(id, topic, GROUNDS, Cast.SECRETARY.account(), day),
                        Cast.SECRETARY,
                        new TopicDeferred(id, topic, GROUNDS, Cast.SECRETARY.account(), day));
                continue;
            }
            voted(topic, came);
        }
        return this;
    }

    private void voted(int topic, List<CouncilSteps.Member> came) {
        Actor out = recused.get(topic);
        String conflict = conflicts.getOrDefault(topic, "");
        if (out != null)
            then(
                    "recused-" + topic,
                    new RecuseFromTopic(
                            id, topic, out.account(), conflict, Cast.SECRETARY.account(), day),
                    Cast.SECRETARY,
                    new MemberRecused(
                            id, topic, out.account(), conflict, Cast.SECRETARY.account(), day));
        var counts = new EnumMap<Ballot, Integer>(Ballot.class);
        int number = 0;
        for (CouncilSteps.Member each : came) {
            Actor actor = each.actor();
            if (actor.equals(out)) continue;
            Ballot ballot = ballot(topic, number++);
            counts.merge(ballot, 1, Integer::sum);
            then(
                    "vote-" + topic + "-" + actor.account(),
                    new VoteOnTopic(
                            id, topic, ballot.name(), actor.account(), actor.organisation(), day),
                    actor,
                    new VoteCast(id, topic, actor.account(), actor.organisation(), ballot, day));
        }
        int votesFor = counts.getOrDefault(Ballot.FOR, 0);
        int votesAgainst = counts.getOrDefault(Ballot.AGAINST, 0);
        int abstained = counts.getOrDefault(Ballot.ABSTAIN, 0);
        String chair = Cast.CHAIR.account();
        then(
                "counted-" + topic,
                new CountTopic(id, topic, chair, day),
                Cast.CHAIR,
                votesFor > votesAgainst
                        ? new ResolutionAdopted(
                                id, topic, votesFor, votesAgainst, abstained, chair, day)
                        : new ResolutionRejected(
                                id, topic, votesFor, votesAgainst, abstained, chair, day));
    }

    private Ballot ballot(int topic, int number) {
        if (number == 4) return Ballot.ABSTAIN;
        boolean minority = number == 6;
        return against.contains(topic) == minority ? Ballot.FOR : Ballot.AGAINST;
    }

    /// The minutes are drawn up and signed by both.
    List<Step> signed() {
        List<Step> all = new ArrayList<>(drafted());
        all.add(signature(Cast.SECRETARY, day.plusDays(7)));
        return List.copyOf(all);
    }

    /// The minutes are drawn up, and the chair has signed.
    List<Step> drafted() {
        add(
                "drafted",
                new DraftCouncilMinutes(id, Cast.SECRETARY.account(), day.plusDays(3)),
                Cast.SECRETARY);
        steps.add(signature(Cast.CHAIR, day.plusDays(6)));
        return called();
    }

    /// What there is so far.
    List<Step> called() {
        return List.copyOf(steps);
    }

    private Step signature(Actor by, LocalDate on) {
        return Step.of(
                id,
                "demo-council-" + id + "-signed-" + by.account(),
                new SignCouncilMinutes(id, CouncilMinutes.sha256(now()), by.account(), on),
                by);
    }

    private void then(
            String what, DeliberationCommand command, Actor actor, CouncilMeetingEvent event) {
        add(what, command, actor);
        meeting = CouncilMeeting.after(meeting, event);
    }

    private void add(String what, DeliberationCommand command, Actor actor) {
        steps.add(Step.of(id, "demo-council-" + id + "-" + what, command, actor));
    }

    private CouncilMeeting now() {
        if (meeting == null) throw new IllegalStateException("it was not called");
        return meeting;
    }
}
