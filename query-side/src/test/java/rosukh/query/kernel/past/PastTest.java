package rosukh.query.kernel.past;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.eligible;
import static rosukh.query.harness.Facts.granted;
import static rosukh.query.harness.Facts.helped;
import static rosukh.query.harness.Facts.identified;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.submitted;
import static rosukh.query.harness.Facts.worksIn;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ViewTest
class PastTest {

    static final String CASE = "f-1.1";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;

    @BeforeEach
    void a_case_on_its_way() {
        log.clear();
        log.by("officer", "officer", "isipo")
                .append(
                        published("ir-kb-1402-02-18"),
                        registered("f-1", "10100000001", "پرس سازان کرمان"),
                        worksIn("f-1", "KRM-P01"),
                        opened("f-1", "KRM-P01"));
        log.append(helped(CASE));
        log.append(submitted(CASE), eligible(CASE), granted(CASE));
        officer = Browser.officer(mvc);
    }

    JsonNode json(String address) throws Exception {
        MockHttpServletResponse answer = officer.answer(address);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return new JsonMapper().readTree(answer.getContentAsString());
    }

    @Nested
    class an_answer {

        @Test
        void says_in_head_and_body_which_moment_it_is() throws Exception {
            MockHttpServletResponse answer = officer.answer("/api/v1/cases/f-1.1?asOf=4");
            assertThat(answer.getHeader("X-Past-Position")).isEqualTo("4");
            assertThat(answer.getHeader("X-Past-Recorded-At")).isEqualTo("2026-11-01T08:04:00Z");
            assertThat(answer.getHeader("X-Projection-Position")).isEqualTo("4");
            JsonNode past = new JsonMapper().readTree(answer.getContentAsString()).path("past");
            assertThat(past.path("position").asLong()).isEqualTo(4);
            assertThat(past.path("recordedAt").asString()).isEqualTo("2026-11-01T08:04:00Z");
            assertThat(past.path("trueOn").isNull()).isTrue();
            assertThat(past.path("checkpoint").isNull()).isTrue();
            assertThat(json("/api/v1/cases/f-1.1").has("past")).isFalse();
        }

        @Test
        void of_an_instant_is_what_was_recorded_by_then() throws Exception {
            assertThat(json("/api/v1/cases/f-1.1?asKnownAt=2026-11-01T08:04:30Z"))
                    .isEqualTo(json("/api/v1/cases/f-1.1?asKnownAt=4"));
            assertThat(json("/api/v1/cases/f-1.1?asKnownAt=2026-11-01T08:04:30Z").path("stage"))
                    .hasToString("\"IDENTIFIED\"");
        }

        @Test
        void before_the_record_was_there_is_not_found() throws Exception {
            assertThat(officer.answer("/api/v1/cases/f-1.1?asOf=2").getStatus()).isEqualTo(404);
            assertThat(officer.answer("/cases/f-1.1?asOf=2").getStatus()).isEqualTo(404);
        }

        @Test
        void of_a_day_counts_what_had_taken_effect_whenever_it_was_recorded() throws Exception {
            String before = OPENED.plusDays(69).toString();
            assertThat(json("/api/v1/cases/f-1.1?asOf=" + before).path("stage").asString())
                    .isEqualTo("RECOMMENDED");
            assertThat(json("/api/v1/cases/f-1.1?asOf=" + OPENED.plusDays(70)).path("stage"))
                    .hasToString("\"GRANTED\"");
            assertThat(json("/api/v1/pipeline?asOf=" + before).path("funnel").path("granted"))
                    .hasToString("0");
            assertThat(json("/api/v1/pipeline?asOf=" + before).path("past").path("trueOn"))
                    .hasToString("\"" + before + "\"");
        }

        @Test
        void tells_what_was_true_from_what_was_known() throws Exception {
            String day = OPENED.plusDays(3).toString();
            log.append(registered("f-2", "10100000002", "Two"), opened("f-2", "YAZ-P01"));
            log.append(identified("f-2.1"));
            assertThat(json("/api/v1/pipeline?asOf=" + day).path("funnel").path("identified"))
                    .hasToString("2");
            assertThat(
                            json("/api/v1/pipeline?asOf=" + day + "&asKnownAt=2026-11-01T08:11:00Z")
                                    .path("funnel")
                                    .path("identified"))
                    .hasToString("1");
        }

        @Test
        void takes_nothing_of_a_stream_behind_what_had_not_taken_effect() throws Exception {
            log.append(worksIn("f-1", "YAZ-P01"));
            assertThat(json("/api/v1/firms/f-1?asOf=" + OPENED.minusDays(1)).path("places"))
                    .hasSize(2);
            assertThat(
                            json("/api/v1/firms/f-1?asOf=" + OPENED.minusDays(1) + "&asKnownAt=9")
                                    .path("places"))
                    .hasSize(1);
        }
    }

    @Nested
    class asking {

        @ParameterizedTest
        @CsvSource({
            "asOf=999, POSITION_AHEAD",
            "asKnownAt=12, POSITION_AHEAD",
            "asOf=yesterday, PARAMETER_INVALID",
            "asOf=-1, PARAMETER_INVALID",
            "asOf=2026-02-30, PARAMETER_INVALID",
            "asKnownAt=2026-11-01T08:00, PARAMETER_INVALID",
            "asOf=2099-01-01T00:00:00Z, MOMENT_IN_FUTURE",
            "asKnownAt=1408-01-01, MOMENT_IN_FUTURE",
            "asOf=5&asKnownAt=4, PAST_INCONSISTENT",
            "asOf=2026-11-02&asKnownAt=4, PAST_INCONSISTENT",
            "asOf=4&asOf=5, PAST_INCONSISTENT"
        })
        void for_no_moment_is_refused(String query, String code) throws Exception {
            for (String address : List.of("/api/v1/cases/f-1.1?", "/api/v1/pipeline?")) {
                MockHttpServletResponse answer = officer.answer(address + query);
                assertThat(answer.getStatus()).isEqualTo(400);
                assertThat(answer.getContentAsString()).contains("\"code\":\"" + code + "\"");
            }
            assertThat(officer.answer("/pipeline?" + query).getContentAsString()).contains(code);
        }

        @Test
        void takes_a_jalali_day_in_persian_digits() throws Exception {
            assertThat(
                            json("/api/v1/cases/f-1.1?asOf=%DB%B1%DB%B4%DB%B0%DB%B5-%DB%B0%DB%B2-%DB%B1%DB%B6")
                                    .path("past")
                                    .path("trueOn"))
                    .hasToString("\"2026-05-06\"");
        }

        @Test
        void a_firm_sees_its_own_record_only() throws Exception {
            Browser firm = new Browser(mvc, "x", "ROLE_firm", "FIRM_f-1");
            assertThat(firm.answer("/api/v1/cases/f-1.1?asOf=5").getStatus()).isEqualTo(200);
            assertThat(firm.answer("/api/v1/pipeline?asOf=5").getContentAsString())
                    .contains("PAST_OF_RECORDS_ONLY");
            Browser other = new Browser(mvc, "y", "ROLE_firm", "FIRM_f-2");
            assertThat(other.answer("/api/v1/cases/f-1.1?asOf=5").getStatus()).isEqualTo(404);
        }
    }
}
