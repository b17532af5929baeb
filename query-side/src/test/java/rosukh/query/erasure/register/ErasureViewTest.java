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
import rosukh.events.letters.ContactEvent.ContactChanged;
import rosukh.events.letters.ContactEvent.ContactFailing;
import rosukh.events.letters.ContactEvent.ContactRemoved;
import rosukh.events.letters.ContactEvent.ContactSet;
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
    void whom_a_firm_has_named_is_shown_one_by_one_with_what_becomes_of_their_data()
            throws Exception {
        log.append(
                new ContactSet("f-1", "a@example.com", "en", "omid", DAY.minusDays(20)),
                ASKED,
                new ErasureApproved(HER, 1, "azar", DAY.minusDays(9)),
                new ContactChanged("f-1", "b@example.com", "en", "omid", DAY.minusDays(8), 2),
                new ContactChanged("f-1", "c@example.com", "en", "omid", DAY.minusDays(7), 2),
                new ContactFailing("f-1", "c@example.com", 3, DAY.minusDays(6), 2));
        assertThat(operator.en("/audit/erasures?firm=f-1"))
                .contains(
                        "contact:f-1</bdi>",
                        "contact:f-1:2</bdi>",
                        "being erased",
                        "subject=contact%3Af-1%3A2#request")
                .doesNotContain("subject=contact%3Af-1#request", "a@example.com", "c@example.com");
        assertThat(operator.en("/audit/erasures?firm=f-1&subject=contact:f-1:2"))
                .contains("value=\"contact:f-1:2\"");
        assertThat(auditor.en("/audit/erasures?firm=f-1"))
                .contains("person 1 of", "written to from 17 Aban 1405 to 29 Aban 1405")
                .doesNotContain("#request");
        assertThat(auditor.en("/audit/erasures?firm=f-2")).contains("This firm has named nobody.");
        assertThat(auditor.fa("/audit/erasures?firm=f-1")).contains("شخص ۱ از");
        log.append(
                new ContactRemoved("f-1", "omid", DAY.minusDays(2)),
                new ContactSet("f-1", "d@example.com", "en", "omid", DAY, 3));
        var answer = auditor.answer("/api/v1/erasures/contact:f-1:2");
        assertThat(answer.getHeader("ETag")).as("nothing happened to this one").isNull();
        var json = new JsonMapper().readTree(answer.getContentAsString());
        assertThat(json.path("erasure").path("state").asString()).isEqualTo("KEPT");
        assertThat(json.path("persons").toString())
                .isEqualTo(
                        "[{\"number\":1,\"subject\":\"contact:f-1\",\"since\":\"2026-11-08\","
                                + "\"until\":\"2026-11-20\",\"state\":\"APPROVED\"},"
                                + "{\"number\":2,\"subject\":\"contact:f-1:2\","
                                + "\"since\":\"2026-11-20\",\"until\":\"2026-11-26\","
                                + "\"state\":\"KEPT\"},"
                                + "{\"number\":3,\"subject\":\"contact:f-1:3\","
                                + "\"since\":\"2026-11-28\",\"until\":null,\"state\":\"KEPT\"}]");
    }

    @Test
    void who_was_removed_and_named_again_before_there_were_numbers_is_one_person()
            throws Exception {
        log.append(
                new ContactSet("f-1", "a@example.com", "en", "omid", DAY.minusDays(20)),
                new ContactRemoved("f-1", "omid", DAY.minusDays(10)),
                new ContactSet("f-1", "b@example.com", "en", "omid", DAY));
        var json =
                new JsonMapper()
                        .readTree(auditor.answer("/api/v1/erasures/" + HER).getContentAsString());
        assertThat(json.path("persons").size()).isEqualTo(1);
        assertThat(json.path("persons").path(0).path("until").isNull()).isTrue();
    }

    @Test
    void a_letter_that_left_is_of_the_person_it_was_written_to() throws Exception {
        log.append(
                new LetterWritten(
                        "l-1",
                        "f-1",
                        "f-1.1",
                        LetterKind.CUSTOM,
                        1,
                        "en",
                        "b@example.com",
                        "s",
                        "b",
                        "h",
                        null,
                        "omid",
                        DAY,
                        2),
                new LetterHandedOver("l-1", 1, "250 ok", "2026-11-28T08:00:00Z"),
                ASKED,
                new ErasureRequested(
                        "contact:f-1:2", 1, ErasureBasis.OBJECTION, "her letter", "omid", DAY));
        var mapper = new JsonMapper();
        assertThat(
                        mapper.readTree(
                                        auditor.answer("/api/v1/erasures/contact:f-1:2")
                                                .getContentAsString())
                                .path("left")
                                .size())
                .isEqualTo(1);
        assertThat(
                        mapper.readTree(
                                        auditor.answer("/api/v1/erasures/" + HER)
                                                .getContentAsString())
                                .path("left")
                                .size())
                .isZero();
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
