package rosukh.query.audit.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certificates.SuspensionReason;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.events.letters.LetterKind;
import rosukh.events.sessions.Member;
import rosukh.events.sessions.SessionEvent.ItemAdded;
import rosukh.events.sessions.SessionEvent.SessionConvened;
import rosukh.events.work.WorkEvent.NoteWritten;
import rosukh.log.Checkpoint;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Facts;
import rosukh.query.harness.Log;
import rosukh.query.harness.MemoryLog;
import rosukh.query.harness.ViewTest;

@ViewTest
class ChronicleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 20);
    private static final String PAGE = "/audit/cases/f-1.1/chronicle";

    @Autowired Log log;
    @Autowired MemoryLog published;
    @Autowired MockMvc mvc;
    Browser auditor;

    @BeforeEach
    void a_certified_firm_with_all_that_belongs_to_its_case() {
        log.clear();
        published.clear();
        log.by("omid", "officer", "isipo")
                .append(
                        Facts.published("ir-kb-1402-02-18"),
                        Facts.registered("f-1", "10320004156", "فولاد سپهر"),
                        Facts.worksIn("f-1", "KRM-P01"),
                        Facts.opened("f-1", "KRM-P01"))
                .append(Facts.helped("f-1.1"))
                .append(
                        Facts.product("f-1.1"),
                        Facts.evidence("f-1.1", "TAX_RETURN", "ab".repeat(32), 10, DAY),
                        Facts.submitted("f-1.1"));
        log.by("sara", "committee", "working-group")
                .saying(Map.of("onBehalfOf", "kamran", "reason", "rule 7"))
                .append(Facts.granted("f-1.1"), Facts.certified("f-1.1"));
        log.by("omid", "officer", "isipo")
                .append(
                        new SessionConvened(
                                "s-1",
                                DAY,
                                "Hall 2",
                                "working-group",
                                List.of(
                                        new Member("kamran", "company"),
                                        new Member("nasrin", "science")),
                                "kamran",
                                new Member("omid", "isipo"),
                                2,
                                DAY),
                        new ItemAdded("s-1", 1, "f-1.1", 1, 1, 6, "omid", DAY),
                        new ItemAdded("s-1", 2, "f-2.1", 1, 1, 6, "omid", DAY),
                        letter(),
                        new CertificateSuspended(
                                number(),
                                SuspensionReason.REPORT_MISSING,
                                "گزارش نرسید",
                                "omid",
                                "isipo",
                                DAY),
                        new NoteWritten("f-1.1", "n-1", "for colleagues", null, "omid", DAY));
        auditor = new Browser(mvc, "auditor", "ROLE_auditor");
    }

    private static String number() {
        return Facts.certified("f-1.1").certificateNumber();
    }

    private static LetterWritten letter() {
        return new LetterWritten(
                "l-1",
                "f-1",
                "f-1.1",
                LetterKind.CUSTOM,
                1,
                "fa",
                "a@sepehr.example",
                "درباره‌ی پرونده",
                "متن",
                "cd".repeat(32),
                null,
                "omid",
                DAY);
    }

    @Test
    void tells_every_event_of_the_case_with_who_why_and_the_hashes() throws Exception {
        String html = auditor.fa(PAGE);
        for (long position = 3; position <= log.head(); position++) {
            if (position == 13 || log.at(position).orElseThrow().payload().contains("f-2.1"))
                continue;
            assertThat(html)
                    .as("position " + position)
                    .contains("/audit/events/" + position + "\"");
        }
        assertThat(html)
                .contains("sara", "kamran", "rule 7", "ab".repeat(32), "اظهارنامه")
                .contains(log.at(9).orElseThrow().envelope().payload())
                .contains(Facts.scheme("ir-kb-1402-02-18").sha256());
    }

    @Test
    void holds_certificates_sessions_and_letters_and_nothing_of_other_cases() throws Exception {
        String html = auditor.en(PAGE);
        assertThat(html)
                .contains("Certificates", number(), "گزارش نرسید")
                .contains("Sessions", "s-1")
                .contains("Letters", "l-1")
                .doesNotContain("f-2.1", "sepehr.example", "for colleagues");
        assertThat(html).contains("work.note-written");
    }

    @Test
    void tells_each_event_once_the_oldest_first() throws Exception {
        List<Long> told =
                Pattern.compile("<li id=\"p([0-9]+)\"")
                        .matcher(auditor.en(PAGE))
                        .results()
                        .map(each -> Long.valueOf(each.group(1)))
                        .toList();
        assertThat(told).doesNotHaveDuplicates().hasSizeGreaterThan(10);
        List<Long> ofTheCase = told.stream().takeWhile(each -> each <= 12).toList();
        assertThat(ofTheCase).isSorted().hasSizeGreaterThan(6);
    }

    @Test
    void ends_with_where_the_log_stood_and_how_to_check_it() throws Exception {
        assertThat(auditor.en(PAGE))
                .contains("position " + log.head(), "No checkpoint was published");
        String root = Checkpoint.parse(published.publish().text()).root().base64();
        assertThat(auditor.en(PAGE)).contains(root, MemoryLog.ORIGIN, "public key");
    }

    @Test
    void is_there_for_who_may_see_the_case_only() throws Exception {
        assertThat(auditor.answer("/audit/cases/f-9.1/chronicle").getStatus()).isEqualTo(404);
        Browser elsewhere = new Browser(mvc, "t", "ROLE_officer", "PROVINCE_TEH");
        assertThat(elsewhere.answer(PAGE).getStatus()).isEqualTo(404);
        assertThat(Browser.officer(mvc).en("/cases/f-1.1")).contains(PAGE);
    }
}
