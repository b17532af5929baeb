package rosukh.query.certification.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.certified;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.registered;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.reference.Retention;
import rosukh.query.certification.casefile.CaseSheets;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;

@ViewTest
class RetentionTest {

    private static final String CASE = "f-1.1";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    private Browser officer;

    @BeforeEach
    void an_open_case_with_files() {
        log.clear();
        officer = Browser.officer(mvc);
        log.append(
                published("ir-kb-1402-02-18"),
                registered("f-1", "10100000001", "Press Works"),
                opened("f-1", "KRM-P01"),
                file("e-staff", "INSURANCE_LIST"),
                file("e-drawing", "TECHNICAL_FILE"),
                file("e-books", "TAX_RETURN"));
    }

    @Test
    void nothing_is_due_while_a_case_goes_on() throws Exception {
        assertThat(officer.en("/documents/retention")).contains("Nothing is due");
        assertThat(officer.fa("/documents/retention")).contains("چیزی آماده‌ی امحا نیست");
    }

    @Test
    void each_file_is_due_when_the_years_of_its_class_are_over() throws Exception {
        log.append(withdrawn(today().minusYears(5).minusDays(1)));
        String page = officer.en("/documents/retention");
        assertThat(page)
                .contains("e-staff", "e-drawing", "kept 3 years", "kept 5 years", "Press Works")
                .doesNotContain("e-books");
        assertThat(officer.fa("/documents/retention")).contains("نگهداری ۳ سال");
    }

    @Test
    void the_last_day_of_retention_still_counts() throws Exception {
        log.append(withdrawn(today().minusYears(3)));
        assertThat(officer.en("/documents/retention")).contains("Nothing is due");
        assertThat(officer.answer("/api/v1/documents/retention").getContentAsString())
                .contains("\"total\":0");
    }

    @Test
    void a_case_that_was_reopened_keeps_its_files() throws Exception {
        log.append(
                withdrawn(today().minusYears(12)),
                new CaseReopened(CASE, "f-1", "new product", "omid", today().minusYears(11)));
        assertThat(officer.en("/documents/retention")).contains("Nothing is due");
    }

    @Test
    void a_certificate_keeps_them_to_its_last_day_and_after() throws Exception {
        log.append(certified(CASE));
        assertThat(officer.en("/documents/retention")).contains("Nothing is due");
    }

    @Test
    void the_file_has_a_row_for_each_and_the_reach_holds() throws Exception {
        log.append(withdrawn(today().minusYears(12)));
        String csv = officer.answer("/documents/retention/export.csv").getContentAsString();
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv).contains("INSURANCE_LIST.pdf", "TAX_RETURN.pdf", "f-1.1");
        Browser yazd = new Browser(mvc, "y", "ROLE_officer", "PROVINCE_YAZ");
        assertThat(yazd.en("/documents/retention")).contains("Nothing is due");
        assertThat(officer.en("/documents/retention?province=YAZ")).contains("Nothing is due");
        assertThat(officer.en("/documents/retention?province=KRM")).contains("e-books");
    }

    /// What is due is counted anew from the history after each step.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_walk_leaves_due_what_its_history_says(long seed) {
        Random chance = new Random(seed);
        LocalDate day = LocalDate.of(2000, 1, 1);
        KeptFiles kept = KeptFiles.opened(opened("f-1", "KRM-P01"), "Press Works");
        List<CertificationEvent> history = new ArrayList<>();
        boolean closed = false;
        for (int step = 0; step < 40; step++) {
            day = day.plusDays(1L + chance.nextInt(400));
            CertificationEvent event;
            if (!closed && chance.nextInt(3) > 0)
                event =
                        new EvidenceAttached(
                                CASE,
                                "e-" + step,
                                List.of("INSURANCE_LIST", "TECHNICAL_FILE", "TAX_RETURN")
                                        .get(chance.nextInt(3)),
                                "a.pdf",
                                "application/pdf",
                                1,
                                "0".repeat(64),
                                day,
                                day);
            else {
                event =
                        closed
                                ? new CaseReopened(CASE, "f-1", "g", "omid", day)
                                : new CaseWithdrawn(CASE, "g", "omid", day);
                closed = !closed;
            }
            history.add(event);
            kept = kept.after(event, CaseSheets.businessDate(event));
            LocalDate asked = day.plusYears(chance.nextInt(12));
            List<String> expected = due(history, asked);
            assertThat(kept.dueOn(asked).stream().map(KeptFiles.File::evidenceId))
                    .as("on %s after %s", asked, history)
                    .containsExactlyElementsOf(expected);
            assertThat(!kept.dueFrom().isAfter(asked)).isEqualTo(!expected.isEmpty());
        }
    }

    private static List<String> due(List<CertificationEvent> history, LocalDate asked) {
        if (!(history.getLast() instanceof CaseWithdrawn end)) return List.of();
        List<String> due = new ArrayList<>();
        for (CertificationEvent event : history)
            if (event instanceof EvidenceAttached file
                    && asked.isAfter(end.on().plusYears(Retention.of(file.requirement()).years())))
                due.add(file.evidenceId());
        return due;
    }

    private static CaseWithdrawn withdrawn(LocalDate on) {
        return new CaseWithdrawn(CASE, "gave up", "omid", on);
    }

    private static EvidenceAttached file(String id, String requirement) {
        LocalDate on = LocalDate.of(2010, 1, 2);
        return new EvidenceAttached(
                CASE,
                id,
                requirement,
                requirement + ".pdf",
                "application/pdf",
                1,
                "0".repeat(64),
                on,
                on);
    }

    private static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Tehran"));
    }
}
