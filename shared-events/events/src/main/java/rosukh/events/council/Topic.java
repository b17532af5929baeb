package rosukh.events.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.events.council.CouncilMeetingEvent.MemberRecused;
import rosukh.events.council.CouncilMeetingEvent.TopicAdded;
import rosukh.events.council.CouncilMeetingEvent.VoteCast;

/// A draft resolution on the agenda of a meeting, after what happened to it.
///
/// @param grounds why it was put off; empty unless it was
/// @param count null before the votes are counted
public record Topic(
        TopicAdded added,
        State state,
        List<MemberRecused> recusals,
        List<VoteCast> votes,
        @Nullable Count count,
        String grounds) {

    /// What became of it.
    public enum State {
        WAITING,
        ADOPTED,
        REJECTED,
        DEFERRED
    }

    /// The votes counted.
    ///
    /// @param presidedBy account of the chair, or of the member in its place
    public record Count(
            int inFavour, int against, int abstained, String presidedBy, LocalDate countedOn) {}

    public Topic {
        recusals = List.copyOf(recusals);
        votes = List.copyOf(votes);
    }

    static Topic of(TopicAdded added) {
        return new Topic(added, State.WAITING, List.of(), List.of(), null, "");
    }

    public int number() {
        return added.topic();
    }

    public boolean recused(String account) {
        return recusals.stream().anyMatch(each -> each.member().equals(account));
    }

    public boolean voted(String account) {
        return votes.stream().anyMatch(each -> each.member().equals(account));
    }

    /// Votes that count, of a kind.
    public int votes(Ballot ballot) {
        return (int) votes.stream().filter(each -> each.ballot() == ballot).count();
    }

    /// A vote of the member that was cast before no longer counts.
    Topic with(MemberRecused recused) {
        return new Topic(
                added,
                state,
                and(recusals, recused),
                votes.stream().filter(each -> !each.member().equals(recused.member())).toList(),
                count,
                grounds);
    }

    Topic with(VoteCast vote) {
        return new Topic(added, state, recusals, and(votes, vote), count, grounds);
    }

    Topic counted(State outcome, Count counted) {
        return new Topic(added, outcome, recusals, votes, counted, grounds);
    }

    Topic deferred(String why) {
        return new Topic(added, State.DEFERRED, recusals, votes, count, why);
    }

    private static <T> List<T> and(List<T> list, T more) {
        return Stream.of(list, List.of(more)).flatMap(List::stream).toList();
    }

    /// The topics with one of them changed.
    static List<Topic> changing(List<Topic> topics, int number, Function<Topic, Topic> change) {
        List<Topic> changed = new ArrayList<>();
        for (Topic each : topics) changed.add(each.number() == number ? change.apply(each) : each);
        return changed;
    }
}
