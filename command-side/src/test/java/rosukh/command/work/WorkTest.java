package rosukh.command.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.command.work.Cases.CASE;
import static rosukh.command.work.Cases.DAY;
import static rosukh.command.work.Cases.refuses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.kernel.Refused;
import rosukh.command.work.WorkCommand.ClaimCase;
import rosukh.command.work.WorkCommand.ReassignCase;
import rosukh.command.work.WorkCommand.ReleaseCase;
import rosukh.command.work.WorkCommand.SetFollowUp;
import rosukh.command.work.WorkCommand.WriteNote;
import rosukh.events.work.Holder;
import rosukh.events.work.QueuedCase;
import rosukh.events.work.WorkEvent;
import rosukh.events.work.WorkEvent.CaseClaimed;
import rosukh.events.work.WorkEvent.CaseReassigned;
import rosukh.events.work.WorkEvent.ClaimReleased;
import rosukh.events.work.WorkEvent.FollowUpSet;
import rosukh.events.work.WorkEvent.NoteWritten;

class WorkTest {

    final List<WorkEvent> history = new ArrayList<>();
    QueuedCase queued = Cases.prepared();

    @Nested
    class a_claim {

        @Test
        void is_made_by_the_role_that_is_due() {
            assertThat(asked(claim("officer", "omid")))
                    .isEqualTo(new CaseClaimed(CASE, "officer", 1, "omid", "isipo", DAY));
            assertThat(Work.of(history).holder()).isEqualTo(new Holder("omid", "officer", 1));
        }

        @Test
        void is_refused_to_every_other_role() {
            refuses(WorkRefusal.WORK_ROLE_NOT_DUE, () -> asked(claim("assessor", "azar")));
            queued = Cases.asked();
            refuses(WorkRefusal.WORK_ROLE_NOT_DUE, () -> asked(claim("assessor", "azar")));
        }

        @Test
        void is_refused_while_somebody_has_it_and_says_who() {
            asked(claim("officer", "omid"));
            Refused refused =
                    catchThrowableOfType(Refused.class, () -> asked(claim("officer", "ali")));
            assertThat(refused.code()).isEqualTo("WORK_CLAIMED_BY_ANOTHER");
            assertThat(refused.violations()).extracting("message").containsExactly("omid");
            refuses(WorkRefusal.WORK_HELD_ALREADY, () -> asked(claim("officer", "omid")));
        }

        @Test
        void of_an_earlier_turn_stands_in_nobodys_way() {
            asked(claim("officer", "omid"));
            queued = Cases.judged();
            assertThat(asked(claim("assessor", "azar")))
                    .isEqualTo(new CaseClaimed(CASE, "assessor", 3, "azar", "isipo", DAY));
        }

        @Test
        void is_refused_to_who_had_another_part_in_the_case() {
            queued = Cases.judged();
            refuses(
                    WorkRefusal.WORK_CONFLICT_OF_INTEREST,
                    () -> asked(new ClaimCase(CASE, "assessor", "hana", "lab", DAY)));
            refuses(
                    WorkRefusal.WORK_CONFLICT_OF_INTEREST,
                    () -> asked(new ClaimCase(CASE, "assessor", "azar", "helpers", DAY)));
        }

        @Test
        void of_a_closed_case_is_refused() {
            queued = Cases.closed();
            refuses(WorkRefusal.WORK_CASE_CLOSED, () -> asked(claim("officer", "omid")));
        }
    }

    @Nested
    class a_release {

        @Test
        void gives_back_what_one_has_without_saying_why() {
            asked(claim("officer", "omid"));
            assertThat(asked(release("omid", "officer", " ")))
                    .isEqualTo(new ClaimReleased(CASE, "officer", 1, "omid", "omid", "", DAY));
            assertThat(Work.of(history).holder()).isNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {"officer", "manager"})
        void for_another_is_an_overseers_and_says_why(String role) {
            asked(claim("officer", "omid"));
            refuses(WorkRefusal.WORK_GROUNDS_MISSING, () -> asked(release("mina", role, " ")));
            assertThat(asked(release("mina", role, " ill ")))
                    .isEqualTo(new ClaimReleased(CASE, "officer", 1, "omid", "mina", "ill", DAY));
        }

        @Test
        void for_another_is_refused_to_everybody_else() {
            asked(claim("officer", "omid"));
            refuses(WorkRefusal.WORK_NOT_YOURS, () -> asked(release("azar", "assessor", "ill")));
        }

        @Test
        void of_what_nobody_has_any_more_is_refused() {
            refuses(WorkRefusal.WORK_NOT_CLAIMED, () -> asked(release("omid", "officer", "")));
            asked(claim("officer", "omid"));
            queued = Cases.judged();
            refuses(WorkRefusal.WORK_NOT_CLAIMED, () -> asked(release("omid", "officer", "")));
            queued = Cases.closed();
            refuses(WorkRefusal.WORK_CASE_CLOSED, () -> asked(release("omid", "officer", "")));
        }
    }

    @Nested
    class a_reassignment {

        @Test
        void gives_a_case_from_one_to_another_or_from_the_queue() {
            assertThat(asked(reassign("ali", "officer")))
                    .isEqualTo(
                            new CaseReassigned(CASE, "officer", 1, null, "ali", "mina", "g", DAY));
            assertThat(asked(reassign("reza", "manager")))
                    .isEqualTo(
                            new CaseReassigned(
                                    CASE, "officer", 1, "ali", "reza", "mina", "g", DAY));
            assertThat(Work.of(history).holder()).isEqualTo(new Holder("reza", "officer", 1));
        }

        @Test
        void is_refused_to_who_oversees_nobody_and_without_grounds() {
            refuses(WorkRefusal.WORK_NOT_YOURS, () -> asked(reassign("ali", "assessor")));
            refuses(
                    WorkRefusal.WORK_GROUNDS_MISSING,
                    () -> asked(new ReassignCase(CASE, "ali", "mina", "officer", " ", DAY)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "ali reza", "-ali", "علی", "a/b", "a:b"})
        void is_refused_to_what_is_no_account(String account) {
            refuses(WorkRefusal.WORK_ACCOUNT_MALFORMED, () -> asked(reassign(account, "officer")));
        }

        @Test
        void is_refused_to_who_has_it_and_to_who_is_barred() {
            asked(claim("officer", "omid"));
            refuses(WorkRefusal.WORK_HELD_ALREADY, () -> asked(reassign("omid", "manager")));
            queued = Cases.judged();
            refuses(
                    WorkRefusal.WORK_CONFLICT_OF_INTEREST,
                    () -> asked(reassign("hana", "manager")));
        }

        @Test
        void of_what_waits_for_the_firm_or_is_closed_is_refused() {
            queued = Cases.asked();
            refuses(WorkRefusal.WORK_ROLE_NOT_DUE, () -> asked(reassign("ali", "officer")));
            queued = Cases.closed();
            refuses(WorkRefusal.WORK_CASE_CLOSED, () -> asked(reassign("ali", "officer")));
        }
    }

    @Nested
    class a_note {

        @Test
        void is_kept_under_a_key_of_its_own_and_corrected_by_another() {
            asked(note(" call the lab ", null));
            assertThat(asked(note("call the office", "N1")))
                    .isEqualTo(new NoteWritten(CASE, "N2", "call the office", "N1", "omid", DAY));
            assertThat(history.getFirst())
                    .isEqualTo(new NoteWritten(CASE, "N1", "call the lab", null, "omid", DAY));
        }

        @Test
        void says_something_and_corrects_what_there_is() {
            refuses(WorkRefusal.WORK_NOTE_EMPTY, () -> asked(note(" ", null)));
            refuses(WorkRefusal.WORK_NOTE_UNKNOWN, () -> asked(note("x", "N1")));
            asked(note("x", null));
            refuses(WorkRefusal.WORK_NOTE_UNKNOWN, () -> asked(note("x", "N2")));
        }

        @Test
        void is_taken_of_a_closed_case_too() {
            queued = Cases.closed();
            assertThat(asked(note("x", null))).isInstanceOf(NoteWritten.class);
        }
    }

    @Nested
    class a_follow_up_day {

        @Test
        void is_today_or_later_and_may_be_taken_off() {
            assertThat(asked(followUp(DAY))).isEqualTo(new FollowUpSet(CASE, DAY, "omid", DAY));
            assertThat(asked(followUp(null))).isEqualTo(new FollowUpSet(CASE, null, "omid", DAY));
            assertThat(Work.of(history).followUp()).isNull();
        }

        @Test
        void is_refused_where_it_is_past_or_changes_nothing() {
            refuses(WorkRefusal.WORK_FOLLOW_UP_PAST, () -> asked(followUp(DAY.minusDays(1))));
            refuses(WorkRefusal.WORK_FOLLOW_UP_UNCHANGED, () -> asked(followUp(null)));
            asked(followUp(DAY.plusDays(3)));
            refuses(WorkRefusal.WORK_FOLLOW_UP_UNCHANGED, () -> asked(followUp(DAY.plusDays(3))));
            queued = Cases.closed();
            refuses(WorkRefusal.WORK_CASE_CLOSED, () -> asked(followUp(DAY.plusDays(4))));
        }

        @Test
        void outlives_claims_and_notes() {
            asked(followUp(DAY.plusDays(3)));
            asked(claim("officer", "omid"));
            asked(note("x", null));
            assertThat(Work.of(history).followUp()).isEqualTo(DAY.plusDays(3));
            assertThat(Work.of(history).holder()).isNotNull();
        }
    }

    @Test
    void nothing_happens_before_what_happened_last() {
        asked(new WriteNote(CASE, "x", null, "omid", DAY.plusDays(2)));
        refuses(WorkRefusal.WORK_DATE_BACKWARDS, () -> asked(claim("officer", "omid")));
        assertThat(asked(new WriteNote(CASE, "y", null, "omid", DAY.plusDays(2)))).isNotNull();
    }

    private WorkEvent asked(WorkCommand command) {
        WorkEvent event = Work.of(history).decide(command, queued, null);
        history.add(event);
        return event;
    }

    private static ClaimCase claim(String role, String account) {
        return new ClaimCase(CASE, role, account, "isipo", DAY);
    }

    private static ReleaseCase release(String account, String role, String grounds) {
        return new ReleaseCase(CASE, account, role, grounds, DAY);
    }

    private static ReassignCase reassign(String assignee, String role) {
        return new ReassignCase(CASE, assignee, "mina", role, "g", DAY);
    }

    private static WriteNote note(String text, @Nullable String corrects) {
        return new WriteNote(CASE, text, corrects, "omid", DAY);
    }

    private static SetFollowUp followUp(@Nullable LocalDate day) {
        return new SetFollowUp(CASE, day, "omid", DAY);
    }
}
