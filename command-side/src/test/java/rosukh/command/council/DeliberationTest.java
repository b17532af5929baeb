package rosukh.command.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rosukh.command.council.Deliberations.DAY;
import static rosukh.command.council.Deliberations.ID;
import static rosukh.command.council.Deliberations.SEATS;
import static rosukh.command.council.Deliberations.convened;
import static rosukh.command.council.Deliberations.count;
import static rosukh.command.council.Deliberations.drafted;
import static rosukh.command.council.Deliberations.opened;
import static rosukh.command.council.Deliberations.topic;
import static rosukh.command.council.Deliberations.vote;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.council.DeliberationCommand.CancelMeeting;
import rosukh.command.council.DeliberationCommand.ConveneCouncil;
import rosukh.command.council.DeliberationCommand.DeferTopic;
import rosukh.command.council.DeliberationCommand.DraftCouncilMinutes;
import rosukh.command.council.DeliberationCommand.OpenMeeting;
import rosukh.command.council.DeliberationCommand.PutTopic;
import rosukh.command.council.DeliberationCommand.RecuseFromTopic;
import rosukh.command.council.DeliberationCommand.SignCouncilMinutes;
import rosukh.command.council.DeliberationCommand.VoteOnTopic;
import rosukh.command.kernel.Refused;
import rosukh.events.council.ActionEvent.ActionAssigned;
import rosukh.events.council.Ballot;
import rosukh.events.council.CouncilMeeting;
import rosukh.events.council.CouncilMeetingEvent.MeetingClosed;
import rosukh.events.council.CouncilMeetingEvent.MinutesDrafted;
import rosukh.events.council.CouncilMeetingEvent.MinutesSigned;
import rosukh.events.council.CouncilMeetingEvent.ResolutionAdopted;
import rosukh.events.council.CouncilMeetingEvent.ResolutionRejected;
import rosukh.events.council.CouncilMeetingEvent.VoteCast;
import rosukh.events.council.CouncilMinutes;
import rosukh.events.council.Task;
import rosukh.events.council.Topic;

class DeliberationTest {

    @Nested
    class calling {

        @Test
        void seats_the_members_of_the_day() {
            assertThat(convened().now().meeting().convened().seats()).isEqualTo(SEATS);
        }

        @Test
        void needs_a_chair_who_sits_on_the_council_and_is_not_the_secretary() {
            refused(
                    () ->
                            Deliberation.NONE.decide(
                                    new ConveneCouncil(ID, DAY, "Hall", "zara", 3, "sara", DAY),
                                    SEATS),
                    CouncilRefusal.COUNCIL_CHAIR_NOT_SEATED);
            refused(
                    () ->
                            Deliberation.NONE.decide(
                                    new ConveneCouncil(ID, DAY, "Hall", "ali", 3, "ali", DAY),
                                    SEATS),
                    CouncilRefusal.COUNCIL_CHAIR_IS_SECRETARY);
        }

        @Test
        void needs_a_quorum_of_more_than_half() {
            for (int quorum : new int[] {0, 2, 6})
                refused(
                        () ->
                                Deliberation.NONE.decide(
                                        new ConveneCouncil(
                                                ID, DAY, "Hall", "ali", quorum, "sara", DAY),
                                        SEATS),
                        CouncilRefusal.COUNCIL_QUORUM_RANGE);
        }

        @Test
        void happens_once_and_for_no_day_before() {
            refused(
                    () ->
                            convened()
                                    .ask(
                                            new ConveneCouncil(
                                                    ID, DAY, "Hall", "ali", 3, "sara", DAY)),
                    CouncilRefusal.COUNCIL_ALREADY_CONVENED);
            refused(
                    () ->
                            Deliberation.NONE.decide(
                                    new ConveneCouncil(
                                            ID, DAY.minusDays(1), "Hall", "ali", 3, "sara", DAY),
                                    SEATS),
                    CouncilRefusal.COUNCIL_MEETS_BEFORE_CALL);
        }
    }

    @Nested
    class the_agenda {

        @Test
        void is_put_together_by_chair_and_secretary_only() {
            refused(
                    () ->
                            convened()
                                    .ask(
                                            put(
                                                    "I9",
                                                    "IR",
                                                    "UP",
                                                    List.of(Deliberations.TASK),
                                                    "bita")),
                    CouncilRefusal.COUNCIL_OFFICE_NEEDED);
        }

        @Test
        void names_an_indicator_an_area_and_a_direction_that_exist() {
            List<Task> tasks = List.of(Deliberations.TASK);
            refused(
                    () -> convened().ask(put("I13", "IR", "UP", tasks, "sara")),
                    CouncilRefusal.COUNCIL_AIM_UNKNOWN);
            refused(
                    () -> convened().ask(put("I1", "XX", "UP", tasks, "sara")),
                    CouncilRefusal.COUNCIL_AREA_UNKNOWN);
            refused(
                    () -> convened().ask(put("I1", "TEH", "AWAY", tasks, "sara")),
                    CouncilRefusal.COUNCIL_AIM_UNKNOWN);
            assertThat(convened().ask(put("TPI", "TEH", "DOWN", tasks, "sara"))).hasSize(1);
        }

        @Test
        void asks_something_of_somebody() {
            refused(
                    () -> convened().ask(put("I1", "IR", "UP", List.of(), "sara")),
                    CouncilRefusal.COUNCIL_TASKS_MALFORMED);
            for (Task task :
                    List.of(
                            new Task(" ", "a", "m", "t", 1, false),
                            new Task("o", "", "m", "t", 1, false),
                            new Task("o", "a", "", "t", 1, false),
                            new Task("o", "a", "m", "", 1, false),
                            new Task("o", "a", "m", "t", 0, false),
                            new Task("o", "a", "m", "t", 501, false)))
                refused(
                        () -> convened().ask(put("I1", "IR", "UP", List.of(task), "sara")),
                        CouncilRefusal.COUNCIL_TASKS_MALFORMED);
        }

        @Test
        void stands_once_the_meeting_is_open_or_over() {
            refused(
                    () -> opened("ali", "bita", "cyrus").ask(topic()),
                    CouncilRefusal.COUNCIL_ALREADY_OPEN);
            refused(
                    () -> drafted().then(new CancelMeeting(ID, "ill", "ali", DAY)).ask(topic()),
                    CouncilRefusal.COUNCIL_OVER);
        }
    }

    @Nested
    class opening {

        @Test
        void needs_a_quorum() {
            refused(() -> opened("ali", "bita"), CouncilRefusal.COUNCIL_WITHOUT_QUORUM);
        }

        @Test
        void names_members_once_each_with_the_chair() {
            refused(
                    () -> opened("bita", "cyrus", "dara"),
                    CouncilRefusal.COUNCIL_PRESENT_MALFORMED);
            refused(() -> opened("ali", "ali", "bita"), CouncilRefusal.COUNCIL_PRESENT_MALFORMED);
            refused(() -> opened("ali", "bita", "zara"), CouncilRefusal.COUNCIL_PRESENT_MALFORMED);
        }

        @Test
        void needs_an_agenda_and_its_day() {
            refused(
                    () -> convened().then(new OpenMeeting(ID, List.of("ali"), "sara", DAY)),
                    CouncilRefusal.COUNCIL_AGENDA_EMPTY);
            LocalDate later = DAY.plusDays(9);
            Deliberations ahead =
                    new Deliberations()
                            .then(new ConveneCouncil(ID, later, "Hall", "ali", 3, "sara", DAY))
                            .then(topic());
            refused(
                    () -> ahead.ask(new OpenMeeting(ID, List.of("ali"), "sara", DAY)),
                    CouncilRefusal.COUNCIL_NOT_YET);
        }
    }

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

    @Nested
    class adopting {

        @Test
        void begins_the_action_items_on_that_day() {
            Deliberations done = adopted();
            ResolutionAdopted adopted = (ResolutionAdopted) done.history().getLast();
            assertThat(ActionItem.beginning(adopted, done.now().meeting()))
                    .isEqualTo(
                            List.of(
                                    new ActionAssigned(
                                            "k-1.1.1", ID, 1, 1, Deliberations.TASK, DAY)));
        }
    }

    @Nested
    class minutes {

        @Test
        void wait_for_every_topic() {
            refused(
                    () ->
                            opened("ali", "bita", "cyrus")
                                    .ask(new DraftCouncilMinutes(ID, "sara", DAY)),
                    CouncilRefusal.COUNCIL_TOPICS_OPEN);
        }

        @Test
        void are_signed_by_two_persons_over_one_hash_and_then_stand() {
            Deliberations drawn = adopted().then(new DraftCouncilMinutes(ID, "sara", DAY));
            String hash = ((MinutesDrafted) drawn.history().getLast()).sha256();
            refused(
                    () -> drawn.ask(new SignCouncilMinutes(ID, "0".repeat(64), "ali", DAY)),
                    CouncilRefusal.COUNCIL_MINUTES_OTHER);
            drawn.then(new SignCouncilMinutes(ID, hash, "ali", DAY));
            refused(
                    () -> drawn.ask(new SignCouncilMinutes(ID, hash, "ali", DAY)),
                    CouncilRefusal.COUNCIL_SIGNED_BEFORE);
            refused(
                    () -> drawn.ask(new SignCouncilMinutes(ID, hash, "bita", DAY)),
                    CouncilRefusal.COUNCIL_OFFICE_NEEDED);
            assertThat(drawn.ask(new SignCouncilMinutes(ID, hash, "sara", DAY)))
                    .hasExactlyElementsOfTypes(MinutesSigned.class, MeetingClosed.class);
            drawn.then(new SignCouncilMinutes(ID, hash, "sara", DAY));
            CouncilMeeting closed = drawn.now().meeting();
            assertThat(CouncilMinutes.sha256(closed)).isEqualTo(hash);
            refused(
                    () -> drawn.ask(new SignCouncilMinutes(ID, hash, "sara", DAY)),
                    CouncilRefusal.COUNCIL_OVER);
            refused(() -> drawn.ask(vote("ali", "FOR")), CouncilRefusal.COUNCIL_OVER);
        }

        @Test
        void tell_who_voted_how_and_what_should_move() {
            String text = CouncilMinutes.of(adopted().now().meeting());
            assertThat(text)
                    .contains("topic 1 ADOPTED \"Courses\"")
                    .contains("to move I9 of NATION \"IR\" UP")
                    .contains("vote \"bita\" FOR")
                    .contains("member \"dara\" of \"labour\" for LABOUR absent");
        }

        @Test
        void are_not_signed_before_they_are_drawn_up() {
            refused(
                    () -> adopted().ask(new SignCouncilMinutes(ID, "x", "ali", DAY)),
                    CouncilRefusal.COUNCIL_MINUTES_MISSING);
            refused(
                    () ->
                            adopted()
                                    .then(new DraftCouncilMinutes(ID, "sara", DAY))
                                    .ask(vote("ali", "FOR")),
                    CouncilRefusal.COUNCIL_MINUTES_DRAFTED);
        }
    }

    @Test
    void nothing_happens_before_the_last_thing() {
        refused(
                () -> convened().ask(new CancelMeeting(ID, "ill", "ali", DAY.minusDays(1))),
                CouncilRefusal.COUNCIL_DATE_BACKWARDS);
    }

    /// 200 meetings of random commands: whatever is accepted keeps the rules, counted anew from the
    /// history.
    @Test
    void a_walk_keeps_one_vote_each_and_the_quorum() {
        for (int seed = 0; seed < 200; seed++) {
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

    private static Deliberations adopted() {
        return opened("ali", "bita", "cyrus")
                .then(vote("ali", "FOR"))
                .then(vote("bita", "FOR"))
                .then(vote("cyrus", "AGAINST"))
                .then(count("ali"));
    }

    private static RecuseFromTopic recusal(String member, String by) {
        return new RecuseFromTopic(ID, 1, member, "sits on its board", by, DAY);
    }

    private static PutTopic put(
            String gauge, String area, String direction, List<Task> tasks, String by) {
        return new PutTopic(ID, "Courses", "Offer them.", gauge, area, direction, tasks, by, DAY);
    }

    static void refused(ThrowingCallable asked, CouncilRefusal code) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code.name()));
    }
}
