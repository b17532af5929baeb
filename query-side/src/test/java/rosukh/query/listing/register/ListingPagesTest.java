package rosukh.query.listing.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.listing.register.Boards.GROWTH;
import static rosukh.query.listing.register.Boards.KB;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The list of firms part by part, and whole in its files.
@ViewTest
class ListingPagesTest {

    private static final int FIRMS = 30;

    @Autowired Log log;
    @Autowired MockMvc mvc;
    private Browser officer;

    @BeforeEach
    void thirty_firms_of_which_two_bear_one_name() {
        log.clear();
        Boards boards = new Boards(log);
        boards.rules();
        for (int i = FIRMS; i >= 1; i--) {
            boards.firm("f-" + i, "پیشگام " + (i == 2 ? 1 : i) % 10);
            boards.takenUp("f-" + i, i % 3 == 0 ? KB : GROWTH);
        }
        officer = Browser.officer(mvc);
    }

    @Test
    void every_firm_is_on_one_part() throws Exception {
        List<String> whole = ids(list("?limit=200"));
        assertThat(whole).hasSize(FIRMS).doesNotHaveDuplicates();
        List<String> found = new ArrayList<>();
        List<String> starts = new ArrayList<>();
        String after = "";
        do {
            JsonNode part = list("?limit=7" + after);
            assertThat(part.path("total").asInt()).isEqualTo(FIRMS);
            found.addAll(ids(part));
            starts.add(ids(part).getFirst());
            after = part.path("next").isString() ? "&after=" + part.path("next").asString() : "";
        } while (!after.isEmpty());
        assertThat(found).isEqualTo(whole);
        assertThat(starts).hasSize(5);
    }

    @Test
    void the_part_before_is_where_one_came_from() throws Exception {
        JsonNode first = list("?limit=7");
        String second =
                String.join(
                        ", ",
                        officer.answer(
                                        "/api/v1/listings?limit=7&after="
                                                + first.path("next").asString())
                                .getHeaders("Link"));
        assertThat(second).contains("rel=\"next\"", "rel=\"prev\"");
        String before = second.substring(second.indexOf("before=") + 7).split("[>&]", -1)[0];
        assertThat(ids(list("?limit=7&before=" + before))).isEqualTo(ids(first));
    }

    @Test
    void a_part_keeps_the_filter() throws Exception {
        JsonNode part = list("?limit=4&board=" + KB);
        assertThat(part.path("total").asInt()).isEqualTo(FIRMS / 3);
        JsonNode next = list("?limit=200&board=" + KB + "&after=" + part.path("next").asString());
        assertThat(ids(next)).hasSize(FIRMS / 3 - 4).doesNotContainAnyElementsOf(ids(part));
        assertThat(list("?limit=1&stage=ADMITTED").path("total").asInt()).isZero();
    }

    @Test
    void what_is_no_place_in_the_list_is_refused() throws Exception {
        assertThat(officer.answer("/api/v1/listings?limit=0").getStatus()).isEqualTo(400);
        assertThat(officer.answer("/api/v1/listings?limit=201").getStatus()).isEqualTo(400);
        assertThat(officer.answer("/api/v1/listings?after=***").getContentAsString())
                .contains("CURSOR_INVALID");
    }

    @Test
    void the_page_leads_on_and_files_hold_all_that_is_filtered() throws Exception {
        assertThat(officer.en("/listing"))
                .contains("30 in total", "Next page", "/listing/export.csv");
        assertThat(officer.en("/listing?board=" + KB))
                .contains("10 in total")
                .contains("/listing/export.csv?board=" + KB, "/listing/export.ndjson?board=" + KB)
                .doesNotContain("Next page");
        assertThat(lines("/listing/export.csv")).hasSize(FIRMS + 1);
        assertThat(lines("/listing/export.csv?board=" + KB)).hasSize(FIRMS / 3 + 1);
        assertThat(lines("/listing/export.ndjson?board=" + KB))
                .hasSize(FIRMS / 3)
                .allMatch(each -> each.contains("\"board\":\"NOAFARIN_KB\""));
    }

    @Test
    void events_come_part_by_part_the_last_one_first() throws Exception {
        JsonNode part = json("/api/v1/listing-deeds?limit=20");
        assertThat(part.path("total").asInt()).isEqualTo(FIRMS);
        JsonNode rest =
                json("/api/v1/listing-deeds?limit=20&after=" + part.path("next").asString());
        List<Long> at = new ArrayList<>();
        for (JsonNode each : part.path("items")) at.add(each.path("at").asLong());
        for (JsonNode each : rest.path("items")) at.add(each.path("at").asLong());
        assertThat(at)
                .hasSize(FIRMS)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(officer.en("/listing/deeds")).contains("30 in total");
    }

    private List<String> lines(String address) throws Exception {
        return officer.answer(address).getContentAsString().lines().toList();
    }

    private JsonNode list(String query) throws Exception {
        return json("/api/v1/listings" + query);
    }

    private static List<String> ids(JsonNode part) {
        List<String> ids = new ArrayList<>();
        for (JsonNode each : part.path("items"))
            ids.add(each.path("file").path("firmId").asString());
        return ids;
    }

    private JsonNode json(String address) throws Exception {
        return new JsonMapper().readTree(officer.answer(address).getContentAsString());
    }
}
