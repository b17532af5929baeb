package rosukh.query.sessions.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rosukh.events.sessions.AgendaItem;
import rosukh.events.sessions.AgendaItem.Ballot;
import rosukh.events.sessions.AgendaItem.Recusal;
import rosukh.events.sessions.Meeting;
import rosukh.events.sessions.Member;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;

/// Who said what on an item: votes, those that are awaited, and who keeps out.
final class ItemVotes {

    private ItemVotes() {}

    static List<ItemSheet.Row> of(Meeting meeting, AgendaItem item, Words words) {
        List<ItemSheet.Row> rows = new ArrayList<>();
        boolean awaited = item.state() == AgendaItem.State.WAITING;
        for (Member member : meeting.voters(item))
            item.ballotOf(member.account())
                    .map(ballot -> row(ballot, words))
                    .or(() -> awaited ? Optional.of(missing(member, words)) : Optional.empty())
                    .ifPresent(rows::add);
        for (Recusal recusal : item.recusals())
            rows.add(
                    new ItemSheet.Row(
                            recusal.member(),
                            new Tag(Tone.NEUTRAL, words.say("recused")),
                            note(recusal, words),
                            null));
        return List.copyOf(rows);
    }

    private static ItemSheet.Row row(Ballot ballot, Words words) {
        Tone tone =
                switch (ballot.vote()) {
                    case GRANT -> Tone.GOOD;
                    case REFUSE -> Tone.BAD;
                    case ABSTAIN -> Tone.NEUTRAL;
                };
        return new ItemSheet.Row(
                ballot.member(),
                new Tag(tone, words.say("vote." + ballot.vote())),
                "",
                ballot.caseVersion());
    }

    private static ItemSheet.Row missing(Member member, Words words) {
        return new ItemSheet.Row(
                member.account(), new Tag(Tone.INFO, words.say("vote.none")), "", null);
    }

    private static String note(Recusal recusal, Words words) {
        String ground = words.say("ground." + recusal.ground());
        return recusal.explanation().isEmpty() ? ground : ground + ": " + recusal.explanation();
    }
}
