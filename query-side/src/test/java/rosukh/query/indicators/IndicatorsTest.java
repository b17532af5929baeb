package rosukh.query.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.indicators.Measurements.AS_OF;
import static rosukh.query.indicators.Measurements.LONG_AGO;
import static rosukh.query.indicators.Measurements.PERIOD;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.certificates.CertificateEvent.CertificateReinstated;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certificates.SuspensionReason;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.NeedsAssessed;
import rosukh.events.certification.SupportEvent.TechnologyNeedRegistered;
import rosukh.events.certification.SupportEvent.TechnologyNeedResolved;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.indicators.Definition;
import rosukh.events.indicators.OperatingState;
import rosukh.events.indicators.ProfileEvent.OperationRecorded;
import rosukh.events.indicators.ProfileEvent.RightLapsed;
import rosukh.events.indicators.ProfileEvent.RightRegistered;
import rosukh.events.indicators.RightKind;
import rosukh.events.linkage.MatchEvent.ContractConfirmed;
import rosukh.events.linkage.MatchEvent.ContractFailed;
import rosukh.events.measuring.Areas;
import rosukh.events.measuring.CalendarDays;
import rosukh.events.measuring.Counting;
import rosukh.events.measuring.Measure;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import rosukh.query.indicators.units.KnownUnits;
import rosukh.query.indicators.units.Standing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From the events of several slices to the numbers, the pages and the reasons.
@ViewTest
class IndicatorsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired Log log;
    @Autowired MockMvc mvc;
    @Autowired KnownUnits units;
    @Autowired Standing standing;
    @Autowired KnownCalendar calendar;

    private Measurements facts;
    private Browser officer;

    @BeforeEach
    void six_firms_in_two_provinces() {
        log.clear();
        facts = new Measurements(log);
        facts.version();
        for (int i = 1; i <= 6; i++) {
            facts.firm("f-" + i, 23 + i, i <= 4 ? "KRM-P01" : "YZD-P01");
            facts.reports("f-" + i, 1_000L * i, 10L * i);
        }
        certified("f-1", "KB-1", LocalDate.of(2025, 6, 1));
        officer = Browser.officer(mvc);
    }

    private void certified(String firmId, String number, LocalDate from) {
        String caseId = firmId + ".1";
        facts.append(
                new CaseOpened(caseId, firmId, 1, "ir-kb", "KRM-P01", "KRM", LONG_AGO),
                new CertificateIssued(caseId, number, "NOPA", from, from.plusYears(2), from));
    }

    private JsonNode json(String address) throws Exception {
        return JSON.readTree(officer.answer(address).getContentAsString());
    }

    private JsonNode published(String query, int indicator) throws Exception {
        return json("/api/v1/indicators?period=" + PERIOD + query)
                .path("indicators")
                .path(indicator - 1);
    }

    @Test
    void numbers_are_sums_over_the_area_with_numerator_denominator_and_coverage() throws Exception {
        facts.publish();
        assertThat(published("", 1).toString())
                .isEqualTo(
                        "{\"indicator\":\"I1\",\"value\":\"16.67\",\"numerator\":1,\"denominator\":6,"
                                + "\"coverage\":{\"units\":6,\"of\":6},\"flags\":[],"
                                + "\"medianWorkingDays\":null}");
        assertThat(published("&province=KRM", 5).path("value").asString()).isEqualTo("1.00");
        assertThat(published("&province=KRM", 5).path("denominator").asLong()).isEqualTo(10_000);
        assertThat(published("&province=KRM&estate=KRM-P01", 8).path("numerator").asLong())
                .as("divisions 26 and 27")
                .isEqualTo(7_000);
        assertThat(published("&province=YZD", 1).path("flags").toString())
                .isEqualTo("[\"SMALL_NUMBER\"]");
        assertThat(published("", 4).path("flags").toString()).isEqualTo("[\"NOT_AVAILABLE\"]");
    }

    @Test
    void a_restatement_keeps_the_earlier_value_readable() throws Exception {
        facts.publish();
        facts.corrects("f-6", 6_000, 1_260);
        assertThat(published("", 5).path("value").asString()).isEqualTo("1.00");
        facts.restate();
        assertThat(published("", 5).path("value").asString()).isEqualTo("6.71");
        JsonNode areas = json("/api/v1/indicators/periods/" + PERIOD).path("areas");
        JsonNode nation = areas.path(0);
        assertThat(nation.path("editions")).hasSize(2);
        assertThat(nation.path("editions").path(0).path("figures").path(4).path("value").asString())
                .isEqualTo("1.00");
        for (JsonNode area : areas)
            if (area.path("key").asString().equals("KRM"))
                assertThat(area.path("editions")).as("nothing changed there").hasSize(1);
        assertThat(officer.en("/indicators/periods/" + PERIOD))
                .contains("A report was corrected", "1.00 (210 / 21,000)", "6.71 (1,410 / 21,000)");
    }

    @Test
    void what_was_known_then_is_asked_by_the_position() throws Exception {
        facts.publish();
        long then = log.head();
        facts.corrects("f-6", 6_000, 1_260);
        facts.restate();
        JsonNode past =
                json("/api/v1/indicators?period=" + PERIOD + "&asKnownAt=" + then)
                        .path("indicators")
                        .path(4);
        assertThat(past.path("value").asString()).isEqualTo("1.00");
    }

    @Test
    void a_number_opens_into_its_units_and_events_and_comes_out_again() throws Exception {
        facts.publish();
        facts.corrects("f-6", 6_000, 1_260);
        JsonNode why = json("/api/v1/indicators/why/I5?period=" + PERIOD);
        assertThat(why.path("same").asBoolean()).as("counted as known then").isTrue();
        assertThat(why.path("rows")).hasSize(6);
        assertThat(why.path("rows").path(0).path("id").asString()).isEqualTo("f-6");
        assertThat(why.path("rows").path(0).path("numerator").asLong()).isEqualTo(60);
        assertThat(why.path("rows").path(0).path("events").path(0).path("kind").asString())
                .isEqualTo("PROFILE");
        assertThat(officer.en("/indicators/why/I5?period=" + PERIOD))
                .contains("comes out to the last digit", "Firm f-6", "60 / 6,000");
        assertThat(officer.fa("/indicators/why/TPI?period=" + PERIOD)).contains("I11");
    }

    @Test
    void the_same_events_give_the_same_number_after_a_rebuild() throws Exception {
        facts.publish();
        facts.corrects("f-6", 6_000, 1_260);
        facts.restate();
        facts.append(
                new CertificateSuspended(
                        "KB-1",
                        SuspensionReason.values()[0],
                        "late",
                        "ana",
                        "isipo",
                        AS_OF.minusDays(3)));
        String before = answers();
        List<String> views =
                List.of(
                        "indicators_units_v1",
                        "indicators_figures_v1",
                        "indicators_periods_v1",
                        "indicators_versions_v1",
                        "indicators_profiles_v1");
        List<String> digests = views.stream().map(log::digest).toList();
        for (String group :
                List.of("indicators.units", "indicators.periods", "indicators.profiles"))
            log.rebuild(group);
        assertThat(views.stream().map(log::digest)).containsExactlyElementsOf(digests);
        assertThat(answers()).isEqualTo(before);
        assertThat(json("/api/v1/indicators/why/I1?period=" + PERIOD).path("same").asBoolean())
                .isTrue();
    }

    private String answers() throws Exception {
        StringBuilder all = new StringBuilder();
        all.append(standing.figures(AS_OF.plusDays(60), Definition.FIRST));
        for (String area : List.of("", "&province=KRM", "&province=KRM&estate=KRM-P01"))
            all.append(json("/api/v1/indicators?period=" + PERIOD + area));
        return all.toString();
    }

    @Test
    void each_kind_of_event_reaches_its_indicator() throws Exception {
        facts.append(
                new CertificateSuspended(
                        "KB-1", SuspensionReason.values()[0], "late", "a", "b", AS_OF.minusDays(9)),
                new CertificateReinstated("KB-1", "came", "a", "b", AS_OF.minusDays(4)),
                new NeedsAssessed("f-1.1", 7, List.of(), AS_OF.minusMonths(3)),
                new TechnologyNeedRegistered("f-1.1", "T1", "mill", AS_OF.minusMonths(3)),
                new TechnologyNeedRegistered("f-1.1", "T2", "oven", AS_OF.minusMonths(3)),
                new TechnologyNeedResolved("f-1.1", "T2", "bought", AS_OF.minusMonths(1)),
                new RightRegistered(
                        "f-2", "R1", RightKind.PATENT, "1", "x", LONG_AGO, null, "a", AS_OF),
                new RightRegistered(
                        "f-2", "R2", RightKind.DESIGN, "2", "y", LONG_AGO, null, "a", AS_OF),
                new RightLapsed("f-2", "R2", AS_OF.minusDays(1), "over", "a", AS_OF),
                contract("m-1", "f-3", "f-4"),
                contract("m-2", "f-5", "f-6"),
                new ContractFailed(
                        "m-2", "d-2", "f-5", "f-6", "no", AS_OF.minusDays(1), "a", AS_OF),
                new OperationRecorded("f-5", OperatingState.IDLE, AS_OF.minusDays(5), "a", AS_OF));
        facts.publish();
        assertThat(value(1)).as("back before the day").isEqualTo("1/5");
        assertThat(value(2)).isEqualTo("1/5");
        assertThat(value(4)).isEqualTo("1/2");
        assertThat(value(10)).isEqualTo("1/5");
        assertThat(value(11)).isEqualTo("2/5");
        assertThat(value(5)).as("an idle unit does not report").isEqualTo("160/16000");
    }

    private static ContractConfirmed contract(String match, String buyer, String supplier) {
        return new ContractConfirmed(
                match,
                "d-" + match,
                buyer,
                supplier,
                5,
                "p",
                "part",
                AS_OF.minusMonths(2),
                AS_OF.plusMonths(2),
                "0".repeat(64),
                AS_OF.minusMonths(1));
    }

    private String value(int indicator) throws Exception {
        JsonNode figure = published("", indicator);
        return figure.path("numerator").asLong() + "/" + figure.path("denominator").asLong();
    }

    @Test
    void what_stands_is_counted_on_as_if_it_were_counted_anew() {
        Random random = new Random(7);
        LocalDate day = AS_OF.plusDays(60);
        for (int i = 0; i < 40; i++) {
            String firm = "f-" + (1 + random.nextInt(6));
            if (random.nextBoolean())
                facts.corrects(firm, 1 + random.nextInt(9_000), random.nextInt(9));
            else {
                boolean kerman = random.nextBoolean();
                facts.append(
                        new PlaceOfWorkRecorded(
                                firm,
                                kerman ? "KRM-P01" : "YZD-P01",
                                kerman ? "KRM" : "YZD",
                                LONG_AGO.plusDays(i)));
            }
            Counting counting =
                    new Counting(
                            Measure.on(day, Definition.FIRST),
                            new CalendarDays(
                                    calendar.book().working(), calendar.book().closures()));
            assertThat(standing.figures(day, Definition.FIRST))
                    .isEqualTo(
                            Areas.of(units.all(), units.zones(), counting)
                                    .figures(counting.measure()));
        }
    }

    @Test
    void pages_show_the_numbers_in_both_languages() throws Exception {
        facts.publish();
        String page = officer.en("/indicators?period=" + PERIOD);
        assertThat(page).contains("16.67", "Knowledge-based density", "210 / 21,000", "edition 1");
        assertThat(page).contains("href=\"/indicators/why/I5?period=1405-Q2\"");
        assertThat(officer.fa("/indicators?period=" + PERIOD + "&province=KRM"))
                .contains("تراکم دانش", "۲۵٫۰۰");
        assertThat(officer.en("/indicators/ranks?period=" + PERIOD + "&of=ESTATE&by=I1"))
                .contains("25.00");
        assertThat(officer.en("/indicators/versions")).contains("v1", "approved", "I1: 0 – 10");
        assertThat(officer.en("/indicators/firms/f-6")).contains("Firm f-6", "6,000");
        assertThat(officer.en("/indicators/periods")).contains(">Q2 1405<");
        assertThat(officer.fa("/indicators/periods")).contains("تابستان ۱۴۰۵");
        assertThat(
                        officer.answer("/indicators/export.ndjson?period=" + PERIOD)
                                .getContentAsString())
                .contains("\"period\":\"1405-Q2\"", "\"indicator\":\"TPI\"");
        assertThat(
                        officer.answer("/indicators/why/I5/export.ndjson?period=" + PERIOD)
                                .getContentAsString())
                .contains("\"numerator\":");
        assertThat(officer.answer("/indicators/export.csv?period=" + PERIOD).getContentAsString())
                .contains("NATION,IR,1405-Q2,2026-09-22,v1,1,");
    }
}
