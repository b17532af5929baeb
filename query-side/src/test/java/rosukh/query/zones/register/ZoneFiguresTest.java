package rosukh.query.zones.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.zones.register.Zoned.ZONE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Facts;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;

@ViewTest
class ZoneFiguresTest {

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;

    @BeforeEach
    void a_zone() {
        log.clear();
        log.append(
                Facts.registered("f-1", "10320004156", "Sepehr"),
                Facts.registered("f-2", "10100991233", "Arvand"));
        Zoned.tell(log);
        officer = Browser.officer(mvc);
    }

    @Nested
    class the_figures {

        @Test
        void are_counted_over_zones_and_plots() throws Exception {
            log.append(Zoned.declared("YZD-P01.z1", "YZD-P01", "YZD", 1));
            JsonNode all = ZoneViewsTest.json(officer, "/api/v1/zone-figures").path("all");
            assertThat(all.path("potentialM2").asLong()).isEqualTo(60_000);
            assertThat(all.path("designatedM2").asLong()).isEqualTo(60_000);
            assertThat(all.path("allocatableM2").asLong()).isEqualTo(42_000);
            assertThat(all.path("allocatedM2").asLong()).isEqualTo(2_000);
            assertThat(all.path("operatingM2").asLong()).isEqualTo(2_000);
            assertThat(all.path("reservedM2").asLong()).isEqualTo(2_000);
            assertThat(all.path("solarM2").asLong()).isEqualTo(8_000);
            assertThat(all.path("occupancyBp").asInt()).isEqualTo(476);
            assertThat(all.path("freeKva").asLong()).isEqualTo(2_000);
            assertThat(all.path("freeWaterM3PerDay").asLong()).isEqualTo(160);
            assertThat(all.path("waiting").asInt()).isEqualTo(1);
            assertThat(all.path("kbUnits").asInt()).isEqualTo(1);
            JsonNode days = ZoneViewsTest.json(officer, "/api/v1/zone-figures").path("days");
            assertThat(days.path("median").asInt()).isEqualTo(30);
        }

        @Test
        void each_open_the_events_they_are_made_of() throws Exception {
            assertThat(officer.en("/zones/figures"))
                    .contains("/zones/deeds?of=POTENTIAL", "/zones/deeds?of=DESIGNATED")
                    .contains("/zones/deeds?of=ALLOCATED", "/zones/deeds?of=OPERATING")
                    .contains("/zones/deeds?of=WAITING", "/zones/deeds?of=CONTRACT")
                    .contains("/zones/deeds?of=KB_UNITS", "4.8%", "30 days")
                    .contains("/zones/deeds?of=OCCUPANCY", "/zones/deeds?of=FREE_KVA");
            officer.fa("/zones/figures?province=KRM&estate=KRM-P01");
        }

        @Test
        void have_lists_of_plots_that_are_like_that_now() throws Exception {
            for (String list :
                    new String[] {
                        "state=HELD", "state=OPERATING", "contracted=true", "certified=true"
                    })
                assertThat(officer.en("/zones/plots?" + list))
                        .contains("plot-KRM-P01.z1-A-1")
                        .doesNotContain("plot-KRM-P01.z1-A-2");
            assertThat(officer.fa("/zones/plots?zone=" + ZONE + "&firm=f-2")).contains("A-2");
            assertThat(officer.answer("/zones/plots?attention=X").getStatus()).isEqualTo(400);
        }

        @Test
        void are_had_as_a_file_of_plots() throws Exception {
            assertThat(officer.answer("/zones/plots/export.csv").getContentAsString())
                    .contains("plotId,use,areaM2,row,column,width,depth", "A-1,LAND,2000,1,1,4,2");
            assertThat(officer.answer("/zones/plots/export.ndjson").getContentAsString().lines())
                    .hasSize(3)
                    .first()
                    .asString()
                    .contains("\"plotId\":\"A-1\"", "\"state\":\"OPERATING\"");
            assertThat(officer.answer("/zones/export.ndjson").getContentAsString())
                    .contains("\"zoneId\":\"" + ZONE + "\"", "\"landM2\":30000");
        }
    }

    @Nested
    class the_api {

        @Test
        void lists_zones_and_plots_with_their_version() throws Exception {
            JsonNode zones = ZoneViewsTest.json(officer, "/api/v1/zones?limit=1");
            assertThat(zones.path("items").get(0).path("zoneId").asString()).isEqualTo(ZONE);
            assertThat(zones.path("items").get(0).path("free").path("landM2").asLong())
                    .isEqualTo(30_000);
            assertThat(officer.answer("/api/v1/zones/" + ZONE).getHeader("ETag"))
                    .isEqualTo("\"15\"");
            JsonNode operating =
                    ZoneViewsTest.json(officer, "/api/v1/zones/" + ZONE + "/plots?state=OPERATING");
            assertThat(operating.path("total").asInt()).isEqualTo(1);
            assertThat(
                            ZoneViewsTest.json(officer, "/api/v1/zones/" + ZONE + "/plots/A-1")
                                    .path("plot")
                                    .path("allocation")
                                    .path("pinned")
                                    .path("version")
                                    .asString())
                    .isEqualTo("1402-1");
            assertThat(ZoneViewsTest.json(officer, "/api/v1/zones/" + ZONE + "/timeline").size())
                    .isEqualTo(5);
            for (String gone : new String[] {"/api/v1/zones/X", "/api/v1/zones/X/timeline"})
                assertThat(officer.answer(gone).getStatus()).isEqualTo(404);
            assertThat(officer.answer("/api/v1/zones/" + ZONE + "/plots/X").getStatus())
                    .isEqualTo(404);
        }
    }
}
