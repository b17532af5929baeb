package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import rosukh.command.certification.CaseRefusal;
import rosukh.command.kernel.http.Problem;

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
                        "estateKey=KRM-P01&since=۱۴۰۴/۰۸/۰۱"),
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
                ofCertificate(
                        "officer",
                        "suspensions",
                        "suspend-certificate",
                        "charge=REPORT_MISSING&grounds=no report"),
                ofCertificate(
                        "committee", "reinstatements", "reinstate-certificate", "grounds=arrived"),
                ofCertificate(
                        "officer",
                        "revocation-proposals",
                        "propose-revocation",
                        "charge=MISUSE&grounds=sold"),
                ofCertificate("committee", "revocations", "revoke-certificate", "grounds=seen"),
                ofCertificate(
                        "committee",
                        "revocation-proposals/declined",
                        "decline-revocation",
                        "grounds=not shown"),
                ofCertificate(
                        "officer",
                        "entitlements",
                        "record-entitlement",
                        "kind=TAX&begins=۱۴۰۵/۰۵/۱۰&grantedBy=tax&reference=7"),
                ofCertificate(
                        "officer",
                        "entitlements/end",
                        "end-entitlement",
                        "entitlement=۱&grounds=given up"),
                of(
                        "officer",
                        "/forms/schemes/drafts",
                        "done.draft-version",
                        "/schemes?minPosition=41",
                        "schemeId=ir-kb&document={}"),
                ofVersion("officer", "validation", "validate-version", ""),
                ofVersion("manager", "discard", "discard-draft", "reason=taken back"),
                ofVersion("committee", "publication", "publish-version", "sha256=ab"),
                ofVersion("manager", "retirement", "retire-version", "from=1450-01-01&reason=law"),
                of(
                        "officer",
                        "/forms/sessions",
                        "done.convene-session",
                        "/sessions/x-1?minPosition=41",
                        "meetsOn=۱۴۰۶/۰۱/۲۰&place=Hall&body=group&memberAccount=a&memberBody=b"
                                + "&chair=a&quorum=۱"),
                ofSession("officer", "items", "add-item", "caseSeen=f-1.1@41"),
                ofSession("officer", "striking", "strike-item", "item=1&grounds=later"),
                ofSession("officer", "cancellation", "cancel-session", "grounds=too few"),
                ofSession("committee", "opening", "open-session", "present=a&present=b"),
                ofSession(
                        "committee",
                        "items/1/recusals",
                        "recuse-member",
                        "member=a&ground=KIN&explanation=brother"),
                ofSession("committee", "items/1/votes", "cast-vote", "vote=GRANT&caseVersion=۴۱"),
                ofSession(
                        "committee",
                        "items/1/conclusion",
                        "conclude-item",
                        "reasons=R1&explanation=not new"),
                ofSession("officer", "items/1/deferral", "defer-item", "grounds=no report"),
                ofSession("officer", "minutes", "draft-minutes", ""),
                ofSession("committee", "signatures", "sign-minutes", "sha256=ab"));
    }

    private static Arguments ofSession(String role, String path, String done, String fields) {
        return of(
                role,
                "/forms/sessions/s-1/" + path,
                "done." + done,
                "/sessions/x-1?minPosition=41",
                fields);
    }

    private static Arguments ofCase(String role, String path, String done, String fields) {
        return of(
                role,
                "/forms/cases/f-1.1/" + path,
                "done." + done,
                "/cases/x-1?minPosition=41",
                fields);
    }

    private static Arguments ofCertificate(String role, String path, String done, String fields) {
        return of(
                role,
                "/forms/certificates/KB-1405-000001/" + path,
                "done." + done,
                "/certificates/x-1?minPosition=41",
                fields);
    }

    private static Arguments ofVersion(String role, String path, String done, String fields) {
        return of(
                role,
                "/forms/schemes/ir-kb/1406/" + path,
                "done." + done,
                "/schemes/ir-kb/1406?minPosition=41",
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
}
