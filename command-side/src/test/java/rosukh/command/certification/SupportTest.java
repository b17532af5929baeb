package rosukh.command.certification;

import static rosukh.command.certification.Scenarios.CASE;
import static rosukh.command.certification.Scenarios.DAY;
import static rosukh.command.certification.Scenarios.assessed;
import static rosukh.command.certification.Scenarios.granted;
import static rosukh.command.certification.Scenarios.identified;
import static rosukh.command.certification.Scenarios.needsAssessed;
import static rosukh.command.certification.Scenarios.planned;
import static rosukh.command.certification.Scenarios.recommended;
import static rosukh.command.certification.Scenarios.refusedForTechnology;
import static rosukh.command.certification.Scenarios.submitted;
import static rosukh.command.certification.Scenarios.then;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosukh.command.certification.AccelerationCommand.AgreeAccelerationPlan;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.RecordVisit;
import rosukh.command.certification.SupportCommand.AssignBroker;
import rosukh.command.certification.SupportCommand.RegisterTechnologyNeed;
import rosukh.command.certification.SupportCommand.ResolveTechnologyNeed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.VisitRecorded;
import rosukh.events.certification.SupportEvent.BrokerAssigned;
import rosukh.events.certification.SupportEvent.TechnologyNeedRegistered;
import rosukh.events.certification.SupportEvent.TechnologyNeedResolved;

class SupportTest extends Rulings {

    @Nested
    class assigning_a_broker {

        @Test
        void names_the_body_that_is_to_help() {
            given(identified()).when(assign("helpers")).happens(assigned("helpers"));
        }

        @Test
        void may_be_done_anew_until_the_plan_is_agreed() {
            given(then(identified(), assigned("others"))).when(assign("helpers")).isAccepted();
            given(planned()).when(assign("others")).isRefused(CaseRefusal.CASE_PLAN_ALREADY_AGREED);
        }

        @Test
        void binds_the_plan_to_this_body() {
            given(then(needsAssessed(), assigned("others")))
                    .when(agree("helpers"))
                    .isRefused(CaseRefusal.CASE_HELPER_NOT_ASSIGNED);
            given(then(needsAssessed(), assigned("helpers"))).when(agree("helpers")).isAccepted();
        }

        @Test
        void is_refused_for_a_broker_who_is_not_accredited_or_was_not_given_the_case() {
            given(identified())
                    .when(new AssignBroker(CASE, "helpers", "hadi", "omid", DAY))
                    .isRefused(CaseRefusal.CASE_BROKER_NOT_ACCREDITED);
            given(identified())
                    .when(new AssignBroker(CASE, "others", GivenBrokers.of("helpers"), "omid", DAY))
                    .isRefused(CaseRefusal.CASE_BROKER_NOT_ACCREDITED);
        }

        @Test
        void is_over_with_the_submission() {
            given(submitted(AssessmentTest.unplanned()))
                    .when(assign("helpers"))
                    .isRefused(CaseRefusal.CASE_ALREADY_SUBMITTED);
        }

        @Test
        void is_refused_for_a_body_that_has_judged_the_firm() {
            given(refusedForTechnology(), SecondCase.of(identified()))
                    .when(new AssignBroker(SecondCase.ID, "assessors", "hadi", "omid", DAY))
                    .isRefused(CaseRefusal.CASE_HELPER_HAS_ASSESSED);
        }

        @Test
        void keeps_the_body_from_judging_even_if_another_takes_its_place() {
            given(
                            submitted(
                                    then(
                                            AssessmentTest.unplanned(),
                                            assigned("academy"),
                                            assigned("helpers"))))
                    .when(new RecordVisit(CASE, "seen", "azar", "academy", DAY))
                    .isRefused(CaseRefusal.CASE_HELPER_MAY_NOT_ASSESS);
        }

        @Test
        void names_somebody() {
            given(identified()).when(assign(" ")).isRefused(CaseRefusal.CASE_PERSON_MISSING);
        }
    }

    @Nested
    class technology_needs {

        @Test
        void are_registered_and_met() {
            given(submitted())
                    .when(new RegisterTechnologyNeed(CASE, "T1", " furnace ", DAY))
                    .happens(need());
            given(then(submitted(), need()))
                    .when(new ResolveTechnologyNeed(CASE, "T1", " licensed ", DAY))
                    .happens(met());
        }

        @ParameterizedTest
        @CsvSource({"'', furnace", "T 1, furnace", "T1, ' '"})
        void have_an_id_and_a_description(String id, String description) {
            given(identified())
                    .when(new RegisterTechnologyNeed(CASE, id, description, DAY))
                    .isRefused(CaseRefusal.CASE_NEED_MALFORMED);
        }

        @Test
        void are_registered_once() {
            given(then(identified(), need()))
                    .when(new RegisterTechnologyNeed(CASE, "T1", "furnace", DAY))
                    .isRefused(CaseRefusal.CASE_TECHNOLOGY_NEED_KNOWN);
        }

        @Test
        void are_met_once_and_only_if_they_are_known() {
            given(identified())
                    .when(new ResolveTechnologyNeed(CASE, "T1", "licensed", DAY))
                    .isRefused(CaseRefusal.CASE_TECHNOLOGY_NEED_UNKNOWN);
            given(then(identified(), need(), met()))
                    .when(new ResolveTechnologyNeed(CASE, "T1", "licensed", DAY))
                    .isRefused(CaseRefusal.CASE_TECHNOLOGY_NEED_RESOLVED);
        }

        @Test
        void say_where_the_technology_came_from() {
            given(then(identified(), need()))
                    .when(new ResolveTechnologyNeed(CASE, "T1", " ", DAY))
                    .isRefused(CaseRefusal.CASE_GROUNDS_MISSING);
        }

        @Test
        void end_with_the_decision() {
            given(granted())
                    .when(new RegisterTechnologyNeed(CASE, "T1", "furnace", DAY))
                    .isRefused(CaseRefusal.CASE_ALREADY_DECIDED);
        }
    }

    @Nested
    class visiting {

        @Test
        void records_what_was_seen_where_the_firm_works() {
            given(submitted())
                    .when(new RecordVisit(CASE, " it runs ", "azar", "assessors", DAY))
                    .happens(visited("azar", "assessors"));
        }

        @Test
        void says_what_was_seen() {
            given(submitted())
                    .when(new RecordVisit(CASE, " ", "azar", "assessors", DAY))
                    .isRefused(CaseRefusal.CASE_VISIT_MALFORMED);
        }

        @Test
        void is_not_for_who_helped_the_firm() {
            given(submitted())
                    .when(new RecordVisit(CASE, "it runs", "hana", "assessors", DAY))
                    .isRefused(CaseRefusal.CASE_HELPER_MAY_NOT_ASSESS);
        }

        @Test
        void is_over_with_the_recommendation() {
            given(recommended())
                    .when(new RecordVisit(CASE, "it runs", "azar", "assessors", DAY))
                    .isRefused(CaseRefusal.CASE_ALREADY_RECOMMENDED);
        }

        @Test
        void makes_an_assessor_who_does_not_decide() {
            given(
                            then(
                                    assessed(),
                                    visited("yas", "academy"),
                                    new OutcomeRecommended(
                                            CASE,
                                            "ELIGIBLE",
                                            "NOPA",
                                            List.of(),
                                            "good",
                                            "arash",
                                            "assessors",
                                            DAY)))
                    .when(new GrantStatus(CASE, "yas", "group", DAY))
                    .isRefused(CaseRefusal.CASE_ASSESSOR_MAY_NOT_DECIDE);
        }
    }

    private static AssignBroker assign(String body) {
        return new AssignBroker(CASE, body, GivenBrokers.of(body), "omid", DAY);
    }

    private static BrokerAssigned assigned(String body) {
        return new BrokerAssigned(CASE, body, "omid", DAY, GivenBrokers.of(body));
    }

    private static AgreeAccelerationPlan agree(String body) {
        return new AgreeAccelerationPlan(CASE, body, "hana", List.of(Scenarios.item("A1")), DAY);
    }

    private static TechnologyNeedRegistered need() {
        return new TechnologyNeedRegistered(CASE, "T1", "furnace", DAY);
    }

    private static TechnologyNeedResolved met() {
        return new TechnologyNeedResolved(CASE, "T1", "licensed", DAY);
    }

    private static VisitRecorded visited(String person, String organisation) {
        return new VisitRecorded(CASE, Scenarios.KERMAN, "it runs", person, organisation, DAY);
    }
}
