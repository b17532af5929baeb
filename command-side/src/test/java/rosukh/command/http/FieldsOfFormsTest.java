package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import rosukh.command.certification.AccelerationCommand.AgreeAccelerationPlan;
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.AssessNeeds;
import rosukh.command.certification.CertificationCommand.DeclareFacts;
import rosukh.command.kernel.http.Problem;
import rosukh.events.certification.Answer;
import rosukh.events.certification.Need;
import rosukh.events.certification.PlanItem;

class FieldsOfFormsTest extends EdgeTest {

    @Test
    void tells_every_fault_of_what_was_typed() throws Exception {
        Problem problem =
                refused(
                        "/forms/firms",
                        "officer",
                        "name",
                        "کویر",
                        "isicDivision",
                        "many",
                        "on",
                        "1405-13-01");
        assertThat(problem.code()).isEqualTo("REQUEST_INVALID");
        assertThat(problem.violations())
                .extracting(v -> v.field() + " " + v.code())
                .containsExactly(
                        "legalId REQUIRED",
                        "industryGroup REQUIRED",
                        "isicDivision NUMBER",
                        "size REQUIRED",
                        "on DATE");
    }

    @Test
    void of_a_day_that_has_not_come_are_told_with_the_others() throws Exception {
        String tomorrow = today().plusDays(1).toString();
        Problem problem =
                refused("/forms/cases/f-1.1/talent", "officer", "field", "ICT", "on", tomorrow);
        assertThat(problem.violations())
                .extracting(v -> v.field() + " " + v.code())
                .containsExactly("grounds REQUIRED", "on DATE_IN_FUTURE");
        Problem place =
                refused(
                        "/forms/firms/f-1/places-of-work",
                        "officer",
                        "estateKey",
                        "KRM-P01",
                        "since",
                        tomorrow);
        assertThat(place.violations())
                .extracting(v -> v.field() + " " + v.code())
                .containsExactly("since DATE_IN_FUTURE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1921-03-20", "2082-03-20", "1299/12/29", "۱۴۶۱/۰۱/۰۱", "0001-01-01"})
    void of_a_day_outside_the_calendar_are_told_as_such(String day) throws Exception {
        Problem problem =
                refused(
                        "/forms/firms/f-1/places-of-work",
                        "officer",
                        "estateKey",
                        "KRM-P01",
                        "since",
                        day);
        assertThat(problem.violations())
                .extracting(v -> v.field() + " " + v.code())
                .containsExactly("since DATE_OUT_OF_RANGE");
    }

    @Nested
    class repeated_fields {

        @Test
        void are_rows_and_blank_rows_are_none() throws Exception {
            perform(
                            form(
                                    "/forms/cases/f-1.1/needs-assessments",
                                    "digitalIntensity",
                                    "۴",
                                    "needCode",
                                    "LAB",
                                    "needText",
                                    "test",
                                    "needCode",
                                    "",
                                    "needText",
                                    " "),
                            "officer")
                    .andExpect(status().isSeeOther());
            AssessNeeds sent = (AssessNeeds) commands.only().command();
            assertThat(sent.needs()).containsExactly(new Need("LAB", "test"));
            assertThat(sent.digitalIntensity()).isEqualTo(4);
        }

        @Test
        void that_are_half_filled_are_a_fault() throws Exception {
            Problem problem =
                    refused(
                            "/forms/cases/f-1.1/acceleration-plans",
                            "officer",
                            "brokerOrganisation",
                            "b",
                            "itemKey",
                            "A1",
                            "itemTitle",
                            "",
                            "itemDue",
                            "soon");
            assertThat(problem.violations())
                    .extracting(v -> v.field() + " " + v.code())
                    .containsExactly("itemTitle REQUIRED", "itemDue DATE");
        }

        @Test
        void take_jalali_dates_in_persian_digits() throws Exception {
            perform(
                            form(
                                    "/forms/cases/f-1.1/acceleration-plans",
                                    "brokerOrganisation",
                                    "b",
                                    "itemKey",
                                    "A1",
                                    "itemTitle",
                                    "t",
                                    "itemDue",
                                    "۱۴۰۶/۱/۱"),
                            "officer")
                    .andExpect(status().isSeeOther());
            assertThat(((AgreeAccelerationPlan) commands.only().command()).items())
                    .containsExactly(new PlanItem("A1", "t", LocalDate.of(2027, 3, 21)));
        }
    }

    @Test
    void reads_answers_by_their_prefix_and_keeps_several_values() throws Exception {
        perform(
                        form(
                                "/forms/cases/f-1.1/facts",
                                "f.b",
                                "1",
                                "f.a",
                                "x",
                                "f.a",
                                "y",
                                "f.blank",
                                ""),
                        "firm")
                .andExpect(status().isSeeOther());
        assertThat(((DeclareFacts) commands.only().command()).answers())
                .containsExactly(Answer.of("a", "x", "y"), Answer.of("b", "1"));
    }

    @Test
    void asks_an_assessor_for_exactly_one_finding() throws Exception {
        Problem problem =
                refused("/forms/cases/f-1.1/criterion-assessments", "assessor", "criterion", "P1");
        assertThat(problem.violations()).extracting("code").containsExactly("REQUIRED");
        perform(
                        form(
                                "/forms/cases/f-1.1/criterion-assessments",
                                "criterion",
                                "F1",
                                "f.revenue",
                                "7"),
                        "assessor")
                .andExpect(status().isSeeOther());
        assertThat(((AssessCriterion) commands.only().command()).subject()).isEmpty();
    }

    @Test
    void takes_the_explanation_of_a_refusal_as_its_reason() throws Exception {
        perform(
                        form(
                                "/forms/cases/f-1.1/refusals",
                                "reasons",
                                "R1",
                                "explanation",
                                "not new"),
                        "committee")
                .andExpect(status().isSeeOther());
        assertThat(commands.only().occasion().reason()).isEqualTo("not new");
    }

    @Test
    void attaches_a_file() throws Exception {
        perform(
                        filled(
                                        MockMvcRequestBuilders.multipart(
                                                        "/forms/cases/f-1.1/evidence")
                                                .file(PDF),
                                        "requirement",
                                        "TAX_RETURN",
                                        "issuedOn",
                                        "1405/08/10")
                                .with(csrf()),
                        "firm")
                .andExpect(status().isSeeOther())
                .andExpect(flash().attribute("done", "done.attach-evidence"));
    }

    private Problem refused(String path, String role, String... fields) throws Exception {
        var result =
                perform(form(path, fields), role)
                        .andExpect(status().isSeeOther())
                        .andExpect(header().string("Location", "/cases/f-1.1"))
                        .andReturn();
        assertThat(commands.sent()).isEmpty();
        return (Problem) result.getFlashMap().get("problem");
    }
}
