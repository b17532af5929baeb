package rosukh.query.erasure.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.erasure.DeclineReason;
import rosukh.events.erasure.ErasureBasis;
import rosukh.events.erasure.ErasureEvent.ErasureApproved;
import rosukh.events.erasure.ErasureEvent.ErasureDeclined;
import rosukh.events.erasure.ErasureEvent.ErasureRequested;
import rosukh.events.erasure.ErasureEvent.HoldLifted;
import rosukh.events.erasure.ErasureEvent.HoldPlaced;
import rosukh.events.erasure.ErasureEvent.SubjectKeyDestroyed;
import rosukh.events.letters.LetterEvent.LetterHandedOver;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.events.letters.LetterKind;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.json.JsonMapper;

/// From events to what auditors see of erasures.
@ViewTest
class ErasureViewTest {

    private static final String HER = "contact:f-1";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final ErasureRequested ASKED =
            new ErasureRequested(HER, 1, ErasureBasis.OBJECTION, "her letter", "omid", DAY);

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser auditor;
    Browser operator;

    @BeforeEach
    void nothing_asked_for() {
        log.clear();
        auditor = new Browser(mvc, "azar", "ROLE_auditor", "ORG_isipo");
        operator = new Browser(mvc, "omid", "ROLE_operator", "ORG_isipo");
    }

    @Test
    void an_operator_may_ask_and_an_auditor_may_forbid() throws Exception {
        assertThat(operator.en("/audit/erasures"))
                .contains("None.", "action=\"/forms/erasures/requests\"", "Consent was withdrawn")
                .doesNotContain("action=\"/forms/erasures/holds\"");
        assertThat(auditor.en("/audit/erasures"))
                .contains("action=\"/forms/erasures/holds\"")
                .doesNotContain("action=\"/forms/erasures/requests\"");
        assertThat(auditor.fa("/audit/erasures")).contains("زدودن داده‌های شخصی");
    }

    @Test
    void what_is_asked_for_is_decided_by_an_auditor_who_did_not_ask() throws Exception {
        log.append(ASKED);
        assertThat(auditor.en("/audit/erasures"))
                .contains(
                        HER,
                        "asked for",
                        "The person objects",
                        "her letter",
                        "/forms/erasures/contact:f-1/approval",
                        "/forms/erasures/contact:f-1/refusal");
        assertThat(operator.en("/audit/erasures")).doesNotContain("/approval", "/refusal");
        Browser both = new Browser(mvc, "omid", "ROLE_operator", "ROLE_auditor", "ORG_isipo");
        assertThat(both.en("/audit/erasures")).contains("/refusal").doesNotContain("/approval");
    }

    @Test
    void a_hold_stands_between_and_can_be_lifted() throws Exception {
        log.append(ASKED, new HoldPlaced(HER, 1, "file 7", "the court asks", "azar", DAY));
        assertThat(auditor.en("/audit/erasures"))
                .contains("Hold 1", "file 7", "/forms/erasures/contact:f-1/holds/1/lifting")
                .doesNotContain("/approval");
        log.append(new HoldLifted(HER, 1, "over", "azar", DAY));
        assertThat(auditor.en("/audit/erasures"))
                .contains("/approval", "hold lifted")
                .doesNotContain("Hold 1");
    }

    @Test
    void a_decision_that_the_data_stays_is_shown_with_its_reason() throws Exception {
        log.append(
                ASKED,
                new ErasureDeclined(HER, 1, DeclineReason.LEGAL_CLAIMS, "needed", "azar", DAY));
        assertThat(auditor.en("/audit/erasures"))
                .contains("stays", "It is needed for a legal claim")
                .doesNotContain("/approval", "/refusal");
    }

    @Test
    void what_was_erased_says_how_much_and_what_had_left() throws Exception {
        log.append(
                new LetterWritten(
                        "l-1",
                        "f-1",
                        "f-1.1",
                        LetterKind.CUSTOM,
                        1,
                        "en",
                        "a@example.com",
                        "s",
                        "b",
                        "h",
                        null,
                        "omid",
                        DAY),
                new LetterHandedOver("l-1", 1, "250 ok", "2026-11-28T08:00:00Z"),
                ASKED,
                new ErasureApproved(HER, 1, "azar", DAY),
                new SubjectKeyDestroyed(
                        HER,
                        1,
                        ErasureBasis.OBJECTION,
                        "omid",
                        "azar",
                        "0123456789abcdef",
                        12,
                        0,
                        3,
                        90,
                        0,
                        DAY));
        assertThat(auditor.en("/audit/erasures"))
                .contains("0123456789abcdef", "Events made unreadable", "Letters that had left")
                .doesNotContain("/approval", "/refusal", "/lifting");
        var answer = auditor.answer("/api/v1/erasures/" + HER);
        assertThat(answer.getHeader("ETag")).isEqualTo("\"2\"");
        var json = new JsonMapper().readTree(answer.getContentAsString());
        assertThat(json.path("erasure").path("state").asString()).isEqualTo("ERASED");
        assertThat(json.path("left").path(0).path("letterId").asString()).isEqualTo("l-1");
        assertThat(auditor.answer("/api/v1/erasures/contact:f-2").getStatus()).isEqualTo(404);
        assertThat(auditor.answer("/api/v1/erasures").getContentAsString()).contains(HER);
    }
}
