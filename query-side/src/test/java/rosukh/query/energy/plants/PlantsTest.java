package rosukh.query.energy.plants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.energy.Assumptions;
import rosukh.events.energy.EnergyRules;
import rosukh.events.energy.EnergyRulesEvent.RulesDrafted;
import rosukh.events.energy.EnergyRulesEvent.RulesPublished;
import rosukh.events.energy.EnergySiteEvent.BuildingStarted;
import rosukh.events.energy.EnergySiteEvent.CommissioningProposed;
import rosukh.events.energy.EnergySiteEvent.GridAgreed;
import rosukh.events.energy.EnergySiteEvent.MeterRead;
import rosukh.events.energy.EnergySiteEvent.OperationStarted;
import rosukh.events.energy.EnergySiteEvent.PowerContracted;
import rosukh.events.energy.EnergySiteEvent.ReadingCorrected;
import rosukh.events.energy.EnergySiteEvent.SiteApplied;
import rosukh.events.energy.EnergySiteEvent.SiteCommissioned;
import rosukh.events.energy.EnergySiteEvent.SiteIdentified;
import rosukh.events.energy.EnergySiteEvent.SiteLicensed;
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Share;
import rosukh.events.energy.Tariff;
import rosukh.events.energy.TariffBand;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A plant that supplies, a site that was found, and the figures of both.
@ViewTest
class PlantsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 21);
    private static final String SITE = "KRM-P01.z1.SOL-1";
    private static final String PARK = "KRM-SOL-BAFT.PARK";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    private Browser officer;
    private Browser manager;
    private Browser yazd;

    @BeforeEach
    void a_plant_and_a_site() {
        log.clear();
        log.by("omid", "officer", "isipo");
        log.append(new FirmRegistered("f-1", "10320004156", "آفتاب یک", "METAL", 25, "SMALL", DAY));
        EnergyRules rules =
                new EnergyRules(
                        new Tariff(
                                "demo-1404",
                                LocalDate.of(2025, 3, 21),
                                null,
                                "P",
                                20,
                                7_500,
                                List.of(6, 11),
                                List.of(
                                        new TariffBand(
                                                "FARM_10MW", PlantKind.FARM, 10_000, 2_000_000)),
                                3_000),
                        new Assumptions(12, 30, 1_750, 590, "about", "C"));
        log.append(
                new RulesDrafted(1, rules, rules.sha256(), "dara", DAY),
                new RulesPublished(1, rules.sha256(), "mina", DAY),
                new RulesDrafted(2, rules, rules.sha256(), "dara", DAY),
                new SiteIdentified(
                        PARK,
                        "KRM-SOL-BAFT",
                        "KRM",
                        PlantKind.FARM,
                        290_000,
                        7_000_000,
                        "P",
                        "split",
                        "omid",
                        DAY),
                new SiteIdentified(
                        SITE, "KRM-P01", "KRM", PlantKind.FARM, 900, 20_000, "S", "s", "omid", DAY),
                new SiteApplied(
                        SITE,
                        "f-1",
                        800,
                        List.of(new Share("ISIPO", 1_000), new Share("f-1", 9_000)),
                        "omid",
                        DAY),
                new SiteLicensed(SITE, "KRM-P01.z1", "f-1", 700, 750, 14_000, null, 1, "mina", DAY),
                new GridAgreed(SITE, 720, "331", "omid", DAY),
                new PowerContracted(
                        SITE,
                        "KRM-P01.z1",
                        "f-1",
                        1,
                        "FARM_10MW",
                        List.of("KRM-P01.z1.B"),
                        1_700,
                        1_000,
                        "mina",
                        DAY),
                new BuildingStarted(SITE, "omid", DAY),
                new CommissioningProposed(SITE, 600, "14", "omid", DAY),
                new SiteCommissioned(SITE, 600, "mina", DAY),
                new OperationStarted(SITE, "omid", DAY),
                new MeterRead(
                        SITE,
                        DAY,
                        DAY.plusDays(9),
                        20_000,
                        28_767,
                        11_800,
                        1,
                        440_000_000,
                        1,
                        "omid",
                        DAY.plusDays(10)),
                new ReadingCorrected(
                        SITE,
                        DAY,
                        20_000,
                        28_800,
                        11_800,
                        16_992,
                        440_000_000,
                        633_600_000,
                        "misread",
                        "omid",
                        DAY.plusDays(11)));
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
        long sum = 0;
        for (JsonNode each : api("/api/v1/energy-deeds?kind=METERED").path("items"))
            sum += each.path("amount").asLong();
        assertThat(sum).isEqualTo(28_800);
    }

    @Test
    void every_page_is_there_in_both_languages() throws Exception {
        for (String page :
                List.of(
                        "/energy",
                        "/energy/new",
                        "/energy/figures",
                        "/energy/deeds?kind=STAGE&of=COMMISSIONED,OPERATING",
                        "/energy/rules",
                        "/energy/sites/" + PARK + "?do=APPLY",
                        "/energy/sites/" + SITE + "?do=CORRECT")) {
            officer.fa(page);
            officer.en(page);
        }
        assertThat(officer.en("/energy/sites/" + SITE))
                .contains("28,800", "20,000", "misread", "KRM-P01.z1.B", "do=READ")
                .doesNotContain("do=LICENSE");
        assertThat(officer.en("/energy")).containsSubsequence("site-" + PARK, "site-" + SITE);
        assertThat(manager.en("/energy/rules")).contains("Publish as a second person");
        assertThat(officer.en("/energy/deeds?kind=METERED")).contains("Together 28,800 kWh");
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
