package rosukh.query.schemes.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.drafted;
import static rosukh.query.harness.Facts.nextVersion;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.validated;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.certification.Answer;
import rosukh.events.rules.Scheme;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import rosukh.query.schemes.whatif.JudgedCase.Paper;
import rosukh.query.schemes.whatif.JudgedCase.Product;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What if, over the cases of many years at once.
@ViewTest
class ManyCasesTest {

    private static final int CASES = Integer.getInteger("whatif.cases", 3_000);

    @Autowired Log log;
    @Autowired MockMvc mvc;
    @Autowired JudgedCases cases;

    @BeforeEach
    void many_cases() {
        log.clear();
        Scheme stricter = nextVersion("50000000000", "40000000000");
        log.append(published("ir-kb-1402-02-18"), drafted(stricter), validated(stricter));
        for (int i = 0; i < CASES; i++) {
            JudgedCase judged = judged(i);
            cases.cases().apply(judged.caseId(), 10L + i, _ -> judged);
        }
    }

    @AfterEach
    void none() {
        log.clear();
    }

    @Test
    void are_all_judged_and_only_the_first_changes_are_on_the_page() throws Exception {
        Browser officer = Browser.officer(mvc);
        String asked = "?from=2026-01-01&to=2026-12-31";
        long began = System.nanoTime();
        JsonNode answer =
                new JsonMapper()
                        .readTree(
                                officer.answer(
                                                "/api/v1/schemes/ir-kb/versions/1406-01-01/what-if"
                                                        + asked)
                                        .getContentAsString(StandardCharsets.UTF_8));
        LoggerFactory.getLogger(ManyCasesTest.class)
                .info(
                        "{} cases judged twice in {} ms",
                        CASES,
                        (System.nanoTime() - began) / 1_000_000);
        assertThat(answer.path("cases").asInt()).isEqualTo(CASES);
        int changed = CASES / 2;
        assertThat(answer.path("changed").asInt()).isEqualTo(changed);
        assertThat(answer.path("rows")).hasSize(changed);
        String page = officer.en("/schemes/ir-kb/1406-01-01/what-if" + asked);
        assertThat(page.split("href=\"/cases/", -1)).hasSize(WhatIfPage.ROWS + 1);
        assertThat(page).contains("The first 200 of ");
    }

    /// Every second one earns between the limits.
    private static JudgedCase judged(int i) {
        String revenue = i % 2 == 0 ? "45000000000" : "30000000000";
        return new JudgedCase(
                "f-" + i + ".1",
                "f-" + i,
                "Firm " + i,
                "KRM",
                "KRM-P01",
                "ir-kb",
                List.of(
                        Answer.of("operatingRevenueRial", revenue),
                        Answer.of("totalSalesRial", revenue),
                        Answer.of("kbSalesRial", revenue),
                        Answer.of("insuredStaff", "12")),
                List.of(
                        new Product(
                                "P-1",
                                List.of(
                                        Answer.of("technologyLevel", "HIGH"),
                                        Answer.of("rdDesign", "PRODUCT"),
                                        Answer.of("stage", "COMMERCIAL")))),
                WhatIfTest.PAPERS.stream().map(each -> new Paper(each, OPENED)).toList(),
                List.of(),
                "1402-02-18",
                OPENED.plusDays(30),
                "ELIGIBLE",
                "NOPA",
                OPENED.plusDays(60),
                null);
    }
}
