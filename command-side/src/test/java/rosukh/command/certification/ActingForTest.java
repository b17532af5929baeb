package rosukh.command.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.certification.CaseRefusal.CASE_ASSESSOR_IN_CONFLICT;
import static rosukh.command.certification.CaseRefusal.CASE_ASSESSOR_MAY_NOT_DECIDE;
import static rosukh.command.certification.CaseRefusal.CASE_ASSESSOR_NOT_ASSIGNED;
import static rosukh.command.certification.CaseRefusal.CASE_HELPER_MAY_NOT_ASSESS;
import static rosukh.command.certification.CaseRefusal.CASE_HELPER_MAY_NOT_DECIDE;
import static rosukh.command.certification.CaseRefusal.CASE_RECOMMENDER_MAY_NOT_DECIDE;
import static rosukh.command.certification.CaseRefusal.CASE_SECOND_PERSON_NEEDED;
import static rosukh.command.certification.Scenarios.CASE;
import static rosukh.command.certification.Scenarios.DAY;
import static rosukh.command.certification.Scenarios.then;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.certification.AppealCommand.GiveAppealOpinion;
import rosukh.command.certification.AppealCommand.RejectAppeal;
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.RecordVisit;
import rosukh.command.certification.CourseCommand.ApproveSchemeSwitch;
import rosukh.command.certification.CourseCommand.ProposeSchemeSwitch;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Principal;
import rosukh.command.kernel.SchemeRegister;
import rosukh.events.assessors.AssessorEvent;
import rosukh.events.assessors.AssessorEvent.AssessorAssigned;
import rosukh.events.assessors.AssessorEvent.AssignmentReleased;
import rosukh.events.assessors.AssessorEvent.ConflictDeclared;
import rosukh.events.assessors.AssessorEvent.ConflictWithdrawn;
import rosukh.events.assessors.AssignmentWay;
import rosukh.events.assessors.ConflictGround;
import rosukh.events.assessors.ConflictWith;
import rosukh.events.assessors.ReleaseCause;
import rosukh.events.certification.Answer;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealOpinionGiven;
import rosukh.events.certification.CasePart;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.CourseEvent.SchemeSwitchProposed;
import rosukh.events.certification.PartEvent.ActedFor;

/// The rules about persons hold for who acts and for who is acted for, and a case that is assigned
/// is judged by its assessor.
class ActingForTest extends Rulings {

    private Verdict when(
            List<CertificationEvent> history, CertificationCommand command, Principal principal) {
        return new Verdict(
                given(history)
                        .given()
                        .when(command, Map.of(Guard.KEY, Guard.OPEN, Principal.KEY, principal)));
    }

    @Test
    void an_assessor_does_not_decide_through_a_delegate() {
        when(Scenarios.recommended(), grant("kamran", "group"), new Principal("azar", "moved"))
                .isRefused(CASE_ASSESSOR_MAY_NOT_DECIDE);
    }

    @Test
    void nor_does_the_body_that_assessed() {
        when(Scenarios.recommended(), grant("kamran", "group"), new Principal("new", "assessors"))
                .isRefused(CASE_ASSESSOR_MAY_NOT_DECIDE);
    }

    @Test
    void a_helper_does_not_decide_through_a_delegate() {
        when(Scenarios.recommended(), grant("kamran", "group"), new Principal("hana", "moved"))
                .isRefused(CASE_HELPER_MAY_NOT_DECIDE);
    }

    @Test
    void a_delegate_with_a_part_of_its_own_does_not_decide_for_another() {
        when(Scenarios.recommended(), grant("azar", "moved"), new Principal("kamran", "group"))
                .isRefused(CASE_ASSESSOR_MAY_NOT_DECIDE);
    }

    @Test
    void who_recommended_does_not_decide_through_a_delegate() {
        List<CertificationEvent> byTwo =
                Scenarios.without(Scenarios.recommended(), CriterionAssessed.class);
        when(byTwo, grant("kamran", "group"), new Principal("arash", "moved"))
                .isRefused(CASE_RECOMMENDER_MAY_NOT_DECIDE);
    }

    @Test
    void a_decision_for_another_says_so_before_it_is_told() {
        when(Scenarios.recommended(), grant("kamran", "group"), new Principal("golnar", "group"))
                .happens(
                        new ActedFor(CASE, CasePart.DECIDES, "golnar", "group", "kamran", DAY),
                        new StatusGranted(CASE, "NOPA", "kamran", "group", DAY));
    }

    @Test
    void who_assessed_through_a_delegate_does_not_decide() {
        List<CertificationEvent> history =
                then(
                        Scenarios.assessed(),
                        new ActedFor(CASE, CasePart.JUDGES, "golnar", "x", "azar", DAY),
                        Scenarios.recommended().getLast());
        given(history).when(grant("golnar", "group")).isRefused(CASE_ASSESSOR_MAY_NOT_DECIDE);
    }

    @Test
    void who_helped_through_a_delegate_does_not_assess_in_the_next_case_either() {
        List<CertificationEvent> earlier =
                then(
                        Scenarios.certified().subList(0, 3),
                        new ActedFor(CASE, CasePart.HELPS, "golnar", "helpers", "hana", DAY),
                        Scenarios.planned().getLast(),
                        new CaseWithdrawn(CASE, "moves", "farid", DAY));
        given(earlier, SeparationTest.submitted())
                .when(SeparationTest.assess("golnar", "elsewhere", DAY))
                .isRefused(CASE_HELPER_MAY_NOT_ASSESS);
    }

    @Test
    void who_decided_through_a_delegate_does_not_hear_the_appeal() {
        List<CertificationEvent> history =
                then(
                        Scenarios.recommendedAgainst(),
                        new ActedFor(CASE, CasePart.DECIDES, "golnar", "group", "kamran", DAY),
                        Scenarios.refusal("R_TECH_LEVEL"),
                        new AppealFiled(CASE, Scenarios.FIRM, "grounds", "farid", DAY));
        given(history)
                .when(new GiveAppealOpinion(CASE, true, "opinion", "golnar", "elsewhere", DAY))
                .isRefused(CaseRefusal.CASE_APPEAL_NEEDS_OTHERS);
    }

    @Test
    void who_gave_an_opinion_through_a_delegate_does_not_decide_on_the_appeal() {
        List<CertificationEvent> history =
                then(
                        Scenarios.refused(),
                        new AppealFiled(CASE, Scenarios.FIRM, "grounds", "farid", DAY),
                        new ActedFor(CASE, CasePart.JUDGES, "golnar", "x", "dara", DAY),
                        new AppealOpinionGiven(CASE, true, "opinion", "dara", "experts", DAY));
        given(history)
                .when(new RejectAppeal(CASE, "explanation", "golnar", "board", DAY))
                .isRefused(CaseRefusal.CASE_APPEAL_NEEDS_OTHERS);
    }

    @Test
    void who_proposed_through_a_delegate_is_no_second_person() {
        streams.with(
                SchemeRegister.streamOf(TestSchemes.KB), TestSchemes.published(TestSchemes.NEXT));
        ProposeSchemeSwitch propose =
                new ProposeSchemeSwitch(
                        CASE, TestSchemes.NEXT, "older rules", "omid", "office", DAY);
        List<CertificationEvent> history =
                then(
                        Scenarios.submitted(),
                        new ActedFor(CASE, CasePart.PROPOSES, "golnar", "office", "omid", DAY),
                        new SchemeSwitchProposed(
                                CASE,
                                propose.schemeVersion(),
                                "older rules",
                                "omid",
                                "office",
                                DAY));
        given(history)
                .when(new ApproveSchemeSwitch(CASE, "golnar", "office", DAY))
                .isRefused(CASE_SECOND_PERSON_NEEDED);
    }

    @Test
    void a_case_that_is_assigned_is_judged_by_its_assessor() {
        assigned("azar");
        given(Scenarios.submitted()).when(assess("azar")).isAccepted();
    }

    @Test
    void and_by_nobody_else() {
        assigned("azar");
        given(Scenarios.submitted()).when(assess("bita")).isRefused(CASE_ASSESSOR_NOT_ASSIGNED);
        given(Scenarios.submitted())
                .when(new RecordVisit(CASE, "it runs", "bita", "assessors", DAY))
                .isRefused(CASE_ASSESSOR_NOT_ASSIGNED);
    }

    @Test
    void but_somebody_may_act_for_its_assessor() {
        assigned("azar");
        when(Scenarios.submitted(), assess("bita"), new Principal("azar", "assessors"))
                .isAccepted();
    }

    @Test
    void a_case_that_was_released_or_never_assigned_is_open_to_any_assessor() {
        assigned("azar");
        streams.with(
                AssessorEvent.STREAM,
                new AssignmentReleased(CASE, "azar", ReleaseCause.WITHDRAWN, DAY));
        given(Scenarios.submitted()).when(assess("bita")).isAccepted();
    }

    @Test
    void a_declared_conflict_with_the_firm_keeps_from_judging_it() {
        conflict(ConflictWith.FIRM, Scenarios.FIRM, ConflictGround.SERVICE, DAY);
        given(Scenarios.submitted()).when(assess("azar")).isRefused(CASE_ASSESSOR_IN_CONFLICT);
    }

    @Test
    void and_one_with_a_body_that_helped_it_too() {
        conflict(ConflictWith.BODY, "helpers", ConflictGround.EMPLOYEE, DAY);
        given(Scenarios.submitted()).when(assess("azar")).isRefused(CASE_ASSESSOR_IN_CONFLICT);
    }

    @Test
    void nor_does_a_delegate_judge_for_somebody_in_conflict() {
        conflict(ConflictWith.FIRM, Scenarios.FIRM, ConflictGround.SERVICE, DAY);
        when(Scenarios.submitted(), assess("bita"), new Principal("azar", "assessors"))
                .isRefused(CASE_ASSESSOR_IN_CONFLICT);
    }

    @Test
    void a_conflict_that_has_ended_or_was_withdrawn_keeps_from_nothing() {
        conflict(ConflictWith.FIRM, Scenarios.FIRM, ConflictGround.SERVICE, DAY.minusMonths(24));
        conflict(ConflictWith.FIRM, Scenarios.FIRM, ConflictGround.FAMILY, DAY);
        streams.with(
                AssessorEvent.STREAM,
                new ConflictWithdrawn(
                        "azar",
                        ConflictWith.FIRM,
                        Scenarios.FIRM,
                        ConflictGround.FAMILY,
                        "divorced",
                        "azar",
                        DAY));
        given(Scenarios.submitted()).when(assess("azar")).isAccepted();
        assertThat(streams.read(AssessorEvent.STREAM)).hasSize(3);
    }

    private void assigned(String account) {
        streams.with(
                AssessorEvent.STREAM,
                new AssessorAssigned(
                        CASE,
                        Scenarios.FIRM,
                        account,
                        AssignmentWay.PROPOSED,
                        null,
                        List.of(),
                        "omid",
                        DAY));
    }

    private void conflict(ConflictWith kind, String with, ConflictGround ground, LocalDate from) {
        streams.with(
                AssessorEvent.STREAM,
                new ConflictDeclared("azar", kind, with, ground, from, "azar", from));
    }

    private static GrantStatus grant(String person, String body) {
        return new GrantStatus(CASE, person, body, DAY);
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
