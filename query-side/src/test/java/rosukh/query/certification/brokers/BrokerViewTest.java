package rosukh.query.certification.brokers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import rosukh.events.brokers.AccreditationEvent.StepProposed;
import rosukh.events.brokers.AccreditationStep;
import rosukh.events.brokers.BrokerConflict;
import rosukh.events.brokers.PlacementEvent.BrokerRated;
import rosukh.events.brokers.PlacementEvent.ConflictDeclared;
import rosukh.events.brokers.TrainingEvent.BridgingRequired;
import rosukh.query.harness.Browser;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;

/// From events to the register, one broker, and the ratings of firms.
@ViewTest
class BrokerViewTest extends BrokersOfTests {

    @Nested
    class the_register {

        @Test
        void shows_who_is_accredited_for_what_in_both_languages() throws Exception {
            assertThat(officer.en("/brokers"))
                    .contains("hadi", "Accredited", "0 of 6", "sara", "Enrolled", "Kerman");
            assertThat(officer.fa("/brokers")).contains("کارگزاران", "دارای اعتبار", "کرمان");
        }

        @Test
        void is_filtered_and_had_as_a_file() throws Exception {
            assertThat(officer.en("/brokers?standing=ACCREDITED&province=KRM&field=MACHINERY"))
                    .contains("hadi")
                    .doesNotContain("/brokers/sara");
            assertThat(officer.en("/brokers?organisation=others")).doesNotContain("/brokers/hadi");
            assertThat(officer.answer("/brokers/export.csv?standing=ENROLLED").getContentAsString())
                    .contains("sara")
                    .doesNotContain("hadi");
            assertThat(officer.answer("/brokers?standing=KING").getStatus()).isEqualTo(400);
        }

        @Test
        void is_told_by_the_api_page_by_page() throws Exception {
            JsonNode first = json(officer.answer("/api/v1/brokers?limit=1"));
            assertThat(first.path("total").asInt()).isEqualTo(2);
            assertThat(first.path("items").path(0).path("account").asString()).isEqualTo("hadi");
            JsonNode next =
                    json(
                            officer.answer(
                                    "/api/v1/brokers?limit=1&after="
                                            + first.path("next").asString()));
            assertThat(next.path("items").path(0).path("account").asString()).isEqualTo("sara");
        }

        @Test
        void has_the_forms_to_enrol_and_import() throws Exception {
            assertThat(officer.en("/brokers?do=enrol")).contains("action=\"/forms/brokers\"");
            assertThat(officer.en("/brokers/attendance-import"))
                    .contains("action=\"/forms/brokers/attendance-import\"");
        }
    }

    @Nested
    class a_broker {

        @Test
        void has_a_history_and_a_version() throws Exception {
            assertThat(officer.en("/brokers/hadi"))
                    .contains(
                            "Accredited, Grade 3",
                            "Proposed: Accredit",
                            "fit for it",
                            "Exam, try 1: 80 points, passed");
            assertThat(officer.fa("/brokers/hadi")).contains("اعتبار گرفت");
            MockHttpServletResponse answer = officer.answer("/api/v1/brokers/hadi");
            assertThat(answer.getHeader("ETag")).isEqualTo("\"9\"");
            assertThat(json(answer).path("accreditation").path("validTo").asString())
                    .isEqualTo(DAY.plusMonths(24).minusDays(1).toString());
            assertThat(officer.answer("/api/v1/brokers/nobody").getStatus()).isEqualTo(404);
        }

        @Test
        void shows_a_form_for_whatever_can_be_done() throws Exception {
            for (String action : List.of("PROPOSE", "ATTENDANCE", "EXAM", "CONFLICT", "BODY"))
                assertThat(officer.en("/brokers/hadi?do=" + action))
                        .contains("action=\"/forms/brokers/hadi/");
            assertThat(officer.en("/brokers/hadi?do=FEE")).doesNotContain("/forms/brokers/hadi");
            helped("f-1", true, 0);
            log.append(
                    new ConflictDeclared(
                            "hadi", "f-9", BrokerConflict.SERVICE, "AUDIT", null, "hadi", DAY),
                    new BridgingRequired(
                            "hadi", "ir-kb", "1406-01-01", DAY, DAY.plusDays(90), DAY));
            for (String action : List.of("FEE", "WITHDRAW", "BRIDGING"))
                assertThat(officer.en("/brokers/hadi?do=" + action))
                        .contains("action=\"/forms/brokers/hadi/");
            assertThat(officer.en("/brokers/hadi?do=WITHDRAW"))
                    .contains("value=\"f-9 SERVICE AUDIT\"");
        }

        @Test
        void asks_a_second_person_and_not_the_first() throws Exception {
            log.append(
                    new StepProposed(
                            "hadi", AccreditationStep.SUSPEND, null, "late", "officer", DAY));
            assertThat(officer.en("/brokers/hadi"))
                    .contains("do=DECLINE")
                    .doesNotContain("APPROVE");
            Browser mina = new Browser(mvc, "mina", "ROLE_manager", "ORG_isipo");
            assertThat(mina.en("/brokers/hadi?do=APPROVE"))
                    .contains("/forms/brokers/hadi/proposals/approval", "value=\"10\"");
        }

        @Test
        void sees_itself_and_nobody_else() throws Exception {
            Browser hadi = new Browser(mvc, "hadi", "ROLE_broker", "ORG_helpers");
            assertThat(hadi.en("/brokers/hadi"))
                    .contains("do=CONFLICT")
                    .doesNotContain("do=PROPOSE", "do=EXAM");
            assertThat(hadi.answer("/brokers/sara").getStatus()).isEqualTo(404);
            assertThat(hadi.answer("/api/v1/brokers/sara").getStatus()).isEqualTo(404);
        }
    }

    @Test
    void a_firm_rates_who_helped_it_once_the_case_is_over() throws Exception {
        given("f-1");
        Browser firm = new Browser(mvc, "farid", "ROLE_firm", "FIRM_f-1");
        assertThat(firm.en("/brokers/ratings")).contains("not over yet");
        helped("f-2", true, 0);
        Browser other = new Browser(mvc, "azar", "ROLE_firm", "FIRM_f-2");
        assertThat(other.en("/brokers/ratings"))
                .contains("/forms/brokers/hadi/ratings", "f-2.1")
                .doesNotContain("f-1.1");
        log.append(new BrokerRated("hadi", "f-2.1", "f-2", 5, "azar", DECIDED));
        assertThat(other.en("/brokers/ratings"))
                .contains("very good")
                .doesNotContain("/forms/brokers/hadi/ratings");
    }
}
