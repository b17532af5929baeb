package rosukh.query.audit.recomputed;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.certified;
import static rosukh.query.harness.Facts.eligible;
import static rosukh.query.harness.Facts.granted;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.query.harness.Browser;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;

@ViewTest
class PastDecisionsTest extends PastCases {
    @Test
    void a_time_is_computed_again_as_a_whole() throws Exception {
        log.append(DecidedCase.judged("f-1", REVENUE, "HIGH").toArray());
        log.append(eligible(CASE), granted(CASE), certified(CASE));
        refuse("f-2");
        JsonNode good = json(BATCH);
        assertThat(good.path("decisions").asInt()).isEqualTo(2);
        assertThat(good.path("certificates").asInt()).isEqualTo(1);
        assertThat(good.path("disagreements")).isEmpty();
        assertThat(auditor.en("/audit/decisions?from=2026-01-01&to=2026-12-31"))
                .contains("2 decisions and 1 certificates were computed again; 0 come out")
                .contains("/cases/f-1.1/decisions/");
        log.append(DecidedCase.judged("f-3", REVENUE, "HIGH").toArray());
        log.append(
                eligible("f-3.1"),
                new StatusGranted("f-3.1", "FANAVAR", "m", "g", OPENED.plusDays(70)));
        JsonNode bad = json(BATCH);
        assertThat(bad.path("disagreements")).hasSize(1);
        assertThat(bad.at("/disagreements/0/caseId").asString()).isEqualTo("f-3.1");
        assertThat(auditor.en("/audit/decisions?from=2026-01-01&to=2026-12-31"))
                .contains("Class granted", "FANAVAR", "/audit/decisions.csv");
        String csv =
                auditor.answer("/audit/decisions.csv?from=2026-01-01&to=2026-12-31&lang=en")
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("f-3.1", "Class granted", "FANAVAR,NOPA");
        assertThat(auditor.en("/audit/decisions?from=2020-01-01&to=2020-12-31"))
                .contains("No decision in this time");
        assertThat(auditor.answer(BATCH.replace("to=2026", "to=2025")).getStatus()).isEqualTo(400);
    }

    @Test
    void a_decision_is_shown_in_words() throws Exception {
        log.append(DecidedCase.judged("f-1", REVENUE, "HIGH").toArray());
        log.append(eligible(CASE), granted(CASE));
        String page = "/cases/" + CASE + "/decisions/" + log.head();
        assertThat(auditor.en(page))
                .contains("Everything comes out as it was recorded: Status granted.")
                .contains("Class granted", "operatingRevenueRial", "48000000000", "1402-02-18");
        assertThat(auditor.fa(page)).contains("همه‌چیز همان می‌شود", "اعطای وضعیت");
        log.append(new StatusGranted(CASE, "FANAVAR", "m", "g", OPENED.plusDays(70)));
        assertThat(auditor.en("/cases/" + CASE + "/decisions/" + log.head()))
                .contains("First difference: Class granted");
    }

    @Test
    void what_is_no_decision_or_out_of_reach_is_not_found() throws Exception {
        log.append(DecidedCase.judged("f-1", REVENUE, "HIGH").toArray());
        log.append(eligible(CASE), granted(CASE));
        Browser yazd = new Browser(mvc, "y", "ROLE_officer", "PROVINCE_YAZ");
        for (String page :
                List.of("/cases/%s/decisions/%d", "/api/v1/cases/%s/decisions/%d/recomputed")) {
            assertThat(yazd.answer(page.formatted(CASE, log.head())).getStatus()).isEqualTo(404);
            assertThat(auditor.answer(page.formatted(CASE, 3)).getStatus()).isEqualTo(404);
            assertThat(auditor.answer(page.formatted(CASE, 999)).getStatus()).isEqualTo(404);
            assertThat(auditor.answer(page.formatted("f-9.1", 3)).getStatus()).isEqualTo(404);
            assertThat(auditor.answer(page.formatted("f-1", 1)).getStatus()).isEqualTo(404);
        }
    }
}
