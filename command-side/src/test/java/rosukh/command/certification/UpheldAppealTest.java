package rosukh.command.certification;

import static rosukh.command.certification.Scenarios.CASE;
import static rosukh.command.certification.Scenarios.DAY;
import static rosukh.command.certification.Scenarios.found;
import static rosukh.command.certification.Scenarios.then;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.certification.AppealCommand.FileAppeal;
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.RecommendOutcome;
import rosukh.events.certification.Answer;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.StatusRefused;

/// After an appeal was upheld others judge everything anew.
class UpheldAppealTest extends Rulings {

    @ParameterizedTest
    @ValueSource(strings = {"azar", "arash", "kamran", "bita", "dara"})
    void others_judge(String person) {
        given(upheld()).when(assess(person)).isRefused(CaseRefusal.CASE_APPEAL_NEEDS_OTHERS);
    }

    @Test
    void somebody_new_judges() {
        given(upheld()).when(assess("elham")).isAccepted();
    }

    @Test
    void another_refusal_can_be_objected_to_again() {
        given(
                        then(
                                recommendedAnew("REFUSED", null, List.of("R_STAGE")),
                                new StatusRefused(
                                        CASE,
                                        List.of("R_STAGE"),
                                        List.of("p1"),
                                        "no prototype",
                                        "golnar",
                                        "group",
                                        DAY)))
                .when(new FileAppeal(CASE, "grounds", List.of(), "farid", DAY))
                .isAccepted();
    }

    @Test
    void everything_is_judged_anew() {
        given(upheld())
                .when(new RecommendOutcome(CASE, "good", "elham", "assessors", DAY))
                .isRefused(CaseRefusal.CASE_CRITERIA_OPEN);
    }

    @Test
    void others_decide() {
        given(recommendedAnew())
                .when(new GrantStatus(CASE, "kamran", "group", DAY))
                .isRefused(CaseRefusal.CASE_APPEAL_NEEDS_OTHERS);
        given(recommendedAnew()).when(new GrantStatus(CASE, "golnar", "group", DAY)).isAccepted();
    }

    @Test
    void who_judged_before_still_counts_as_an_assessor() {
        given(recommendedAnew())
                .when(new GrantStatus(CASE, "golnar", "assessors", DAY))
                .isRefused(CaseRefusal.CASE_ASSESSOR_MAY_NOT_DECIDE);
    }

    private static List<CertificationEvent> upheld() {
        return then(AppealTest.heard(), new AppealUpheld(CASE, "fair", "dara", "council", DAY));
    }

    private static List<CertificationEvent> recommendedAnew() {
        return recommendedAnew("ELIGIBLE", "NOPA", List.of());
    }

    private static List<CertificationEvent> recommendedAnew(
            String outcome, String kbClass, List<String> reasons) {
        CriterionAssessed found = found("P1", "p1", Answer.of("technologyLevel", "HIGH"));
        return then(
                upheld(),
                new CriterionAssessed(
                        CASE,
                        found.criterion(),
                        found.subject(),
                        found.finding(),
                        "",
                        "elham",
                        "academy",
                        DAY),
                new OutcomeRecommended(
                        CASE, outcome, kbClass, reasons, "good", "elham", "academy", DAY));
    }

    private static AssessCriterion assess(String person) {
        return new AssessCriterion(
                CASE,
                "P1",
                "p1",
                Answer.of("technologyLevel", "HIGH"),
                "",
                person,
                "assessors",
                DAY);
    }
}
