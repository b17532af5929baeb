package rosukh.query.certification.brokers;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import rosukh.events.brokers.AccreditationEvent.BrokerSuspended;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.PlacementEvent.AssignmentBlocked;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;

/// From events to the figures, and from every figure back to its events.
@ViewTest
class BrokerNumbersTest extends BrokersOfTests {

    @Test
    void count_training_exams_and_accreditations() throws Exception {
        JsonNode figures = figures();
        assertThat(figures.path("trained").asInt()).isEqualTo(1);
        assertThat(figures.path("sat").asInt()).isEqualTo(2);
        assertThat(figures.path("passed").asInt()).isEqualTo(1);
        assertThat(figures.path("passRate").asString()).isEqualTo("50.00");
        assertThat(figures.path("accredited").asInt()).isEqualTo(1);
        assertThat(figures.path("accreditedByField").path("MACHINERY").asInt()).isEqualTo(1);
        assertThat(figures.path("accreditedByProvince").path("KRM").asInt()).isEqualTo(1);
        log.append(new BrokerSuspended("hadi", "omid", "mina", 9, DAY));
        assertThat(figures().path("accredited").asInt()).isZero();
    }

    @Test
    void tell_what_expires_within_60_days_and_what_has() throws Exception {
        LocalDate today = LocalDate.now();
        accredited("nima", today.minusMonths(24).plusDays(61));
        assertThat(figures().path("expiringIn60Days").asInt()).isEqualTo(1);
        accredited("roya", today.minusMonths(24).plusDays(62));
        accredited("taha", today.minusMonths(24).minusDays(1));
        assertThat(figures().path("expiringIn60Days").asInt()).isEqualTo(1);
        assertThat(figures().path("accredited").asInt()).isEqualTo(3);
        assertThat(officer.en("/brokers")).contains("Expired");
    }

    @Test
    void tell_the_load_and_what_a_conflict_blocked() throws Exception {
        given("f-1");
        given("f-2");
        log.append(
                new AssignmentBlocked(
                        "hadi",
                        "f-3.1",
                        "f-3",
                        BrokerRole.HELP,
                        List.of("B_CONFLICT_LINK"),
                        "omid",
                        DAY));
        assertThat(figures().path("averageLoad").asString()).isEqualTo("2.0");
        assertThat(figures().path("blocked").asInt()).isEqualTo(1);
        assertThat(officer.en("/brokers/events?of=BLOCKED"))
                .contains("f-3.1", "Owner, employee or family link");
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new BrokerMeters(
                        brokers,
                        calendar,
                        new StaticListableBeanFactory().getBeanProvider(MeterRegistry.class))
                .measure(registry, LocalDate.now());
        assertThat(registry.get("rosukh.brokers").tag("what", "open-cases").gauge().value())
                .isEqualTo(2);
    }

    @Test
    void hide_shares_of_fewer_than_five_decided_cases() throws Exception {
        for (int i = 1; i <= 4; i++) helped("f-" + i, true, 0);
        JsonNode one = figures().path("outcomes").path(0);
        assertThat(one.path("decided").asInt()).isEqualTo(4);
        assertThat(one.path("success").isMissingNode() || one.path("success").isNull()).isTrue();
        assertThat(officer.en("/brokers/figures")).contains("fewer than 5 decided cases");
    }

    @Test
    void show_them_from_five_on_with_wilsons_interval() throws Exception {
        for (int i = 1; i <= 5; i++) helped("f-" + i, i == 1, i <= 3 ? 0 : 4);
        JsonNode one = figures().path("outcomes").path(0);
        // Wilson for 1 of 5 at 95 %: 3.62 to 62.45 %.
        assertThat(one.path("success").path("percent").asString()).isEqualTo("20.00");
        assertThat(one.path("success").path("low").asString()).isEqualTo("3.62");
        assertThat(one.path("success").path("high").asString()).isEqualTo("62.45");
        assertThat(one.path("firstPass").asString()).isEqualTo("100.00");
        assertThat(one.path("ratings").asInt()).isEqualTo(2);
        assertThat(one.path("medianWorkingDays").isNumber()).isTrue();
        assertThat(officer.en("/brokers/figures")).contains("20.00 % (3.62 to 62.45 %)");
        assertThat(officer.fa("/brokers/figures")).contains("۲۰");
    }

    @Test
    void open_into_exactly_the_events_they_count() throws Exception {
        for (int i = 1; i <= 3; i++) helped("f-" + i, true, 0);
        JsonNode decided = json(officer.answer("/api/v1/brokers/events?of=DECIDED"));
        assertThat(decided.path("total").asInt())
                .isEqualTo(figures().path("all").path("decided").asInt())
                .isEqualTo(3);
        for (String of : List.of("TRAINED", "SAT", "PASSED", "ACCREDITED", "EXPIRING", "OPEN"))
            assertThat(officer.answer("/api/v1/brokers/events?of=" + of).getStatus())
                    .isEqualTo(200);
        JsonNode first = json(officer.answer("/api/v1/brokers/events?of=DECIDED&limit=2"));
        assertThat(first.path("items").size()).isEqualTo(2);
        JsonNode rest =
                json(
                        officer.answer(
                                "/api/v1/brokers/events?of=DECIDED&limit=2&after="
                                        + first.path("next").asString()));
        assertThat(rest.path("items").size()).isEqualTo(1);
        assertThat(
                        officer.answer("/brokers/events/export.ndjson?of=DECIDED")
                                .getContentAsString()
                                .lines())
                .hasSize(3);
        assertThat(officer.answer("/brokers/events/export.csv?of=DECIDED").getContentAsString())
                .contains("f-1.1", "f-3.1");
        assertThat(officer.answer("/brokers/events?of=NOTHING").getStatus()).isEqualTo(400);
    }

    @Test
    void count_a_reversed_decision_as_reversed_and_not_as_decided() throws Exception {
        for (int i = 1; i <= 6; i++) helped("f-" + i, i > 1, 0);
        log.append(new AppealUpheld("f-1.1", "new proof", "golnar", "appeal-board", DECIDED));
        JsonNode one = figures().path("outcomes").path(0);
        assertThat(one.path("decided").asInt()).isEqualTo(5);
        log.append(new StatusGranted("f-1.1", "NOPA", "golnar", "appeal-board", DECIDED));
        one = figures().path("outcomes").path(0);
        assertThat(one.path("decided").asInt()).isEqualTo(6);
        assertThat(one.path("reversed").asString()).isEqualTo("16.67");
    }

    @Test
    void are_the_same_after_a_rebuild() throws Exception {
        for (int i = 1; i <= 5; i++) helped("f-" + i, i == 1, 3);
        String before = log.digest(Brokers.REGISTER) + log.digest(Brokers.CASES);
        String figures = figures().toString();
        log.rebuild(BrokerProjection.GROUP);
        assertThat(log.digest(Brokers.REGISTER) + log.digest(Brokers.CASES)).isEqualTo(before);
        assertThat(figures().toString()).isEqualTo(figures);
    }
}
