package rosukh.events.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.events.TestData;
import rosukh.events.calendar.Closure;
import rosukh.events.calendar.DayOff;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.certification.AccelerationEvent;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent.NeedsAssessed;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.CertificationEvent.VisitRecorded;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.rules.Schemes;

/// The budgets are those of `ir-kb`: intake 5, needs 10, assessment 30, decision 15 working days.
class DueDatesTest extends ClockedCases {

    @Nested
    class a_stage {

        @Test
        void is_due_after_its_budget_of_working_days() {
            DueStage intake = due(opened()).getFirst();
            assertThat(intake.dueDate()).contains(LocalDate.of(2026, 5, 16));
            assertThat(intake.explained().daysOff())
                    .extracting(DayOff::reason)
                    .containsExactly(DayOff.Reason.WEEKLY, DayOff.Reason.WEEKLY);
            assertThat(intake.budgetDays()).isEqualTo(5);
            assertThat(intake.schemeVersion()).isEqualTo("1402-02-18");
        }

        @Test
        void is_due_later_where_offices_were_closed() {
            Closure closure =
                    new Closure(OPENED.plusDays(1), OPENED.plusDays(2), Set.of("TEH", "ALB"));
            DueDates dates = new DueDates(WorkingCalendar.iran(), List.of(closure), SCHEMES);
            assertThat(dates.of(opened()).getFirst().dueDate()).contains(LocalDate.of(2026, 5, 18));
        }

        @Test
        void begins_where_the_one_before_ends() {
            List<DueStage> stages =
                    due(opened(), new TalentIdentified("f-1.1", "X", "y", OPENED.plusDays(2)));
            assertThat(stages)
                    .extracting(each -> each.clock().stage())
                    .containsExactly("INTAKE", "NEEDS");
            assertThat(stages.getFirst().clock().running()).isFalse();
            assertThat(stages.getLast().clock().started().on()).isEqualTo(OPENED.plusDays(2));
            assertThat(stages.getFirst().late(OPENED.plusYears(1))).isFalse();
        }

        @Test
        void done_after_its_due_date_is_late_for_ever() {
            List<DueStage> stages =
                    due(opened(), new TalentIdentified("f-1.1", "X", "y", OPENED.plusDays(8)));
            assertThat(stages.getFirst().late(OPENED)).isTrue();
        }

        @Test
        void begins_anew_when_it_is_started_again() {
            List<DueStage> stages =
                    due(
                            opened(),
                            submitted(2),
                            recommended(OPENED.plusDays(4)),
                            recommended(OPENED.plusDays(7)));
            DueStage decision = stages.getLast();
            assertThat(decision.clock().stage()).isEqualTo("DECISION");
            assertThat(decision.clock().occurrence()).isEqualTo(1);
            assertThat(decision.clock().started().on()).isEqualTo(OPENED.plusDays(7));
        }

        @Test
        void is_none_where_the_scheme_sets_no_budget() {
            DueDates dates = new DueDates(WorkingCalendar.iran(), List.of(), Schemes.of(List.of()));
            assertThat(dates.of(opened())).isEmpty();
        }

        @Test
        void is_unknown_beyond_the_calendar() {
            ClockedCase old = opened(LocalDate.of(2024, 5, 4));
            DueStage intake = due(old).getFirst();
            assertThat(intake.unknown()).isTrue();
            assertThat(intake.dueDate()).isEmpty();
            assertThat(intake.late(OPENED)).isFalse();
        }
    }

    @Nested
    class a_suspension {

        @Test
        void takes_whole_days_from_the_one_it_is_declared_on_to_the_one_before_it_ends() {
            DueStage intake = due(opened(), suspended(1), resumed(3)).getFirst();
            assertThat(intake.dueDate()).contains(LocalDate.of(2026, 5, 18));
            assertThat(intake.explained().daysOff())
                    .filteredOn(day -> day.reason() == DayOff.Reason.SUSPENDED)
                    .extracting(DayOff::day)
                    .containsExactly(OPENED.plusDays(1), OPENED.plusDays(2));
        }

        @Test
        void of_one_day_only_in_name_takes_none() {
            assertThat(due(opened(), suspended(1), resumed(1)).getFirst().dueDate())
                    .contains(LocalDate.of(2026, 5, 16));
        }

        @Test
        void that_is_open_leaves_no_due_date() {
            DueStage intake = due(opened(), suspended(2)).getFirst();
            assertThat(intake.suspended()).isTrue();
            assertThat(intake.dueDate()).isEmpty();
            assertThat(intake.within(3)).isEmpty();
        }

        @Test
        void after_the_end_of_a_stage_is_none_of_its_own() {
            DueStage intake =
                    due(
                                    opened(),
                                    new TalentIdentified("f-1.1", "X", "y", OPENED.plusDays(2)),
                                    suspended(3))
                            .getFirst();
            assertThat(intake.pauses()).isEmpty();
            assertThat(intake.dueDate()).contains(LocalDate.of(2026, 5, 16));
        }
    }

    @Test
    void an_extension_adds_working_days() {
        DueStage intake = due(opened(), extended("INTAKE", 3), extended("NEEDS", 4)).getFirst();
        assertThat(intake.clock().extensionDays()).isEqualTo(3);
        assertThat(intake.dueDate()).contains(LocalDate.of(2026, 5, 19));
    }

    @Nested
    class a_case {

        @Test
        void that_is_withdrawn_and_reopened_stood_still_meanwhile() {
            CaseWithdrawn withdrawn = new CaseWithdrawn("f-1.1", "g", "f", OPENED.plusDays(1));
            assertThat(due(opened(), withdrawn).getFirst().clock().running()).isFalse();
            DueStage intake = due(opened(), suspended(1), withdrawn, reopened(3)).getFirst();
            assertThat(intake.clock().running()).isTrue();
            assertThat(intake.dueDate()).contains(LocalDate.of(2026, 5, 18));
        }

        @Test
        void that_is_reopened_is_assessed_another_time_after_it_is_submitted_anew() {
            List<DueStage> stages =
                    due(
                            opened(),
                            submitted(2),
                            new CaseWithdrawn("f-1.1", "g", "f", OPENED.plusDays(3)),
                            reopened(4),
                            submitted(7));
            assertThat(stages)
                    .filteredOn(each -> each.clock().running())
                    .extracting(each -> each.clock().stage() + each.clock().occurrence())
                    .containsExactly("ASSESS2", "VISIT2");
        }

        @Test
        void that_is_visited_has_only_the_assessment_left() {
            assertThat(
                            due(
                                    opened(),
                                    submitted(2),
                                    new VisitRecorded("f-1.1", "TEH-P01", "w", "a", "l", OPENED)))
                    .filteredOn(each -> each.clock().running())
                    .extracting(each -> each.clock().stage())
                    .containsExactly("ASSESS");
        }

        @Test
        void whose_appeal_is_upheld_is_assessed_another_time() {
            AppealFiled filed = new AppealFiled("f-1.1", "f-1", "g", "f", OPENED.plusDays(4));
            StatusRefused refused =
                    new StatusRefused("f-1.1", List.of("R"), List.of(), "e", "m", "w", OPENED);
            List<DueStage> appealed =
                    due(opened(), submitted(2), recommended(OPENED.plusDays(3)), refused, filed);
            assertThat(appealed.getLast().clock().stage()).isEqualTo("APPEAL");
            assertThat(appealed.getLast().budgetDays()).isEqualTo(20);
            List<DueStage> upheld =
                    due(
                            opened(),
                            submitted(2),
                            recommended(OPENED.plusDays(3)),
                            refused,
                            filed,
                            new AppealUpheld("f-1.1", "e", "m", "w", OPENED.plusDays(9)));
            assertThat(upheld)
                    .filteredOn(each -> each.clock().running())
                    .extracting(each -> each.clock().stage() + each.clock().occurrence())
                    .containsExactly("ASSESS2", "VISIT2");
        }

        @Test
        void that_is_switched_to_another_version_has_its_budgets_from_then_on() {
            Schemes two =
                    Schemes.of(
                            List.of(
                                    TestData.scheme("ir-kb-1402-02-18"),
                                    TestData.scheme("ir-kb-1396-10-02")));
            DueDates dates = new DueDates(WorkingCalendar.iran(), List.of(), two);
            ClockedCase switched =
                    opened().after(submitted(2), 1, "o")
                            .after(
                                    new SchemeVersionSwitched(
                                            "f-1.1", "1396-10-02", "h", "m", "w", OPENED),
                                    2,
                                    "m");
            assertThat(dates.of(switched))
                    .extracting(each -> each.clock().stage() + " " + each.schemeVersion())
                    .containsExactly("INTAKE 1402-02-18", "ASSESS 1396-10-02", "VISIT 1396-10-02");
            assertThat(dates.of(switched.upTo(1)).getLast().schemeVersion())
                    .isEqualTo("1402-02-18");
        }
    }

    @Test
    void what_is_left_is_counted_in_working_days() {
        DueStage intake = due(opened()).getFirst();
        assertThat(intake.remaining(OPENED)).isEqualTo(5);
        assertThat(intake.remaining(OPENED.plusDays(4))).isEqualTo(1);
        assertThat(intake.remaining(OPENED.plusDays(7))).isZero();
        assertThat(intake.remaining(OPENED.plusDays(30))).isZero();
        assertThat(intake.within(3)).contains(OPENED.plusDays(2));
        assertThat(intake.within(1)).contains(OPENED.plusDays(4));
        assertThat(intake.within(99)).contains(OPENED);
        assertThat(intake.late(OPENED.plusDays(7))).isFalse();
        assertThat(intake.late(OPENED.plusDays(8))).isTrue();
    }

    @Test
    void a_case_is_known_as_it_was_at_a_position() {
        ClockedCase later = opened().after(extended("INTAKE", 3), 2, "omid");
        assertThat(due(later.upTo(0)).getFirst().dueDate()).contains(LocalDate.of(2026, 5, 16));
    }

    @Test
    void what_concerns_no_clock_is_not_remembered() {
        ClockedCase before = opened();
        assertThat(before.after(new NeedsAssessed("f-1.1", 3, List.of(), OPENED), 5, "b").facts())
                .hasSize(2);
        assertThat(
                        before.after(
                                new AccelerationEvent.PlanItemCompleted("f-1.1", "A1", OPENED),
                                6,
                                "b"))
                .isSameAs(before);
        assertThat(due(before, new StatusGranted("f-1.1", "NOPA", "m", "w", OPENED))).hasSize(1);
    }
}
