package rosukh.query.audit.impartiality;

import java.util.ArrayList;
import java.util.List;
import rosukh.events.EventTypes;
import rosukh.events.sessions.SessionEvent.ItemConcluded;
import rosukh.events.sessions.SessionEvent.MemberRecused;
import rosukh.events.sessions.SessionEvent.VoteCast;
import rosukh.query.audit.impartiality.Act.Part;

/// The votes that stand on one item of an agenda.
///
/// @param item session and number of the item
public record VotesOnItem(String item, List<VoteCast> votes) {

    static String of(String sessionId, int item) {
        return sessionId + "#" + item;
    }

    static VotesOnItem none(String item) {
        return new VotesOnItem(item, List.of());
    }

    /// A later vote of the same member takes the place of the earlier one.
    VotesOnItem cast(VoteCast vote) {
        List<VoteCast> all = new ArrayList<>(without(vote.member()).votes());
        all.add(vote);
        return new VotesOnItem(item, List.copyOf(all));
    }

    /// A recused member's vote no longer counts.
    VotesOnItem recused(MemberRecused event) {
        return without(event.member());
    }

    private VotesOnItem without(String member) {
        return new VotesOnItem(
                item, votes.stream().filter(each -> !each.member().equals(member)).toList());
    }

    /// Whoever had a vote when they were counted decided, also who abstained, and who presided.
    List<Act> counted(ItemConcluded event, long position) {
        String type = EventTypes.typeOf(event.getClass()).value();
        List<Act> acts = new ArrayList<>();
        for (VoteCast vote : votes)
            acts.add(
                    new Act(
                            position,
                            type,
                            event.caseId(),
                            Part.DECIDES,
                            vote.member(),
                            vote.organisation(),
                            vote.castOn()));
        acts.add(
                new Act(
                        position,
                        type,
                        event.caseId(),
                        Part.DECIDES,
                        event.presidedBy(),
                        event.body(),
                        event.concludedOn()));
        return List.copyOf(acts);
    }
}
