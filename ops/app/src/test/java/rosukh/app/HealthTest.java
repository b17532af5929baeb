package rosukh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HealthTest extends Whole {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @BeforeEach
    void all_is_well() {
        awaitStatus("UP", 200);
    }

    @AfterEach
    void mend() {
        failing.fails = false;
        blocking.release();
        awaitStatus("UP", 200);
    }

    @Test
    void a_projection_that_fails_on_an_event_is_stalled_and_the_others_go_on() {
        failing.fails = true;
        register("Stops one view");
        awaitStatus("STALLED", 503);

        JsonNode details = details();
        assertThat(details.path("test.failing").path("state").asString()).isEqualTo("STALLED");
        assertThat(details.path("test.failing").path("failure").asString())
                .contains("told to fail");
        assertThat(details.path("test.failing").path("lag").asLong()).isPositive();
        assertThat(details.path("test.blocking").path("state").asString()).isEqualTo("CURRENT");
        assertThat(http().get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(http().get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(metric("rosukh_processor_stalled{processor=\"test.failing\"}")).isEqualTo(1);
    }

    @Test
    void a_projection_that_takes_its_time_is_behind() {
        blocking.block();
        register("Waits in one view");
        awaitStatus("BEHIND", 200);

        JsonNode details = details();
        assertThat(details.path("test.blocking").path("state").asString()).isEqualTo("BEHIND");
        assertThat(details.path("test.blocking").path("failure").isMissingNode()).isTrue();
        assertThat(metric("rosukh_processor_lag{processor=\"test.blocking\"}")).isPositive();
        assertThat(
                        metric(
                                "rosukh_processor_segment_lag_events{processor=\"test.blocking\",segment=\"0\"}"))
                .isPositive();
    }

    @Test
    void shows_details_to_an_operator_only() {
        assertThat(http().get("/actuator/health").json().path("components").isMissingNode())
                .isTrue();
        assertThat(details().isEmpty()).isFalse();
    }

    private void register(String name) {
        Http.Answer done = http().as("officer").post("/api/v1/firms", Firms.another(name));
        assertThat(done.status()).as(done.toString()).isEqualTo(201);
    }

    private void awaitStatus(String status, int code) {
        await().atMost(LIMIT)
                .untilAsserted(() -> {
                    Http.Answer health = http().get("/actuator/health");
                    assertThat(health.json().path("status").asString()).isEqualTo(status);
                    assertThat(health.status()).isEqualTo(code);
                });
    }

    private JsonNode details() {
        return http().as("operator")
                .get("/actuator/health")
                .json()
                .path("components")
                .path("projections")
                .path("details");
    }

    private double metric(String series) {
        return http().get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }
}
