package rosukh.command.council;

import static rosukh.command.council.CouncilRefusal.COUNCIL_BALLOT_UNKNOWN;
import static rosukh.command.council.CouncilRefusal.COUNCIL_PRESIDING_NEEDED;
import static rosukh.command.council.CouncilRefusal.COUNCIL_RECUSED_BEFORE;
import static rosukh.command.council.CouncilRefusal.COUNCIL_TOPIC_DONE;
import static rosukh.command.council.CouncilRefusal.COUNCIL_TOPIC_UNKNOWN;
import static rosukh.command.council.CouncilRefusal.COUNCIL_VOTED_BEFORE;
import static rosukh.command.council.CouncilRefusal.COUNCIL_VOTER_ABSENT;
import static rosukh.command.council.CouncilRefusal.COUNCIL_VOTER_OF_OTHER_BODY;
import static rosukh.command.council.CouncilRefusal.COUNCIL_VOTER_RECUSED;
import static rosukh.command.council.CouncilRefusal.COUNCIL_VOTES_OPEN;
import static rosukh.command.council.CouncilRefusal.COUNCIL_WITHOUT_QUORUM;

import java.util.List;
import rosukh.command.council.DeliberationCommand.CountTopic;
import rosukh.command.council.DeliberationCommand.DeferTopic;
import rosukh.command.council.DeliberationCommand.RecuseFromTopic;
import rosukh.command.council.DeliberationCommand.VoteOnTopic;
import rosukh.command.kernel.Violation;
import rosukh.events.council.Ballot;
import rosukh.events.council.CouncilMeeting;
import rosukh.events.council.CouncilMeetingEvent;
import rosukh.events.council.CouncilMeetingEvent.MemberRecused;
import rosukh.events.council.CouncilMeetingEvent.ResolutionAdopted;
import rosukh.events.council.CouncilMeetingEvent.ResolutionRejected;
import rosukh.events.council.CouncilMeetingEvent.TopicDeferred;
import rosukh.events.council.CouncilMeetingEvent.VoteCast;
import rosukh.events.council.Seat;
import rosukh.events.council.Topic;

/// Who has a say on a topic, and what the votes come to.
final class Balloting {

    private Balloting() {}

    static MemberRecused recuse(CouncilMeeting now, RecuseFromTopic command) {
        Topic topic = waiting(now, command.topic());
        if (!command.by().equals(command.member())) Deliberation.runs(now, command.by());
        present(now, command.member());
        if (topic.recused(command.member()))
            throw COUNCIL_RECUSED_BEFORE.because("the member keeps out of it already");
        return new MemberRecused(
                command.meetingId(),
                command.topic(),
                command.member(),
                Said.text(command.conflict()),
                command.by(),
                command.on());
    }

    static VoteCast vote(CouncilMeeting now, VoteOnTopic command) {
        Topic topic = waiting(now, command.topic());
        Seat seat = present(now, command.by());
        if (!seat.organisation().equals(command.organisation()))
            throw COUNCIL_VOTER_OF_OTHER_BODY.because(
                    "the member was called for " + seat.organisation());
        if (topic.recused(command.by()))
            throw COUNCIL_VOTER_RECUSED.because("the member keeps out of this topic");
        quorate(now, topic);
        if (topic.voted(command.by()))
            throw COUNCIL_VOTED_BEFORE.because("every member has one vote");
        return new VoteCast(
                command.meetingId(),
                command.topic(),
                command.by(),
                command.organisation(),
                Said.code(Ballot.class, command.ballot(), COUNCIL_BALLOT_UNKNOWN),
                command.on());
    }

    /// The side with more votes wins; a tie carries nothing.
    static CouncilMeetingEvent count(CouncilMeeting now, CountTopic command) {
        Topic topic = waiting(now, command.topic());
        presides(now, topic, command.by());
        quorate(now, topic);
        List<Violation> open =
                now.voters(topic).stream()
                        .filter(each -> !topic.voted(each.account()))
                        .map(each ->
                                new Violation("topic", COUNCIL_VOTES_OPEN.name(), each.account()))
                        .toList();
        if (!open.isEmpty()) throw COUNCIL_VOTES_OPEN.because("not every member has voted", open);
        int inFavour = topic.votes(Ballot.FOR);
        int against = topic.votes(Ballot.AGAINST);
        int abstained = topic.votes(Ballot.ABSTAIN);
        return inFavour > against
                ? new ResolutionAdopted(
                        command.meetingId(),
                        command.topic(),
                        inFavour,
                        against,
                        abstained,
                        command.by(),
                        command.on())
                : new ResolutionRejected(
                        command.meetingId(),
                        command.topic(),
                        inFavour,
                        against,
                        abstained,
                        command.by(),
                        command.on());
    }

    static TopicDeferred defer(CouncilMeeting now, DeferTopic command) {
        waiting(now, command.topic());
        Deliberation.runs(now, command.by());
        return new TopicDeferred(
                command.meetingId(),
                command.topic(),
                Said.text(command.grounds()),
                command.by(),
                command.on());
    }

    private static Topic waiting(CouncilMeeting now, int number) {
        Topic topic =
                now.topic(number)
                        .orElseThrow(() ->
                                COUNCIL_TOPIC_UNKNOWN.because("the agenda has no topic " + number));
        if (topic.state() != Topic.State.WAITING)
            throw COUNCIL_TOPIC_DONE.because("topic " + number + " is done");
        return topic;
    }

    private static Seat present(CouncilMeeting now, String account) {
        return now.seat(account)
                .filter(each -> now.present().contains(account))
                .orElseThrow(() -> COUNCIL_VOTER_ABSENT.because(account + " is no member present"));
    }

    /// The chair; where it keeps out of the topic, whoever of the others counts the votes.
    private static void presides(CouncilMeeting now, Topic topic, String account) {
        boolean chairs = account.equals(now.convened().chair()) && !topic.recused(account);
        boolean inPlace =
                topic.recused(now.convened().chair())
                        && now.voters(topic).stream()
                                .anyMatch(each -> each.account().equals(account));
        if (!chairs && !inPlace)
            throw COUNCIL_PRESIDING_NEEDED.because(
                    "the chair counts the votes, or a member in its place where it is recused");
    }

    private static void quorate(CouncilMeeting now, Topic topic) {
        int left = now.voters(topic).size();
        if (left < now.convened().quorum())
            throw COUNCIL_WITHOUT_QUORUM.because(
                    left + " may have a say, " + now.convened().quorum() + " are needed");
    }
}
