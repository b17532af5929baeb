package rosukh.query.firms.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static rosukh.query.harness.Facts.granted;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.worksIn;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ViewTest
class FirmRegisterTest {

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;

    @BeforeEach
    void two_firms() {
        log.clear();
        log.append(
                published("ir-kb-1402-02-18"),
                registered("f-1", "10100000001", "فولاد سازان كرمان"),
                worksIn("f-1", "KRM-P01"),
                registered("f-2", "10100000002", "Yazd Ceramics"),
                worksIn("f-2", "YAZ-P01"));
        officer = Browser.officer(mvc);
    }

    @Nested
    class searching {

        @Test
        void finds_a_name_by_the_beginning_of_any_word_whatever_the_keyboard() throws Exception {
            for (String typed :
                    List.of("کرمان", "كرما", "سازان فولاد", "10100000001", "۱۰۱۰۰۰۰۰۰۰۱"))
                assertThat(names("?q=" + encoded(typed))).as(typed).containsExactly("f-1");
            assertThat(names("?q=ceram")).containsExactly("f-2");
            assertThat(names("?q=" + encoded("کرمان یزد"))).isEmpty();
            assertThat(names("?q=" + encoded("(.*["))).isEmpty();
        }

        @Test
        void filters_by_place_industry_and_size() throws Exception {
            assertThat(names("?province=KRM")).containsExactly("f-1");
            assertThat(names("?estate=YAZ-P01&industry=METAL&size=SMALL")).containsExactly("f-2");
            assertThat(names("?industry=FOOD")).isEmpty();
        }

        @Test
        void goes_on_where_the_page_before_ended() throws Exception {
            for (int i = 10; i < 60; i++)
                log.append(registered("f-" + i, "101000000" + i, "شرکت شماره " + i));
            List<String> all = new ArrayList<>();
            String after = "";
            do {
                JsonNode page = list("?limit=7" + after);
                page.path("items").forEach(each -> all.add(each.path("firmId").asString()));
                assertThat(page.path("total").asInt()).isEqualTo(52);
                after = page.hasNonNull("next") ? "&after=" + page.path("next").asString() : "";
            } while (!after.isEmpty());
            assertThat(all).hasSize(52).doesNotHaveDuplicates();
        }

        @Test
        void leads_back_to_the_page_before_and_to_the_first() throws Exception {
            for (int i = 10; i < 60; i++)
                log.append(registered("f-" + i, "101000000" + i, "شماره " + i));
            String first = officer.en("/firms?size=SMALL");
            assertThat(first).contains("Next page").doesNotContain("Previous page", "First page");
            String second = officer.en(link(first, "next"));
            assertThat(second).contains("First page", "href=\"/firms?size=SMALL\"");
            assertThat(officer.en(link(second, "prev")))
                    .contains("firm-f-2\"")
                    .doesNotContain("Previous page");
        }

        private static String link(String html, String rel) {
            Matcher found = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]*)\"").matcher(html);
            assertThat(found.find()).as(rel).isTrue();
            return found.group(1).replace("&amp;", "&");
        }

        @Test
        void refuses_what_it_does_not_know() throws Exception {
            assertThat(officer.answer("/api/v1/firms?colour=red").getContentAsString())
                    .contains("PARAMETER_UNKNOWN");
            assertThat(officer.answer("/api/v1/firms?limit=0").getStatus()).isEqualTo(400);
            assertThat(officer.answer("/api/v1/firms?after=!").getContentAsString())
                    .contains("CURSOR_INVALID");
            assertThat(officer.answer("/api/v1/firms?minPosition=999").getStatus()).isEqualTo(425);
        }
    }

    @Nested
    class reading {

        @Test
        void stays_within_the_reach() throws Exception {
            Browser yazd = new Browser(mvc, "o", "ROLE_officer", "PROVINCE_YAZ");
            assertThat(yazd.en("/firms")).contains("Yazd Ceramics").doesNotContain("f-1\"");
            assertThat(yazd.answer("/api/v1/firms/f-1").getStatus()).isEqualTo(404);
            Browser firm = new Browser(mvc, "d", "ROLE_firm", "FIRM_f-2");
            assertThat(firm.en("/firms")).contains("Yazd Ceramics");
            assertThat(firm.answer("/firms/f-1").getStatus()).isEqualTo(404);
        }

        @Test
        void shows_the_register_in_both_languages() throws Exception {
            String fa = officer.fa("/firms");
            assertThat(fa).contains("فولاد سازان كرمان", "شناسه‌ی ملی", "فلزی", "کرمان");
            String en = officer.en("/firms?province=KRM");
            assertThat(en)
                    .contains("Legal ID", "Metal", "Kerman", "Register a firm", "10100000001");
            assertThat(en).doesNotContain("Yazd Ceramics");
            assertThat(officer.en("/firms?q=nobody")).contains("No firm matches.");
        }

        @Test
        void says_where_it_is_in_the_log() throws Exception {
            MockHttpServletResponse answer = officer.answer("/api/v1/firms/f-1?minPosition=2");
            assertThat(answer.getHeader("X-Projection-Position")).isEqualTo("4");
            assertThat(answer.getHeader("X-As-Of")).isNotNull();
            assertThat(answer.getHeader("ETag")).isEqualTo("\"1\"");
            JsonNode firm = new JsonMapper().readTree(answer.getContentAsString());
            assertThat(firm.path("version").asInt()).isEqualTo(1);
            assertThat(firm.path("places").path(0).path("estateKey").asString())
                    .isEqualTo("KRM-P01");
            assertThat(firm.has("words")).isFalse();
        }
    }

    @Nested
    class as_a_file {

        @Test
        void has_the_firms_of_the_filter_for_a_spreadsheet() throws Exception {
            log.append(registered("f-3", "10100000003", "=SUM(A1), \"Ltd\""));
            MockHttpServletResponse answer = officer.answer("/firms/export.csv?size=SMALL&lang=en");
            assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
            assertThat(answer.getHeader("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"firms.csv\"");
            assertThat(answer.getContentAsString())
                    .startsWith("\uFEFFFirm number,Legal ID,Firm,")
                    .contains("\r\nf-1,10100000001,فولاد سازان كرمان,Metal")
                    .contains("\r\nf-3,10100000003,\"'=SUM(A1), \"\"Ltd\"\"\",");
            assertThat(officer.answer("/firms/export.csv?province=YAZ").getContentAsString())
                    .contains("f-2")
                    .doesNotContain("f-1,");
        }

        @Test
        void stays_within_the_reach() throws Exception {
            Browser yazd = new Browser(mvc, "o", "ROLE_officer", "PROVINCE_YAZ");
            assertThat(yazd.answer("/firms/export.csv").getContentAsString())
                    .contains("f-2,")
                    .doesNotContain("f-1,");
        }
    }

    @Nested
    class a_firms_page {

        @Test
        void offers_to_open_a_case_and_then_shows_it() throws Exception {
            assertThat(officer.en("/firms/f-1?do=open-case"))
                    .contains(
                            "/forms/firms/f-1/cases", "name=\"schemeId\"", "Knowledge-based firms");
            log.append(opened("f-1", "KRM-P01"));
            assertThat(officer.en("/firms/f-1"))
                    .contains("/cases/f-1.1", "being prepared", "A case is running")
                    .doesNotContain("do=open-case");
            log.append(granted("f-1.1"));
            assertThat(officer.fa("/firms/f-1")).contains("تأییدشده");
        }

        @Test
        void keeps_its_own_version_whatever_its_cases_do() throws Exception {
            log.append(opened("f-1", "KRM-P01"));
            assertThat(officer.en("/firms/f-1?do=place"))
                    .contains("name=\"version\" value=\"1\"", "name=\"key\"", "name=\"back\"");
        }

        @Test
        void has_forms_to_register_and_to_import() throws Exception {
            assertThat(officer.en("/firms/new"))
                    .contains("action=\"/forms/firms\"", "name=\"legalId\"", "name=\"_csrf\"");
            assertThat(officer.fa("/firms/new")).contains("شناسه‌ی ملی (۱۱ رقم)");
            assertThat(officer.en("/firms/import"))
                    .contains("action=\"/forms/firms/import\"", "multipart/form-data", "dryRun");
            assertThat(officer.fa("/firms/import")).contains("ورود گروهی");
        }
    }

    @Nested
    class after_an_import {

        public record Flaw(long line, String column, String code, String message) {}

        public record Report(
                long rows,
                long accepted,
                long repeated,
                long errorCount,
                List<Flaw> errors,
                List<String> ignoredColumns,
                boolean dryRun) {}

        @Test
        void tells_how_many_rows_were_entered() throws Exception {
            assertThat(page(new Report(7, 5, 2, 0, List.of(), List.of("note"), false)))
                    .containsSubsequence(
                            "Rows read", ">7<", "Entered", ">5<", "Entered before", ">2<")
                    .contains("Columns not read", "note", "Open the register");
        }

        @Test
        void tells_what_is_wrong_in_which_line_and_column() throws Exception {
            Flaw flaw = new Flaw(31, "شناسه ملی", "IMPORT_LEGAL_ID_INVALID", "check digit");
            assertThat(page(new Report(7, 0, 0, 3, List.of(flaw), List.of(), false)))
                    .containsSubsequence(
                            "Refused", ">3<", ">31<", "شناسه ملی", "IMPORT_LEGAL_ID_INVALID")
                    .contains("2 more are not listed.")
                    .doesNotContain("Open the register");
        }

        private String page(Report report) throws Exception {
            return mvc.perform(
                            get("/firms/import?lang=en")
                                    .with(
                                            user("officer")
                                                    .authorities(
                                                            new SimpleGrantedAuthority(
                                                                    "ROLE_officer")))
                                    .flashAttr("report", report))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        }
    }

    @Nested
    class replaying {

        @Test
        void an_event_handed_over_twice_has_no_second_effect() {
            log.append(opened("f-1", "KRM-P01"), granted("f-1.1"));
            String once = log.digest(FirmRegister.COLLECTION);
            log.handOverAgain(FirmRegisterProjection.GROUP);
            assertThat(log.digest(FirmRegister.COLLECTION)).isEqualTo(once);
        }

        @Test
        void gives_the_same_documents() {
            log.append(opened("f-1", "KRM-P01"), granted("f-1.1"));
            String live = log.digest(FirmRegister.COLLECTION);
            log.rebuild(FirmRegisterProjection.GROUP);
            assertThat(log.digest(FirmRegister.COLLECTION)).isEqualTo(live);
        }
    }

    private List<String> names(String query) throws Exception {
        List<String> ids = new ArrayList<>();
        list(query).path("items").forEach(each -> ids.add(each.path("firmId").asString()));
        return ids;
    }

    private JsonNode list(String query) throws Exception {
        MockHttpServletResponse answer = officer.answer("/api/v1/firms" + query);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return new JsonMapper().readTree(answer.getContentAsString());
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
