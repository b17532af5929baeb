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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.council.DeliberationCommand.CancelMeeting;
import rosukh.command.council.DeliberationCommand.ConveneCouncil;
import rosukh.command.council.DeliberationCommand.DraftCouncilMinutes;
import rosukh.command.council.DeliberationCommand.OpenMeeting;
import rosukh.command.council.DeliberationCommand.PutTopic;
import rosukh.command.council.DeliberationCommand.SignCouncilMinutes;
import rosukh.command.kernel.Refused;
import rosukh.events.council.ActionEvent.ActionAssigned;
import rosukh.events.council.CouncilMeeting;
import rosukh.events.council.CouncilMeetingEvent.MeetingClosed;
import rosukh.events.council.CouncilMeetingEvent.MinutesDrafted;
import rosukh.events.council.CouncilMeetingEvent.MinutesSigned;
import rosukh.events.council.CouncilMeetingEvent.ResolutionAdopted;
import rosukh.events.council.CouncilMinutes;
import rosukh.events.council.Task;

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

    private static Deliberations adopted() {
        return opened("ali", "bita", "cyrus")
                .then(vote("ali", "FOR"))
                .then(vote("bita", "FOR"))
                .then(vote("cyrus", "AGAINST"))
                .then(count("ali"));
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
