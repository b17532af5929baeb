package rosukh.command.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.deadlines.DeadlineCommand;
import rosukh.command.deadlines.DeadlineCommand.RaiseBreach;
import rosukh.command.deadlines.DeadlineCommand.RaiseWarning;
import rosukh.command.kernel.LogReader.Logged;
import rosukh.command.kernel.SchemeJson;
import rosukh.events.calendars.CalendarEvent.ClosureDeclared;
import rosukh.events.calendars.CalendarEvent.ClosureLifted;
import rosukh.events.calendars.ClosureCause;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.ClockEvent.ClockResumed;
import rosukh.events.certification.ClockEvent.ClockSuspended;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.deadlines.DeadlineEvent.BreachRaised;
import rosukh.events.deadlines.DeadlineEvent.WarningRaised;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;

/// The intake has five working days; Tehran works Saturday to Wednesday.
class WatchedDeadlinesTest {

    /// A Saturday.
    static final LocalDate OPENED = LocalDate.of(2026, 5, 9);

    static final LocalDate DUE = LocalDate.of(2026, 5, 16);
    static final LocalDate WARNING = OPENED.plusDays(2);
    static final LocalDate MISSED = DUE.plusDays(1);

    final WatchedDeadlines watched = new WatchedDeadlines();
    long position;

    @BeforeEach
    void an_open_case() {
        take(
                TestSchemes.published(TestSchemes.TODAY),
                new CaseOpened("f-1.1", "f-1", 1, TestSchemes.KB, "TEH-P01", "TEH", OPENED));
    }

    @Nested
    class a_warning {

        @Test
        void is_due_when_three_working_days_are_left() {
            assertThat(watched.due(WARNING.minusDays(1))).isEmpty();
            assertThat(watched.due(WARNING)).containsExactly(warn(DUE, WARNING, WARNING));
        }

        @Test
        void is_asked_for_until_the_log_speaks_of_it_and_never_again() {
            assertThat(watched.due(WARNING)).hasSize(1);
            assertThat(watched.due(WARNING)).hasSize(1);
            take(new WarningRaised("f-1.1", "INTAKE", 1, DUE, WARNING, WARNING));
            assertThat(watched.due(WARNING)).isEmpty();
            assertThat(watched.due(DUE)).isEmpty();
        }

        @Test
        void is_due_anew_when_the_date_moved_and_not_for_a_date_it_was_raised_of() {
            take(new WarningRaised("f-1.1", "INTAKE", 1, DUE, WARNING, WARNING));
            take(closed());
            LocalDate later = LocalDate.of(2026, 5, 18);
            assertThat(watched.due(DUE)).containsExactly(warn(later, WARNING, DUE));
            take(new WarningRaised("f-1.1", "INTAKE", 1, later, WARNING, DUE));
            assertThat(watched.due(DUE)).isEmpty();
            take(new ClosureLifted("c-1", OPENED.plusDays(3), "s", "omid", OPENED));
            assertThat(watched.due(DUE)).isEmpty();
        }

        @Test
        void is_none_of_what_is_done() {
            take(new TalentIdentified("f-1.1", "ICT", "patents", WARNING));
            assertThat(watched.due(WARNING)).isEmpty();
        }
    }

    @Nested
    class a_breach {

        @Test
        void is_due_on_the_day_after_the_due_date() {
            take(new WarningRaised("f-1.1", "INTAKE", 1, DUE, WARNING, WARNING));
            assertThat(watched.due(DUE)).isEmpty();
            assertThat(watched.due(MISSED)).containsExactly(breach(MISSED));
        }

        @Test
        void is_told_with_the_day_it_came_true_after_a_downtime() {
            LocalDate back = MISSED.plusDays(10);
            assertThat(watched.due(back)).containsExactly(warn(DUE, WARNING, back), breach(back));
        }

        @Test
        void is_told_too_of_what_was_done_late_meanwhile() {
            take(new TalentIdentified("f-1.1", "ICT", "patents", MISSED.plusDays(2)));
            LocalDate back = MISSED.plusDays(3);
            assertThat(watched.due(back)).contains(breach(back));
            take(new BreachRaised("f-1.1", "INTAKE", 1, DUE, MISSED, back));
            assertThat(watched.due(back)).isEmpty();
        }

        @Test
        void is_none_where_it_was_done_in_time() {
            take(new TalentIdentified("f-1.1", "ICT", "patents", DUE));
            assertThat(watched.due(MISSED)).isEmpty();
        }

        @Test
        void is_none_where_offices_were_closed() {
            take(closed());
            assertThat(watched.due(MISSED)).noneMatch(RaiseBreach.class::isInstance).hasSize(1);
        }
    }

    @Nested
    class a_suspended_clock {

        @Test
        void raises_nothing() {
            take(suspended(OPENED.plusDays(1)));
            assertThat(watched.due(MISSED.plusDays(30))).isEmpty();
        }

        @Test
        void raises_for_the_new_date_once_it_runs_again() {
            take(suspended(OPENED.plusDays(1)));
            LocalDate resumed = OPENED.plusDays(14);
            take(new ClockResumed("f-1.1", "answered", "omid", resumed));
            LocalDate due = LocalDate.of(2026, 5, 30);
            assertThat(watched.due(resumed)).isEmpty();
            assertThat(watched.due(due)).containsExactly(warn(due, LocalDate.of(2026, 5, 24), due));
        }
    }

    /// Five working days too, by a version that sets them: from a Saturday to the next.
    @Nested
    class the_time_to_object {

        private static final LocalDate REFUSED = OPENED;

        @BeforeEach
        void a_refused_case_under_a_version_that_sets_one() {
            String limited =
                    TestSchemes.document(TestSchemes.TODAY)
                            .replace(
                                    "\"version\": \"" + TestSchemes.TODAY, "\"version\": \"limited")
                            .replaceFirst("\"budgets\": \\{", "\"budgets\": {\"OBJECTION\": 5,");
            take(
                    TestSchemes.published(SchemeJson.parse(limited)),
                    new CaseOpened("f-2.1", "f-2", 1, TestSchemes.KB, "TEH-P01", "TEH", REFUSED),
                    new SchemeVersionSwitched("f-2.1", "limited", "ab", "mina", "wg", REFUSED),
                    new TalentIdentified("f-2.1", "ICT", "patents", REFUSED),
                    new StatusRefused(
                            "f-2.1", List.of("R_OTHER"), List.of(), "x", "mina", "wg", REFUSED));
        }

        @Test
        void is_watched_until_its_last_day_and_then_lapses_without_a_breach() {
            LocalDate last = LocalDate.of(2026, 5, 16);
            assertThat(ofRefused(REFUSED)).isEmpty();
            assertThat(ofRefused(last))
                    .containsExactly(
                            new RaiseWarning(
                                    "f-2.1", "OBJECTION", 1, last, REFUSED.plusDays(2), last));
            assertThat(ofRefused(last.plusDays(1))).isEmpty();
        }

        @Test
        void ends_with_the_objection() {
            assertThat(ofRefused(REFUSED)).isEmpty();
            take(new AppealFiled("f-2.1", "f-2", "x", "firm", REFUSED.plusDays(1)));
            assertThat(ofRefused(LocalDate.of(2026, 5, 16)))
                    .noneMatch(each -> each.toString().contains("OBJECTION"));
        }
    }

    private List<DeadlineCommand> ofRefused(LocalDate today) {
        return watched.due(today).stream().filter(each -> each.caseId().equals("f-2.1")).toList();
    }

    @Test
    void what_is_no_matter_of_deadlines_is_passed_over() {
        take(new PlaceOfWorkRecorded("f-1", "TEH-P01", "TEH", OPENED));
        assertThat(watched.due(OPENED)).isEmpty();
    }

    @Test
    void a_case_that_was_never_opened_cannot_go_on() {
        assertThatThrownBy(() -> take(new TalentIdentified("f-2.1", "ICT", "x", OPENED)))
                .hasMessageContaining("never opened");
    }

    private void take(Object... events) {
        for (Object event : events) watched.take(new Logged(position++, event, "omid"));
    }

    private static ClockSuspended suspended(LocalDate on) {
        return new ClockSuspended("f-1.1", "COURT_ORDER", "order", "omid", on);
    }

    private static ClosureDeclared closed() {
        return new ClosureDeclared(
                "c-1",
                List.of("TEH"),
                OPENED.plusDays(3),
                OPENED.plusDays(4),
                ClosureCause.HEAT,
                "s",
                "omid",
                OPENED);
    }

    private static DeadlineCommand warn(LocalDate due, LocalDate trueOn, LocalDate noticedOn) {
        return new RaiseWarning("f-1.1", "INTAKE", 1, due, trueOn, noticedOn);
    }

    private static DeadlineCommand breach(LocalDate noticedOn) {
        return new RaiseBreach("f-1.1", "INTAKE", 1, DUE, MISSED, noticedOn);
    }
}
