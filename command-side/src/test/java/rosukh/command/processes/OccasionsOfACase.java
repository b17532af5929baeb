package rosukh.command.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import rosukh.command.TestSchemes;
import rosukh.command.kernel.LogReader.Logged;
import rosukh.command.letters.LetterCommand.WriteLetter;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.ClockEvent.MoreRequested;
import rosukh.events.letters.ContactEvent.ContactSet;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterTemplateEvent.TemplateApproved;

/// A case in Tehran, where Saturday to Wednesday are worked; the firm is written to in Persian.
abstract class OccasionsOfACase {

    /// A Saturday.
    static final LocalDate DAY = LocalDate.of(2026, 5, 9);

    final CaseOccasions occasions = new CaseOccasions();
    long position;

    @BeforeEach
    void a_case_of_a_firm_that_is_written_to() {
        take(
                TestSchemes.published(TestSchemes.TODAY),
                new CaseOpened("f-1.1", "f-1", 1, TestSchemes.KB, "TEH-P01", "TEH", DAY),
                new ApplicationSubmitted(
                        "f-1.1", TestSchemes.KB, TestSchemes.TODAY, "sha", "omid", DAY),
                new ContactSet("f-1", "info@sepehr.example", "fa", "omid", DAY));
        for (LetterKind kind : LetterKind.values())
            take(new TemplateApproved(kind, 1, "sha", DAY.minusYears(1), "mina", DAY));
    }

    WriteLetter only() {
        return only(DAY);
    }

    WriteLetter only(LocalDate today) {
        List<WriteLetter> due = occasions.due(today);
        assertThat(due).hasSize(1);
        return due.getFirst();
    }

    WriteLetter letter(
            String occasion, LetterKind kind, String language, Map<String, String> values) {
        return new WriteLetter(
                only().letterId(), "f-1.1", kind, language, values, occasion, "case-letters", DAY);
    }

    void take(Object... events) {
        for (Object event : events) occasions.take(new Logged(position++, event, "omid"));
    }

    static MoreRequested asked(LocalDate answerBy) {
        return new MoreRequested("f-1.1", "Q1", List.of(), "گزارش آزمون", answerBy, "sima", DAY);
    }

    static CertificateIssued certificate(String number, String caseId, LocalDate to) {
        return new CertificateIssued(caseId, number, "NOPA", DAY, to, DAY);
    }

    static LetterWritten written(String occasion) {
        return new LetterWritten(
                "l-1",
                "f-1",
                "f-1.1",
                LetterKind.CUSTOM,
                1,
                "fa",
                "info@sepehr.example",
                "s",
                "b",
                "sha",
                occasion,
                "case-letters",
                DAY);
    }
}
