package rosukh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WholeTest extends Whole {

    @Nested
    class a_command_by_http {

        @Test
        void is_seen_in_the_view_at_its_position() {
            Http officer = http().as("officer");
            Http.Answer done = officer.post("/api/v1/firms", Firms.another("Kavir Steel"));
            assertThat(done.status()).as(done.toString()).isEqualTo(201);
            String id = done.json().path("id").asString();
            long position = done.json().path("position").asLong();

            Http.Answer read = officer.get("/api/v1/firms/" + id + "?minPosition=" + position);
            assertThat(read.status()).as(read.toString()).isEqualTo(200);
            assertThat(read.body()).contains("Kavir Steel");
            assertThat(Long.parseLong(read.header("X-Projection-Position")))
                    .isGreaterThanOrEqualTo(position);
        }

        @Test
        void is_stored_with_the_account_and_the_role_that_sent_it() {
            Http officer = http().as("officer");
            String key = "k-" + System.nanoTime();
            Map<String, Object> firm = Firms.another("Repeated");
            long first = position(officer.post("/api/v1/firms", firm, "Idempotency-Key", key));
            long again = position(officer.post("/api/v1/firms", firm, "Idempotency-Key", key));
            assertThat(again).isEqualTo(first);
        }
    }

    @Nested
    class the_description_of_the_api {

        @Test
        void says_how_to_get_in_and_lists_the_api_alone() {
            JsonNode api = http().get("/v3/api-docs").json();
            assertThat(api.path("openapi").asString()).startsWith("3.1");
            assertThat(api.at("/components/securitySchemes/token/flows").isObject()).isTrue();
            assertThat(api.path("paths").propertyNames())
                    .isNotEmpty()
                    .allMatch(path -> path.startsWith("/api/v1/"));
        }

        @Test
        void lists_the_codes_of_the_rules_and_those_of_every_command() {
            JsonNode post = http().get("/v3/api-docs").json().path("paths").path("/api/v1/firms");
            assertThat(post.at("/post/responses/4XX/description").asString())
                    .contains("FIRM_LEGAL_ID_TAKEN")
                    .contains("IDEMPOTENCY_KEY_MISSING", "JSON_MALFORMED", "ROLE_NOT_ALLOWED")
                    .doesNotContain("IF_MATCH_MISSING");
        }
    }

    @Nested
    class without_a_valid_token {

        @Test
        void the_api_answers_with_a_problem_and_a_challenge() {
            Http.Answer answer = http().get("/api/v1/firms");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.json().path("code").asString()).isEqualTo("UNAUTHENTICATED");
            assertThat(answer.json().path("traceId").asString()).hasSize(32);
        }

        @Test
        void a_token_with_a_changed_signature_is_refused() {
            String token = http().token("officer");
            String changed = token.substring(0, token.length() - 6) + "AAAAAA";
            Http.Answer answer = http().get("/api/v1/firms", "Authorization", "Bearer " + changed);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.json().path("code").asString()).isEqualTo("UNAUTHENTICATED");
        }

        @Test
        void a_page_leads_to_the_login_page() {
            Http.Answer answer = http().get("/firms");
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).endsWith("/login");
        }

        @Test
        void a_part_of_a_page_is_told_to_sign_in_again() {
            Http.Answer answer = http().get("/firms", "HX-Request", "true");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("HX-Redirect")).isEqualTo("/login");
        }

        @Test
        void the_login_page_lists_the_demo_accounts_under_a_strict_policy() {
            Http.Answer page = http().get("/login");
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            assertThat(page.body()).contains("officer-kerman", "committee-demo", "_csrf");
            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        }
    }

    @Nested
    class with_the_wrong_role {

        @Test
        void the_api_answers_with_a_problem() {
            Http.Answer answer =
                    http().as("assessor").post("/api/v1/firms", Firms.another("Not mine"));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.json().path("code").asString()).isEqualTo("FORBIDDEN");
        }

        @Test
        void a_path_that_nobody_serves_is_not_found_and_a_wrong_method_says_which_are_right() {
            Http officer = http().as("officer");
            assertThat(officer.get("/api/v1/nothing").json().path("code").asString())
                    .isEqualTo("NOT_FOUND");
            Http.Answer wrong = officer.post("/api/v1/pipeline", Map.of());
            assertThat(wrong.status()).isEqualTo(405);
            assertThat(wrong.header("Allow")).isEqualTo("GET");
        }
    }

    @Nested
    class metrics {

        @Test
        void are_scraped_without_a_login_from_this_machine_and_not_through_a_proxy() {
            http().as("officer").post("/api/v1/firms", Firms.another("Measured"));
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() ->
                            assertThat(http().get("/actuator/prometheus").body())
                                    .contains(
                                            "rosukh_processor_lag{",
                                            "rosukh_processor_position{",
                                            "rosukh_processor_stalled{",
                                            "rosukh_commands_seconds_count{",
                                            "rosukh_store_append_seconds",
                                            "rosukh_store_head",
                                            "http_server_requests_seconds_bucket{"));
            assertThat(http().get("/actuator/prometheus", "X-Forwarded-For", "10.0.0.1").status())
                    .isEqualTo(401);
            assertThat(http().as("operator").get("/actuator/metrics").status()).isEqualTo(200);
            assertThat(http().as("officer").get("/actuator/metrics").status()).isEqualTo(403);
        }
    }

    private static long position(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("position").asLong();
    }
}
