package rosukh.command.council;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.council.DeliberationTest.refused;
import static rosukh.command.council.Deliberations.DAY;
import static rosukh.command.council.Deliberations.ID;
import static rosukh.command.council.Deliberations.SEATS;
import static rosukh.command.council.Deliberations.TASK;
import static rosukh.command.council.Deliberations.convened;
import static rosukh.command.council.Deliberations.count;
import static rosukh.command.council.Deliberations.drafted;
import static rosukh.command.council.Deliberations.opened;
import static rosukh.command.council.Deliberations.vote;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
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
import rosukh.events.council.Chairing;
import rosukh.events.council.CouncilMeetingEvent.MeetingCancelled;
import rosukh.events.council.CouncilMeetingEvent.MeetingConvened;
import rosukh.events.council.CouncilMeetingEvent.MeetingOpened;
import rosukh.events.council.CouncilMeetingEvent.MemberRecused;
import rosukh.events.council.CouncilMeetingEvent.MinutesDrafted;
import rosukh.events.council.CouncilMeetingEvent.MinutesSigned;
import rosukh.events.council.CouncilMeetingEvent.TopicDeferred;
import rosukh.events.council.CouncilMinutes;
import rosukh.events.council.Task;

/// The rules on meetings where they turn: what is just allowed, and what just not.
class CouncilEdgesTest {

    @Nested
    class a_meeting {

        @Test
        void may_need_all_its_members_and_meets_on_the_day_of_its_call_or_later() {
            assertThat(
                            Deliberation.NONE.decide(
                                    new ConveneCouncil(ID, DAY, " Hall ", "ali", 5, "sara", DAY),
                                    SEATS))
                    .isEqualTo(
                            List.of(
                                    new MeetingConvened(
                                            ID, DAY, "Hall", SEATS, "ali", "sara", 5, DAY)));
            refused(
                    () ->
                            Deliberation.NONE.decide(
                                    new ConveneCouncil(ID, DAY, " ", "ali", 3, "sara", DAY), SEATS),
                    CouncilRefusal.COUNCIL_TEXT_MISSING);
        }

        /// Half of an even number is no quorum.
        @Test
        void needs_one_more_than_half_of_an_even_number() {
            refused(
                    () ->
                            Deliberation.NONE.decide(
                                    new ConveneCouncil(ID, DAY, "Hall", "ali", 2, "sara", DAY),
                                    SEATS.subList(0, 4)),
                    CouncilRefusal.COUNCIL_QUORUM_RANGE);
            assertThat(
                            Deliberation.NONE.decide(
                                    new ConveneCouncil(ID, DAY, "Hall", "ali", 3, "sara", DAY),
                                    SEATS.subList(0, 4)))
                    .hasSize(1);
        }

        @Test
        void is_opened_by_exactly_its_quorum_on_its_day() {
            assertThat(drafted().ask(opening("sara", "ali", "bita", "cyrus")))
                    .isEqualTo(
                            List.of(
                                    new MeetingOpened(
                                            ID, List.of("ali", "bita", "cyrus"), "sara", DAY)));
        }

        @Test
        void is_opened_and_given_up_by_who_runs_it() {
            assertThat(drafted().ask(opening("ali", "ali", "bita", "cyrus"))).hasSize(1);
            refused(
                    () -> drafted().ask(opening("bita", "ali", "bita", "cyrus")),
                    CouncilRefusal.COUNCIL_OFFICE_NEEDED);
            refused(
                    () -> drafted().ask(new CancelMeeting(ID, "ill", "bita", DAY)),
                    CouncilRefusal.COUNCIL_OFFICE_NEEDED);
            assertThat(drafted().ask(new CancelMeeting(ID, " ill ", "ali", DAY)))
                    .isEqualTo(List.of(new MeetingCancelled(ID, "ill", "ali", DAY)));
            refused(
                    () -> drafted().ask(new CancelMeeting(ID, " ", "ali", DAY)),
                    CouncilRefusal.COUNCIL_TEXT_MISSING);
        }

        @Test
        void numbers_its_topics_and_gives_a_task_one_to_500_working_days() {
            for (int days : new int[] {1, 500}) {
                Task task = new Task("industry", "a", "m", "t", days, false);
                assertThat(convened().ask(put(task))).hasSize(1);
            }
            Deliberations two = drafted().then(put(TASK));
            assertThat(two.now().meeting().topics())
                    .extracting(each -> each.number())
                    .containsExactly(1, 2);
        }

        @Test
        void puts_a_topic_off_by_who_runs_it_and_for_a_reason() {
            Deliberations open = opened("ali", "bita", "cyrus");
            refused(
                    () -> open.ask(new DeferTopic(ID, 1, "late", "bita", DAY)),
                    CouncilRefusal.COUNCIL_OFFICE_NEEDED);
            refused(
                    () -> open.ask(new DeferTopic(ID, 1, "", "ali", DAY)),
                    CouncilRefusal.COUNCIL_TEXT_MISSING);
            assertThat(open.ask(new DeferTopic(ID, 1, " late", "ali", DAY)))
                    .isEqualTo(List.of(new TopicDeferred(ID, 1, "late", "ali", DAY)));
        }

        private PutTopic put(Task task) {
            return new PutTopic(
                    ID, "Courses", "Offer them.", "I9", "IR", "UP", List.of(task), "sara", DAY);
        }

        private OpenMeeting opening(String by, String... present) {
            return new OpenMeeting(ID, List.of(present), by, DAY);
        }
    }

    @Nested
    class a_vote {

        @Test
        void is_cast_and_counted_by_exactly_the_quorum() {
            Deliberations four =
                    opened("ali", "bita", "cyrus", "dara").then(recusal("dara", "dara"));
            four.then(vote("ali", "FOR")).then(vote("bita", "FOR")).then(vote("cyrus", "AGAINST"));
            assertThat(four.ask(count("ali"))).hasSize(1);
            refused(
                    () -> four.then(recusal("bita", "sara")).ask(count("ali")),
                    CouncilRefusal.COUNCIL_WITHOUT_QUORUM);
        }

        @Test
        void is_kept_from_a_member_by_itself_or_by_who_runs_the_meeting_for_a_reason() {
            Deliberations open = opened("ali", "bita", "cyrus");
            for (String by : List.of("bita", "ali", "sara"))
                assertThat(open.ask(recusal("bita", by)))
                        .isEqualTo(List.of(new MemberRecused(ID, 1, "bita", "its board", by, DAY)));
            refused(
                    () -> open.ask(new RecuseFromTopic(ID, 1, "bita", " ", "bita", DAY)),
                    CouncilRefusal.COUNCIL_TEXT_MISSING);
        }

        /// A member in the place of the chair must have a say on the topic itself.
        @Test
        void is_not_counted_by_a_member_who_keeps_out_as_the_chair_does() {
            Deliberations open =
                    opened("ali", "bita", "cyrus", "dara", "elham")
                            .then(recusal("ali", "ali"))
                            .then(recusal("bita", "bita"))
                            .then(vote("cyrus", "FOR"))
                            .then(vote("dara", "FOR"))
                            .then(vote("elham", "FOR"));
            refused(() -> open.ask(count("bita")), CouncilRefusal.COUNCIL_PRESIDING_NEEDED);
            assertThat(open.ask(count("cyrus"))).hasSize(1);
        }

        private RecuseFromTopic recusal(String member, String by) {
            return new RecuseFromTopic(ID, 1, member, "its board", by, DAY);
        }
    }

    @Nested
    class minutes {

        /// Whoever holds the events counts the same hash with any tool.
        @Test
        void are_signed_over_the_sha_256_of_their_text() throws Exception {
            Deliberations drawn = counted().then(new DraftCouncilMinutes(ID, "ali", DAY));
            String text = CouncilMinutes.of(drawn.now().meeting());
            String hash =
                    HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256")
                                            .digest(text.getBytes(StandardCharsets.UTF_8)));
            assertThat(drawn.history().getLast())
                    .isEqualTo(new MinutesDrafted(ID, hash, "ali", DAY));
            assertThat(drawn.ask(new SignCouncilMinutes(ID, hash, "ali", DAY)))
                    .isEqualTo(List.of(new MinutesSigned(ID, Chairing.CHAIR, hash, "ali", DAY)));
            assertThat(drawn.ask(new SignCouncilMinutes(ID, hash, "sara", DAY)))
                    .isEqualTo(
                            List.of(new MinutesSigned(ID, Chairing.SECRETARY, hash, "sara", DAY)));
        }

        @Test
        void are_drawn_up_by_who_runs_the_meeting() {
            refused(
                    () -> counted().ask(new DraftCouncilMinutes(ID, "bita", DAY)),
                    CouncilRefusal.COUNCIL_OFFICE_NEEDED);
        }

        @Test
        void tell_everything_that_was_resolved_and_how() {
            Deliberations done =
                    opened("ali", "bita", "cyrus", "dara")
                            .then(new RecuseFromTopic(ID, 1, "dara", "its board", "dara", DAY))
                            .then(vote("ali", "FOR"))
                            .then(vote("bita", "ABSTAIN"))
                            .then(vote("cyrus", "AGAINST"))
                            .then(count("ali"));
            assertThat(CouncilMinutes.of(done.now().meeting()))
                    .isEqualTo(
                            """
                            minutes of a meeting of the policy council, form 1
                            meeting "k-1"
                            called for 2026-05-03, opened on 2026-05-03
                            place "Hall"
                            quorum 3
                            chair "ali"
                            secretary "sara"
                            member "ali" of "industry" for INDUSTRY present
                            member "bita" of "science" for SCIENCE present
                            member "cyrus" of "energy" for ENERGY present
                            member "dara" of "labour" for LABOUR present
                            member "elham" of "private" for PRIVATE absent
                            topic 1 REJECTED "Courses"
                              text "Offer them."
                              to move I9 of NATION "IR" UP
                              asks of "industry" "Offer courses" within 60 working days, measured by "Courses", target "40", priority
                              recused "dara" "its board"
                              vote "ali" FOR
                              vote "bita" ABSTAIN
                              vote "cyrus" AGAINST
                              counted 1 for, 1 against, 1 abstained, presided by "ali"
                            """);
        }

        private Deliberations counted() {
            return opened("ali", "bita", "cyrus")
                    .then(vote("ali", "FOR"))
                    .then(vote("bita", "FOR"))
                    .then(vote("cyrus", "FOR"))
                    .then(count("ali"));
        }
    }
}
