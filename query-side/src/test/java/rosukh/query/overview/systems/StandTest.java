package rosukh.query.overview.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.brokers.AccreditationEvent.BrokerAccredited;
import rosukh.events.brokers.AccreditationEvent.BrokerReinstated;
import rosukh.events.brokers.AccreditationEvent.BrokerSuspended;
import rosukh.events.brokers.Grade;
import rosukh.events.brokers.SchemeVersion;
import rosukh.events.brokers.Terms;
import rosukh.events.brokers.TrainingEvent.BrokerEnrolled;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Facts;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.glance.Months;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.show.CalendarChoice;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Lang;
import rosukh.query.zones.register.Zoned;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What goes up and down again is shown as it was at the end of each month.
@ViewTest
class StandTest {

    private static final LocalDate WITHDRAWN = OPENED.plusDays(50);
    private static final LocalDate REOPENED = OPENED.plusDays(120);
    private static final LocalDate ACCREDITED = OPENED.minusDays(40);
    private static final LocalDate SUSPENDED = OPENED.plusDays(20);
    private static final LocalDate REINSTATED = OPENED.plusDays(90);
    private static final LocalDate LAPSED = OPENED.plusDays(151);

    @Autowired Log log;
    @Autowired MockMvc mvc;

    @BeforeEach
    void a_case_a_zone_and_a_broker() {
        log.clear();
        log.append(
                Facts.registered("f-1", "10320004156", "Sepehr"),
                Facts.registered("f-2", "10100991233", "Arvand"),
                Facts.opened("f-1", "KRM-P01"),
                Facts.opened("f-2", "KRM-P01"));
        log.append(
                new CaseWithdrawn("f-1.1", "no time for it", "firm", WITHDRAWN),
                new CaseReopened("f-1.1", "f-1", "there is time", "omid", REOPENED));
        Zoned.tell(log);
        Terms terms =
                new Terms(Grade.GRADE_3, List.of("MACHINERY"), List.of("KRM"), List.of("ir-kb"));
        log.append(
                new BrokerEnrolled("hadi", "helpers", "omid", ACCREDITED),
                new BrokerAccredited(
                        "hadi",
                        terms,
                        List.of(new SchemeVersion("ir-kb", "1402-02-18")),
                        ACCREDITED,
                        LAPSED.minusDays(1),
                        "broker-demo/1",
                        "omid",
                        "mina",
                        1,
                        ACCREDITED),
                new BrokerSuspended("hadi", "omid", "mina", 2, SUSPENDED),
                new BrokerReinstated("hadi", "omid", "mina", 3, REINSTATED));
    }

    @Test
    void cases_run_until_they_end_and_again_when_they_are_reopened() throws Exception {
        way(
                Subject.CERTIFICATION,
                "Running",
                day -> {
                    if (day.isBefore(OPENED)) return 0.0;
                    return !day.isBefore(WITHDRAWN) && day.isBefore(REOPENED) ? 1.0 : 2.0;
                });
    }

    @Test
    void land_is_occupied_from_the_contract_on_and_not_at_all_before_there_is_any()
            throws Exception {
        way(
                Subject.ZONES,
                "Occupancy",
                day -> {
                    if (day.isBefore(Zoned.DAY)) return null;
                    return day.isBefore(Zoned.CONTRACT) ? 0.0 : 0.0476;
                });
        way(
                Subject.ZONES,
                "Knowledge-based units",
                day -> day.isBefore(Zoned.CONTRACT) ? 0.0 : 1.0);
    }

    @Test
    void brokers_count_while_nothing_keeps_them_from_it() throws Exception {
        way(
                Subject.BROKERS,
                "Accredited",
                day -> {
                    boolean stands = !day.isBefore(ACCREDITED) && day.isBefore(LAPSED);
                    boolean rests = !day.isBefore(SUSPENDED) && day.isBefore(REINSTATED);
                    return stands && !rests ? 1.0 : 0.0;
                });
    }

    private void way(Subject subject, String label, Function<LocalDate, Double> expected)
            throws Exception {
        List<LocalDate> ends =
                Months.until(Format.today(), new Format(Lang.EN, CalendarChoice.JALALI)).ends();
        JsonNode trend = trend(subject, label);
        assertThat(trend.size()).isEqualTo(ends.size());
        for (int i = 0; i < ends.size(); i++) {
            Double value = expected.apply(ends.get(i));
            if (value == null) assertThat(trend.path(i).isNull()).isTrue();
            else
                assertThat(trend.path(i).path("value").asDouble())
                        .as(ends.get(i).toString())
                        .isEqualTo(value);
        }
    }

    private JsonNode trend(Subject subject, String label) throws Exception {
        Browser manager = new Browser(mvc, "mina", "ROLE_manager", "ORG_isipo");
        JsonNode systems =
                new JsonMapper()
                        .readTree(manager.answer("/api/v1/overview?lang=en").getContentAsString())
                        .path("systems");
        for (JsonNode system : systems)
            if (system.path("subject").asString().equals(subject.name()))
                for (JsonNode vital : system.path("vitals"))
                    if (vital.path("label").asString().startsWith(label))
                        return vital.path("trend");
        throw new AssertionError("no " + label + " in " + systems);
    }
}
