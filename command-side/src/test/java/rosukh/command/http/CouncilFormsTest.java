package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.council.CouncilRefusal;
import rosukh.command.council.DeliberationCommand.CancelMeeting;
import rosukh.command.council.DeliberationCommand.ConveneCouncil;
import rosukh.command.council.DeliberationCommand.CountTopic;
import rosukh.command.council.DeliberationCommand.DeferTopic;
import rosukh.command.council.DeliberationCommand.DraftCouncilMinutes;
import rosukh.command.council.DeliberationCommand.OpenMeeting;
import rosukh.command.council.DeliberationCommand.PutTopic;
import rosukh.command.council.DeliberationCommand.RecuseFromTopic;
import rosukh.command.council.DeliberationCommand.SignCouncilMinutes;
import rosukh.command.council.DeliberationCommand.VoteOnTopic;
import rosukh.command.council.SeatCommand.AppointMember;
import rosukh.command.council.SeatCommand.EndMembership;
import rosukh.command.kernel.http.Problem;
import rosukh.events.council.Task;

/// The forms of members and meetings of the council send what was typed, and a refusal leads back.
class CouncilFormsTest extends EdgeTest {

    private static final String SHA = "a".repeat(64);
    private static final String MEETING = "/council/meetings/x-1";

    private void sends(
            Object command, String role, String page, String done, String path, String... fields)
            throws Exception {
        commands.clear();
        perform(form(path, fields), role)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", page + "?minPosition=41"))
                .andExpect(flash().attribute("done", "done." + done));
        assertThat(commands.only().command()).isEqualTo(command);
    }

    private Problem refused(String role, String path, String... fields) throws Exception {
        return (Problem)
                perform(form(path, fields), role)
                        .andExpect(status().isSeeOther())
                        .andExpect(header().string("Location", "/cases/f-1.1"))
                        .andReturn()
                        .getFlashMap()
                        .get("problem");
    }

    @Test
    void appoint_and_end_a_member() throws Exception {
        sends(
                new AppointMember("bita", "science", "SCIENCE", "letter 3", "ali", today()),
                "manager",
                "/council/members",
                "appoint-member",
                "/forms/council/members",
                "account",
                "bita",
                "organisation",
                "science",
                "sector",
                "SCIENCE",
                "reference",
                "letter 3");
        sends(
                new EndMembership("bita", "moved", "ali", today()),
                "officer",
                "/council/members",
                "end-membership",
                "/forms/council/members/ending",
                "account",
                "bita",
                "grounds",
                "moved");
    }

    @Test
    void call_fill_open_and_give_up_a_meeting() throws Exception {
        commands.clear();
        perform(
                        form(
                                "/forms/council/meetings",
                                "meetsOn",
                                "۱۴۰۵-۱۰-۰۱",
                                "place",
                                "Hall",
                                "chair",
                                "bita",
                                "quorum",
                                "۳"),
                        "officer")
                .andExpect(header().string("Location", MEETING + "?minPosition=41"));
        assertThat(commands.only().command())
                .isInstanceOfSatisfying(
                        ConveneCouncil.class,
                        command -> {
                            assertThat(command.meetingId()).startsWith("k-");
                            assertThat(command.meetsOn()).isEqualTo(LocalDate.of(2026, 12, 22));
                            assertThat(command.chair()).isEqualTo("bita");
                            assertThat(command.quorum()).isEqualTo(3);
                            assertThat(command.by()).isEqualTo("ali");
                        });
        sends(
                new OpenMeeting("k-1", List.of("bita", "cyrus"), "ali", today()),
                "committee",
                MEETING,
                "open-meeting",
                "/forms/council/meetings/k-1/opening",
                "present",
                "bita",
                "present",
                "cyrus");
        sends(
                new CancelMeeting("k-1", "ill", "ali", today()),
                "officer",
                MEETING,
                "cancel-meeting",
                "/forms/council/meetings/k-1/cancellation",
                "grounds",
                "ill");
    }

    /// Rows of which no owner is typed are no task; the flag of a row stays with its row.
    @Test
    void put_a_topic_with_what_is_asked_of_whom() throws Exception {
        sends(
                new PutTopic(
                        "k-1",
                        "Courses",
                        "Offer them.",
                        "I9",
                        "KRM",
                        "UP",
                        List.of(
                                new Task("industry", "Teach", "Courses", "40", 60, false),
                                new Task("science", "Write", "Guides", "1", 15, true)),
                        "ali",
                        today()),
                "officer",
                MEETING,
                "put-topic",
                "/forms/council/meetings/k-1/topics",
                "title",
                "Courses",
                "text",
                "Offer them.",
                "gauge",
                "I9",
                "area",
                "KRM",
                "direction",
                "UP",
                "owner",
                "industry",
                "action",
                "Teach",
                "measure",
                "Courses",
                "target",
                "40",
                "workingDays",
                "۶۰",
                "priority",
                "false",
                "owner",
                "",
                "action",
                "",
                "measure",
                "",
                "target",
                "",
                "workingDays",
                "",
                "priority",
                "false",
                "owner",
                "science",
                "action",
                "Write",
                "measure",
                "Guides",
                "target",
                "1",
                "workingDays",
                "15",
                "priority",
                "true");
    }

    @Test
    void a_topic_without_tasks_or_with_days_that_are_no_number_is_not_sent() throws Exception {
        String path = "/forms/council/meetings/k-1/topics";
        Problem empty = refused("officer", path, "title", "Courses", "owner", "");
        assertThat(empty.code()).isEqualTo("REQUEST_INVALID");
        assertThat(empty.violations()).extracting("field").contains("text", "gauge", "owner");
        Problem worded = refused("officer", path, "owner", "industry", "workingDays", "soon");
        assertThat(worded.violations()).extracting("field").contains("workingDays");
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void recuse_vote_count_and_put_off() throws Exception {
        String topic = "/forms/council/meetings/k-1/topics/2/";
        sends(
                new RecuseFromTopic("k-1", 2, "bita", "its board", "ali", today()),
                "committee",
                MEETING,
                "recuse-from-topic",
                topic + "recusals",
                "member",
                "bita",
                "conflict",
                "its board");
        sends(
                new VoteOnTopic("k-1", 2, "AGAINST", "ali", "isipo-krm", today()),
                "committee",
                MEETING,
                "vote-on-topic",
                topic + "votes",
                "ballot",
                "AGAINST");
        sends(
                new CountTopic("k-1", 2, "ali", today()),
                "manager",
                MEETING,
                "count-topic",
                topic + "count");
        sends(
                new DeferTopic("k-1", 2, "late", "ali", today()),
                "officer",
                MEETING,
                "defer-topic",
                topic + "deferral",
                "grounds",
                "late");
    }

    @Test
    void draw_up_and_sign_the_minutes() throws Exception {
        sends(
                new DraftCouncilMinutes("k-1", "ali", today()),
                "officer",
                MEETING,
                "draft-council-minutes",
                "/forms/council/meetings/k-1/minutes");
        sends(
                new SignCouncilMinutes("k-1", SHA, "ali", today()),
                "committee",
                MEETING,
                "sign-council-minutes",
                "/forms/council/meetings/k-1/signatures",
                "sha256",
                SHA);
    }

    @Test
    void a_refusal_of_the_rules_leads_back_with_its_code() throws Exception {
        commands.answering((_, _) -> {
            throw CouncilRefusal.COUNCIL_VOTED_BEFORE.because("every member has one vote");
        });
        Problem problem =
                refused("committee", "/forms/council/meetings/k-1/topics/1/votes", "ballot", "FOR");
        assertThat(problem.code()).isEqualTo("COUNCIL_VOTED_BEFORE");
    }

    @Test
    void what_is_no_meeting_is_not_asked_for() throws Exception {
        assertThat(refused("officer", "/forms/council/meetings/f-1/minutes").code())
                .isEqualTo("NOT_FOUND");
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void only_who_may_have_a_say_reaches_the_rules() throws Exception {
        for (String path :
                List.of(
                        "/forms/council/members",
                        "/forms/council/meetings",
                        "/forms/council/meetings/k-1/topics/1/votes",
                        "/forms/council/actions/k-1.1.1/closing"))
            perform(form(path), "broker").andExpect(status().isForbidden());
        perform(form("/forms/council/meetings/k-1/topics/1/votes"), "officer")
                .andExpect(status().isForbidden());
        assertThat(commands.sent()).isEmpty();
    }
}
