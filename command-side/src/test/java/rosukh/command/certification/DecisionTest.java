package rosukh.command.certification;

import static rosukh.command.certification.Scenarios.CASE;
import static rosukh.command.certification.Scenarios.DAY;
import static rosukh.command.certification.Scenarios.assessed;
import static rosukh.command.certification.Scenarios.certified;
import static rosukh.command.certification.Scenarios.documented;
import static rosukh.command.certification.Scenarios.granted;
import static rosukh.command.certification.Scenarios.recommended;
import static rosukh.command.certification.Scenarios.recommendedAgainst;
import static rosukh.command.certification.Scenarios.refusal;
import static rosukh.command.certification.Scenarios.submitted;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.IssueCertificate;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;

class DecisionTest extends Rulings {

    @Nested
    class granting_the_status {

        @Test
        void gives_the_class_that_was_found() {
            given(recommended())
                    .when(grant("kamran", "group"))
                    .happens(new StatusGranted(CASE, "NOPA", "kamran", "group", DAY));
        }

        @Test
        void is_refused_if_the_evaluation_speaks_against_it() {
            given(recommendedAgainst())
                    .when(grant("kamran", "group"))
                    .isRefused(CaseRefusal.CASE_NOT_ELIGIBLE);
        }

        @Test
        void is_refused_before_the_recommendation() {
            given(documented())
                    .when(grant("kamran", "group"))
                    .isRefused(CaseRefusal.CASE_NOT_SUBMITTED);
            given(assessed())
                    .when(grant("kamran", "group"))
                    .isRefused(CaseRefusal.CASE_NOT_RECOMMENDED);
        }

        @Test
        void is_refused_a_second_time() {
            given(granted())
                    .when(grant("kamran", "group"))
                    .isRefused(CaseRefusal.CASE_ALREADY_DECIDED);
        }

        @ParameterizedTest
        @CsvSource({
            "azar, group, CASE_ASSESSOR_MAY_NOT_DECIDE",
            "kamran, assessors, CASE_ASSESSOR_MAY_NOT_DECIDE",
            "arash, group, CASE_RECOMMENDER_MAY_NOT_DECIDE",
            "hana, group, CASE_HELPER_MAY_NOT_DECIDE",
            "kamran, helpers, CASE_HELPER_MAY_NOT_DECIDE",
            "'', group, CASE_PERSON_MISSING",
            "kamran, '', CASE_PERSON_MISSING"
        })
        void is_for_a_second_person_and_body(String by, String organisation, CaseRefusal code) {
            given(recommended()).when(grant(by, organisation)).isRefused(code);
        }

        @Test
        void is_not_for_the_body_that_recommended_without_assessing() {
            given(
                            Scenarios.then(
                                    assessed(),
                                    new OutcomeRecommended(
                                            CASE,
                                            "ELIGIBLE",
                                            "NOPA",
                                            List.of(),
                                            "good",
                                            "arash",
                                            "senior",
                                            DAY)))
                    .when(grant("kamran", "senior"))
                    .isRefused(CaseRefusal.CASE_RECOMMENDER_MAY_NOT_DECIDE);
        }

        @Test
        void is_refused_on_a_day_before_the_recommendation() {
            given(recommended())
                    .when(new GrantStatus(CASE, "kamran", "group", DAY.minusDays(1)))
                    .isRefused(CaseRefusal.CASE_DATE_BACKWARDS);
        }

        private GrantStatus grant(String by, String organisation) {
            return new GrantStatus(CASE, by, organisation, DAY);
        }
    }

    @Nested
    class refusing_the_status {

        @Test
        void names_the_reasons_and_the_products_it_was_refused_for() {
            given(recommendedAgainst())
                    .when(refuse("too simple", "R_DESIGN", "R_TECH_LEVEL"))
                    .happens(
                            new StatusRefused(
                                    CASE,
                                    List.of("R_DESIGN", "R_TECH_LEVEL"),
                                    List.of("p1"),
                                    "too simple",
                                    "kamran",
                                    "group",
                                    DAY));
        }

        @Test
        void may_give_some_of_the_reasons_found() {
            given(recommendedAgainst())
                    .when(refuse("too simple", "R_TECH_LEVEL"))
                    .happens(refusal("R_TECH_LEVEL"));
        }

        @Test
        void is_refused_if_nothing_speaks_against_the_firm() {
            given(recommended())
                    .when(refuse("we do not like it", "R_TECH_LEVEL"))
                    .isRefused(CaseRefusal.CASE_ELIGIBLE);
        }

        @Test
        void is_refused_without_reasons_or_with_one_twice() {
            given(recommendedAgainst())
                    .when(refuse("too simple"))
                    .isRefused(CaseRefusal.CASE_REASONS_MALFORMED);
            given(recommendedAgainst())
                    .when(refuse("too simple", "R_DESIGN", "R_DESIGN"))
                    .isRefused(CaseRefusal.CASE_REASONS_MALFORMED);
        }

        @Test
        void is_refused_for_a_reason_the_version_does_not_know() {
            given(recommendedAgainst())
                    .when(refuse("too simple", "R_MOOD"))
                    .isRefused(CaseRefusal.CASE_REASON_UNKNOWN);
        }

        @Test
        void is_refused_for_a_reason_the_evaluation_did_not_find() {
            given(recommendedAgainst())
                    .when(refuse("too simple", "R_STAGE"))
                    .isRefused(CaseRefusal.CASE_REASON_NOT_FOUND);
        }

        @Test
        void is_refused_without_an_explanation() {
            given(recommendedAgainst())
                    .when(refuse(" ", "R_DESIGN"))
                    .isRefused(CaseRefusal.CASE_EXPLANATION_MISSING);
        }

        @Test
        void is_for_a_second_person_and_body() {
            given(recommendedAgainst())
                    .when(new RefuseStatus(CASE, List.of("R_DESIGN"), "no", "azar", "group", DAY))
                    .isRefused(CaseRefusal.CASE_ASSESSOR_MAY_NOT_DECIDE);
        }

        @Test
        void closes_the_case() {
            given(Scenarios.refused())
                    .when(refuse("again", "R_DESIGN"))
                    .isRefused(CaseRefusal.CASE_CLOSED);
        }

        private RefuseStatus refuse(String explanation, String... reasons) {
            return new RefuseStatus(CASE, List.of(reasons), explanation, "kamran", "group", DAY);
        }
    }

    @Nested
    class issuing_the_certificate {

        @Test
        void counts_the_validity_from_the_day_of_the_decision() {
            LocalDate later = DAY.plusDays(10);
            given(granted())
                    .when(new IssueCertificate(CASE, "KB-1404-000001", later))
                    .happens(
                            new CertificateIssued(
                                    CASE,
                                    "KB-1404-000001",
                                    "NOPA",
                                    DAY,
                                    LocalDate.of(2028, 1, 9),
                                    later));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "KB1", "kb-1404", "KB 1404", "-KB-1404"})
        void is_refused_under_a_number_that_is_none(String number) {
            given(granted())
                    .when(new IssueCertificate(CASE, number, DAY))
                    .isRefused(CaseRefusal.CERTIFICATE_NUMBER_MALFORMED);
        }

        @Test
        void is_refused_before_the_status_was_granted() {
            given(submitted())
                    .when(new IssueCertificate(CASE, "KB-1404-000001", DAY))
                    .isRefused(CaseRefusal.CASE_NOT_GRANTED);
        }

        @Test
        void closes_the_case() {
            given(certified())
                    .when(new IssueCertificate(CASE, "KB-1404-000002", DAY))
                    .isRefused(CaseRefusal.CASE_CLOSED);
        }
    }
}
