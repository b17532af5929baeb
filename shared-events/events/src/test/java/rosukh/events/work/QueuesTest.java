package rosukh.events.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.events.certification.AccelerationEvent.AccelerationCompleted;
import rosukh.events.certification.AccelerationEvent.PlanItemCompleted;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.ClockEvent.RequestAnswered;
import rosukh.events.certification.ClockEvent.RequestLapsed;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.work.Queues.Queue;
import rosukh.events.work.WorkEvent.CaseClaimed;
import rosukh.events.work.WorkEvent.CaseReassigned;
import rosukh.events.work.WorkEvent.ClaimReleased;
import rosukh.events.work.WorkEvent.FollowUpSet;

class QueuesTest extends HappeningCase {

    @Nested
    class whose_turn_it_is {

        @Test
        void is_the_officers_while_a_case_is_prepared() {
            assertDue("officer");
        }

        @Test
        void is_the_brokers_while_items_of_the_plan_are_open() {
            happens(agreed("A1", "A2"));
            assertDue("broker");
            happens(new PlanItemCompleted(CASE, "A1", DAY));
            assertDue("broker");
            happens(new PlanItemCompleted(CASE, "A2", DAY));
            assertDue("officer");
        }

        @Test
        void is_the_officers_again_once_the_help_is_complete() {
            happens(agreed("A1"), new AccelerationCompleted(CASE, DAY));
            assertDue("officer");
        }

        @Test
        void goes_from_assessor_to_committee_to_officer_and_ends_with_the_certificate() {
            happens(submitted());
            assertDue("assessor");
            happens(recommended());
            assertDue("committee");
            happens(new StatusGranted(CASE, "NOPA", "kamran", "group", DAY));
            assertDue("officer");
            happens(new CertificateIssued(CASE, "KB-1", "NOPA", DAY, null, DAY));
            assertDue(null);
        }

        @Test
        void is_the_firms_until_it_answers_or_the_request_lapses() {
            happens(submitted(), asked(), suspended("MORE_REQUESTED"));
            assertDue("firm");
            happens(new RequestAnswered(CASE, "Q1", "here", "firm", DAY), resumed());
            assertDue("assessor");
            happens(asked(), suspended("MORE_REQUESTED"));
            happens(new RequestLapsed(CASE, "Q1", DAY), resumed());
            assertDue("assessor");
        }

        @Test
        void is_the_officers_while_the_clock_stands_for_another_cause() {
            happens(submitted(), suspended("COURT_ORDER"));
            assertDue("officer");
            happens(resumed());
            assertDue("assessor");
        }

        @Test
        void is_nobodys_after_a_refusal_until_an_appeal_is_heard_and_decided() {
            happens(submitted(), recommended(), refused());
            assertDue(null);
            happens(appealed());
            assertDue("assessor");
            happens(opinion());
            assertDue("committee");
            happens(new AppealRejected(CASE, "x", "board", "b", DAY));
            assertDue(null);
        }

        @Test
        void is_the_assessors_once_an_appeal_is_upheld_or_another_version_pinned() {
            happens(submitted(), recommended(), refused(), appealed(), opinion());
            happens(new AppealUpheld(CASE, "x", "board", "b", DAY));
            assertDue("assessor");
            happens(recommended());
            happens(new SchemeVersionSwitched(CASE, "1406", "h", "o", "i", DAY));
            assertDue("assessor");
        }

        @Test
        void is_nobodys_once_a_case_is_withdrawn_or_merged_and_the_officers_once_it_is_reopened() {
            happens(submitted(), asked(), suspended("MORE_REQUESTED"));
            happens(new CaseWithdrawn(CASE, "g", "firm", DAY));
            assertDue(null);
            happens(new CaseReopened(CASE, "f-1", "g", "omid", DAY));
            assertDue("officer");
            happens(new CaseMerged(CASE, "f-1.2", "g", "omid", DAY));
            assertDue(null);
        }

        @Test
        void begins_on_the_day_of_the_event_that_passed_it_on() {
            happens(agreed("A1"));
            happens(new PlanItemCompleted(CASE, "A1", DAY.plusDays(30)));
            assertThat(queued().since()).isEqualTo(DAY.plusDays(30));
            happens(new AccelerationCompleted(CASE, DAY.plusDays(40)));
            assertThat(queued().since()).isEqualTo(DAY.plusDays(30));
            assertThat(queued().number()).isEqualTo(3);
        }
    }

    @Nested
    class a_claim {

        @Test
        void takes_a_case_from_the_group_to_a_person() {
            happens(submitted());
            assertThat(queue(null)).isEqualTo(new Queue.OfGroup(DueRole.ASSESSOR, "KRM"));
            assertThat(queue(claimed("assessor")))
                    .isEqualTo(new Queue.OfPerson(DueRole.ASSESSOR, "azar"));
        }

        @Test
        void counts_until_the_role_that_must_act_changes_and_not_when_it_comes_back() {
            happens(submitted());
            Holder azar = claimed("assessor");
            happens(suspended("COURT_ORDER"));
            assertThat(queue(azar)).isEqualTo(new Queue.OfGroup(DueRole.OFFICER, "KRM"));
            happens(resumed());
            assertThat(queue(azar)).isEqualTo(new Queue.OfGroup(DueRole.ASSESSOR, "KRM"));
        }

        @Test
        void of_a_case_that_is_closed_counts_no_more() {
            Holder azar = claimed("officer");
            happens(new CaseWithdrawn(CASE, "g", "firm", DAY));
            assertThat(Queues.of(queued(), azar)).isEmpty();
            assertThat(Queues.holding(queued(), azar)).isEmpty();
        }

        @Test
        void ends_when_it_is_released_and_passes_on_when_it_is_reassigned() {
            Holder azar = claimed("officer");
            assertThat(
                            Holder.after(
                                    azar,
                                    new ClaimReleased(CASE, "officer", 1, "azar", "azar", "", DAY)))
                    .isNull();
            assertThat(
                            Holder.after(
                                    azar,
                                    new CaseReassigned(
                                            CASE, "officer", 1, "azar", "bita", "o", "g", DAY)))
                    .isEqualTo(new Holder("bita", "officer", 1));
            assertThat(Holder.after(azar, new FollowUpSet(CASE, null, "o", DAY))).isEqualTo(azar);
        }
    }

    @Test
    void without_events_there_is_no_case() {
        assertThat(QueuedCase.of(List.of())).isEmpty();
    }

    private void assertDue(@Nullable String role) {
        assertThat(queued().due().map(DueRole::key).orElse(null)).isEqualTo(role);
    }

    private Queue queue(@Nullable Holder holder) {
        return Queues.of(queued(), holder).orElseThrow();
    }

    private Holder claimed(String role) {
        return Holder.after(
                null, new CaseClaimed(CASE, role, queued().number(), "azar", "body", DAY));
    }
}
