package rosukh.events.sessions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import rosukh.events.rules.CanonicalJson;

/// The canonical text of the minutes, the same for everybody who holds the events of the session:
/// one fact a line, each text quoted as in JSON, persons in the order of their accounts. It holds
/// what was decided and how, and neither signatures nor what a later page adds.
public final class MinutesText {

    private static final String FIRST_LINE = "minutes of a session of the working group, form 1";

    private MinutesText() {}

    /// The text; it does not change once the minutes are drafted.
    public static String of(Meeting meeting) {
        List<String> lines = new ArrayList<>();
        lines.add(FIRST_LINE);
        lines.add("session " + quoted(meeting.sessionId()));
        lines.add("called for " + meeting.meetsOn() + ", opened on " + meeting.openedOn());
        lines.add("place " + quoted(meeting.place()));
        lines.add("working group " + quoted(meeting.body()) + ", quorum " + meeting.quorum());
        lines.add("chair " + quoted(meeting.chair()));
        lines.add(
                "secretary "
                        + quoted(meeting.secretary().account())
                        + " of "
                        + quoted(meeting.secretary().organisation()));
        meeting.members().stream()
                .sorted(Comparator.comparing(Member::account))
                .forEach(member -> lines.add(member(meeting, member)));
        meeting.items().forEach(item -> item(item, lines));
        return String.join("\n", lines) + "\n";
    }

    /// SHA-256 of the text in UTF-8, in lower-case hex.
    public static String sha256(Meeting meeting) {
        return CanonicalJson.sha256(of(meeting));
    }

    private static String member(Meeting meeting, Member member) {
        return "member "
                + quoted(member.account())
                + " of "
                + quoted(member.organisation())
                + (meeting.present().contains(member.account()) ? " present" : " absent");
    }

    private static void item(AgendaItem item, List<String> lines) {
        lines.add("item " + item.item() + " case " + quoted(item.caseId()) + " " + item.state());
        if (!item.grounds().isEmpty()) lines.add("  grounds " + quoted(item.grounds()));
        item.recusals().stream()
                .sorted(Comparator.comparing(AgendaItem.Recusal::member))
                .forEach(each ->
                        lines.add(
                                "  recused "
                                        + quoted(each.member())
                                        + " "
                                        + each.ground()
                                        + " "
                                        + quoted(each.explanation())));
        item.ballots().stream()
                .sorted(Comparator.comparing(AgendaItem.Ballot::member))
                .forEach(each ->
                        lines.add(
                                "  vote "
                                        + quoted(each.member())
                                        + " "
                                        + each.vote()
                                        + " on version "
                                        + each.caseVersion()));
        if (item.count() != null) count(item.counted(), lines);
        if (item.failure() != null) lines.add("  not carried out " + item.failure());
    }

    private static void count(AgendaItem.Count count, List<String> lines) {
        lines.add(
                "  outcome "
                        + count.outcome()
                        + " with "
                        + count.grants()
                        + " for, "
                        + count.refusals()
                        + " against, "
                        + count.abstentions()
                        + " abstained, on version "
                        + count.caseVersion()
                        + ", presided by "
                        + quoted(count.presidedBy()));
        if (!count.reasons().isEmpty())
            lines.add(
                    "  reasons "
                            + count.reasons().stream()
                                    .map(MinutesText::quoted)
                                    .collect(Collectors.joining(", "))
                            + " "
                            + quoted(count.explanation()));
    }

    private static String quoted(String text) {
        return CanonicalJson.write(text);
    }
}
