package rosukh.command.certification;

import static rosukh.command.certification.Scenarios.CASE;
import static rosukh.command.certification.Scenarios.DAY;
import static rosukh.command.certification.Scenarios.certified;
import static rosukh.command.certification.Scenarios.granted;
import static rosukh.command.certification.Scenarios.helped;
import static rosukh.command.certification.Scenarios.identified;
import static rosukh.command.certification.Scenarios.item;
import static rosukh.command.certification.Scenarios.needsAssessed;
import static rosukh.command.certification.Scenarios.opened;
import static rosukh.command.certification.Scenarios.planned;
import static rosukh.command.certification.Scenarios.refused;
import static rosukh.command.certification.Scenarios.submitted;
import static rosukh.command.certification.Scenarios.then;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.certification.AccelerationCommand.AgreeAccelerationPlan;
import rosukh.command.certification.AccelerationCommand.CompletePlanItem;
import rosukh.command.certification.CertificationCommand.AssessNeeds;
import rosukh.command.certification.CertificationCommand.IdentifyTalent;
import rosukh.events.certification.AccelerationEvent.AccelerationCompleted;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AccelerationEvent.PlanItemCompleted;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.NeedsAssessed;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.Need;
import rosukh.events.certification.PlanItem;

class PreparationTest extends Rulings {

    @Nested
    class identifying_talent {

        @Test
        void needs_a_technology_field_of_the_scheme_and_grounds() {
            given(opened())
                    .when(talent("MACHINERY", "own designs", DAY))
                    .happens(new TalentIdentified(CASE, "MACHINERY", "own designs", DAY));
        }

        @Test
        void is_refused_for_a_field_the_scheme_does_not_know() {
            given(opened())
                    .when(talent("ALCHEMY", "own designs", DAY))
                    .isRefused(CaseRefusal.CASE_TECHNOLOGY_FIELD_UNKNOWN);
        }

        @Test
        void is_refused_without_grounds() {
            given(opened())
                    .when(talent("MACHINERY", " ", DAY))
                    .isRefused(CaseRefusal.CASE_GROUNDS_MISSING);
        }

        @Test
        void is_refused_a_second_time() {
            given(identified())
                    .when(talent("MACHINERY", "own designs", DAY))
                    .isRefused(CaseRefusal.CASE_TALENT_ALREADY_IDENTIFIED);
        }

        @Test
        void is_refused_on_a_day_before_the_case_was_opened() {
            given(opened())
                    .when(talent("MACHINERY", "own designs", DAY.minusDays(1)))
                    .isRefused(CaseRefusal.CASE_DATE_BACKWARDS);
        }

        @Test
        void is_refused_after_the_submission() {
            given(submitted())
                    .when(talent("MACHINERY", "own designs", DAY))
                    .isRefused(CaseRefusal.CASE_ALREADY_SUBMITTED);
        }

        @Test
        void is_refused_in_a_closed_case_whatever_the_day() {
            given(certified())
                    .when(talent("MACHINERY", "own designs", DAY.minusDays(9)))
                    .isRefused(CaseRefusal.CASE_CLOSED);
            given(refused())
                    .when(talent("MACHINERY", "own designs", DAY))
                    .isRefused(CaseRefusal.CASE_CLOSED);
        }
    }

    @Nested
    class assessing_needs {

        private final List<Need> needs = List.of(new Need("LABORATORY_TEST", "tests"));

        @ParameterizedTest
        @ValueSource(ints = {0, 12})
        void takes_a_digital_intensity_from_0_to_12(int intensity) {
            given(identified())
                    .when(new AssessNeeds(CASE, intensity, needs, DAY))
                    .happens(new NeedsAssessed(CASE, intensity, needs, DAY));
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 13})
        void is_refused_beyond(int intensity) {
            given(identified())
                    .when(new AssessNeeds(CASE, intensity, needs, DAY))
                    .isRefused(CaseRefusal.CASE_DIGITAL_INTENSITY_RANGE);
        }

        @Test
        void is_refused_for_a_need_without_code_or_words() {
            given(identified())
                    .when(new AssessNeeds(CASE, 4, List.of(new Need("", "tests")), DAY))
                    .isRefused(CaseRefusal.CASE_NEED_MALFORMED);
            given(identified())
                    .when(new AssessNeeds(CASE, 4, List.of(new Need("LABORATORY_TEST", "")), DAY))
                    .isRefused(CaseRefusal.CASE_NEED_MALFORMED);
        }

        @Test
        void may_be_done_anew() {
            given(needsAssessed()).when(new AssessNeeds(CASE, 9, List.of(), DAY)).isAccepted();
        }

        @Test
        void is_refused_before_talent_was_identified() {
            given(opened())
                    .when(new AssessNeeds(CASE, 4, needs, DAY))
                    .isRefused(CaseRefusal.CASE_TALENT_NOT_IDENTIFIED);
        }
    }

    @Nested
    class agreeing_an_acceleration_plan {

        @Test
        void names_the_body_that_helps() {
            given(needsAssessed())
                    .when(plan(item("A1"), item("A2")))
                    .happens(
                            new AccelerationPlanAgreed(
                                    CASE, "helpers", "hana", List.of(item("A1"), item("A2")), DAY));
        }

        @Test
        void is_refused_before_needs_were_assessed() {
            given(identified())
                    .when(plan(item("A1")))
                    .isRefused(CaseRefusal.CASE_NEEDS_NOT_ASSESSED);
        }

        @Test
        void is_refused_before_talent_was_identified() {
            given(opened())
                    .when(plan(item("A1")))
                    .isRefused(CaseRefusal.CASE_TALENT_NOT_IDENTIFIED);
        }

        @Test
        void is_refused_a_second_time() {
            given(helped()).when(plan(item("A1"))).isRefused(CaseRefusal.CASE_PLAN_ALREADY_AGREED);
        }

        @Test
        void is_refused_without_items() {
            given(needsAssessed()).when(plan()).isRefused(CaseRefusal.CASE_PLAN_MALFORMED);
        }

        @Test
        void is_refused_for_two_items_of_one_key() {
            given(needsAssessed())
                    .when(plan(item("A1"), item("A1")))
                    .isRefused(CaseRefusal.CASE_PLAN_MALFORMED);
        }

        @Test
        void is_refused_for_an_item_without_key_or_title() {
            given(needsAssessed())
                    .when(plan(new PlanItem(" ", "Training", DAY)))
                    .isRefused(CaseRefusal.CASE_PLAN_MALFORMED);
            given(needsAssessed())
                    .when(plan(new PlanItem("A1", "", DAY)))
                    .isRefused(CaseRefusal.CASE_PLAN_MALFORMED);
        }

        @Test
        void is_refused_for_an_item_due_before_it_is_agreed() {
            given(needsAssessed())
                    .when(plan(new PlanItem("A1", "Training", DAY.minusDays(1))))
                    .isRefused(CaseRefusal.CASE_PLAN_MALFORMED);
            given(needsAssessed()).when(plan(new PlanItem("A1", "Training", DAY))).isAccepted();
        }

        @Test
        void is_refused_without_the_body_or_the_person() {
            given(needsAssessed())
                    .when(new AgreeAccelerationPlan(CASE, "", "hana", List.of(item("A1")), DAY))
                    .isRefused(CaseRefusal.CASE_PERSON_MISSING);
            given(needsAssessed())
                    .when(new AgreeAccelerationPlan(CASE, "helpers", "", List.of(item("A1")), DAY))
                    .isRefused(CaseRefusal.CASE_PERSON_MISSING);
        }

        private AgreeAccelerationPlan plan(PlanItem... items) {
            return new AgreeAccelerationPlan(CASE, "helpers", "hana", List.of(items), DAY);
        }
    }

    @Nested
    class completing_an_item {

        @Test
        void leaves_the_others_open() {
            given(planned()).when(complete("A1")).happens(new PlanItemCompleted(CASE, "A1", DAY));
        }

        @Test
        void completes_the_help_when_it_was_the_last() {
            given(then(planned(), new PlanItemCompleted(CASE, "A2", DAY)))
                    .when(complete("A1"))
                    .happens(
                            new PlanItemCompleted(CASE, "A1", DAY),
                            new AccelerationCompleted(CASE, DAY));
        }

        @Test
        void is_refused_twice() {
            given(then(planned(), new PlanItemCompleted(CASE, "A1", DAY)))
                    .when(complete("A1"))
                    .isRefused(CaseRefusal.CASE_PLAN_ITEM_DONE);
        }

        @Test
        void is_refused_for_an_item_that_was_not_agreed() {
            given(planned()).when(complete("A9")).isRefused(CaseRefusal.CASE_PLAN_ITEM_UNKNOWN);
        }

        @Test
        void is_refused_without_a_plan() {
            given(needsAssessed()).when(complete("A1")).isRefused(CaseRefusal.CASE_PLAN_MISSING);
        }

        @Test
        void is_possible_after_the_submission_until_the_decision() {
            given(submitted(planned())).when(complete("A1")).isAccepted();
            given(recommendedWithOpenPlan())
                    .when(complete("A2"))
                    .happens(
                            new PlanItemCompleted(CASE, "A2", DAY),
                            new AccelerationCompleted(CASE, DAY));
            given(granted()).when(complete("A1")).isRefused(CaseRefusal.CASE_ALREADY_DECIDED);
        }

        private List<CertificationEvent> recommendedWithOpenPlan() {
            return Scenarios.recommended().stream()
                    .filter(event -> !(event instanceof AccelerationCompleted))
                    .filter(event -> !event.equals(new PlanItemCompleted(CASE, "A2", DAY)))
                    .toList();
        }

        private CompletePlanItem complete(String item) {
            return new CompletePlanItem(CASE, item, DAY);
        }
    }

    @Nested
    class a_body_or_person_that_assessed_the_firm_before {

        @Test
        void may_not_help_it_now() {
            planned("assessors", "hana").isRefused(CaseRefusal.CASE_HELPER_HAS_ASSESSED);
            planned("others", "azar").isRefused(CaseRefusal.CASE_HELPER_HAS_ASSESSED);
        }

        @Test
        void does_not_bar_another() {
            planned("others", "hana").isAccepted();
        }

        private Verdict planned(String body, String by) {
            return given(certified(), SecondCase.of(needsAssessed()))
                    .when(
                            new AgreeAccelerationPlan(
                                    SecondCase.ID, body, by, List.of(item("A1")), DAY));
        }
    }

    private static IdentifyTalent talent(String field, String grounds, LocalDate on) {
        return new IdentifyTalent(CASE, field, grounds, on);
    }
}
