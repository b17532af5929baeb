package rosukh.query.energy.plants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.energy.EnergySiteEvent;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.past.History;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The site of a plant as it was, by its page and by what changed in it.
@ViewTest
class SitePastTest {

    private static final String API = "/api/v1/energy-sites/" + Sunny.SITE;
    private static final String PAGE = "/energy/sites/" + Sunny.SITE;

    @Autowired Log log;
    @Autowired MockMvc mvc;
    @Autowired SiteStreams streams;
    @Autowired History history;
    private Browser officer;
    private long read;

    @BeforeEach
    void a_reading_that_was_corrected_last() {
        Sunny.tell(log);
        read = log.head() - 1;
        officer = Browser.officer(mvc);
    }

    @Test
    void a_page_shows_what_was_known() throws Exception {
        assertThat(kwh("?asOf=" + read)).isEqualTo(20_000);
        assertThat(kwh("")).isEqualTo(28_800);
        assertThat(json(API + "?asOf=" + (read - 1)).path("stage").asString())
                .isEqualTo("OPERATING");
        assertThat(json(API + "?asOf=" + (read - 2)).path("stage").asString())
                .isEqualTo("COMMISSIONED");
        assertThat(officer.answer(API + "?asOf=0").getStatus()).isEqualTo(404);
        for (String page : List.of("/energy", "/energy/figures", "/energy/rules", PAGE))
            assertThat(officer.en(page + "?asOf=" + read))
                    .as(page)
                    .contains("id=\"past\"")
                    .contains("href=\"/energy?asOf=" + read + "\"")
                    .doesNotContain("?do=", "What can be done");
    }

    @Test
    void the_page_goes_along_the_events_of_its_site() throws Exception {
        assertThat(officer.en(PAGE + "?asOf=" + read))
                .contains(PAGE + "?asOf=" + (read + 1))
                .contains("<bdi>Reading corrected</bdi>");
        assertThat(officer.fa(PAGE + "?asOf=" + read)).contains("<bdi>قرائت اصلاح شد</bdi>");
    }

    /// A page of the past reads the same from the site's own streams as the whole log makes it.
    @Test
    void its_streams_hold_all_that_its_page_shows() {
        assertThat(streams.recordOf(Map.of("siteId", Sunny.SITE))).contains(Sunny.SITE);
        assertThat(streams.recordOf(Map.of("zoneId", "z"))).isEmpty();
        assertThat(streams.read(Sunny.SITE, history))
                .extracting(each -> each.getPayload().getClass().getSimpleName())
                .contains("SiteIdentified", "ReadingCorrected", "RulesPublished", "FirmRegistered")
                .doesNotContain("PlotAllocated");
        Map<String, String> path = Map.of("siteId", Sunny.SITE);
        assertThat(streams.isAbout(path, EnergySiteEvent.streamOf(Sunny.SITE))).isTrue();
        assertThat(streams.isAbout(path, EnergySiteEvent.streamOf(Sunny.PARK))).isFalse();
        assertThat(streams.isAbout(Map.of(), EnergySiteEvent.streamOf(Sunny.SITE))).isFalse();
    }

    @Test
    void every_past_state_is_the_one_the_view_had() throws Exception {
        JsonNode all = json(API + "/differences");
        List<String> paths = paths(all);
        assertThat(paths)
                .contains("/stage", "/ownerId", "/ownerName", "/licensedKw", "/readings/0")
                .doesNotContain("/version", "/history");
        assertThat(all.path("changes").findValues("after"))
                .filteredOn(JsonNode::isString)
                .extracting(JsonNode::asString)
                .contains("آفتاب یک", "OPERATING");
        JsonNode last = json(API + "/differences?from=" + read);
        assertThat(paths(last))
                .containsExactlyInAnyOrder(
                        "/readings/0/kwh",
                        "/readings/0/co2Kg",
                        "/readings/0/paymentRial",
                        "/readings/0/earlier");
        assertThat(last.path("events").get(0).path("event").asString())
                .isEqualTo("energy.reading-corrected");
        assertThat(last.path("events").get(0).path("actor").asString()).isEqualTo("omid");
        assertThat(officer.answer(PAGE + "-none/differences").getStatus()).isEqualTo(404);
        assertThat(
                        new Browser(mvc, "yazd", "ROLE_officer", "PROVINCE_YZD")
                                .answer(API + "/differences")
                                .getStatus())
                .isEqualTo(404);
    }

    @Test
    void what_changed_is_told_in_both_languages() throws Exception {
        assertThat(officer.en(PAGE)).contains(PAGE + "/differences");
        assertThat(officer.en(PAGE + "/differences"))
                .contains("What changed in", "Meter readings", "Reading corrected: 28,800 kWh")
                .contains("href=\"" + PAGE + "\"", API + "/differences");
        assertThat(officer.fa(PAGE + "/differences")).contains("قرائت‌های کنتور", "مرحله");
    }

    private long kwh(String moment) throws Exception {
        return json(API + moment).path("readings").get(0).path("kwh").asLong();
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
