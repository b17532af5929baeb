package rosukh.query.council.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.past.History;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Meetings and action items as they were, by their pages and by what changed in them.
@ViewTest
class CouncilPastTest {

    private static final String ITEM = "/api/v1/council-actions/k-1.1.1";
    private static final String MEETING = "/api/v1/council-meetings/k-1";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    @Autowired CouncilStreams streams;
    @Autowired History history;
    private Browser officer;
    private long met;

    @BeforeEach
    void a_council_that_met_once_and_closed_an_item() {
        Sittings.metOnce(log);
        met = log.head();
        log.append(Sittings.closed());
        officer = Browser.officer(mvc);
    }

    @Test
    void a_page_shows_what_was_known_and_what_was_true() throws Exception {
        assertThat(json(ITEM + "?asKnownAt=" + met).at("/item/state").asString()).isEqualTo("OPEN");
        assertThat(json(ITEM).at("/item/state").asString()).isEqualTo("IMPLEMENTED");
        JsonNode then = json(ITEM + "?asOf=" + Sittings.DAY.plusDays(9));
        assertThat(then.at("/item/percent").asInt()).isEqualTo(40);
        assertThat(then.at("/item/moves")).isEmpty();
        assertThat(then.path("overdue").asBoolean()).isFalse();
        assertThat(json(MEETING + "?asOf=6").path("phase").asString()).isEqualTo("CONVENED");
        assertThat(officer.answer(MEETING + "?asOf=3").getStatus()).isEqualTo(404);
    }

    @Test
    void every_page_of_the_council_keeps_the_moment() throws Exception {
        for (String page :
                List.of(
                        "/council",
                        "/council/meetings",
                        "/council/actions",
                        "/council/figures",
                        "/council/members",
                        "/council/resolutions/k-1.1",
                        "/council/meetings/k-1",
                        "/council/meetings/k-1/minutes",
                        "/council/actions/k-1.1.1"))
            assertThat(officer.en(page + "?asOf=" + met))
                    .as(page)
                    .contains("id=\"past\"")
                    .contains("href=\"/council?asOf=" + met + "\"")
                    .doesNotContain("?do=");
        assertThat(officer.en("/council/actions/k-1.1.1?asOf=" + met))
                .contains("href=\"/council/actions?asOf=" + met + "\"")
                .contains("href=\"/council/resolutions/k-1.1?asOf=" + met + "\"")
                .contains("href=\"/council/actions/k-1.1.1/differences\"");
    }

    @Test
    void the_page_goes_along_the_events_of_its_record() throws Exception {
        assertThat(officer.en("/council/actions/k-1.1.1?asOf=" + met))
                .contains("/council/actions/k-1.1.1?asOf=" + (met + 1))
                .contains("<bdi>Item closed</bdi>");
        assertThat(officer.fa("/council/meetings/k-1?asOf=" + met))
                .contains("<bdi>نشست گشوده شد</bdi>");
    }

    /// A record's own streams say all of it: its page needs no other event of the log.
    @Test
    void the_streams_of_an_item_hold_its_meeting_and_those_of_a_meeting_are_its_own() {
        assertThat(streams.read("k-1.1.1", history))
                .extracting(each -> each.getPayload().getClass().getSimpleName())
                .contains("ActionClosed", "TopicAdded")
                .doesNotContain("OldActionEntered", "MemberAppointed");
        assertThat(streams.read("o-1", history)).hasSize(1);
        assertThat(streams.isAbout(Map.of("meetingId", "k-1"), "k-1")).isTrue();
        assertThat(streams.isAbout(Map.of("actionId", "k-1.1.1"), "k-1")).isFalse();
        assertThat(streams.isAbout(Map.of("account", "k-1"), "k-1")).isFalse();
    }

    @Test
    void what_changed_is_answered_between_two_moments() throws Exception {
        JsonNode closing = json(ITEM + "/differences?from=" + met);
        assertThat(paths(closing)).containsExactlyInAnyOrder("/state", "/closedOn");
        assertThat(closing.at("/events/0/event").asString()).isEqualTo("council.action-closed");
        assertThat(paths(json(ITEM + "/differences")))
                .contains("/percent", "/moves/0", "/documents/0", "/state")
                .doesNotContain("/version", "/title");
        assertThat(paths(json(MEETING + "/differences")))
                .contains("/phase", "/openedOn")
                .doesNotContain("/latest");
        assertThat(paths(json("/api/v1/council-actions/o-1/differences"))).isEmpty();
        for (String gone :
                List.of(
                        "/council/actions/k-1/differences",
                        "/council/actions/k-9/differences",
                        "/council/meetings/k-1.1.1/differences",
                        "/council/meetings/k-9/differences"))
            assertThat(officer.answer(gone).getStatus()).as(gone).isEqualTo(404);
    }

    /// The state the changes lead to is the one the view has.
    @Test
    void an_item_that_is_folded_again_is_the_one_of_the_view() throws Exception {
        JsonNode item = json(ITEM).path("item");
        for (JsonNode each : json(ITEM + "/differences").path("changes"))
            assertThat(item.at(each.path("path").asString()))
                    .as(each.toString())
                    .isEqualTo(each.path("after"));
        JsonNode meeting = json(MEETING).path("meeting");
        for (JsonNode each : json(MEETING + "/differences").path("changes"))
            assertThat(meeting.at(each.path("path").asString()))
                    .as(each.toString())
                    .isEqualTo(each.path("after"));
    }

    @Test
    void what_changed_is_told_in_both_languages() throws Exception {
        assertThat(officer.en("/council/actions/k-1.1.1/differences"))
                .contains("Moves of the deadline", "Closed: Implemented")
                .contains("href=\"/council/actions/k-1.1.1\"")
                .contains("/api/v1/council-actions/k-1.1.1/differences?");
        assertThat(officer.fa("/council/meetings/k-1/differences"))
                .contains("دستور، آرا و شمارش", "/api/v1/council-meetings/k-1/differences?");
        assertThat(officer.en("/council/meetings/k-1"))
                .contains("/council/meetings/k-1/differences");
    }

    private static List<String> paths(JsonNode differences) {
        List<String> paths = new ArrayList<>();
        differences.path("changes").forEach(each -> paths.add(each.path("path").asString()));
        return paths;
    }

    private JsonNode json(String address) throws Exception {
        return new JsonMapper().readTree(officer.answer(address).getContentAsString());
    }
}
