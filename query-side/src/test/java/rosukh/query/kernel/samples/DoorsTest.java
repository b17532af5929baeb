package rosukh.query.kernel.samples;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.query.kernel.http.ApiProblem;

@SpringBootTest(classes = DesignShow.class)
@AutoConfigureMockMvc
class DoorsTest {

    @Autowired MockMvc mvc;

    @Nested
    class choices {

        @Test
        void pages_are_persian_and_jalali_unless_the_reader_chooses() throws Exception {
            mvc.perform(get("/design-system"))
                    .andExpect(content().string(containsString("lang=\"fa\" dir=\"rtl\"")))
                    .andExpect(content().string(containsString("۳ مهر ۱۴۰۵")));
        }

        @Test
        void a_choice_in_the_address_is_remembered() throws Exception {
            mvc.perform(get("/design-system?lang=en&calendar=gregorian&theme=dark"))
                    .andExpect(cookie().value("lang", "en"))
                    .andExpect(cookie().value("calendar", "gregorian"))
                    .andExpect(cookie().httpOnly("lang", true))
                    .andExpect(content().string(containsString("data-theme=\"dark\"")))
                    .andExpect(content().string(containsString("25 Sep 2026")));
            mvc.perform(get("/design-system").cookie(new Cookie("lang", "en")))
                    .andExpect(content().string(containsString("Skip to content")));
        }

        @Test
        void what_is_no_choice_is_ignored() throws Exception {
            mvc.perform(
                            get("/design-system?lang=tlh&theme=%22onload")
                                    .cookie(new Cookie("density", "\"><script>")))
                    .andExpect(cookie().doesNotExist("lang"))
                    .andExpect(content().string(containsString("lang=\"fa\"")))
                    .andExpect(content().string(not(containsString("onload"))));
        }

        @Test
        void switching_keeps_the_filters_of_the_page() throws Exception {
            mvc.perform(get("/design-system?q=abc&minPosition=7"))
                    .andExpect(
                            content().string(containsString("/design-system?q=abc&amp;lang=en")));
        }
    }

    @Nested
    class somebody_signed_in {

        @Test
        void sees_role_body_reach_and_the_way_out() throws Exception {
            mvc.perform(
                            get("/design-system?lang=en")
                                    .with(
                                            user("officer.yazd")
                                                    .authorities(
                                                            new SimpleGrantedAuthority(
                                                                    "ROLE_officer"),
                                                            new SimpleGrantedAuthority(
                                                                    "PROVINCE_YAZ"),
                                                            new SimpleGrantedAuthority(
                                                                    "ORG_yazd-parks"))))
                    .andExpect(content().string(containsString("Officer")))
                    .andExpect(content().string(containsString("yazd-parks")))
                    .andExpect(content().string(containsString("YAZ")))
                    .andExpect(content().string(containsString("/logout")))
                    .andExpect(content().string(containsString("/pipeline")));
        }

        @Test
        void others_see_no_navigation() throws Exception {
            mvc.perform(get("/design-system?lang=en"))
                    .andExpect(content().string(not(containsString("/logout"))))
                    .andExpect(content().string(not(containsString("href=\"/cases\""))));
        }
    }

    @Nested
    class after_a_form {

        @Test
        void a_refusal_is_told_with_its_reasons_and_its_code() throws Exception {
            var problem =
                    new Samples.Problem(
                            "CASE_INCOMPLETE",
                            "not complete",
                            List.of(new ApiProblem.Flaw("legalId", "X_NONE", "eleven digits")));
            mvc.perform(
                            get("/design-system?lang=en")
                                    .flashAttr("problem", problem)
                                    .flashAttr("input", Map.of("name", List.of("Pars <b>"))))
                    .andExpect(content().string(containsString("CASE_INCOMPLETE")))
                    .andExpect(content().string(containsString("href=\"#field-legalId\"")))
                    .andExpect(content().string(containsString("value=\"Pars &lt;b&gt;\"")));
        }

        @Test
        void what_was_done_is_said_in_words() throws Exception {
            mvc.perform(get("/design-system?lang=en").flashAttr("done", "done.nothing-known"))
                    .andExpect(content().string(containsString("Done.")));
        }
    }

    @Nested
    class problems {

        @Test
        void the_api_answers_with_a_problem_document() throws Exception {
            mvc.perform(get("/api/v1/missing"))
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(jsonPath("$.code").value("NOT_FOUND"))
                    .andExpect(jsonPath("$.type").value("urn:rosukh:problem:NOT_FOUND"))
                    .andExpect(jsonPath("$.instance").value("/api/v1/missing"))
                    .andExpect(jsonPath("$.violations").isEmpty());
        }

        @Test
        void a_page_answers_with_a_page() throws Exception {
            mvc.perform(get("/missing?lang=en"))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("There is nothing here")));
        }

        @Test
        void a_view_that_lags_asks_for_patience_and_comes_back_by_itself() throws Exception {
            mvc.perform(get("/late?lang=en"))
                    .andExpect(status().is(425))
                    .andExpect(header().string("Retry-After", "1"))
                    .andExpect(content().string(containsString("http-equiv=\"refresh\"")));
        }
    }
}
