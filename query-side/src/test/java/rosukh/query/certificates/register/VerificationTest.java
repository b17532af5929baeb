package rosukh.query.certificates.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static rosukh.query.certificates.register.Issue.NUMBER;
import static rosukh.query.certificates.register.Issue.TODAY;
import static rosukh.query.certificates.register.Issue.proposed;
import static rosukh.query.certificates.register.Issue.revoked;
import static rosukh.query.certificates.register.Issue.suspended;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What somebody without an account learns of a certificate.
@ViewTest
class VerificationTest {

    @Autowired Log log;
    @Autowired MockMvc mvc;

    /// Without any role, far from any reach.
    Browser outsider;

    @BeforeEach
    void two() {
        Issue.two(log);
        outsider = new Browser(mvc, "nobody");
    }

    @Test
    void says_in_one_line_whether_it_counts() throws Exception {
        assertThat(outsider.en("/verify/certificates/" + NUMBER))
                .contains("The certificate is valid.", NUMBER, "فولاد سازان کرمان", "10100000001");
        assertThat(outsider.fa("/verify/certificates/" + NUMBER)).contains("این گواهی معتبر است.");
        log.append(suspended(9));
        assertThat(outsider.en("/verify/certificates/" + NUMBER)).contains("suspended and does");
        log.append(revoked());
        assertThat(outsider.fa("/verify/certificates/" + NUMBER)).contains("باطل شده است");
    }

    @Test
    void keeps_persons_grounds_and_reasons_to_itself() throws Exception {
        log.append(suspended(9), proposed(), revoked());
        for (String told :
                new String[] {
                    outsider.en("/verify/certificates/" + NUMBER),
                    outsider.answer("/api/v1/public/certificates/" + NUMBER).getContentAsString()
                })
            assertThat(told)
                    .doesNotContain(
                            "omid",
                            "kamran",
                            "isipo",
                            "bought in",
                            "No yearly report",
                            "FALSE_STATEMENT",
                            "False");
    }

    @Test
    void says_plainly_that_a_number_is_unknown() throws Exception {
        MockHttpServletResponse page = outsider.answer("/verify/certificates/KB-1%3Cb%3E?lang=en");
        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(page.getContentAsString())
                .contains("No certificate was issued under this number", "KB-1&lt;b&gt;");
        MockHttpServletResponse answer = outsider.answer("/api/v1/public/certificates/KB-1");
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("CERTIFICATE_UNKNOWN");
    }

    @Test
    void takes_a_number_as_it_is_typed() throws Exception {
        MockHttpServletResponse led =
                outsider.answer(
                        "/verify/certificates?number=kb-%DB%B1%DB%B4%DB%B0%DB%B4-000001%20");
        assertThat(led.getRedirectedUrl()).isEqualTo("/verify/certificates/" + NUMBER);
        assertThat(outsider.en("/verify/certificates")).contains("name=\"number\"");
    }

    @Test
    void answers_programs_with_the_day_and_the_position() throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(
                                get("/api/v1/public/certificates/" + NUMBER)
                                        .with(
                                                SecurityMockMvcRequestPostProcessors.user("x")
                                                        .authorities()))
                        .andReturn()
                        .getResponse();
        JsonNode told = new JsonMapper().readTree(answer.getContentAsString());
        assertThat(told.propertyNames())
                .containsExactly(
                        "certificateNumber",
                        "firmName",
                        "legalId",
                        "kbClass",
                        "label",
                        "validFrom",
                        "validTo",
                        "standing",
                        "on");
        assertThat(told.path("standing").asString()).isEqualTo("VALID");
        assertThat(told.path("on").asString()).isEqualTo(TODAY.toString());
        assertThat(answer.getHeader("X-Projection-Position")).isNotNull();
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("max-age=60, public");
    }
}
