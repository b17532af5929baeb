package rosukh.events.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rosukh.events.council.CouncilMeetingEvent.MemberRecused;
import rosukh.events.council.CouncilMeetingEvent.VoteCast;
import rosukh.events.rules.CanonicalJson;

/// The canonical text of the minutes, the same for everybody who holds the events of the meeting:
/// one fact a line, each text quoted as in JSON, persons in the order of their accounts. It holds
/// what was resolved and how, and neither signatures nor what became of it later.
public final class CouncilMinutes {

    private static final String FIRST_LINE = "minutes of a meeting of the policy council, form 1";

    private CouncilMinutes() {}

    /// The text; it does not change once the minutes are drafted.
    public static String of(CouncilMeeting meeting) {
        List<String> lines = new ArrayList<>();
        lines.add(FIRST_LINE);
        lines.add("meeting " + quoted(meeting.id()));
        lines.add(
                "called for " + meeting.convened().meetsOn() + ", opened on " + meeting.openedOn());
        lines.add("place " + quoted(meeting.convened().place()));
        lines.add("quorum " + meeting.convened().quorum());
        lines.add("chair " + quoted(meeting.convened().chair()));
        lines.add("secretary " + quoted(meeting.convened().secretary()));
        meeting.convened().seats().stream()
                .sorted(Comparator.comparing(Seat::account))
                .forEach(seat ->
                        lines.add(
                                "member "
                                        + quoted(seat.account())
                                        + " of "
                                        + quoted(seat.organisation())
                                        + " for "
                                        + seat.sector()
                                        + (meeting.present().contains(seat.account())
                                                ? " present"
                                                : " absent")));
        meeting.topics().forEach(topic -> topic(topic, lines));
        return String.join("\n", lines) + "\n";
    }

    /// SHA-256 of the text in UTF-8, in lower-case hex.
    public static String sha256(CouncilMeeting meeting) {
        return CanonicalJson.sha256(of(meeting));
    }

    private static void topic(Topic topic, List<String> lines) {
        lines.add(
                "topic "
                        + topic.number()
                        + " "
                        + topic.state()
                        + " "
                        + quoted(topic.added().title()));
        lines.add("  text " + quoted(topic.added().text()));
        Aim aim = topic.added().aim();
        lines.add(
                "  to move "
                        + aim.gauge()
                        + " of "
                        + aim.area().kind()
                        + " "
                        + quoted(aim.area().key())
                        + " "
                        + aim.direction());
        topic.added()
                .tasks()
                .forEach(task ->
                        lines.add(
                                "  asks of "
                                        + quoted(task.owner())
                                        + " "
                                        + quoted(task.action())
                                        + " within "
                                        + task.workingDays()
                                        + " working days, measured by "
                                        + quoted(task.measure())
                                        + ", target "
                                        + quoted(task.target())
                                        + (task.priority() ? ", priority" : "")));
        if (!topic.grounds().isEmpty()) lines.add("  grounds " + quoted(topic.grounds()));
        topic.recusals().stream()
                .sorted(Comparator.comparing(MemberRecused::member))
                .forEach(each ->
                        lines.add(
                                "  recused "
                                        + quoted(each.member())
                                        + " "
                                        + quoted(each.conflict())));
        topic.votes().stream()
                .sorted(Comparator.comparing(VoteCast::member))
                .forEach(
                        each -> lines.add("  vote " + quoted(each.member()) + " " + each.ballot()));
        Topic.Count count = topic.count();
        if (count != null)
            lines.add(
                    "  counted "
                            + count.inFavour()
                            + " for, "
                            + count.against()
                            + " against, "
                            + count.abstained()
                            + " abstained, presided by "
                            + quoted(count.presidedBy()));
    }

    private static String quoted(String text) {
        return CanonicalJson.write(text);
    }
}
