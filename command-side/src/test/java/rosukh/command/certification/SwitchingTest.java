package rosukh.command.certification;

import static rosukh.command.certification.Scenarios.CASE;
import static rosukh.command.certification.Scenarios.DAY;
import static rosukh.command.certification.Scenarios.assessed;
import static rosukh.command.certification.Scenarios.identified;
import static rosukh.command.certification.Scenarios.recommended;
import static rosukh.command.certification.Scenarios.submitted;
import static rosukh.command.certification.Scenarios.then;

import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.certification.CertificationCommand.RecommendOutcome;
import rosukh.command.certification.CourseCommand.ApproveSchemeSwitch;
import rosukh.command.certification.CourseCommand.DeclineSchemeSwitch;
import rosukh.command.certification.CourseCommand.ProposeSchemeSwitch;
import rosukh.command.kernel.SchemeRegister;
import rosukh.events.certification.ClockEvent.ClockSuspended;
import rosukh.events.certification.CourseEvent.SchemeSwitchDeclined;
import rosukh.events.certification.CourseEvent.SchemeSwitchProposed;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;

class SwitchingTest extends Rulings {

    @Test
    void is_proposed_by_one_and_approved_by_another() {
        given(submitted()).when(propose(TestSchemes.BEFORE)).happens(proposed(TestSchemes.BEFORE));
    }

    @Test
    void pins_the_other_version_and_everything_is_judged_anew() {
        next();
        given(then(assessed(), proposed(TestSchemes.NEXT)))
                .when(approve("parisa"))
                .happens(switched());
        given(then(assessed(), proposed(TestSchemes.NEXT), switched()))
                .when(new RecommendOutcome(CASE, "good", "arash", "assessors", DAY))
                .isRefused(CaseRefusal.CASE_CRITERIA_OPEN);
    }

    @Test
    void is_not_approved_by_who_proposed_it() {
        next();
        given(then(submitted(), proposed(TestSchemes.NEXT)))
                .when(approve("omid"))
                .isRefused(CaseRefusal.CASE_SECOND_PERSON_NEEDED);
    }

    @Test
    void needs_an_application_that_is_complete_under_the_other_version() {
        given(then(submitted(), proposed(TestSchemes.BEFORE)))
                .when(approve("parisa"))
                .isRefused(CaseRefusal.CASE_INCOMPLETE);
    }

    @Test
    void waits_while_the_clock_stands() {
        next();
        given(
                        then(
                                submitted(),
                                proposed(TestSchemes.NEXT),
                                new ClockSuspended(CASE, "COURT_ORDER", "12", "omid", DAY)))
                .when(approve("parisa"))
                .isRefused(CaseRefusal.CASE_CLOCK_STANDS);
    }

    @Test
    void may_be_declined() {
        given(then(submitted(), proposed(TestSchemes.BEFORE)))
                .when(new DeclineSchemeSwitch(CASE, "ended", "parisa", "office", DAY))
                .happens(new SchemeSwitchDeclined(CASE, "ended", "parisa", "office", DAY));
        given(
                        then(
                                submitted(),
                                proposed(TestSchemes.BEFORE),
                                new SchemeSwitchDeclined(CASE, "ended", "parisa", "office", DAY)))
                .when(propose(TestSchemes.BEFORE))
                .isAccepted();
    }

    @Test
    void is_proposed_once_at_a_time() {
        given(then(submitted(), proposed(TestSchemes.BEFORE)))
                .when(propose(TestSchemes.BEFORE))
                .isRefused(CaseRefusal.CASE_SWITCH_PROPOSED_BEFORE);
    }

    @Test
    void leads_to_another_version_that_has_been_in_force() {
        given(submitted()).when(propose("1300")).isRefused(CaseRefusal.CASE_SCHEME_VERSION_UNKNOWN);
        given(submitted())
                .when(propose(TestSchemes.TODAY))
                .isRefused(CaseRefusal.CASE_SCHEME_VERSION_PINNED);
    }

    @Test
    void needs_a_proposal() {
        given(submitted()).when(approve("parisa")).isRefused(CaseRefusal.CASE_SWITCH_NOT_PROPOSED);
        given(submitted())
                .when(new DeclineSchemeSwitch(CASE, "ended", "parisa", "office", DAY))
                .isRefused(CaseRefusal.CASE_SWITCH_NOT_PROPOSED);
    }

    @Test
    void is_for_an_application_under_assessment() {
        given(identified())
                .when(propose(TestSchemes.BEFORE))
                .isRefused(CaseRefusal.CASE_NOT_SUBMITTED);
        given(recommended())
                .when(propose(TestSchemes.BEFORE))
                .isRefused(CaseRefusal.CASE_ALREADY_RECOMMENDED);
    }

    @Test
    void says_why_and_by_whom() {
        given(submitted())
                .when(new ProposeSchemeSwitch(CASE, TestSchemes.BEFORE, " ", "omid", "office", DAY))
                .isRefused(CaseRefusal.CASE_GROUNDS_MISSING);
        given(submitted())
                .when(new ProposeSchemeSwitch(CASE, TestSchemes.BEFORE, "why", "", "office", DAY))
                .isRefused(CaseRefusal.CASE_PERSON_MISSING);
        given(then(submitted(), proposed(TestSchemes.BEFORE)))
                .when(new ApproveSchemeSwitch(CASE, "parisa", " ", DAY))
                .isRefused(CaseRefusal.CASE_PERSON_MISSING);
        given(then(submitted(), proposed(TestSchemes.BEFORE)))
                .when(new DeclineSchemeSwitch(CASE, "ended", " ", "office", DAY))
                .isRefused(CaseRefusal.CASE_PERSON_MISSING);
        given(then(submitted(), proposed(TestSchemes.BEFORE)))
                .when(new DeclineSchemeSwitch(CASE, "", "parisa", "office", DAY))
                .isRefused(CaseRefusal.CASE_GROUNDS_MISSING);
    }

    private void next() {
        streams.with(
                SchemeRegister.streamOf(TestSchemes.KB),
                List.of(
                        TestSchemes.published(TestSchemes.BEFORE),
                        TestSchemes.published(TestSchemes.TODAY),
                        TestSchemes.published(TestSchemes.NEXT)));
    }

    private static ProposeSchemeSwitch propose(String version) {
        return new ProposeSchemeSwitch(CASE, version, "older rules", "omid", "office", DAY);
    }

    private static SchemeSwitchProposed proposed(String version) {
        return new SchemeSwitchProposed(CASE, version, "older rules", "omid", "office", DAY);
    }

    private static ApproveSchemeSwitch approve(String person) {
        return new ApproveSchemeSwitch(CASE, person, "office", DAY);
    }

    private static SchemeVersionSwitched switched() {
        return new SchemeVersionSwitched(
                CASE,
                TestSchemes.NEXT,
                TestSchemes.scheme(TestSchemes.NEXT).sha256(),
                "parisa",
                "office",
                DAY);
    }
}
