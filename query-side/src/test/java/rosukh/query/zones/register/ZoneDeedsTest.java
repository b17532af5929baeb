package rosukh.query.zones.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.zones.register.Zoned.CONTRACT;
import static rosukh.query.zones.register.Zoned.DAY;
import static rosukh.query.zones.register.Zoned.ZONE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.zones.Basis;
import rosukh.events.zones.LossCause;
import rosukh.events.zones.PlacementEvent.AllocationRevoked;
import rosukh.events.zones.PlacementEvent.GraceStarted;
import rosukh.events.zones.PlacementEvent.NonUseNoticed;
import rosukh.events.zones.PlotEvent.ReservationLapsed;
import rosukh.events.zones.Potential;
import rosukh.events.zones.PotentialEvent.PotentialCorrected;
import rosukh.events.zones.Resources;
import rosukh.events.zones.RevocationCause;
import rosukh.events.zones.ZoneLandEvent.SolarLandReleased;
import rosukh.events.zones.ZoneLandEvent.WaitingEnded;
import rosukh.events.zones.ZoneType;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Facts;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;

/// Every number of the dashboard is the sum of the events it opens into, at every moment.
@ViewTest
class ZoneDeedsTest {

    private static final String OTHER = "YZD-P01.z1";

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

    @Test
    void come_to_the_numbers_of_the_dashboard_after_every_event() throws Exception {
        equal();
        for (Object event : later()) {
            log.append(event);
            equal();
        }
    }

    @Test
    void are_the_same_when_they_are_counted_again() throws Exception {
        later().forEach(log::append);
        String before = lines("ALLOCATED") + lines("POTENTIAL") + lines("RESERVED");
        log.handOverAgain(ZoneRegister.GROUP);
        assertThat(lines("ALLOCATED") + lines("POTENTIAL") + lines("RESERVED")).isEqualTo(before);
        log.rebuild(ZoneRegister.GROUP);
        assertThat(lines("ALLOCATED") + lines("POTENTIAL") + lines("RESERVED")).isEqualTo(before);
        equal();
    }

    @Test
    void are_listed_with_their_sum_and_their_place_in_the_log() throws Exception {
        assertThat(officer.en("/zones/deeds?of=ALLOCATED"))
                .contains("Events behind: Allocated", "comes to 2,000 m²", "Sepehr")
                .contains("/zones/KRM-P01.z1/plots/A-1", "/zones/deeds/export.ndjson")
                .doesNotContain("/audit/events/");
        Browser auditor = new Browser(mvc, "auditor", "ROLE_auditor");
        assertThat(auditor.en("/zones/deeds?of=ALLOCATED")).contains("/audit/events/13");
        assertThat(officer.en("/zones/deeds?of=RESERVED")).contains("-2,000 m²");
        assertThat(officer.en("/zones/deeds?of=OCCUPANCY")).contains("0.2 ha given of 4.2 ha");
        assertThat(officer.en("/zones/deeds?of=CONTRACT"))
                .contains("1 contracts: median 30 days, 90th percentile 30 days");
        assertThat(officer.en("/zones/deeds?of=FREE_KVA")).contains("2,000 kVA", "-250 kVA");
        for (Measure each : Measure.values()) officer.fa("/zones/deeds?of=" + each);
        officer.fa("/zones/deeds?of=OCCUPANCY&type=KNOWLEDGE_BASED");
        officer.fa("/zones/deeds");
        assertThat(officer.en("/zones/deeds?of=GRACE")).contains("No event is behind");
    }

    @Test
    void are_had_as_files() throws Exception {
        assertThat(officer.answer("/zones/deeds/export.csv?of=RESERVED").getContentAsString())
                .contains("zones.plot-reserved", "zones.plot-allocated", ",-2000");
        assertThat(lines("RESERVED").lines().count()).isEqualTo(3);
        assertThat(lines("RESERVED"))
                .contains("\"measure\":\"RESERVED\"", "\"amount\":-2000", "\"on\":\"2026-");
    }

    @Test
    void end_where_the_readers_reach_ends_and_refuse_what_is_no_figure() throws Exception {
        Browser yazd = new Browser(mvc, "yazd", "ROLE_officer", "PROVINCE_YZD");
        assertThat(yazd.en("/zones/deeds?of=ALLOCATED")).contains("No event is behind");
        for (String wrong : List.of("of=X", "type=X"))
            for (String where : List.of("/zones/deeds?", "/api/v1/zone-deeds?"))
                assertThat(officer.answer(where + wrong).getStatus()).isEqualTo(400);
    }

    private String lines(String of) throws Exception {
        return officer.answer("/zones/deeds/export.ndjson?of=" + of).getContentAsString();
    }

    /// What makes every figure fall again, and a potential that becomes one of another type.
    private static List<Object> later() {
        Resources taken = new Resources(2_000, 250, 10);
        return List.of(
                Zoned.declared(OTHER, "YZD-P01", "YZD", 1),
                new PotentialCorrected(OTHER, technology(), "measured", "omid", "isipo", DAY),
                new ReservationLapsed(
                        ZONE,
                        "A-2",
                        1,
                        "f-2",
                        DAY.plusDays(50),
                        DAY.plusDays(51),
                        DAY.plusDays(51)),
                new WaitingEnded(ZONE, "f-2", false, "omid", DAY.plusDays(52)),
                new SolarLandReleased(ZONE, "SOL-1", 8_000, "not built", "omid", DAY.plusDays(53)),
                new GraceStarted(
                        ZONE,
                        "A-1",
                        1,
                        "f-1",
                        new Basis(Basis.Kind.CERTIFICATE, "KB-1405-000001", "PUMPS"),
                        LossCause.CERTIFICATE_REVOKED,
                        CONTRACT.plusDays(100),
                        CONTRACT.plusDays(465),
                        CONTRACT.plusDays(101)),
                new NonUseNoticed(
                        ZONE,
                        "A-1",
                        1,
                        "f-1",
                        "not used",
                        CONTRACT.plusDays(300),
                        "omid",
                        "isipo",
                        CONTRACT.plusDays(120)),
                new AllocationRevoked(
                        ZONE,
                        "A-1",
                        1,
                        "f-1",
                        ZoneType.KNOWLEDGE_BASED,
                        2_000,
                        taken,
                        RevocationCause.NON_USE,
                        null,
                        "not used",
                        "mina",
                        "isipo",
                        CONTRACT.plusDays(400)),
                Zoned.reserved("A-3", "f-2", CONTRACT.plusDays(401)));
    }

    private static Potential technology() {
        Potential first = Zoned.potential();
        return new Potential(
                ZoneType.TECHNOLOGY,
                first.nameEn(),
                first.nameFa(),
                first.areaM2() + 5_000,
                first.capacity(),
                first.fibre(),
                first.targetFields(),
                first.laboratoryM2(),
                first.workshopM2());
    }

    private void equal() throws Exception {
        JsonNode figures = ZoneViewsTest.json(officer, "/api/v1/zone-figures");
        equal(figures.path("all"), "");
        assertThat(sums("CONTRACT", "").size())
                .isEqualTo(figures.path("days").path("measured").asInt());
        for (JsonNode each : figures.path("types"))
            equal(each.path("sums"), "&type=" + each.path("type").asString());
        for (JsonNode each : figures.path("provinces"))
            equal(each.path("sums"), "&province=" + each.path("provinceKey").asString());
    }

    private void equal(JsonNode sums, String of) throws Exception {
        Map<String, Long> shown = new LinkedHashMap<>();
        shown.put("POTENTIAL", sums.path("potentialM2").asLong());
        shown.put("DESIGNATED", sums.path("designatedM2").asLong());
        shown.put("ALLOCATABLE", sums.path("allocatableM2").asLong());
        shown.put("RESERVED", sums.path("reservedM2").asLong());
        shown.put("ALLOCATED", sums.path("allocatedM2").asLong());
        shown.put("OPERATING", sums.path("operatingM2").asLong());
        shown.put("BUILDING", shown.get("ALLOCATED") - shown.get("OPERATING"));
        shown.put("LEFT", shown.get("ALLOCATABLE") - shown.get("ALLOCATED"));
        shown.put("SOLAR", sums.path("solarM2").asLong());
        shown.put("FREE_KVA", sums.path("freeKva").asLong());
        shown.put("FREE_WATER", sums.path("freeWaterM3PerDay").asLong());
        shown.put("WAITING", sums.path("waiting").asLong());
        shown.put("KB_UNITS", sums.path("kbUnits").asLong());
        shown.put("NOTICED", sums.path("noticed").asLong());
        shown.put("GRACE", sums.path("inGrace").asLong());
        assertThat(shown).hasSize(Measure.values().length - 1);
        for (Map.Entry<String, Long> each : shown.entrySet())
            assertThat(sums(each.getKey(), of).stream().mapToLong(Long::longValue).sum())
                    .as(each.getKey() + of)
                    .isEqualTo(each.getValue());
    }

    private List<Long> sums(String measure, String of) throws Exception {
        JsonNode page =
                ZoneViewsTest.json(officer, "/api/v1/zone-deeds?limit=100&of=" + measure + of);
        assertThat(page.path("next").isMissingNode() || page.path("next").isNull()).isTrue();
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(each -> each.path("amount").asLong())
                .toList();
    }
}
