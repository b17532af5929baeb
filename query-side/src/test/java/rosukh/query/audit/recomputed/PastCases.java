package rosukh.query.audit.recomputed;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.refused;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.kernel.trail.Trail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Decided cases, and an auditor who asks for them.
abstract class PastCases {

    static final String CASE = "f-1.1";
    static final String REVENUE = "48000000000";
    static final String BATCH = "/api/v1/audit/decisions/recomputed?from=2026-01-01&to=2026-12-31";

    @Autowired Log log;
    @Autowired Trail trail;
    @Autowired Recomputations recomputations;
    @Autowired MockMvc mvc;
    Browser auditor;

    @BeforeEach
    void rules() {
        log.clear();
        auditor = new Browser(mvc, "auditor", "ROLE_auditor");
        log.append(published("ir-kb-1402-02-18"));
    }

    void refuse(String firmId) {
        String caseId = firmId + ".1";
        log.append(DecidedCase.judged(firmId, REVENUE, "LOW").toArray());
        log.append(
                new OutcomeRecommended(
                        caseId,
                        "REFUSED",
                        null,
                        List.of("R_TECH_LEVEL"),
                        "Too low",
                        "assessor",
                        "lab-two",
                        OPENED.plusDays(60)),
                refused(caseId));
    }

    static List<String> whats(JsonNode answer) {
        List<String> whats = new ArrayList<>();
        answer.path("lines").forEach(each -> whats.add(each.path("what").asString()));
        return whats;
    }

    static List<String> differing(JsonNode answer) {
        List<String> whats = new ArrayList<>();
        answer.path("lines")
                .forEach(each -> {
                    if (!each.path("agrees").asBoolean()) whats.add(each.path("what").asString());
                });
        return whats;
    }

    JsonNode recomputed(String caseId, long position) throws Exception {
        return json("/api/v1/cases/" + caseId + "/decisions/" + position + "/recomputed");
    }

    JsonNode json(String address) throws Exception {
        MockHttpServletResponse answer = auditor.answer(address);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return new JsonMapper().readTree(answer.getContentAsByteArray());
    }
}
