package rosukh.query.council.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.council.ActionEvent.ActionOverdue;
import rosukh.events.council.ActionEvent.OldActionEntered;
import rosukh.events.council.Aim;
import rosukh.events.council.Direction;
import rosukh.events.council.Gauge;
import rosukh.events.indicators.Area;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The resolutions and action items of a council that met once, from its events to its pages.
@ViewTest
class CouncilRegisterTest {

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;
    Browser auditor;

    @BeforeEach
    void a_council_that_met_once() {
        Sittings.metOnce(log);
        officer = Browser.officer(mvc);
        auditor = new Browser(mvc, "auditor", "ROLE_auditor");
    }

    @Test
    void a_resolution_shows_its_indicator_before_and_after_and_says_what_that_is_not()
            throws Exception {
        assertThat(officer.en("/council/resolutions/k-1.1"))
                .contains("Digital basic level should rise", "10.00", "40.00", "30.00")
                .contains("8.29 to 12.02", "proves no effect", "beyond chance");
        assertThat(officer.fa("/council/resolutions/k-1.1"))
                .contains("۱۰٫۰۰", "۸٫۲۹ تا ۱۲٫۰۲", "پاییز ۱۴۰۴", "بهار ۱۴۰۵");
        assertThat(auditor.en("/council/resolutions/k-1.1")).contains("/audit/events/");
        JsonNode effect = api("/api/v1/council-resolutions/k-1.1").path("effect");
        assertThat(effect.path("verdict").asString()).isEqualTo("TOWARDS");
        assertThat(effect.path("before").path("interval").path("low").asInt()).isEqualTo(8_29);
        assertThat(officer.en("/council/resolutions/old-1402-17"))
                .contains("Technology penetration index", "Nothing published before");
    }

    @Test
    void an_item_keeps_every_deadline() throws Exception {
        log.append(Sittings.closed());
        assertThat(officer.en("/council/actions/k-1.1.1"))
                .contains("tender failed", "Implemented", "List", "so far")
                .doesNotContain("do=MOVE");
        assertThat(api("/api/v1/council-actions/k-1.1.1").path("item").path("moves")).hasSize(1);
        officer.fa("/council/actions/k-1.1.1");
        officer.fa("/council/actions/o-1");
    }

    @Test
    void an_item_offers_every_form_it_names() throws Exception {
        for (String action : List.of("PROGRESS", "FILE", "MOVE", "PRIORITY", "CLOSE"))
            assertThat(officer.en("/council/actions/k-1.1.1?do=" + action))
                    .contains("/forms/council/actions/k-1.1.1/");
        assertThat(auditor.en("/council/actions/k-1.1.1")).doesNotContain("do=CLOSE");
    }

    @Test
    void figures_open_into_their_events() throws Exception {
        assertThat(officer.en("/council/figures"))
                .contains("/council/events?of=OVERDUE", "industry", "science");
        officer.fa("/council/figures");
        JsonNode all = api("/api/v1/council-figures").path(0);
        assertThat(all.path("open").asInt()).isEqualTo(2);
        assertThat(all.path("overdue").asInt()).isEqualTo(1);
        assertThat(all.path("priority").asInt()).isEqualTo(2);
        assertThat(all.path("implemented").asInt()).isEqualTo(1);
        assertThat(auditor.en("/council/events?of=OVERDUE"))
                .contains("k-1.1.1", "/audit/events/", "Deadline moved")
                .doesNotContain("k-1.1.2");
        officer.fa("/council/events?of=DELAY&owner=industry");
        assertThat(api("/api/v1/council-events")).hasSize(2);
        assertThat(officer.answer("/council/events?of=NONE").getStatus()).isEqualTo(400);
    }

    /// Evidence takes an item out of the auditors' number, and so does closing it.
    @Test
    void auditors_begin_with_what_is_overdue_and_proved_by_nothing() throws Exception {
        assertThat(auditor.en("/audit"))
                .containsPattern(
                        "events\\?of=UNPROVEN\"><span class=\"stat-label\">Council items overdue without"
                                + " any evidence</span><span"
                                + " class=\"stat-value\">0</span>");
        log.append(
                new ActionOverdue("k-1.1.1", Sittings.DAY, 0, Sittings.DAY),
                new OldActionEntered(
                        "o-2",
                        "1402/18",
                        "Window",
                        Sittings.DAY.minusYears(2),
                        new Aim(Gauge.TPI, Area.NATION, Direction.UP),
                        "labour",
                        "Open it",
                        "Windows",
                        "31",
                        Sittings.DAY.minusYears(1),
                        false,
                        null,
                        null,
                        "",
                        "omid",
                        Sittings.DAY.plusDays(60)));
        assertThat(auditor.en("/audit"))
                .containsPattern("of=UNPROVEN\">(?:(?!</a>).)*<span class=\"stat-value\">1</span>");
        assertThat(auditor.en("/council/events?of=UNPROVEN"))
                .contains("o-2", "Overdue without any evidence")
                .doesNotContain("k-1.1.1");
        assertThat(auditor.fa("/audit")).contains("اقدام‌های دیرکرده و بی‌مستند شورا");
    }

    @Test
    void lists_are_had_as_files() throws Exception {
        assertThat(officer.answer("/council/actions/export.csv?lang=en").getContentAsString())
                .contains("k-1.1.1,Courses,Offer courses,industry");
        assertThat(officer.answer("/council/actions/export.ndjson").getContentAsString().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(officer.answer("/council/events/export.csv?of=OPEN").getContentAsString())
                .contains("council.action-assigned");
        assertThat(
                        officer.answer("/council/events/export.ndjson?of=OPEN")
                                .getContentAsString()
                                .lines())
                .hasSize(5);
    }

    @Test
    void lists_filter_and_refuse_what_they_do_not_know() throws Exception {
        assertThat(officer.en("/council/actions?state=OPEN&owner=science"))
                .contains("action-k-1.1.2")
                .doesNotContain("action-k-1.1.1");
        assertThat(officer.en("/council/actions?priority=true")).contains("action-k-1.1.1");
        for (String bad : List.of("/council/actions?state=NEVER", "/council/actions?priority=no"))
            assertThat(officer.answer(bad).getStatus()).as(bad).isEqualTo(400);
        for (String gone :
                List.of(
                        "/council/actions/k-9.1.1",
                        "/council/meetings/k-9",
                        "/council/resolutions/k-9.1"))
            assertThat(officer.answer(gone).getStatus()).as(gone).isEqualTo(404);
        assertThat(officer.en("/council")).contains("resolution-k-1.1", "resolution-old-1402-17");
        officer.fa("/council");
        officer.fa("/council/import");
        officer.en("/council/import");
    }

    private JsonNode api(String address) throws Exception {
        return new JsonMapper().readTree(officer.answer(address).getContentAsString());
    }
}
