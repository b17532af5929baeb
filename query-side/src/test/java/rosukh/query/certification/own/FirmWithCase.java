package rosukh.query.certification.own;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.registered;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A firm in Tehran whose case was opened on Saturday 2 May 2026; the intake has five working days.
abstract class FirmWithCase {

    static final String CASE = "f-1.1";
    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser firm;

    @BeforeEach
    void an_open_case() {
        log.clear();
        firm = new Browser(mvc, "fatima", "ROLE_firm", "FIRM_f-1");
        log.by("omid", "officer", "isipo")
                .append(
                        published("ir-kb-1402-02-18"),
                        registered("f-1", "10100000001", "پرس سازان تهران"),
                        opened("f-1", "TEH-P01"));
    }

    JsonNode own(int index) throws Exception {
        MockHttpServletResponse answer = firm.answer("/api/v1/my/cases");
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return new JsonMapper().readTree(answer.getContentAsByteArray()).path("items").path(index);
    }

    static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Tehran"));
    }
}
