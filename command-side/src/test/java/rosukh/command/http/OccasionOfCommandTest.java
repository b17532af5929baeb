package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.command.kernel.Behalf;
import rosukh.command.kernel.Reach;

class OccasionOfCommandTest extends EdgeTest {

    @Nested
    class the_occasion_of_a_command {

        @Test
        void names_the_caller_with_role_organisation_and_reach() throws Exception {
            mvc.perform(
                            creation("/api/v1/firms", FIRM)
                                    .with(
                                            as(
                                                    "officer",
                                                    "PROVINCE_KRM",
                                                    "ESTATE_YZD-P01",
                                                    "FACTOR_PASSWORD")))
                    .andExpect(status().isCreated())
                    .andExpect(header().string("Location", "/api/v1/firms/x-1"));
            var actor = commands.only().occasion().actor();
            assertThat(actor.account()).isEqualTo("ali");
            assertThat(actor.role()).isEqualTo("officer");
            assertThat(actor.organisation()).isEqualTo("isipo-krm");
            assertThat(actor.authentication()).isEqualTo("password");
            assertThat(actor.reach()).isEqualTo(new Reach(Set.of("KRM"), Set.of("YZD-P01"), null));
        }

        @Test
        void confines_a_firm_to_itself() throws Exception {
            mvc.perform(
                            command("/api/v1/cases/f-1.1/submissions", "{}")
                                    .with(as("firm", "FIRM_f-1")))
                    .andExpect(status().isOk());
            assertThat(commands.only().occasion().actor().reach().firmId()).isEqualTo("f-1");
        }

        @Test
        void takes_the_first_of_the_roles_allowed_that_the_caller_has() throws Exception {
            mvc.perform(
                            command("/api/v1/cases/f-1.1/submissions", "{}")
                                    .with(as("auditor", "ROLE_firm", "ROLE_broker")))
                    .andExpect(status().isOk());
            assertThat(commands.only().occasion().actor().role()).isEqualTo("broker");
        }

        @Test
        void carries_key_version_and_a_reason_in_persian() throws Exception {
            String utf8AsHeader =
                    new String(
                            "مصوبه جلسه ۱۴".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            java.nio.charset.StandardCharsets.ISO_8859_1);
            perform(
                            MockMvcRequestBuilders.post("/api/v1/cases/f-1.1/refusals")
                                    .contentType("application/json")
                                    .content(
                                            """
                                            {"reasons": ["R1"], "explanation": "why"}
                                            """)
                                    .header("Idempotency-Key", "\"k-17\"")
                                    .header("If-Match", "\"12\"")
                                    .header("X-Audit-Reason", utf8AsHeader),
                            "committee")
                    .andExpect(status().isOk());
            var occasion = commands.only().occasion();
            assertThat(occasion.idempotencyKey()).isEqualTo("k-17");
            assertThat(occasion.expectedVersion()).isEqualTo(12);
            assertThat(occasion.reason()).isEqualTo("مصوبه جلسه ۱۴");
            assertThat(commands.only().command())
                    .isEqualTo(
                            new RefuseStatus(
                                    "f-1.1", List.of("R1"), "why", "ali", "isipo-krm", today()));
        }

        @Test
        void names_the_person_acted_for_today() throws Exception {
            mvc.perform(
                            command("/api/v1/cases/f-1.1/grants", "{}")
                                    .header("X-On-Behalf-Of", " sara ")
                                    .with(as("committee")))
                    .andExpect(status().isOk());
            var actor = commands.only().occasion().actor();
            assertThat(actor.account()).isEqualTo("ali");
            assertThat(actor.onBehalfOf()).isEqualTo(new Behalf("sara", today()));
        }

        @Test
        void of_a_form_names_it_in_a_field_and_nobody_where_that_is_empty() throws Exception {
            mvc.perform(
                            form("/forms/cases/f-1.1/grants", "onBehalfOf", "sara")
                                    .with(as("committee")))
                    .andExpect(status().isSeeOther());
            assertThat(commands.only().occasion().actor().onBehalfOf())
                    .isEqualTo(new Behalf("sara", today()));
            commands.clear();
            mvc.perform(form("/forms/cases/f-1.1/grants", "onBehalfOf", " ").with(as("committee")))
                    .andExpect(status().isSeeOther());
            assertThat(commands.only().occasion().actor().onBehalfOf()).isNull();
        }

        @Test
        void refuses_a_key_with_a_colon() throws Exception {
            perform(
                            MockMvcRequestBuilders.post("/api/v1/firms")
                                    .contentType("application/json")
                                    .content(FIRM)
                                    .header("Idempotency-Key", "a:b"),
                            "officer")
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("IDEMPOTENCY_KEY_INVALID"));
        }
    }

    @Nested
    class the_hash_of_a_request {

        private String hash(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
            commands.clear();
            perform(request, "officer").andExpect(status().is2xxSuccessful());
            return commands.only().occasion().requestHash();
        }

        @Test
        void is_the_same_whatever_the_order_of_fields_and_the_spaces() throws Exception {
            String other =
                    """
                    {"on":"2025-03-01","estateKey":"KRM-P01","size":"SMALL","isicDivision":25,
                    "industryGroup":"METAL","name":"صنایع فلزی کویر","legalId":"10320004156"}
                    """;
            assertThat(hash(creation("/api/v1/firms", FIRM)))
                    .isEqualTo(hash(creation("/api/v1/firms", other)));
        }

        @Test
        void differs_with_a_value_and_with_the_path() throws Exception {
            String first = hash(command("/api/v1/cases/f-1.1/talent", talent("x")));
            assertThat(hash(command("/api/v1/cases/f-1.1/talent", talent("y"))))
                    .isNotEqualTo(first);
            assertThat(hash(command("/api/v1/cases/f-2.1/talent", talent("x"))))
                    .isNotEqualTo(first);
        }

        @Test
        void differs_with_the_person_acted_for() throws Exception {
            String first = hash(command("/api/v1/cases/f-1.1/talent", talent("x")));
            assertThat(
                            hash(
                                    command("/api/v1/cases/f-1.1/talent", talent("x"))
                                            .header("X-On-Behalf-Of", "sara")))
                    .isNotEqualTo(first);
        }

        @Test
        void of_an_upload_differs_with_one_byte() throws Exception {
            byte[] other = PDF.getBytes().clone();
            other[other.length - 1]++;
            assertThat(hash(evidence(PDF.getBytes()))).isEqualTo(hash(evidence(PDF.getBytes())));
            assertThat(hash(evidence(other))).isNotEqualTo(hash(evidence(PDF.getBytes())));
        }

        private String talent(String grounds) {
            return "{\"field\": \"ICT\", \"grounds\": \"" + grounds + "\"}";
        }
    }
}
