package rosukh.events.clocks;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.TestData;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.ClockEvent.ClockResumed;
import rosukh.events.certification.ClockEvent.ClockSuspended;
import rosukh.events.certification.ClockEvent.DeadlineExtended;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.rules.Schemes;

/// What the tests of due dates are written with.
abstract class ClockedCases {

    /// A Saturday; Tehran works Saturday to Wednesday.
    static final LocalDate OPENED = LocalDate.of(2026, 5, 9);

    static final Schemes SCHEMES = Schemes.of(List.of(TestData.scheme("ir-kb-1402-02-18")));

    static List<DueStage> due(ClockedCase clocked, CertificationEvent... events) {
        ClockedCase now = clocked;
        long at = 1;
        for (CertificationEvent event : events) now = now.after(event, at++, "omid");
        return new DueDates(WorkingCalendar.iran(), List.of(), SCHEMES).of(now);
    }

    static ClockedCase opened() {
        return opened(OPENED);
    }

    static ClockedCase opened(LocalDate on) {
        return ClockedCase.opened(
                new CaseOpened("f-1.1", "f-1", 1, "ir-kb", "TEH-P01", "TEH", on), 0, "omid");
    }

    static ClockSuspended suspended(int day) {
        return new ClockSuspended("f-1.1", "COURT_ORDER", "g", "omid", OPENED.plusDays(day));
    }

    static ClockResumed resumed(int day) {
        return new ClockResumed("f-1.1", "g", "omid", OPENED.plusDays(day));
    }

    static DeadlineExtended extended(String stage, int days) {
        return new DeadlineExtended("f-1.1", stage, days, "g", "omid", OPENED);
    }

    static CaseReopened reopened(int day) {
        return new CaseReopened("f-1.1", "f-1", "g", "omid", OPENED.plusDays(day));
    }

    static ApplicationSubmitted submitted(int day) {
        return new ApplicationSubmitted(
                "f-1.1", "ir-kb", "1402-02-18", "h", "o", OPENED.plusDays(day));
    }

    static OutcomeRecommended recommended(LocalDate on) {
        return new OutcomeRecommended(
                "f-1.1", "ELIGIBLE", "NOPA", List.of(), "fine", "a", "lab", on);
    }
}
