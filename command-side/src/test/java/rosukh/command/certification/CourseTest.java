package rosukh.command.certification;

import static rosukh.command.certification.Scenarios.CASE;
import static rosukh.command.certification.Scenarios.DAY;
import static rosukh.command.certification.Scenarios.FIRM;
import static rosukh.command.certification.Scenarios.assessed;
import static rosukh.command.certification.Scenarios.certified;
import static rosukh.command.certification.Scenarios.granted;
import static rosukh.command.certification.Scenarios.identified;
import static rosukh.command.certification.Scenarios.needsAssessed;
import static rosukh.command.certification.Scenarios.opened;
import static rosukh.command.certification.Scenarios.planned;
import static rosukh.command.certification.Scenarios.recommended;
import static rosukh.command.certification.Scenarios.refusedForTechnology;
import static rosukh.command.certification.Scenarios.submitted;
import static rosukh.command.certification.Scenarios.then;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.certification.AccelerationCommand.AgreeAccelerationPlan;
import rosukh.command.certification.CertificationCommand.RecommendOutcome;
import rosukh.command.certification.ClockCommand.SuspendClock;
import rosukh.command.certification.CourseCommand.LinkCase;
import rosukh.command.certification.CourseCommand.MergeCase;
import rosukh.command.certification.CourseCommand.ReopenCase;
import rosukh.command.certification.CourseCommand.WithdrawCase;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.ClockEvent.ClockSuspended;
import rosukh.events.certification.CourseEvent.CaseLinked;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;

class CourseTest extends Rulings {

    private static final String OTHER = "f-2.1";

    CourseTest() {
        streams.with(OTHER, List.of(opened(OTHER, "f-2", 1)));
    }

    @Nested
    class withdrawing {

        @Test
        void closes_the_case_before_the_decision() {
            for (List<CertificationEvent> history :
                    List.of(identified(), submitted(), recommended()))
                given(history).when(withdraw("moves")).happens(withdrawn());
        }

        @Test
        void is_refused_after_the_decision() {
            given(granted()).when(withdraw("moves")).isRefused(CaseRefusal.CASE_ALREADY_DECIDED);
            given(certified()).when(withdraw("moves")).isRefused(CaseRefusal.CASE_CLOSED);
        }

        @Test
        void says_why() {
            given(submitted()).when(withdraw(" ")).isRefused(CaseRefusal.CASE_GROUNDS_MISSING);
        }
    }

    @Nested
    class reopening {

        @Test
        void goes_on_with_a_withdrawn_case() {
            given(then(assessed(), withdrawn())).when(reopen("mistake")).happens(reopened());
        }

        @Test
        void asks_for_another_submission() {
            given(then(assessed(), withdrawn(), reopened()))
                    .when(new RecommendOutcome(CASE, "good", "arash", "assessors", DAY))
                    .isRefused(CaseRefusal.CASE_NOT_SUBMITTED);
        }

        @Test
        void does_not_forget_who_judged_the_firm() {
            given(then(assessedUnhelped(), withdrawn(), reopened()))
                    .when(plan("assessors"))
                    .isRefused(CaseRefusal.CASE_HELPER_HAS_ASSESSED);
        }

        @Test
        void lets_the_clock_run() {
            given(
                            then(
                                    submitted(),
                                    new ClockSuspended(CASE, "COURT_ORDER", "12", "omid", DAY),
                                    withdrawn(),
                                    reopened()))
                    .when(new SuspendClock(CASE, "COURT_ORDER", "13", "omid", DAY))
                    .isAccepted();
        }

        @Test
        void is_for_withdrawn_cases() {
            given(refusedForTechnology())
                    .when(reopen("mistake"))
                    .isRefused(CaseRefusal.CASE_NOT_WITHDRAWN);
            given(submitted()).when(reopen("mistake")).isRefused(CaseRefusal.CASE_NOT_WITHDRAWN);
        }

        @Test
        void is_too_late_once_the_firm_has_a_later_case() {
            streams.with(SecondCase.ID, List.of(opened(2)));
            given(then(submitted(), withdrawn()))
                    .when(reopen("mistake"))
                    .isRefused(CaseRefusal.CASE_FOLLOWED_BY_ANOTHER);
        }

        @Test
        void says_why() {
            given(then(submitted(), withdrawn()))
                    .when(reopen(""))
                    .isRefused(CaseRefusal.CASE_GROUNDS_MISSING);
        }
    }

    @Nested
    class linking {

        @Test
        void notes_what_two_cases_have_to_do_with_each_other() {
            given(submitted()).when(link("RELATED_TO", OTHER)).happens(linked("RELATED_TO"));
        }

        @Test
        void is_possible_in_a_closed_case_which_stays_closed() {
            given(certified()).when(link("APPEAL_OF", OTHER)).happens(linked("APPEAL_OF"));
            given(then(certified(), linked("APPEAL_OF")))
                    .when(withdraw("moves"))
                    .isRefused(CaseRefusal.CASE_CLOSED);
        }

        @Test
        void happens_once_per_relation() {
            given(then(submitted(), linked("RELATED_TO")))
                    .when(link("RELATED_TO", OTHER))
                    .isRefused(CaseRefusal.CASE_LINKED_BEFORE);
            given(then(submitted(), linked("RELATED_TO")))
                    .when(link("DUPLICATE_OF", OTHER))
                    .isAccepted();
        }

        @ParameterizedTest
        @ValueSource(strings = {"RENEWAL_OF", "COUSIN_OF", ""})
        void names_a_relation_that_can_be_told(String relation) {
            given(submitted())
                    .when(link(relation, OTHER))
                    .isRefused(CaseRefusal.CASE_RELATION_UNKNOWN);
        }

        @ParameterizedTest
        @ValueSource(strings = {CASE, "f-3.1", "f-1", "ir-kb", ""})
        void leads_to_another_case(String other) {
            given(submitted())
                    .when(link("RELATED_TO", other))
                    .isRefused(CaseRefusal.CASE_OTHER_UNKNOWN);
        }

        @Test
        void says_why() {
            given(submitted())
                    .when(new LinkCase(CASE, "RELATED_TO", OTHER, "", "omid", DAY))
                    .isRefused(CaseRefusal.CASE_GROUNDS_MISSING);
        }
    }

    @Nested
    class merging {

        @Test
        void closes_a_duplicate() {
            given(identified()).when(merge(OTHER)).happens(linked("DUPLICATE_OF"), merged());
            given(then(identified(), linked("DUPLICATE_OF"), merged()))
                    .when(withdraw("moves"))
                    .isRefused(CaseRefusal.CASE_CLOSED);
        }

        @Test
        void links_the_duplicate_once() {
            given(then(identified(), linked("DUPLICATE_OF"))).when(merge(OTHER)).happens(merged());
        }

        @Test
        void is_for_an_application_that_was_not_submitted() {
            given(submitted()).when(merge(OTHER)).isRefused(CaseRefusal.CASE_ALREADY_SUBMITTED);
        }

        @Test
        void needs_another_case_that_is_open() {
            given(identified()).when(merge("f-3.1")).isRefused(CaseRefusal.CASE_OTHER_UNKNOWN);
            given(identified()).when(merge(CASE)).isRefused(CaseRefusal.CASE_OTHER_UNKNOWN);
            streams.with(
                    OTHER,
                    List.of(
                            opened(OTHER, "f-2", 1),
                            new CaseWithdrawn(OTHER, "moves", "farid", DAY)));
            given(identified()).when(merge(OTHER)).isRefused(CaseRefusal.CASE_OTHER_CLOSED);
        }

        @Test
        void a_merged_case_is_not_reopened() {
            given(then(identified(), merged()))
                    .when(reopen("mistake"))
                    .isRefused(CaseRefusal.CASE_NOT_WITHDRAWN);
        }
    }

    private static List<CertificationEvent> assessedUnhelped() {
        List<CertificationEvent> planned = planned();
        return assessed().stream()
                .filter(event -> !planned.contains(event) || needsAssessed().contains(event))
                .filter(event -> !event.getClass().getSimpleName().startsWith("PlanItem"))
                .filter(event -> !event.getClass().getSimpleName().startsWith("Acceleration"))
                .toList();
    }

    private static AgreeAccelerationPlan plan(String body) {
        return new AgreeAccelerationPlan(CASE, body, "someone", List.of(Scenarios.item("A1")), DAY);
    }

    private static WithdrawCase withdraw(String grounds) {
        return new WithdrawCase(CASE, grounds, "farid", DAY);
    }

    private static CaseWithdrawn withdrawn() {
        return new CaseWithdrawn(CASE, "moves", "farid", DAY);
    }

    private static ReopenCase reopen(String grounds) {
        return new ReopenCase(CASE, grounds, "omid", DAY);
    }

    private static CaseReopened reopened() {
        return new CaseReopened(CASE, FIRM, "mistake", "omid", DAY);
    }

    private static LinkCase link(String relation, String other) {
        return new LinkCase(CASE, relation, other, "same owner", "omid", DAY);
    }

    private static CaseLinked linked(String relation) {
        return new CaseLinked(CASE, relation, OTHER, "same owner", "omid", DAY);
    }

    private static MergeCase merge(String into) {
        return new MergeCase(CASE, into, "same owner", "omid", DAY);
    }

    private static CaseMerged merged() {
        return new CaseMerged(CASE, OTHER, "same owner", "omid", DAY);
    }
}
