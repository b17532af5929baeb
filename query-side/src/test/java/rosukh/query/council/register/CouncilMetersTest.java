package rosukh.query.council.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.council.ActionEvent.ActionClosed;
import rosukh.events.council.ActionEvent.PriorityChanged;
import rosukh.events.council.Result;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.glance.Subject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the council says of itself to machines, and on the page of the head of the organisation.
@ViewTest
class CouncilMetersTest {

    @Autowired Log log;
    @Autowired MockMvc mvc;
    @Autowired CouncilRegister council;
    @Autowired ObjectProvider<MeterRegistry> registries;
    private Browser manager;

    @BeforeEach
    void a_council_that_met_once() {
        Sittings.metOnce(log);
        manager = new Browser(mvc, "mina", "ROLE_manager", "ORG_isipo");
    }

    @Test
    void items_are_measured_by_how_they_stand() {
        MeterRegistry registry = new SimpleMeterRegistry();
        CouncilMeters meters = new CouncilMeters(council, registries);
        meters.measure(registry);
        assertThat(measured(registry))
                .isEqualTo(
                        Map.of(
                                "open", 2.0,
                                "overdue", 1.0,
                                "priority", 2.0,
                                "implemented", 1.0,
                                "not_implemented", 0.0));
        log.append(
                new ActionClosed(
                        "k-1.1.1",
                        Result.NOT_IMPLEMENTED,
                        List.of(1),
                        "given up",
                        "bita",
                        "science",
                        Sittings.DAY.plusDays(60)));
        meters.measure(registry);
        assertThat(measured(registry))
                .isEqualTo(
                        Map.of(
                                "open", 1.0,
                                "overdue", 0.0,
                                "priority", 1.0,
                                "implemented", 1.0,
                                "not_implemented", 1.0));
    }

    @Test
    void a_day_counts_the_priorities_it_had() {
        assertThat(priorities(Sittings.DAY.plusDays(49))).containsExactly("k-1.1.1");
        assertThat(priorities(Sittings.DAY.plusDays(50)))
                .containsExactlyInAnyOrder("k-1.1.1", "k-1.1.2");
        log.append(
                new PriorityChanged(
                        "k-1.1.2", false, "done soon", "omid", Sittings.DAY.plusDays(70)));
        assertThat(priorities(Sittings.DAY.plusDays(69)))
                .containsExactlyInAnyOrder("k-1.1.1", "k-1.1.2");
        assertThat(priorities(Sittings.DAY.plusDays(70))).containsExactly("k-1.1.1");
    }

    private List<String> priorities(LocalDate day) {
        return council
                .counting(day)
                .items(Counting.Of.PRIORITY, null, council.allActions())
                .stream()
                .map(ActionFile::actionId)
                .toList();
    }

    /// The first number is the one that matters most; each ends where the figures stand now.
    @Test
    void the_head_of_the_organisation_sees_what_is_overdue_and_how_it_came() throws Exception {
        JsonNode vitals = vitals();
        assertThat(vitals.at("/0/label").asString()).isEqualTo("Action items past their day");
        assertThat(vitals.at("/0/value").asString()).isEqualTo("1");
        assertThat(vitals.at("/1/value").asString()).isEqualTo("2");
        assertThat(vitals.at("/2/value").asString()).startsWith("100");
        for (JsonNode each : vitals) assertThat(each.path("trend")).hasSize(12);
        assertThat(vitals.at("/0/trend/0/value").asInt()).isZero();
        assertThat(vitals.at("/0/trend/11/value").asInt()).isEqualTo(1);
        assertThat(vitals.at("/2/trend/0/text").asString()).startsWith("100");
        assertThat(manager.en(vitals.at("/0/href").asString())).contains("k-1.1.1");
        assertThat(manager.en(vitals.at("/2/href").asString())).contains("o-1");
    }

    @Test
    void an_item_that_is_closed_is_no_longer_overdue_but_was() throws Exception {
        log.append(Sittings.closed());
        JsonNode vitals = vitals();
        assertThat(vitals.at("/0/value").asString()).isEqualTo("0");
        assertThat(vitals.at("/1/value").asString()).isEqualTo("1");
    }

    private JsonNode vitals() throws Exception {
        JsonNode systems =
                new JsonMapper()
                        .readTree(manager.answer("/api/v1/overview?lang=en").getContentAsString())
                        .path("systems");
        for (JsonNode each : systems)
            if (each.path("subject").asString().equals(Subject.COUNCIL.name()))
                return each.path("vitals");
        throw new AssertionError("no council");
    }

    private static Map<String, Double> measured(MeterRegistry registry) {
        Map<String, Double> measured = new TreeMap<>();
        registry.find("rosukh.council.actions")
                .gauges()
                .forEach(gauge -> measured.put(gauge.getId().getTag("state"), gauge.value()));
        return measured;
    }
}
