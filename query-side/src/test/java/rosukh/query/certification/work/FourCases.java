package rosukh.query.certification.work;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.agreed;
import static rosukh.query.harness.Facts.assessed;
import static rosukh.query.harness.Facts.identified;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.submitted;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.work.WorkEvent.CaseClaimed;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Four cases: two wait for an officer in Kerman, one there for a broker, one for an assessor in
/// Yazd.
@ViewTest
abstract class FourCases {

    @Autowired Log log;
    @Autowired MockMvc mvc;
    @Autowired WorkCases cases;
    Browser officer;

    @BeforeEach
    void four_cases() {
        log.clear();
        log.append(published("ir-kb-1402-02-18"));
        for (int i = 1; i <= 4; i++)
            log.append(
                    registered("f-" + i, "1010000000" + i, i == 2 ? "کاوش‌گران كوير" : "Firm " + i),
                    opened("f-" + i, i < 4 ? "KRM-P01" : "YZD-P01"));
        log.append(identified("f-3.1"), assessed("f-3.1"), agreed("f-3.1"));
        log.append(submitted("f-4.1"));
        officer = Browser.officer(mvc);
    }

    static CaseClaimed claimed(String caseId, String role, int turn, String account) {
        return new CaseClaimed(caseId, role, turn, account, "isipo", OPENED.plusDays(1));
    }

    List<String> ids(String list) throws Exception {
        String api = list.replaceFirst("/work", "/api/v1/work");
        JsonNode answer = new JsonMapper().readTree(officer.answer(api).getContentAsByteArray());
        List<String> ids = new ArrayList<>();
        answer.path("items").forEach(item -> ids.add(item.path("caseId").asString()));
        assertThat(answer.path("total").asInt()).isEqualTo(ids.size());
        return ids;
    }
}
