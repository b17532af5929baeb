package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import rosukh.command.kernel.http.Reasoned;

/// What every endpoint of the command API refuses before a command is sent.
class EveryCommandRefusesTest extends EveryCommand {

    @TestFactory
    Stream<DynamicTest> it_needs_an_idempotency_key() {
        return each(endpoint ->
                refused(
                        endpoint.bare().header("If-Match", "\"3\""),
                        endpoint,
                        400,
                        "IDEMPOTENCY_KEY_MISSING"));
    }

    @TestFactory
    Stream<DynamicTest> it_needs_the_version_seen_unless_it_starts_a_stream() {
        return each(endpoint -> {
            if (endpoint.creates()) return;
            refused(
                    endpoint.bare().header("Idempotency-Key", "k-1"),
                    endpoint,
                    428,
                    "IF_MATCH_MISSING");
        });
    }

    @TestFactory
    Stream<DynamicTest> it_takes_no_star_weak_tag_or_list_for_a_version() {
        return each(endpoint -> {
            for (String tag : List.of("*", "W/\"3\"", "\"3\", \"4\"", "3", "\"three\""))
                refused(
                        endpoint.bare().header("Idempotency-Key", "k-1").header("If-Match", tag),
                        endpoint,
                        400,
                        "IF_MATCH_INVALID");
        });
    }

    @TestFactory
    Stream<DynamicTest> it_needs_a_reason_where_it_is_negative() {
        return each(endpoint -> {
            if (!endpoint.occasion().hasParameterAnnotation(Reasoned.class)) return;
            refused(
                    endpoint.bare().header("Idempotency-Key", "k-1").header("If-Match", "\"3\""),
                    endpoint,
                    400,
                    "REASON_MISSING");
        });
    }

    @TestFactory
    Stream<DynamicTest> it_refuses_a_field_it_does_not_know() {
        return each(endpoint -> {
            if (!endpoint.takesFields()) return;
            String json =
                    endpoint.described()
                            .example()
                            .strip()
                            .replaceFirst("\\{", "{\"x\": 1")
                            .replaceFirst("\"x\": 1(?=\\s*\")", "\"x\": 1, ");
            refused(Endpoint.headed(endpoint.bare(json)), endpoint, 400, "JSON_FIELD_UNKNOWN");
        });
    }

    @TestFactory
    Stream<DynamicTest> it_refuses_a_body_that_is_no_json() {
        return each(endpoint -> {
            if (endpoint.uploads()) return;
            refused(Endpoint.headed(endpoint.bare("{\"on\":")), endpoint, 400, "JSON_MALFORMED");
        });
    }

    @TestFactory
    Stream<DynamicTest> it_refuses_another_media_type() {
        return each(endpoint ->
                refused(
                        Endpoint.headed(endpoint.bare().contentType("application/xml")),
                        endpoint,
                        415,
                        "MEDIA_TYPE_UNSUPPORTED"));
    }

    @TestFactory
    Stream<DynamicTest> it_refuses_a_day_that_has_not_come() {
        String tomorrow = today().plusDays(1).toString();
        return each(endpoint -> {
            for (String day : endpoint.daysOfFacts()) {
                String json = endpoint.with(day, tomorrow);
                mvc.perform(
                                Endpoint.headed(endpoint.bare(json))
                                        .with(as(endpoint.roles().getFirst())))
                        .andExpect(jsonPath("$.violations[0].field").value(day));
                refused(Endpoint.headed(endpoint.bare(json)), endpoint, 422, "DATE_IN_FUTURE");
                assertThat(endpoint.described().refusals()).contains("DATE_IN_FUTURE");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> it_refuses_a_day_outside_the_calendar() {
        return each(endpoint -> {
            for (String day : endpoint.daysOfFacts())
                for (String far : List.of("1921-03-20", "2082-03-20")) {
                    String json = endpoint.with(day, far);
                    refused(
                            Endpoint.headed(endpoint.bare(json)),
                            endpoint,
                            400,
                            "DATE_OUT_OF_RANGE");
                    assertThat(endpoint.described().refusals()).contains("DATE_OUT_OF_RANGE");
                }
        });
    }

    @Test
    void a_plan_is_due_on_days_of_the_calendar() throws Exception {
        mvc.perform(
                        command(
                                        "/api/v1/cases/f-1.1/acceleration-plans",
                                        """
                                        {"brokerOrganisation": "b", "items": [
                                          {"item": "A1", "title": "t", "dueOn": "2027-01-01"},
                                          {"item": "A2", "title": "t", "dueOn": "9999-01-01"}]}
                                        """)
                                .with(as("officer")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("DATE_OUT_OF_RANGE"))
                .andExpect(jsonPath("$.violations[0].field").value("items[1].dueOn"));
        assertThat(commands.sent()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> it_takes_today_for_the_day_of_a_fact() {
        return each(endpoint -> {
            for (String day : endpoint.daysOfFacts())
                mvc.perform(
                                Endpoint.headed(
                                                endpoint.bare(
                                                        endpoint.with(day, today().toString())))
                                        .with(as(endpoint.roles().getFirst())))
                        .andExpect(status().is2xxSuccessful());
        });
    }

    @Test
    void nearly_every_command_names_the_day_of_its_fact() {
        assertThat(endpoints().stream().filter(each -> !each.daysOfFacts().isEmpty())).hasSize(217);
    }

    private void refused(
            AbstractMockHttpServletRequestBuilder<?> request,
            Endpoint endpoint,
            int status,
            String code)
            throws Exception {
        mvc.perform(request.with(as(endpoint.roles().getFirst())))
                .andExpect(status().is(status))
                .andExpect(header().string("Content-Type", "application/problem+json"))
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.type").value("urn:rosukh:problem:" + code))
                .andExpect(jsonPath("$.instance").exists());
        assertThat(commands.sent()).isEmpty();
    }
}
