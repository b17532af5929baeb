package rosukh.query.energy.plants;

import static org.assertj.core.api.Assertions.assertThat;

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

/// A plant that supplies, a site that was found, and the figures of both.
@ViewTest
class PlantsTest {

    private static final String SITE = Sunny.SITE;
    private static final String PARK = Sunny.PARK;

    @Autowired Log log;
    @Autowired MockMvc mvc;
    private Browser officer;
    private Browser manager;
    private Browser yazd;

    @BeforeEach
    void a_plant_and_a_site() {
        Sunny.tell(log);
        officer = Browser.officer(mvc);
        manager = new Browser(mvc, "mina", "ROLE_manager", "ORG_isipo");
        yazd = new Browser(mvc, "yazd", "ROLE_officer", "PROVINCE_YZD");
    }

    private JsonNode api(String address) throws Exception {
        return new JsonMapper().readTree(officer.answer(address).getContentAsString());
    }

    @Test
    void figures_are_summed_from_the_events_they_open_into() throws Exception {
        JsonNode figures = api("/api/v1/energy-figures");
        assertThat(figures.path("kwByStage").path("IDENTIFIED").asLong()).isEqualTo(290_000);
        assertThat(figures.path("kwByStage").path("LICENSED").asLong()).isZero();
        assertThat(figures.path("kwByStage").path("OPERATING").asLong()).isEqualTo(600);
        assertThat(figures.path("totalKw").asLong()).isEqualTo(290_600);
        assertThat(figures.path("onlineKw").asLong()).isEqualTo(600);
        assertThat(figures.path("conversion").asString()).isEqualTo("100.00");
        assertThat(figures.path("organisationKw").asLong()).isEqualTo(60);
        assertThat(figures.path("meteredKwh").asLong()).isEqualTo(28_800);
        assertThat(figures.path("co2Kg").asLong()).isEqualTo(16_992);
        assertThat(figures.path("payableRial").asLong()).isEqualTo(633_600_000);
        assertThat(figures.path("capacityFactor").asString()).isEqualTo("20.00");
        assertThat(figures.path("performance").asString()).isEqualTo("100.11");
        JsonNode park = figures.path("parks").path("KRM-P01");
        assertThat(park.path("usedM2").asLong()).isEqualTo(14_000);
        assertThat(park.path("freeM2").asLong()).isEqualTo(6_000);
        assertThat(park.path("loadKva").asLong()).isEqualTo(250);
        assertThat(park.path("meteredKwh").asLong()).isEqualTo(28_800);
        assertThat(park.path("loadShare").asString()).isEqualTo("48.00");
        assertThat(api("/api/v1/energy-deeds?kind=LOAD").path("items"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.path("siteId").asString()).isEqualTo("KRM-P01.z1/A-1");
                    assertThat(each.path("provinceKey").asString()).isEqualTo("KRM");
                    assertThat(each.path("on").asString()).isEqualTo("2026-06-08");
                    assertThat(each.path("event").asString()).isEqualTo("zones.plot-allocated");
                });
        long sum = 0;
        for (JsonNode each : api("/api/v1/energy-deeds?kind=METERED").path("items"))
            sum += each.path("amount").asLong();
        assertThat(sum).isEqualTo(28_800);
    }

    @Test
    void a_year_has_what_it_brought_and_what_stood_at_its_end() throws Exception {
        JsonNode before = api("/api/v1/energy-figures?period=1404");
        assertThat(before.path("totalKw").asLong()).isZero();
        JsonNode after = api("/api/v1/energy-figures?period=1406");
        assertThat(after.path("totalKw").asLong()).isEqualTo(290_600);
        assertThat(after.path("parks").path("KRM-P01").path("loadKva").asLong()).isEqualTo(250);
        assertThat(after.path("meteredKwh").asLong()).isZero();
        assertThat(api("/api/v1/energy-deeds?kind=LOAD&period=1406").path("items")).hasSize(1);
        assertThat(api("/api/v1/energy-deeds?kind=METERED&period=1406").path("items")).isEmpty();
    }

    @Test
    void what_others_published_stands_beside_them_with_its_mark() throws Exception {
        assertThat(officer.en("/energy/figures"))
                .contains("Kerman: on the grid", "307 MW", "[S] sourced", "3.45 %")
                .contains("8,886 MW", "[C] computed", "2.37 ha for each MW", "www.iribnews.ir");
        assertThat(officer.fa("/energy/figures")).contains("۳۰۷ مگاوات", "۳٫۴۵ درصد", "۸٬۸۸۶");
        assertThat(api("/api/v1/energy-figures").path("published")).hasSize(8);
    }

    @Test
    void every_page_is_there_in_both_languages() throws Exception {
        for (String page :
                List.of(
                        "/energy",
                        "/energy/new",
                        "/energy/import",
                        "/energy/figures",
                        "/energy/deeds?kind=STAGE&of=COMMISSIONED,OPERATING",
                        "/energy/rules",
                        "/energy/sites/" + PARK + "?do=APPLY",
                        "/energy/sites/" + SITE + "?do=CORRECT")) {
            officer.fa(page);
            officer.en(page);
        }
        assertThat(officer.en("/energy/sites/" + SITE))
                .contains("<bdi>آفتاب یک</bdi>")
                .contains("28,800", "20,000", "misread", "KRM-P01.z1.B", "do=READ")
                .doesNotContain("do=LICENSE");
        assertThat(officer.en("/energy")).containsSubsequence("site-" + PARK, "site-" + SITE);
        assertThat(manager.en("/energy/rules")).contains("Publish as a second person");
        assertThat(officer.en("/energy/deeds?kind=METERED")).contains("Together 28,800 kWh");
        assertThat(officer.en("/energy/deeds?kind=LOAD")).contains("Together 250 kVA");
        assertThat(officer.en("/energy/figures")).contains("250 kVA", "48.00 %");
    }

    @Test
    void events_are_had_as_files() throws Exception {
        assertThat(officer.answer("/energy/deeds.csv?kind=CO2&lang=en").getContentAsString())
                .contains("energy.reading-corrected,CO2", "5192");
        assertThat(officer.answer("/energy/deeds.ndjson?kind=METERED").getContentAsString())
                .contains("\"event\":\"energy.meter-read\"", "\"amount\":8800");
        assertThat(officer.answer("/energy/export.csv?lang=en").getContentAsString())
                .contains(SITE, "آفتاب یک");
    }

    @Test
    void they_end_at_the_readers_reach_and_refuse_what_they_do_not_know() throws Exception {
        assertThat(yazd.en("/energy")).doesNotContain("site-");
        assertThat(yazd.answer("/energy/sites/" + SITE).getStatus()).isEqualTo(404);
        for (String bad :
                List.of(
                        "/energy?stage=NEVER",
                        "/energy?sort=size",
                        "/energy/figures?period=2026",
                        "/energy/deeds?kind=NONE",
                        "/energy/deeds?of=NEVER"))
            assertThat(officer.answer(bad).getStatus()).as(bad).isEqualTo(400);
        assertThat(officer.answer("/energy/sites/KRM-P01.none").getStatus()).isEqualTo(404);
    }

    @Test
    void events_that_are_delivered_again_count_once() {
        String sites = log.digest(Plants.COLLECTION);
        String deeds = log.digest(Plants.DEEDS);
        log.handOverAgain(Plants.GROUP);
        assertThat(log.digest(Plants.COLLECTION)).isEqualTo(sites);
        assertThat(log.digest(Plants.DEEDS)).isEqualTo(deeds);
        log.rebuild(Plants.GROUP);
        assertThat(log.digest(Plants.DEEDS)).isEqualTo(deeds);
    }
}
