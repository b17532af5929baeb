package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosukh.command.certification.CaseRefusal;
import rosukh.command.certification.CertificationCommand.IssueCertificate;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.StreamsInMemory;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.eventstore.CommitRef;

class CommandApiTest extends EdgeTest {

    @Autowired private StreamsInMemory streams;

    @Nested
    class a_plan {

        private static final String OTHERS =
                """
                {"brokerOrganisation": "broker-2",
                 "items": [{"item": "A1", "title": "t", "dueOn": "2036-02-01"}]}
                """;

        @Test
        void names_another_body_than_the_brokers_own_only_to_an_officer() throws Exception {
            perform(command("/api/v1/cases/f-1.1/acceleration-plans", OTHERS), "broker")
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code").value("CASE_HELPER_OF_OTHERS"));
            perform(
                            form(
                                    "/forms/cases/f-1.1/acceleration-plans",
                                    "brokerOrganisation",
                                    "broker-2",
                                    "itemKey",
                                    "A1",
                                    "itemTitle",
                                    "t",
                                    "itemDue",
                                    "2036-02-01"),
                            "broker")
                    .andExpect(status().isSeeOther());
            assertThat(commands.sent()).isEmpty();
            perform(command("/api/v1/cases/f-1.1/acceleration-plans", OTHERS), "officer")
                    .andExpect(status().isOk());
            perform(
                            command(
                                    "/api/v1/cases/f-1.1/acceleration-plans",
                                    OTHERS.replace("broker-2", "isipo-krm")),
                            "broker")
                    .andExpect(status().isOk());
        }
    }

    @Nested
    class a_case {

        @Test
        void gets_the_next_number_of_its_firm() throws Exception {
            LocalDate day = LocalDate.of(2026, 1, 1);
            streams.with("f-8.1", new TalentIdentified("f-8.1", "a", "b", day))
                    .with("f-8.2", new TalentIdentified("f-8.2", "a", "b", day));
            perform(
                            creation(
                                    "/api/v1/firms/f-8/cases",
                                    "{\"schemeId\": \"ir-kb\", \"estateKey\": \"KRM-P01\"}"),
                            "broker")
                    .andExpect(status().isCreated())
                    .andExpect(header().string("Location", "/api/v1/cases/x-1"));
            OpenCase open = (OpenCase) commands.only().command();
            assertThat(open.caseId()).isEqualTo("f-8.3");
            assertThat(open.number()).isEqualTo(3);
        }
    }

    @Nested
    class a_certificate {

        @Test
        void gets_the_next_free_number_of_the_jalali_year() throws Exception {
            for (int i = 1; i <= 37; i++)
                log.take("u:certificate.number:KB-1404-%06d".formatted(i), anyCommit());
            perform(
                            command("/api/v1/cases/f-1.1/certificates", "{\"on\": \"2025-11-24\"}"),
                            "officer")
                    .andExpect(status().isOk());
            assertThat(((IssueCertificate) commands.only().command()).certificateNumber())
                    .isEqualTo("KB-1404-000038");
        }

        @Test
        void takes_the_next_when_another_was_faster() throws Exception {
            commands.answering((command, _) -> {
                if (((IssueCertificate) command).certificateNumber().endsWith("1"))
                    throw CaseRefusal.CERTIFICATE_NUMBER_TAKEN.because("taken");
                return new Done("f-1.1", 9, 50);
            });
            perform(
                            command("/api/v1/cases/f-1.1/certificates", "{\"on\": \"2025-11-24\"}"),
                            "officer")
                    .andExpect(status().isOk());
            assertThat(commands.sent()).hasSize(2);
        }

        @Test
        void is_refused_under_a_wished_number_that_is_taken() throws Exception {
            commands.answering((_, _) -> {
                throw CaseRefusal.CERTIFICATE_NUMBER_TAKEN.because("taken");
            });
            perform(
                            command(
                                    "/api/v1/cases/f-1.1/certificates",
                                    "{\"certificateNumber\": \"KB-7\"}"),
                            "officer")
                    .andExpect(status().isConflict());
            assertThat(commands.sent()).hasSize(1);
        }

        private CommitRef anyCommit() {
            return new CommitRef(1, 1, "c", java.time.Instant.EPOCH, List.of());
        }
    }
}
