package rosukh.command.certification;

import static rosukh.command.certification.Scenarios.CASE;
import static rosukh.command.certification.Scenarios.DAY;
import static rosukh.command.certification.Scenarios.assessed;
import static rosukh.command.certification.Scenarios.attached;
import static rosukh.command.certification.Scenarios.certified;
import static rosukh.command.certification.Scenarios.documented;
import static rosukh.command.certification.Scenarios.found;
import static rosukh.command.certification.Scenarios.granted;
import static rosukh.command.certification.Scenarios.product;
import static rosukh.command.certification.Scenarios.recommended;
import static rosukh.command.certification.Scenarios.submitted;
import static rosukh.command.certification.Scenarios.then;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.RecommendOutcome;
import rosukh.events.certification.AccelerationEvent;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;

class AssessmentTest extends Rulings {

    private static final Answer HIGH = Answer.of("technologyLevel", "HIGH");

    @Nested
    class assessing_a_criterion {

        @Test
        void of_a_product_names_the_product() {
            given(submitted()).when(assess("P1", "p1", HIGH)).happens(found("P1", "p1", HIGH));
        }

        @Test
        void of_the_firm_names_nobody() {
            Answer seven = Answer.of("insuredStaff", "7");
            given(submitted())
                    .when(assess("insuredStaff", "", seven))
                    .happens(found("insuredStaff", "", seven));
        }

        @Test
        void may_be_done_anew() {
            given(assessed()).when(assess("P1", "p1", HIGH)).isAccepted();
        }

        @Test
        void is_refused_before_the_submission() {
            given(documented())
                    .when(assess("P1", "p1", HIGH))
                    .isRefused(CaseRefusal.CASE_NOT_SUBMITTED);
        }

        @Test
        void is_refused_after_the_recommendation() {
            given(recommended())
                    .when(assess("P1", "p1", HIGH))
                    .isRefused(CaseRefusal.CASE_ALREADY_RECOMMENDED);
            given(granted())
                    .when(assess("P1", "p1", HIGH))
                    .isRefused(CaseRefusal.CASE_ALREADY_DECIDED);
        }

        @Test
        void is_refused_for_a_criterion_the_version_does_not_have() {
            given(submitted())
                    .when(assess("P9", "p1", HIGH))
                    .isRefused(CaseRefusal.CASE_CRITERION_UNKNOWN);
        }

        @Test
        void is_refused_for_a_product_that_was_not_declared() {
            given(submitted())
                    .when(assess("P1", "p9", HIGH))
                    .isRefused(CaseRefusal.CASE_SUBJECT_UNKNOWN);
            given(submitted())
                    .when(assess("P1", "", HIGH))
                    .isRefused(CaseRefusal.CASE_SUBJECT_UNKNOWN);
        }

        @Test
        void is_refused_for_a_product_where_the_firm_is_judged() {
            given(submitted())
                    .when(assess("insuredStaff", "p1", Answer.of("insuredStaff", "7")))
                    .isRefused(CaseRefusal.CASE_SUBJECT_UNKNOWN);
        }

        @Test
        void is_refused_for_a_field_the_criterion_does_not_read() {
            given(submitted())
                    .when(assess("P1", "p1", Answer.of("stage", "IDEA")))
                    .isRefused(CaseRefusal.CASE_FINDING_OFF_CRITERION);
        }

        @Test
        void is_refused_for_a_value_that_cannot_be() {
            given(submitted())
                    .when(assess("P1", "p1", Answer.of("technologyLevel", "COSMIC")))
                    .isRefused(CaseRefusal.CASE_ANSWER_INVALID, "V_ENUM:p1.technologyLevel");
        }

        @Test
        void is_refused_without_a_finding() {
            given(submitted())
                    .when(assess("P1", "p1", Answer.of("technologyLevel", " ")))
                    .isRefused(CaseRefusal.CASE_ANSWER_INVALID);
        }

        @Test
        void may_find_that_nothing_was_designed() {
            given(submitted()).when(assess("P2", "p1", Answer.of("rdDesign"))).isAccepted();
        }

        @Test
        void is_refused_to_the_body_that_helped() {
            given(submitted())
                    .when(assess("P1", "p1", HIGH, "azar", "helpers"))
                    .isRefused(CaseRefusal.CASE_HELPER_MAY_NOT_ASSESS);
        }

        @Test
        void is_refused_to_the_person_who_agreed_the_help() {
            given(submitted())
                    .when(assess("P1", "p1", HIGH, "hana", "assessors"))
                    .isRefused(CaseRefusal.CASE_HELPER_MAY_NOT_ASSESS);
        }

        @Test
        void is_refused_to_the_body_or_person_that_helped_in_an_earlier_case() {
            List<CertificationEvent> unhelped = SecondCase.of(Scenarios.submitted(unplanned()));
            given(certified(), unhelped)
                    .when(
                            new AssessCriterion(
                                    SecondCase.ID, "P1", "p1", HIGH, "", "azar", "helpers", DAY))
                    .isRefused(CaseRefusal.CASE_HELPER_MAY_NOT_ASSESS);
            given(certified(), unhelped)
                    .when(
                            new AssessCriterion(
                                    SecondCase.ID, "P1", "p1", HIGH, "", "hana", "assessors", DAY))
                    .isRefused(CaseRefusal.CASE_HELPER_MAY_NOT_ASSESS);
            given(unhelped)
                    .when(
                            new AssessCriterion(
                                    SecondCase.ID, "P1", "p1", HIGH, "", "azar", "assessors", DAY))
                    .isAccepted();
        }

        @Test
        void is_refused_to_nobody() {
            given(submitted())
                    .when(assess("P1", "p1", HIGH, "", "assessors"))
                    .isRefused(CaseRefusal.CASE_PERSON_MISSING);
            given(submitted())
                    .when(assess("P1", "p1", HIGH, "azar", " "))
                    .isRefused(CaseRefusal.CASE_PERSON_MISSING);
        }
    }

    @Nested
    class recommending_an_outcome {

        @Test
        void follows_the_class_table() {
            given(assessed())
                    .when(recommend())
                    .happens(recommendation("ELIGIBLE", "NOPA", List.of()));
        }

        @Test
        void goes_by_what_was_found_instead_of_what_was_declared() {
            given(assessed("LOW"))
                    .when(recommend())
                    .happens(recommendation("REFUSED", null, List.of("R_TECH_LEVEL")));
        }

        @Test
        void goes_by_the_latest_finding() {
            given(then(assessed("LOW"), found("P1", "p1", HIGH)))
                    .when(recommend())
                    .happens(recommendation("ELIGIBLE", "NOPA", List.of()));
        }

        @Test
        void is_refused_until_every_criterion_is_judged() {
            given(then(submitted(), found("P1", "p1", HIGH)))
                    .when(recommend())
                    .isRefused(
                            CaseRefusal.CASE_CRITERIA_OPEN,
                            "CASE_CRITERIA_OPEN:p1.rdDesign",
                            "CASE_CRITERIA_OPEN:p1.stage",
                            "CASE_CRITERIA_OPEN:operatingRevenueRial",
                            "CASE_CRITERIA_OPEN:totalSalesRial",
                            "CASE_CRITERIA_OPEN:kbSalesRial",
                            "CASE_CRITERIA_OPEN:insuredStaff");
        }

        @Test
        void is_refused_until_every_product_is_judged() {
            List<CertificationEvent> two =
                    Scenarios.submitted(then(documented(), product("p2", "HIGH", "PILOT")));
            List<CertificationEvent> judged =
                    then(
                            two,
                            assessed().stream()
                                    .skip(submitted().size())
                                    .toArray(CertificationEvent[]::new));
            given(judged)
                    .when(recommend())
                    .isRefused(
                            CaseRefusal.CASE_CRITERIA_OPEN,
                            "CASE_CRITERIA_OPEN:p2.technologyLevel",
                            "CASE_CRITERIA_OPEN:p2.rdDesign",
                            "CASE_CRITERIA_OPEN:p2.stage");
        }

        @Test
        void is_refused_if_the_findings_ask_for_a_document_that_is_not_there() {
            given(larger())
                    .when(recommend())
                    .isRefused(CaseRefusal.CASE_INCOMPLETE, "E_MISSING:SALES_INVOICES");
        }

        @Test
        void goes_on_once_that_document_is_there() {
            given(then(larger(), attached("SALES_INVOICES", DAY)))
                    .when(recommend())
                    .happens(recommendation("ELIGIBLE", "FANAVAR", List.of()));
        }

        @Test
        void takes_that_document_although_it_was_issued_after_the_submission() {
            given(then(larger(), attached("SALES_INVOICES", DAY.plusMonths(7))))
                    .when(recommend())
                    .happens(recommendation("ELIGIBLE", "FANAVAR", List.of()));
        }

        @Test
        void is_refused_to_the_body_that_helped() {
            given(assessed())
                    .when(new RecommendOutcome(CASE, "good", "arash", "helpers", DAY))
                    .isRefused(CaseRefusal.CASE_HELPER_MAY_NOT_ASSESS);
        }

        @Test
        void is_refused_before_the_submission_and_twice() {
            given(documented()).when(recommend()).isRefused(CaseRefusal.CASE_NOT_SUBMITTED);
            given(recommended()).when(recommend()).isRefused(CaseRefusal.CASE_ALREADY_RECOMMENDED);
        }

        /// The assessor finds more revenue than was declared.
        private List<CertificationEvent> larger() {
            return then(
                    assessed(),
                    found("totalSalesRial", "", Answer.of("totalSalesRial", "60000000000")),
                    found(
                            "operatingRevenueRial",
                            "",
                            Answer.of("operatingRevenueRial", "60000000000")));
        }
    }

    static List<CertificationEvent> unplanned() {
        return documented().stream()
                .filter(event ->
                        !(event instanceof AccelerationEvent.AccelerationPlanAgreed
                                || event instanceof AccelerationEvent.PlanItemCompleted
                                || event instanceof AccelerationEvent.AccelerationCompleted))
                .toList();
    }

    private static AssessCriterion assess(String criterion, String subject, Answer finding) {
        return assess(criterion, subject, finding, "azar", "assessors");
    }

    private static AssessCriterion assess(
            String criterion, String subject, Answer finding, String by, String organisation) {
        return new AssessCriterion(CASE, criterion, subject, finding, "", by, organisation, DAY);
    }

    private static RecommendOutcome recommend() {
        return new RecommendOutcome(CASE, "good", "arash", "assessors", DAY);
    }

    private static OutcomeRecommended recommendation(
            String outcome, @Nullable String kbClass, List<String> reasons) {
        return new OutcomeRecommended(
                CASE, outcome, kbClass, reasons, "good", "arash", "assessors", DAY);
    }
}
