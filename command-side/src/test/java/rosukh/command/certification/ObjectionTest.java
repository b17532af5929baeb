package rosukh.command.certification;

import static rosukh.command.certification.Scenarios.CASE;
import static rosukh.command.certification.Scenarios.FIRM;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.certification.AppealCommand.FileAppeal;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.SchemeJson;
import rosukh.command.kernel.SchemeRegister;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.calendars.CalendarEvent.ClosureDeclared;
import rosukh.events.calendars.ClosureCause;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.StatusRefused;

/// A scheme may set the last day on which a refused firm may object, in working days. Tehran works
/// Saturday to Wednesday.
class ObjectionTest extends Rulings {

    /// A Saturday.
    private static final LocalDate REFUSED = LocalDate.of(2026, 5, 9);

    /// Five working days later, a Saturday again.
    private static final LocalDate LAST = LocalDate.of(2026, 5, 16);

    private static final String LIMITED =
            TestSchemes.document(TestSchemes.TODAY)
                    .replace("\"version\": \"" + TestSchemes.TODAY, "\"version\": \"limited")
                    .replaceFirst("\"budgets\": \\{", "\"budgets\": {\"OBJECTION\": 5,");

    @BeforeEach
    void a_version_with_a_last_day() {
        streams.with(
                SchemeRegister.streamOf(TestSchemes.KB),
                TestSchemes.published(SchemeJson.parse(LIMITED)));
    }

    @Test
    void is_taken_on_the_last_day() {
        given(refused("limited")).when(file(LAST)).happens(filed(LAST));
    }

    @Test
    void is_refused_on_the_day_after_and_says_which_was_the_last() {
        given(refused("limited"))
                .given()
                .when(file(LAST.plusDays(1)), Map.of(Guard.KEY, Guard.OPEN))
                .expectNoEvents()
                .expectExceptionMessage(
                        "by the time the scheme gives, the last day to object was 2026-05-16");
    }

    @Test
    void is_refused_under_a_code_of_its_own() {
        given(refused("limited"))
                .when(file(LAST.plusDays(1)))
                .isRefused(CaseRefusal.CASE_APPEAL_TOO_LATE);
    }

    @Test
    void has_more_time_where_offices_were_closed() {
        streams.with(
                CalendarEvent.STREAM,
                new ClosureDeclared(
                        "c-1",
                        List.of("TEH"),
                        REFUSED.plusDays(1),
                        REFUSED.plusDays(2),
                        ClosureCause.ENERGY,
                        "circular",
                        "omid",
                        REFUSED));
        given(refused("limited")).when(file(LAST.plusDays(2))).isAccepted();
        given(refused("limited"))
                .when(file(LAST.plusDays(3)))
                .isRefused(CaseRefusal.CASE_APPEAL_TOO_LATE);
    }

    @Test
    void has_no_last_day_by_a_version_that_sets_none() {
        LocalDate late = REFUSED.plusMonths(8);
        given(refused(TestSchemes.TODAY)).when(file(late)).happens(filed(late));
    }

    /// Refused in Tehran, under a version.
    private List<CertificationEvent> refused(String version) {
        List<CertificationEvent> history =
                Scenarios.then(
                                Scenarios.recommended(),
                                new StatusRefused(
                                        CASE,
                                        List.of("R_STAGE"),
                                        List.of("p1"),
                                        "a sketch",
                                        "kamran",
                                        "group",
                                        REFUSED))
                        .stream()
                        .map(event -> in(version, event))
                        .toList();
        streams.with(CASE, history);
        return history;
    }

    private static CertificationEvent in(String version, CertificationEvent event) {
        return switch (event) {
            case CaseOpened e ->
                    new CaseOpened(
                            e.caseId(),
                            e.firmId(),
                            e.number(),
                            e.schemeId(),
                            "TEH-P01",
                            "TEH",
                            e.openedOn());
            case ApplicationSubmitted e ->
                    new ApplicationSubmitted(
                            e.caseId(),
                            e.schemeId(),
                            version,
                            e.schemeSha256(),
                            e.submittedBy(),
                            e.submittedOn());
            case CertificationEvent other -> other;
        };
    }

    private static FileAppeal file(LocalDate on) {
        return new FileAppeal(CASE, "it is no sketch", List.of(), "farid", on);
    }

    private static AppealFiled filed(LocalDate on) {
        return new AppealFiled(CASE, FIRM, "it is no sketch", "farid", on);
    }
}
