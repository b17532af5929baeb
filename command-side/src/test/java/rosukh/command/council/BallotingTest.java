package rosukh.command.council;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.council.DeliberationTest.refused;
import static rosukh.command.council.Deliberations.DAY;
import static rosukh.command.council.Deliberations.ID;
import static rosukh.command.council.Deliberations.count;
import static rosukh.command.council.Deliberations.drafted;
import static rosukh.command.council.Deliberations.opened;
import static rosukh.command.council.Deliberations.topic;
import static rosukh.command.council.Deliberations.vote;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.council.DeliberationCommand.DeferTopic;
import rosukh.command.council.DeliberationCommand.DraftCouncilMinutes;
import rosukh.command.council.DeliberationCommand.RecuseFromTopic;
import rosukh.command.council.DeliberationCommand.VoteOnTopic;
import rosukh.command.kernel.Refused;
import rosukh.events.council.Ballot;
import rosukh.events.council.CouncilMeetingEvent.ResolutionAdopted;
import rosukh.events.council.CouncilMeetingEvent.ResolutionRejected;
import rosukh.events.council.CouncilMeetingEvent.VoteCast;
import rosukh.events.council.Topic;

class BallotingTest {

    @Nested
    class voting {

        @Test
        void is_done_once() {
            refused(
                    () ->
                            opened("ali", "bita", "cyrus")
                                    .then(vote("bita", "FOR"))
                                    .ask(vote("bita", "AGAINST")),
                    CouncilRefusal.COUNCIL_VOTED_BEFORE);
        }

        @Test
        void is_for_members_present_in_the_name_of_their_body() {
            Deliberations open = opened("ali", "bita", "cyrus");
            refused(() -> open.ask(vote("dara", "FOR")), CouncilRefusal.COUNCIL_VOTER_ABSENT);
            refused(() -> open.ask(vote("zara", "FOR")), CouncilRefusal.COUNCIL_VOTER_ABSENT);
            refused(
                    () -> open.ask(new VoteOnTopic(ID, 1, "FOR", "bita", "energy", DAY)),
                    CouncilRefusal.COUNCIL_VOTER_OF_OTHER_BODY);
            refused(() -> open.ask(vote("bita", "MAYBE")), CouncilRefusal.COUNCIL_BALLOT_UNKNOWN);
        }

        @Test
        void is_not_for_who_has_a_conflict_nor_without_the_quorum_then_left() {
            Deliberations three = opened("ali", "bita", "cyrus").then(recusal("bita", "bita"));
            refused(() -> three.ask(vote("bita", "FOR")), CouncilRefusal.COUNCIL_VOTER_RECUSED);
            refused(() -> three.ask(vote("ali", "FOR")), CouncilRefusal.COUNCIL_WITHOUT_QUORUM);
            refused(() -> three.ask(count("ali")), CouncilRefusal.COUNCIL_WITHOUT_QUORUM);
        }

        @Test
        void takes_the_vote_of_a_member_who_is_recused_later() {
            Deliberations four =
                    opened("ali", "bita", "cyrus", "dara")
                            .then(vote("bita", "AGAINST"))
                            .then(recusal("bita", "sara"))
                            .then(vote("ali", "FOR"))
                            .then(vote("cyrus", "FOR"))
                            .then(vote("dara", "ABSTAIN"));
            assertThat(four.ask(count("ali")))
                    .isEqualTo(List.of(new ResolutionAdopted(ID, 1, 2, 0, 1, "ali", DAY)));
        }

        @Test
        void keeps_a_member_out_once_and_by_itself_or_who_runs_the_meeting() {
            Deliberations open = opened("ali", "bita", "cyrus");
            refused(() -> open.ask(recusal("bita", "cyrus")), CouncilRefusal.COUNCIL_OFFICE_NEEDED);
            refused(() -> open.ask(recusal("dara", "sara")), CouncilRefusal.COUNCIL_VOTER_ABSENT);
            refused(
                    () -> open.then(recusal("bita", "bita")).ask(recusal("bita", "ali")),
                    CouncilRefusal.COUNCIL_RECUSED_BEFORE);
        }

        @Test
        void is_counted_by_the_chair_when_all_have_voted() {
            Deliberations open = opened("ali", "bita", "cyrus").then(vote("ali", "FOR"));
            refused(() -> open.ask(count("bita")), CouncilRefusal.COUNCIL_PRESIDING_NEEDED);
            refused(() -> open.ask(count("ali")), CouncilRefusal.COUNCIL_VOTES_OPEN);
        }

        @Test
        void is_counted_in_place_of_a_chair_who_is_recused() {
            Deliberations open =
                    opened("ali", "bita", "cyrus", "dara")
                            .then(recusal("ali", "ali"))
                            .then(vote("bita", "FOR"))
                            .then(vote("cyrus", "FOR"))
                            .then(vote("dara", "AGAINST"));
            refused(() -> open.ask(count("ali")), CouncilRefusal.COUNCIL_PRESIDING_NEEDED);
            refused(() -> open.ask(count("elham")), CouncilRefusal.COUNCIL_PRESIDING_NEEDED);
            assertThat(open.ask(count("bita"))).hasSize(1);
        }

        @Test
        void carries_nothing_on_a_tie() {
            assertThat(
                            opened("ali", "bita", "cyrus")
                                    .then(vote("ali", "FOR"))
                                    .then(vote("bita", "AGAINST"))
                                    .then(vote("cyrus", "ABSTAIN"))
                                    .ask(count("ali")))
                    .isEqualTo(List.of(new ResolutionRejected(ID, 1, 1, 1, 1, "ali", DAY)));
        }

        @Test
        void is_over_when_the_topic_is_done() {
            Deliberations put =
                    opened("ali", "bita", "cyrus").then(new DeferTopic(ID, 1, "late", "sara", DAY));
            refused(() -> put.ask(vote("ali", "FOR")), CouncilRefusal.COUNCIL_TOPIC_DONE);
            refused(
                    () -> put.ask(new DeferTopic(ID, 2, "late", "sara", DAY)),
                    CouncilRefusal.COUNCIL_TOPIC_UNKNOWN);
            refused(() -> drafted().ask(vote("ali", "FOR")), CouncilRefusal.COUNCIL_NOT_OPEN);
        }
    }

    /// 200 meetings of random commands: whatever is accepted keeps the rules, counted anew from the
    /// history.
    @Test
    void a_walk_keeps_one_vote_each_and_the_quorum() {
        for (int seed = 0; seed < Integer.getInteger("walk.seeds", 200); seed++) {
            Random random = new Random(seed);
            Deliberations walk = opened("ali", "bita", "cyrus", "dara", "elham");
            for (int step = 0; step < 40; step++) {
                try {
                    walk.then(any(random));
                } catch (Refused expected) {
                    assertThat(expected.code()).startsWith("COUNCIL_");
                }
                Topic topic = Objects.requireNonNull(walk.now().meeting()).topic(1).orElseThrow();
                assertThat(topic.votes().stream().map(VoteCast::member))
                        .as("seed " + seed)
                        .doesNotHaveDuplicates()
                        .noneMatch(topic::recused);
                Topic.Count count = topic.count();
                if (count == null) continue;
                assertThat(topic.votes()).as("seed " + seed).hasSizeGreaterThanOrEqualTo(3);
                assertThat(count.inFavour()).isEqualTo(topic.votes(Ballot.FOR));
                assertThat(topic.state() == Topic.State.ADOPTED)
                        .isEqualTo(count.inFavour() > count.against());
            }
            Deliberation again = Deliberation.NONE;
            for (var event : walk.history()) again = again.evolve(event);
            assertThat(again).as("seed " + seed).isEqualTo(walk.now());
        }
    }

    private static DeliberationCommand any(Random random) {
        List<String> all = List.of("ali", "bita", "cyrus", "dara", "elham", "sara");
        String who = all.get(random.nextInt(all.size()));
        String other = all.get(random.nextInt(all.size()));
        return switch (random.nextInt(8)) {
            case 0 -> recusal(other, who);
            case 1 -> count(who);
            case 2 ->
                    random.nextInt(9) == 0 ? new DeferTopic(ID, 1, "late", who, DAY) : count("ali");
            case 3 -> new DraftCouncilMinutes(ID, who, DAY);
            default -> vote(who, List.of("FOR", "AGAINST", "ABSTAIN").get(random.nextInt(3)));
        };
    }

    private static RecuseFromTopic recusal(String member, String by) {
        return new RecuseFromTopic(ID, 1, member, "sits on its board", by, DAY);
    }
}
