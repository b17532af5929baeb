package rosukh.query.zones.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.zones.register.Zoned.CONTRACT;
import static rosukh.query.zones.register.Zoned.DAY;
import static rosukh.query.zones.register.Zoned.ZONE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.zones.Basis;
import rosukh.events.zones.LossCause;
import rosukh.events.zones.PlacementEvent.AllocationRevoked;
import rosukh.events.zones.PlacementEvent.GraceStarted;
import rosukh.events.zones.PlacementEvent.NonUseNoticed;
import rosukh.events.zones.PlotEvent.ReservationLapsed;
import rosukh.events.zones.Resources;
import rosukh.events.zones.RevocationCause;
import rosukh.events.zones.ZoneType;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Facts;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ViewTest
class ZoneViewsTest {

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;
    Browser manager;

    @BeforeEach
    void a_zone() {
        log.clear();
        log.append(
                Facts.registered("f-1", "10320004156", "Sepehr"),
                Facts.registered("f-2", "10100991233", "Arvand"));
        Zoned.tell(log);
        officer = Browser.officer(mvc);
        manager = new Browser(mvc, "manager", "ROLE_manager");
    }

    @Nested
    class the_list {

        @Test
        void shows_land_and_power_that_are_left_in_both_languages() throws Exception {
            assertThat(officer.en("/zones"))
                    .contains("zone-" + ZONE, "Kavir zone", "designated", "4.2 ha", "3 ha")
                    .contains("2,000 kVA");
            assertThat(officer.fa("/zones")).contains("ناحیه کویر", "مصوب", "هکتار");
        }

        @Test
        void is_filtered_by_what_a_zone_is_for_and_how_far_it_is() throws Exception {
            log.append(Zoned.declared("YZD-P01.z1", "YZD-P01", "YZD", 1));
            assertThat(officer.en("/zones?stage=POTENTIAL"))
                    .contains("zone-YZD-P01.z1")
                    .doesNotContain("zone-" + ZONE);
            assertThat(officer.en("/zones?province=KRM&type=KNOWLEDGE_BASED&open=true"))
                    .contains("zone-" + ZONE)
                    .doesNotContain("zone-YZD");
            assertThat(officer.en("/zones?type=TECHNOLOGY")).contains("There is no such zone");
            for (String wrong : new String[] {"type=X", "stage=X", "open=x"})
                assertThat(officer.answer("/zones?" + wrong).getStatus()).isEqualTo(400);
        }

        @Test
        void ends_where_the_readers_reach_ends() throws Exception {
            Browser yazd = new Browser(mvc, "yazd", "ROLE_officer", "PROVINCE_YZD");
            assertThat(yazd.en("/zones")).doesNotContain("zone-" + ZONE);
            assertThat(yazd.answer("/zones/" + ZONE).getStatus()).isEqualTo(404);
            assertThat(yazd.answer("/zones/" + ZONE + "/plots/A-1").getStatus()).isEqualTo(404);
            assertThat(json(yazd, "/api/v1/zone-figures").path("all").path("zones").asInt())
                    .isZero();
        }

        @Test
        void is_had_as_a_file() throws Exception {
            String file = officer.answer("/zones/export.csv").getContentAsString();
            assertThat(file).contains(ZONE, ",42000,30000,2500,2000,180,160");
        }
    }

    @Nested
    class a_zone_page {

        @Test
        void draws_the_plan_with_a_legend_and_says_the_same_in_a_table() throws Exception {
            String page = officer.en("/zones/" + ZONE);
            assertThat(page)
                    .contains("role=\"img\"", "aria-label=\"Plan of Kavir zone\"")
                    .contains("plan plan-OPERATING", "plan plan-RESERVED", "plan plan-OFFERED")
                    .contains("plan plan-SOLAR", "Solar plant SOL-1, 8,000 m²")
                    .contains("A-1: land, 2,000 m², operating")
                    .contains("href=\"/zones/KRM-P01.z1/plots/A-1\"")
                    .contains("plot-KRM-P01.z1-A-2", "row 3, column 1");
            officer.fa("/zones/" + ZONE);
        }

        @Test
        void shows_the_ledger_in_which_solar_land_and_plots_are_one() throws Exception {
            assertThat(officer.en("/zones/" + ZONE))
                    .containsSubsequence("Land on the plan", "42,000 m²", "14,000 m²", "28,000 m²")
                    .containsSubsequence("Land kept or given", "12,000 m²", "30,000 m²")
                    .contains("500 kVA", "2,000 kVA", "160 m³ a day");
        }

        @Test
        void offers_each_reader_what_they_may_do() throws Exception {
            assertThat(officer.en("/zones/" + ZONE + "?do=SOLAR"))
                    .contains("/forms/zones/KRM-P01.z1/solar-land", "name=\"siteId\"")
                    .doesNotContain("do=VERIFY");
            assertThat(manager.en("/zones/" + ZONE)).doesNotContain("do=SOLAR");
            log.append(Zoned.declared("YZD-P01.z1", "YZD-P01", "YZD", 1));
            for (String action : new String[] {"VERIFY", "RETURN", "CORRECT"})
                assertThat(officer.en("/zones/YZD-P01.z1?do=" + action))
                        .contains("<form action=\"/forms/zones/YZD-P01.z1/");
            for (String action : new String[] {"LAY_OUT", "SOLAR_RELEASE", "WAIT", "LEAVE"})
                assertThat(officer.fa("/zones/" + ZONE + "?do=" + action))
                        .contains("<form action=\"/forms/zones/KRM-P01.z1/");
            officer.fa("/zones/new");
            assertThat(officer.en("/zones/" + ZONE + "/import"))
                    .contains("/forms/zones/KRM-P01.z1/plots/import", "check only");
        }

        @Test
        void names_who_waits_and_what_happened() throws Exception {
            assertThat(officer.en("/zones/" + ZONE))
                    .contains("1,500 m² · 60 kVA · 3 m³ a day")
                    .contains("designated by decree", "114/1405", "seen on the spot");
        }

        @Test
        void is_part_of_the_plan_of_its_estate() throws Exception {
            assertThat(officer.en("/zones/estates/KRM-P01"))
                    .contains("zone-" + ZONE, "plan plan-OPERATING", "212 ha", "6 ha", "206 ha");
            assertThat(officer.answer("/zones/estates/X").getStatus()).isEqualTo(404);
            officer.fa("/zones/estates/KRM-Z02");
        }
    }

    @Nested
    class a_plot_page {

        @Test
        void says_why_the_contract_is_as_it_is() throws Exception {
            assertThat(officer.en("/zones/" + ZONE + "/plots/A-1"))
                    .contains("1402-1", "Firms that hold a class", "waived")
                    .contains("20,000,000,000 rials", "10,000,000 rials for a square metre")
                    .contains("2,000,000,000 rials", "10% of the price")
                    .contains("42 monthly instalments", "2,700,000,000 rials", "30%")
                    .contains("Operates under licence");
            officer.fa("/zones/" + ZONE + "/plots/A-1");
        }

        @Test
        void counts_the_last_day_of_a_reservation_by_the_calendar() throws Exception {
            assertThat(officer.en("/zones/" + ZONE + "/plots/A-2"))
                    .contains("30 working days after", "Kept until");
            log.append(
                    new ReservationLapsed(
                            ZONE,
                            "A-2",
                            1,
                            "f-2",
                            DAY.plusDays(50),
                            DAY.plusDays(51),
                            DAY.plusDays(51)));
            assertThat(officer.en("/zones/" + ZONE + "/plots/A-2"))
                    .contains("lapsed; its last day was", "on offer")
                    .doesNotContain("Kept until");
        }

        @Test
        void tells_of_notice_and_grace_and_lets_a_manager_revoke() throws Exception {
            notice();
            log.append(
                    new GraceStarted(
                            ZONE,
                            "A-1",
                            1,
                            "f-1",
                            new Basis(Basis.Kind.CERTIFICATE, "KB-1405-000001", "PUMPS"),
                            LossCause.CERTIFICATE_REVOKED,
                            CONTRACT.plusDays(100),
                            CONTRACT.plusDays(465),
                            CONTRACT.plusDays(101)));
            String page = manager.en("/zones/" + ZONE + "/plots/A-1?do=REVOKE");
            assertThat(page)
                    .contains("Notice of non-use was given", "The certificate was revoked")
                    .contains("/forms/zones/KRM-P01.z1/plots/A-1/revocation");
            assertThat(officer.en("/zones/" + ZONE + "/plots/A-1")).doesNotContain("do=REVOKE");
            assertThat(officer.en("/zones/plots?attention=GRACE")).contains("KRM-P01.z1-A-1");
            assertThat(officer.en("/zones/plots?attention=NOTICE")).contains("KRM-P01.z1-A-1");
        }

        @Test
        void is_free_again_after_a_revocation_and_keeps_its_contract_in_the_figures()
                throws Exception {
            notice();
            log.append(
                    new AllocationRevoked(
                            ZONE,
                            "A-1",
                            1,
                            "f-1",
                            ZoneType.KNOWLEDGE_BASED,
                            2_000,
                            new Resources(2_000, 250, 10),
                            RevocationCause.NON_USE,
                            null,
                            "nothing built",
                            "mina",
                            "isipo",
                            CONTRACT.plusDays(400)));
            assertThat(officer.en("/zones/" + ZONE + "/plots/A-1?do=OFFER"))
                    .contains("Allocation of firm", "name=\"pricePerM2Rial\"")
                    .doesNotContain("Why these terms");
            JsonNode figures = json(officer, "/api/v1/zone-figures");
            assertThat(figures.path("all").path("allocatedM2").asLong()).isZero();
            assertThat(figures.path("days").path("measured").asInt()).isEqualTo(1);
        }

        @Test
        void shows_every_form_it_offers() throws Exception {
            for (String action : new String[] {"RESERVE", "WITHDRAW_OFFER"})
                assertThat(officer.en("/zones/" + ZONE + "/plots/A-3?do=" + action))
                        .contains("<form action=\"/forms/zones/KRM-P01.z1/plots/A-3/");
            for (String action : new String[] {"RELEASE", "ALLOCATE"})
                assertThat(officer.fa("/zones/" + ZONE + "/plots/A-2?do=" + action))
                        .contains("<form action=\"/forms/zones/KRM-P01.z1/plots/A-2/");
            assertThat(officer.en("/zones/" + ZONE + "/plots/A-1?do=NOTICE"))
                    .contains("/forms/zones/KRM-P01.z1/plots/A-1/notices");
        }

        private void notice() {
            log.append(
                    new NonUseNoticed(
                            ZONE,
                            "A-1",
                            1,
                            "f-1",
                            "nothing built",
                            CONTRACT.plusDays(300),
                            "omid",
                            "isipo",
                            CONTRACT.plusDays(120)));
        }
    }

    static JsonNode json(Browser browser, String path) throws Exception {
        return new JsonMapper().readTree(browser.answer(path).getContentAsString());
    }
}
