package rosukh.query.schemes.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.drafted;
import static rosukh.query.harness.Facts.evidence;
import static rosukh.query.harness.Facts.figures;
import static rosukh.query.harness.Facts.found;
import static rosukh.query.harness.Facts.nextVersion;
import static rosukh.query.harness.Facts.notEligible;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.product;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.refused;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.submitted;
import static rosukh.query.harness.Facts.validated;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.FactsDeclared;
import rosukh.events.rules.Scheme;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Facts;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ViewTest
class WhatIfTest {

    static final List<String> PAPERS =
            List.of(
                    "OFFICIAL_GAZETTE",
                    "TAX_RETURN",
                    "TRIAL_BALANCE",
                    "INSURANCE_LIST",
                    "TECHNICAL_FILE",
                    "PROTOTYPE_MEDIA",
                    "ORG_CHART",
                    "SALES_INVOICES",
                    "GROWTH_PLAN");

    private static final String ASKED = "?from=2026-01-01&to=2026-12-31";
    private static final String API = "/api/v1/schemes/ir-kb/versions/1406-01-01/what-if" + ASKED;
    private static final String PAGE = "/schemes/ir-kb/1406-01-01/what-if" + ASKED;

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;

    /// The limit of the first class falls from 50 to 40 billion rials.
    private final Scheme stricter = nextVersion("50000000000", "40000000000");

    @BeforeEach
    void three_cases() {
        log.clear();
        officer = Browser.officer(mvc);
        log.append(published("ir-kb-1402-02-18"), drafted(stricter), validated(stricter));
        granted("f-1", "ESF-P01", "48000000000");
        granted("f-2", "KRM-P01", "30000000000");
        refusedOne("f-3", "KRM-P01");
    }

    @Test
    void lists_who_would_come_out_otherwise_and_counts_all() throws Exception {
        JsonNode answer = answer(API);
        assertThat(answer.path("cases").asLong()).isEqualTo(3);
        assertThat(answer.path("changed").asLong()).isEqualTo(1);
        assertThat(answer.path("otherwise").asLong()).isZero();
        assertThat(moves(answer))
                .containsExactly("NOPA > FANAVAR 1", "NOPA > NOPA 1", "REFUSED > REFUSED 1");
        JsonNode row = answer.path("rows").path(0);
        assertThat(row.path("caseId").asString()).isEqualTo("f-1.1");
        assertThat(row.path("firmName").asString()).isEqualTo("Press f-1");
        assertThat(row.at("/before/kbClass").asString()).isEqualTo("NOPA");
        assertThat(row.at("/after/status").asString()).isEqualTo("ELIGIBLE");
    }

    @Test
    void counts_as_many_cases_as_its_moves_and_as_many_changes_as_its_rows() throws Exception {
        for (int i = 10; i < 40; i++) granted("f-" + i, "KRM-P01", (i + 15) + "000000000");
        JsonNode answer = answer(API);
        long all = 0;
        long changed = 0;
        for (JsonNode move : answer.path("moves")) {
            all += move.path("count").asLong();
            if (!move.path("from").equals(move.path("to"))) changed += move.path("count").asLong();
        }
        assertThat(answer.path("cases").asLong()).isEqualTo(all).isEqualTo(33);
        assertThat(answer.path("changed").asLong()).isEqualTo(changed).isEqualTo(11);
        assertThat(answer.path("rows")).hasSize((int) changed);
    }

    @Test
    void is_shown_in_words_and_opens_the_case() throws Exception {
        assertThat(officer.en(PAGE))
                .contains("3 cases, 1 of them would come out otherwise.")
                .contains(
                        "href=\"/cases/f-1.1\"",
                        "Press f-1",
                        "start-up (nopa)",
                        "technological (fanavar)")
                .contains("/schemes/ir-kb/1406-01-01/what-if.csv?from=2026-01-01")
                .doesNotContain("href=\"/cases/f-2.1\"");
        assertThat(officer.fa(PAGE)).contains("۳ پرونده", "نوپا", "فناور");
        assertThat(officer.fa("/schemes/ir-kb/1406-01-01/what-if?from=1400-01-01&to=1401-01-01"))
                .contains("هیچ پرونده‌ای");
    }

    @Test
    void is_had_as_a_file_with_a_line_for_every_change() throws Exception {
        String csv =
                officer.answer(PAGE.replace("what-if?", "what-if.csv?") + "&lang=en")
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv)
                .contains(
                        "f-1.1,Press f-1",
                        "1402-02-18",
                        "start-up (nopa)",
                        "technological (fanavar)");
    }

    @Test
    void writes_nothing_anywhere() throws Exception {
        long head = log.head();
        List<String> before = digests();
        answer(API);
        officer.en(PAGE);
        assertThat(log.head()).isEqualTo(head);
        assertThat(digests()).isEqualTo(before);
    }

    @Test
    void takes_the_cases_of_the_period_by_submission_or_by_decision() throws Exception {
        String whole = "/api/v1/schemes/ir-kb/versions/1406-01-01/what-if";
        String submission = OPENED.plusDays(35).toString();
        String decision = OPENED.plusDays(70).toString();
        assertThat(cases(whole + "?from=" + submission + "&to=" + submission)).isEqualTo(3);
        assertThat(cases(whole + "?from=" + decision + "&to=" + decision)).isZero();
        assertThat(cases(whole + "?by=DECIDED&from=" + decision + "&to=" + decision)).isEqualTo(3);
        assertThat(cases(whole + "?by=DECIDED&from=" + submission + "&to=" + submission)).isZero();
        log.append(opened("f-4", "KRM-P01"), product("f-4.1"), figures("f-4.1"));
        assertThat(cases(API)).as("f-4 has submitted nothing").isEqualTo(3);
    }

    @Test
    void takes_findings_in_the_place_of_what_was_declared() throws Exception {
        apply("f-5", "KRM-P01", "48000000000");
        assertThat(moves(answer(API))).contains("NOPA > FANAVAR 2");
        log.append(found("f-5.1", "insuredStaff", "", Answer.of("insuredStaff", "3")));
        assertThat(moves(answer(API))).contains("NOPA > FANAVAR 1", "NOPA > REFUSED 1");
    }

    @Test
    void knows_the_earlier_refusals_of_the_firm() throws Exception {
        log.append(
                new CaseOpened("f-3.2", "f-3", 2, "ir-kb", "KRM-P01", "KRM", OPENED.plusDays(80)));
        declare("f-3.2", "30000000000");
        log.append(submitted("f-3.2"));
        assertThat(moves(answer(API))).contains("BARRED > BARRED 1");
    }

    @Test
    void says_where_a_record_is_not_what_its_version_says() throws Exception {
        apply("f-6", "KRM-P01", "30000000000");
        log.append(notEligible("f-6.1"));
        assertThat(answer(API).path("otherwise").asLong()).isEqualTo(1);
        assertThat(officer.en(PAGE)).contains("In 1 cases the evaluation under the own version");
    }

    @Test
    void shows_what_the_reader_may_see() throws Exception {
        Browser kerman =
                new Browser(
                        mvc, "officer-kerman", "ROLE_officer", "ORG_company-krm", "PROVINCE_KRM");
        assertThat(kerman.en(PAGE)).contains("2 cases, 0 of them").doesNotContain("f-1.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-13-01",
                "from=x",
                "to=1299-01-01",
                "by=ALL",
                "from=2027-01-01&to=2026-01-01"
            })
    void refuses_what_is_no_period(String asked) throws Exception {
        MockHttpServletResponse answer = officer.answer(API.replace(ASKED, "?" + asked));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("PARAMETER_INVALID");
    }

    @Test
    void is_refused_for_a_draft_that_was_not_validated() throws Exception {
        log.append(drafted(nextVersion("50000000000", "45000000000")));
        MockHttpServletResponse answer = officer.answer(API);
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("SCHEME_NOT_VALIDATED");
        assertThat(officer.answer(API.replace("1406-01-01", "1500")).getStatus()).isEqualTo(404);
    }

    @Test
    void of_a_published_version_changes_nothing_for_its_own_cases() throws Exception {
        JsonNode answer = answer(API.replace("1406-01-01", "1402-02-18"));
        assertThat(answer.path("cases").asLong()).isEqualTo(3);
        assertThat(answer.path("changed").asLong()).isZero();
    }

    @Test
    void replays_to_the_same_documents() {
        List<String> live = digests();
        log.handOverAgain(WhatIfProjection.GROUP);
        assertThat(digests()).isEqualTo(live);
        log.rebuild(WhatIfProjection.GROUP);
        assertThat(digests()).isEqualTo(live);
    }

    private void granted(String firmId, String estate, String revenue) {
        apply(firmId, estate, revenue);
        log.append(Facts.eligible(firmId + ".1"), Facts.granted(firmId + ".1"));
    }

    private void refusedOne(String firmId, String estate) {
        apply(firmId, estate, "30000000000");
        String caseId = firmId + ".1";
        log.append(
                found(caseId, "P1", "P-1", Answer.of("technologyLevel", "LOW")),
                notEligible(caseId),
                refused(caseId));
    }

    private void apply(String firmId, String estate, String revenue) {
        log.append(registered(firmId, "1" + firmId, "Press " + firmId), opened(firmId, estate));
        declare(firmId + ".1", revenue);
        log.append(submitted(firmId + ".1"));
    }

    private void declare(String caseId, String revenue) {
        log.append(
                product(caseId),
                new FactsDeclared(
                        caseId,
                        List.of(
                                Answer.of("operatingRevenueRial", revenue),
                                Answer.of("totalSalesRial", revenue),
                                Answer.of("kbSalesRial", revenue),
                                Answer.of("insuredStaff", "12")),
                        OPENED.plusDays(32)));
        for (String requirement : PAPERS)
            log.append(evidence(caseId, requirement, "ab", 10, OPENED.plusDays(20)));
    }

    private JsonNode answer(String address) throws Exception {
        MockHttpServletResponse answer = officer.answer(address);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return new JsonMapper().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private long cases(String address) throws Exception {
        return answer(address).path("cases").asLong();
    }

    private static List<String> moves(JsonNode answer) {
        List<String> moves = new ArrayList<>();
        for (JsonNode move : answer.path("moves"))
            moves.add(
                    move.path("from").asString()
                            + " > "
                            + move.path("to").asString()
                            + " "
                            + move.path("count").asLong());
        return moves;
    }

    private List<String> digests() {
        return List.of(
                log.digest(JudgedCases.COLLECTION),
                log.digest(JudgedCases.FIRMS),
                log.digest("schemes_register_v2"),
                log.digest("certification_casefile_v1"));
    }
}
