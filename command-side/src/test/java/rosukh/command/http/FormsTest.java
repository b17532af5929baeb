package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import rosukh.command.certification.CaseRefusal;
import rosukh.command.certification.CertificationCommand.AgreeAccelerationPlan;
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.AssessNeeds;
import rosukh.command.certification.CertificationCommand.DeclareFacts;
import rosukh.command.kernel.http.Problem;
import rosukh.events.certification.Answer;
import rosukh.events.certification.Need;
import rosukh.events.certification.PlanItem;

class FormsTest extends EdgeTest {

    static Stream<Arguments> every_form() {
        return Stream.of(
                of(
                        "officer",
                        "/forms/firms",
                        "done.register-firm",
                        "/firms/x-1?minPosition=41",
                        "legalId=۱۰۳۲۰۰۰۴۱۵۶&name=کویر&industryGroup=METAL&isicDivision=۲۵&size=SMALL"),
                of(
                        "officer",
                        "/forms/firms/f-1/places-of-work",
                        "done.record-place-of-work",
                        "/firms/x-1?minPosition=41",
                        "estateKey=KRM-P01&since=۱۴۰۵/۰۸/۰۱"),
                of(
                        "broker",
                        "/forms/firms/f-1/cases",
                        "done.open-case",
                        "/cases/x-1?minPosition=41",
                        "schemeId=ir-kb&estateKey=KRM-P01"),
                ofCase("officer", "talent", "identify-talent", "field=ICT&grounds=patents"),
                ofCase(
                        "broker",
                        "needs-assessments",
                        "assess-needs",
                        "digitalIntensity=4&needCode=LAB&needText=test"),
                ofCase(
                        "officer",
                        "acceleration-plans",
                        "agree-acceleration-plan",
                        "brokerOrganisation=b&itemKey=A1&itemTitle=t&itemDue=2027-01-01"),
                ofCase("broker", "plan-items", "complete-plan-item", "item=A1"),
                ofCase("firm", "products", "declare-product", "productId=p1&name=alloy&f.trl=8"),
                ofCase("firm", "facts", "declare-facts", "f.revenue=5"),
                ofCase("firm", "submissions", "submit-application", ""),
                ofCase(
                        "assessor",
                        "criterion-assessments",
                        "assess-criterion",
                        "criterion=P1&subject=p1&f.trl=7&remark=seen"),
                ofCase("assessor", "recommendations", "recommend-outcome", "opinion=grant"),
                ofCase("committee", "grants", "grant-status", ""),
                ofCase(
                        "committee",
                        "refusals",
                        "refuse-status",
                        "reasons=R1&reasons=R2&explanation=not new"),
                ofCase("officer", "certificates", "issue-certificate", ""),
                of(
                        "manager",
                        "/forms/schemes/ir-kb/versions",
                        "done.publish-scheme",
                        "/schemes?minPosition=41",
                        "document={}"));
    }

    private static Arguments ofCase(String role, String path, String done, String fields) {
        return of(
                role,
                "/forms/cases/f-1.1/" + path,
                "done." + done,
                "/cases/x-1?minPosition=41",
                fields);
    }

    private static Arguments of(String role, String path, String done, String page, String fields) {
        List<String> pairs =
                Stream.of(fields.split("&"))
                        .filter(field -> !field.isEmpty())
                        .flatMap(field -> Stream.of(field.split("=", 2)))
                        .toList();
        return Arguments.of(role, path, done, page, pairs);
    }

    @ParameterizedTest
    @MethodSource("every_form")
    void leads_to_its_page_once_that_has_read_the_change(
            String role, String path, String done, String page, List<String> fields)
            throws Exception {
        perform(form(path, fields.toArray(String[]::new)), role)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", page))
                .andExpect(flash().attribute("done", done));
        assertThat(commands.only().occasion().actor().role()).isEqualTo(role);
    }

    @ParameterizedTest
    @MethodSource("every_form")
    void leads_back_when_it_is_refused(
            String role, String path, String done, String page, List<String> fields)
            throws Exception {
        commands.answering((_, _) -> {
            throw CaseRefusal.CASE_CLOSED.because("the case is closed");
        });
        var result =
                perform(form(path, fields.toArray(String[]::new)), role)
                        .andExpect(status().isSeeOther())
                        .andExpect(header().string("Location", "/cases/f-1.1"))
                        .andReturn();
        Problem problem = (Problem) result.getFlashMap().get("problem");
        assertThat(problem.code()).isEqualTo("CASE_CLOSED");
        List<String> typed =
                ((Map<?, ?>) result.getFlashMap().get("input"))
                        .keySet().stream().map(String::valueOf).toList();
        assertThat(typed).doesNotContain("_csrf", "key", "back", "version");
        if (!fields.isEmpty()) assertThat(typed).contains(fields.getFirst());
    }

    @ParameterizedTest
    @MethodSource("every_form")
    void is_closed_to_other_roles(
            String role, String path, String done, String page, List<String> fields)
            throws Exception {
        perform(form(path, fields.toArray(String[]::new)), "auditor")
                .andExpect(status().isForbidden());
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void needs_the_token_against_forgery() throws Exception {
        perform(filled(MockMvcRequestBuilders.post("/forms/cases/f-1.1/grants")), "committee")
                .andExpect(status().isForbidden());
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "cases/f-1.1",
                "",
                "/cases\r\nSet-Cookie: a=b"
            })
    void returns_to_no_page_but_ours(String back) throws Exception {
        perform(
                        MockMvcRequestBuilders.post("/forms/cases/f-1.1/grants")
                                .with(csrf())
                                .param("key", "k")
                                .param("version", "3")
                                .param("back", back),
                        "committee")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("BACK_INVALID"));
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void needs_the_version_that_was_seen() throws Exception {
        var result =
                perform(
                                MockMvcRequestBuilders.post("/forms/cases/f-1.1/grants")
                                        .with(csrf())
                                        .param("key", "k")
                                        .param("back", "/cases/f-1.1?tab=2"),
                                "committee")
                        .andExpect(header().string("Location", "/cases/f-1.1?tab=2"))
                        .andReturn();
        assertThat(((Problem) result.getFlashMap().get("problem")).code())
                .isEqualTo("IF_MATCH_MISSING");
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

    @Nested
    class the_import_of_firms {

        private static final String HEADINGS = "شناسه ملی,نام واحد,گروه صنعتی,بخش آیسیک,اندازه\n";

        @Test
        void shows_what_is_wrong_on_its_page() throws Exception {
            var result =
                    send(HEADINGS + "123,a,METAL,25,SMALL\n", "false")
                            .andExpect(header().string("Location", "/cases/f-1.1"))
                            .andReturn();
            Problem problem = (Problem) result.getFlashMap().get("problem");
            assertThat(problem.code()).isEqualTo("IMPORT_REFUSED");
            assertThat(problem.violations()).isEmpty();
            assertThat(result.getFlashMap().get("report"))
                    .extracting("errorCount", "errors")
                    .asString()
                    .contains("line=2, column=شناسه ملی");
            assertThat(commands.sent()).isEmpty();
        }

        @Test
        void may_be_tried_first() throws Exception {
            send(HEADINGS + "10320004156,a,METAL,25,SMALL\n", "true")
                    .andExpect(header().string("Location", "/cases/f-1.1"))
                    .andExpect(flash().attribute("done", "done.check-firm-import"));
            assertThat(commands.sent()).isEmpty();
        }

        @Test
        void leads_back_to_its_page_with_the_report() throws Exception {
            send(HEADINGS + "10320004156,a,METAL,25,SMALL\n", "false")
                    .andExpect(header().string("Location", "/firms/import?minPosition=41"))
                    .andExpect(flash().attributeExists("report"))
                    .andExpect(flash().attribute("done", "done.import-firms"));
            assertThat(commands.only().occasion().reason()).isEqualTo("Import of firms.csv");
        }

        @Test
        void starts_from_a_template() throws Exception {
            for (String path :
                    List.of(
                            "/forms/firms/import/template.csv",
                            "/api/v1/firm-imports/template.csv"))
                mvc.perform(MockMvcRequestBuilders.get(path).with(as("officer")))
                        .andExpect(status().isOk())
                        .andExpect(
                                header().string(
                                                "Content-Disposition",
                                                "attachment; filename=\"firms.csv\""));
        }

        private ResultActions send(String csv, String dryRun) throws Exception {
            return perform(
                    filled(
                                    MockMvcRequestBuilders.multipart("/forms/firms/import")
                                            .file(
                                                    new MockMultipartFile(
                                                            "file",
                                                            "firms.csv",
                                                            "text/csv",
                                                            csv.getBytes(StandardCharsets.UTF_8))),
                                    "dryRun",
                                    dryRun)
                            .with(csrf()),
                    "officer");
        }
    }
}
