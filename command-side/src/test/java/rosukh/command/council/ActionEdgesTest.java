package rosukh.command.council;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.council.DeliberationTest.refused;
import static rosukh.command.council.Deliberations.DAY;
import static rosukh.command.council.Deliberations.ID;
import static rosukh.command.council.Deliberations.TASK;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.council.ActionCommand.CloseAction;
import rosukh.command.council.ActionCommand.EnterOldAction;
import rosukh.command.council.ActionCommand.FileProof;
import rosukh.command.council.ActionCommand.MoveDeadline;
import rosukh.command.council.ActionCommand.RaiseOverdue;
import rosukh.command.council.ActionCommand.ReportProgress;
import rosukh.command.council.SeatCommand.AppointMember;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.events.council.ActionEvent.ActionAssigned;
import rosukh.events.council.ActionEvent.ActionClosed;
import rosukh.events.council.ActionEvent.ActionOverdue;
import rosukh.events.council.ActionEvent.DeadlineMoved;
import rosukh.events.council.ActionEvent.OldActionEntered;
import rosukh.events.council.ActionEvent.ProgressReported;
import rosukh.events.council.ActionTerm;
import rosukh.events.council.Result;
import rosukh.events.council.Task;

/// The rules on action items where they turn: what is just allowed, and what just not.
class ActionEdgesTest {

    private static final String ITEM = "k-1.1.1";
    private static final String HASH = "ab".repeat(32);

    private final ActionItem assigned =
            ActionItem.NONE.evolve(new ActionAssigned(ITEM, ID, 1, 1, TASK, DAY));

    @Nested
    class an_item {

        @Test
        void is_told_from_nothing_to_all_of_it() {
            for (int percent : new int[] {0, 100})
                assertThat(
                                assigned.decide(
                                        new ReportProgress(
                                                ITEM, percent, " so ", "ali", "industry", DAY)))
                        .isEqualTo(
                                new ProgressReported(ITEM, percent, "so", "ali", "industry", DAY));
        }

        @Test
        void moves_by_one_to_500_working_days() {
            for (int days : new int[] {1, 500})
                assertThat(
                                assigned.decide(
                                        new MoveDeadline(
                                                ITEM, days, "tender", "bita", "science", DAY)))
                        .isEqualTo(new DeadlineMoved(ITEM, days, "tender", "bita", DAY));
        }

        /// 27 May 2026 is the feast of Qorban, and on Thursdays and Fridays the capital rests.
        @Test
        void is_due_on_a_working_day_of_the_capital() {
            Task three = new Task("industry", "a", "m", "t", 3, false);
            ActionTerm term =
                    ActionTerm.after(
                            null,
                            new ActionAssigned(ITEM, ID, 1, 1, three, LocalDate.of(2026, 5, 25)));
            assertThat(term.due(DeclaredCalendar.SHIPPED)).contains(LocalDate.of(2026, 5, 31));
        }

        @Test
        void is_overdue_the_day_after_its_last() {
            LocalDate due = DAY.plusDays(90);
            assertThat(assigned.decide(new RaiseOverdue(ITEM, due, 0, due.plusDays(1))))
                    .isEqualTo(new ActionOverdue(ITEM, due, 0, due.plusDays(1)));
        }

        @Test
        void is_closed_on_some_of_its_documents_by_a_person_who_filed_others() {
            ActionItem shown = filed(filed(assigned, "ali", "industry"), "bita", "science");
            assertThat(shown.decide(close("NOT_IMPLEMENTED", 1)))
                    .isEqualTo(
                            new ActionClosed(
                                    ITEM,
                                    Result.NOT_IMPLEMENTED,
                                    List.of(1),
                                    "done",
                                    "bita",
                                    "science",
                                    DAY));
            refused(
                    () -> shown.decide(close("IMPLEMENTED", 1, 2)),
                    CouncilRefusal.ACTION_SECOND_PERSON);
            refused(
                    () -> shown.decide(close("IMPLEMENTED", 1, 3)),
                    CouncilRefusal.ACTION_EVIDENCE_MISSING);
            refused(() -> shown.decide(close("LOST", 1)), CouncilRefusal.ACTION_RESULT_UNKNOWN);
        }

        private ActionItem filed(ActionItem item, String by, String body) {
            return item.evolve(item.decide(new FileProof(ITEM, "List", HASH, by, body, DAY)));
        }

        private CloseAction close(String result, Integer... evidence) {
            return new CloseAction(
                    ITEM, result, List.of(evidence), " done ", "bita", "science", DAY);
        }
    }

    @Nested
    class an_old_item {

        @Test
        void may_be_resolved_due_closed_and_entered_on_one_day() {
            assertThat(ActionItem.NONE.decide(old(DAY, DAY, DAY)))
                    .isInstanceOfSatisfying(
                            OldActionEntered.class,
                            entered -> {
                                assertThat(entered.result()).isEqualTo(Result.IMPLEMENTED);
                                assertThat(entered.evidence()).isEqualTo("letter");
                            });
            assertThat(ActionItem.NONE.decide(old(DAY, DAY, null))).isNotNull();
        }

        @Test
        void is_neither_due_nor_closed_nor_entered_before_it_was_resolved() {
            refused(
                    () -> ActionItem.NONE.decide(old(DAY, DAY.minusDays(1), null)),
                    CouncilRefusal.ACTION_OLD_MALFORMED);
            refused(
                    () -> ActionItem.NONE.decide(old(DAY, DAY, DAY.minusDays(1))),
                    CouncilRefusal.ACTION_OLD_MALFORMED);
            LocalDate tomorrow = DAY.plusDays(1);
            refused(
                    () -> ActionItem.NONE.decide(old(tomorrow, tomorrow, null)),
                    CouncilRefusal.ACTION_OLD_MALFORMED);
        }

        private EnterOldAction old(LocalDate adopted, LocalDate due, @Nullable LocalDate closedOn) {
            return new EnterOldAction(
                    "o-" + "0".repeat(20),
                    "1402/17",
                    "Window",
                    adopted,
                    "I4",
                    "KRM-P01",
                    "UP",
                    "industry",
                    "Open it",
                    "Windows",
                    "31",
                    due,
                    true,
                    closedOn == null ? "" : "IMPLEMENTED",
                    closedOn,
                    closedOn == null ? "" : " letter ",
                    "sara",
                    DAY);
        }
    }

    @Test
    void members_are_seated_in_the_order_of_their_accounts() {
        Seats seats = Seats.NONE;
        for (String account : List.of("bita", "ali"))
            seats =
                    seats.evolve(
                            seats.decide(
                                            new AppointMember(
                                                    account, "x", "SCIENCE", "1", "sara", DAY))
                                    .getFirst());
        assertThat(seats.all()).extracting(each -> each.account()).containsExactly("ali", "bita");
    }
}
