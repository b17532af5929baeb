package rosukh.query.council.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.council.Chairing;
import rosukh.events.council.CouncilMeetingEvent.MeetingClosed;
import rosukh.events.council.CouncilMeetingEvent.MeetingConvened;
import rosukh.events.council.CouncilMeetingEvent.MinutesDrafted;
import rosukh.events.council.CouncilMeetingEvent.MinutesSigned;
import rosukh.events.council.Seat;
import rosukh.events.council.Sector;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The meetings and members of a council that met once, from its events to its pages.
@ViewTest
class CouncilMeetingPageTest {

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;
    Browser committee;
    Browser auditor;

    @BeforeEach
    void a_council_that_met_once() {
        Sittings.metOnce(log);
        officer = Browser.officer(mvc);
        committee = new Browser(mvc, "committee", "ROLE_committee", "ORG_wg");
        auditor = new Browser(mvc, "auditor", "ROLE_auditor");
    }

    @Test
    void a_meeting_shows_agenda_votes_and_forms() throws Exception {
        assertThat(committee.en("/council/meetings/k-1"))
                .contains("Courses", "2 for, 0 against, 0 abstained", "keeps out")
                .contains("do=VOTE", "do=DEFER");
        assertThat(committee.en("/council/meetings/k-1?do=VOTE&topic=2"))
                .contains("/forms/council/meetings/k-1/topics/2/votes");
        assertThat(committee.fa("/council/meetings/k-1?do=RECUSE&topic=2")).contains("recusals");
        officer.fa("/council/meetings");
        assertThat(officer.en("/council/meetings/new"))
                .contains("<option value=\"bita\">bita · Science</option>")
                .doesNotContain("dara");
        officer.fa("/council/meetings/new");
        assertThat(officer.en("/council/meetings/k-1/minutes"))
                .contains("topic 1 ADOPTED", "not drawn up");
        assertThat(api("/api/v1/council-meetings/k-1/minutes").path("text").asString())
                .contains("to move I9");
    }

    @Test
    void a_meeting_that_is_called_takes_drafts() throws Exception {
        log.append(
                new MeetingConvened(
                        "k-2",
                        Sittings.DAY,
                        "Hall",
                        List.of(new Seat("committee", "wg", Sector.INDUSTRY)),
                        "committee",
                        "omid",
                        1,
                        Sittings.DAY));
        assertThat(committee.en("/council/meetings/k-2?do=PUT"))
                .contains("/forms/council/meetings/k-2/topics", "name=\"workingDays\"");
        committee.fa("/council/meetings/k-2?do=PUT");
        committee.fa("/council/meetings/k-2?do=CANCEL");
    }

    @Test
    void minutes_are_signed_over_their_hash() throws Exception {
        log.append(
                new MinutesDrafted("k-1", Sittings.SHA, "omid", Sittings.DAY),
                new MinutesSigned("k-1", Chairing.CHAIR, Sittings.SHA, "committee", Sittings.DAY),
                new MinutesSigned("k-1", Chairing.SECRETARY, Sittings.SHA, "omid", Sittings.DAY),
                new MeetingClosed("k-1", Sittings.SHA, Sittings.DAY));
        assertThat(officer.en("/council/meetings/k-1/minutes")).contains(Sittings.SHA, "Signed");
    }

    @Test
    void members_sit_for_their_sector_until_they_end() throws Exception {
        assertThat(officer.en("/council/members"))
                .contains("member-bita", "Science", "moved", "/forms/council/members");
        officer.fa("/council/members");
        assertThat(auditor.en("/council/members")).doesNotContain("/forms/council/members");
        assertThat(api("/api/v1/council/members")).hasSize(3);
        assertThat(api("/api/v1/council-meetings").path("total").asInt()).isEqualTo(1);
        assertThat(api("/api/v1/council-resolutions").path("total").asInt()).isEqualTo(2);
        assertThat(api("/api/v1/council-actions?resolution=k-1.1").path("total").asInt())
                .isEqualTo(2);
    }

    private JsonNode api(String address) throws Exception {
        return new JsonMapper().readTree(officer.answer(address).getContentAsString());
    }
}
