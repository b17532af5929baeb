package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import rosukh.command.firms.FirmCommand.RegisterFirm;

class BodyOfCommandTest extends EdgeTest {

    @Nested
    class a_body {

        @Test
        void is_refused_with_every_fault_it_has() throws Exception {
            perform(
                            creation("/api/v1/firms", "{\"legalId\": \" \", \"size\": \"SMALL\"}"),
                            "officer")
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("REQUEST_INVALID"))
                    .andExpect(
                            jsonPath("$.violations[?(@.code == 'REQUIRED')].field")
                                    .value(
                                            org.hamcrest.Matchers.containsInAnyOrder(
                                                    "legalId",
                                                    "name",
                                                    "industryGroup",
                                                    "isicDivision")));
        }

        @Test
        void is_refused_where_a_value_has_the_wrong_type() throws Exception {
            for (String wrong : List.of("\"25\"", "25.5", "[25]", "true"))
                perform(
                                creation(
                                        "/api/v1/firms",
                                        FIRM.replace("25", wrong)
                                                .replace("\"2025-03-01\"", "null")),
                                "officer")
                        .andExpect(status().isBadRequest())
                        .andExpect(jsonPath("$.code").value("JSON_TYPE_WRONG"))
                        .andExpect(jsonPath("$.violations[0].field").value("isicDivision"));
        }

        @Test
        void is_refused_where_a_date_is_none_and_names_it() throws Exception {
            perform(
                            command(
                                    "/api/v1/cases/f-1.1/acceleration-plans",
                                    """
                                    {"brokerOrganisation": "b", "items":
                                     [{"item": "A1", "title": "t", "dueOn": "1405-13-40"}]}
                                    """),
                            "officer")
                    .andExpect(jsonPath("$.code").value("JSON_TYPE_WRONG"))
                    .andExpect(jsonPath("$.violations[0].field").value("items[0].dueOn"));
        }

        @Test
        void is_refused_where_a_field_comes_twice() throws Exception {
            perform(
                            command(
                                    "/api/v1/cases/f-1.1/recommendations",
                                    "{\"opinion\": \"a\", \"opinion\": \"b\"}"),
                            "assessor")
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("JSON_MALFORMED"));
        }

        @Test
        void is_refused_where_nested_values_are_missing() throws Exception {
            perform(
                            command(
                                    "/api/v1/cases/f-1.1/facts",
                                    "{\"answers\": [{\"field\": \"a\"}, null]}"),
                            "firm")
                    .andExpect(jsonPath("$.code").value("REQUEST_INVALID"))
                    .andExpect(jsonPath("$.violations.length()").value(2));
        }

        @Test
        void is_refused_when_it_is_larger_than_any_command() throws Exception {
            perform(
                            creation(
                                    "/api/v1/firms",
                                    "{\"name\": \"" + "x".repeat(2_100_000) + "\"}"),
                            "officer")
                    .andExpect(status().is(413))
                    .andExpect(jsonPath("$.code").value("BODY_TOO_LARGE"));
        }

        @Test
        void may_be_left_out_where_nothing_must_be_said() throws Exception {
            perform(
                            MockMvcRequestBuilders.post("/api/v1/cases/f-1.1/grants")
                                    .header("Idempotency-Key", "k")
                                    .header("If-Match", "\"3\""),
                            "committee")
                    .andExpect(status().isOk());
        }

        @Test
        void without_a_business_date_is_of_today_in_iran() throws Exception {
            perform(creation("/api/v1/firms", FIRM.replace("\"2025-03-01\"", "null")), "officer")
                    .andExpect(status().isCreated());
            assertThat(((RegisterFirm) commands.only().command()).registeredOn())
                    .isEqualTo(today());
        }
    }
}
