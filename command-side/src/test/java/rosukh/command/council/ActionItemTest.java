package rosukh.command.council;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.council.DeliberationTest.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rosukh.command.council.ActionCommand.ChangePriority;
import rosukh.command.council.ActionCommand.CloseAction;
import rosukh.command.council.ActionCommand.EnterOldAction;
import rosukh.command.council.ActionCommand.FileProof;
import rosukh.command.council.ActionCommand.MoveDeadline;
import rosukh.command.council.ActionCommand.RaiseOverdue;
import rosukh.command.council.ActionCommand.ReportProgress;
import rosukh.command.council.SeatCommand.AppointMember;
import rosukh.command.council.SeatCommand.EndMembership;
import rosukh.command.kernel.Refused;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.events.council.ActionEvent;
import rosukh.events.council.ActionEvent.ActionAssigned;
import rosukh.events.council.ActionEvent.ActionClosed;
import rosukh.events.council.ActionEvent.DeadlineMoved;
import rosukh.events.council.ActionEvent.OldActionEntered;
import rosukh.events.council.ActionTerm;
import rosukh.events.council.Result;

class ActionItemTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 3);
    private static final String ID = "k-1.1.1";
    private static final String HASH = "ab".repeat(32);

    private final ActionItem assigned =
            ActionItem.NONE.evolve(new ActionAssigned(ID, "k-1", 1, 1, Deliberations.TASK, DAY));

    @Test
    void progress_is_told_by_the_owner() {
        assertThat(after(assigned, report("industry", 40)).open()).isTrue();
        refused(() -> assigned.decide(report("science", 40)), CouncilRefusal.ACTION_OWNER_NEEDED);
        refused(
                () -> assigned.decide(report("industry", 101)),
                CouncilRefusal.ACTION_PERCENT_RANGE);
        refused(() -> assigned.decide(report("industry", -1)), CouncilRefusal.ACTION_PERCENT_RANGE);
    }

    @Test
    void an_item_is_not_closed_without_evidence() {
        refused(
                () -> assigned.decide(close("bita", "science")),
                CouncilRefusal.ACTION_EVIDENCE_MISSING);
        refused(
                () -> assigned.decide(close("bita", "science", 1)),
                CouncilRefusal.ACTION_EVIDENCE_MISSING);
        refused(
                () ->
                        after(assigned, proof("ali", "industry"))
                                .decide(close("bita", "science", 1, 1)),
                CouncilRefusal.ACTION_EVIDENCE_MISSING);
        refused(
                () -> after(assigned, proof("ali", "industry")).decide(close("bita", "science", 0)),
                CouncilRefusal.ACTION_EVIDENCE_MISSING);
    }

    @Test
    void an_item_is_not_closed_by_its_owner_nor_by_who_filed_the_evidence() {
        ActionItem shown = after(assigned, proof("cyrus", "energy"));
        refused(
                () -> shown.decide(close("ali", "industry", 1)),
                CouncilRefusal.ACTION_OWNER_BARRED);
        refused(
                () -> shown.decide(close("cyrus", "energy", 1)),
                CouncilRefusal.ACTION_SECOND_PERSON);
        assertThat(shown.decide(close("bita", "science", 1)))
                .isEqualTo(
                        new ActionClosed(
                                ID,
                                Result.IMPLEMENTED,
                                List.of(1),
                                "done",
                                "bita",
                                "science",
                                DAY));
    }

    @Test
    void nothing_happens_to_a_closed_item() {
        ActionItem closed =
                after(after(assigned, proof("ali", "industry")), close("bita", "science", 1));
        refused(() -> closed.decide(report("industry", 1)), CouncilRefusal.ACTION_OVER);
    }

    @Test
    void a_deadline_is_moved_by_somebody_else_and_for_a_reason() {
        refused(() -> assigned.decide(move("industry", 10)), CouncilRefusal.ACTION_OWNER_BARRED);
        refused(() -> assigned.decide(move("science", 0)), CouncilRefusal.ACTION_DAYS_RANGE);
        refused(() -> assigned.decide(move("science", 501)), CouncilRefusal.ACTION_DAYS_RANGE);
        refused(
                () -> assigned.decide(new MoveDeadline(ID, 5, " ", "bita", "science", DAY)),
                CouncilRefusal.COUNCIL_TEXT_MISSING);
        assertThat(after(assigned, move("science", 10)).moves()).isEqualTo(1);
    }

    @Test
    void a_passed_deadline_is_said_once_and_again_after_a_move() {
        LocalDate late = DAY.plusDays(200);
        RaiseOverdue first = new RaiseOverdue(ID, DAY.plusDays(90), 0, late);
        ActionItem said = after(assigned, first);
        refused(() -> said.decide(first), CouncilRefusal.ACTION_OVERDUE_RAISED);
        refused(
                () -> assigned.decide(new RaiseOverdue(ID, late, 0, late)),
                CouncilRefusal.ACTION_NOT_OVERDUE);
        refused(
                () -> assigned.decide(new RaiseOverdue(ID, DAY, 1, late)),
                CouncilRefusal.ACTION_NOT_OVERDUE);
        ActionItem moved = after(said, new MoveDeadline(ID, 10, "tender", "bita", "science", late));
        assertThat(after(moved, new RaiseOverdue(ID, late, 1, late.plusDays(30))).raised())
                .isEqualTo(1);
    }

    @Test
    void a_priority_is_changed_to_what_it_is_not() {
        refused(
                () -> assigned.decide(new ChangePriority(ID, true, "urgent", "bita", DAY)),
                CouncilRefusal.ACTION_PRIORITY_UNCHANGED);
        assertThat(after(assigned, new ChangePriority(ID, false, "less", "bita", DAY)).priority())
                .isFalse();
    }

    @Test
    void a_document_has_a_hash_and_days_go_forward() {
        refused(
                () -> assigned.decide(new FileProof(ID, "List", "ab", "ali", "industry", DAY)),
                CouncilRefusal.ACTION_DOCUMENT_MALFORMED);
        refused(
                () ->
                        assigned.decide(
                                new FileProof(
                                        ID, "List", HASH, "ali", "industry", DAY.minusDays(1))),
                CouncilRefusal.COUNCIL_DATE_BACKWARDS);
    }

    @Test
    void an_old_item_is_entered_once_and_does_not_contradict_itself() {
        OldActionEntered entered =
                (OldActionEntered)
                        ActionItem.NONE.decide(old("IMPLEMENTED", DAY.minusDays(2), "letter"));
        assertThat(ActionItem.NONE.evolve(entered).open()).isFalse();
        refused(
                () -> ActionItem.NONE.evolve(entered).decide(old("", null, "")),
                CouncilRefusal.ACTION_ENTERED_BEFORE);
        refused(
                () -> ActionItem.NONE.decide(old("IMPLEMENTED", null, "letter")),
                CouncilRefusal.ACTION_OLD_MALFORMED);
        refused(
                () -> ActionItem.NONE.decide(old("IMPLEMENTED", DAY, "")),
                CouncilRefusal.ACTION_OLD_MALFORMED);
        refused(
                () -> ActionItem.NONE.decide(old("", null, "letter")),
                CouncilRefusal.ACTION_OLD_MALFORMED);
        refused(
                () -> ActionItem.NONE.decide(old("IMPLEMENTED", DAY.plusDays(1), "letter")),
                CouncilRefusal.ACTION_OLD_MALFORMED);
        refused(
                () -> ActionItem.NONE.decide(old("LOST", DAY, "letter")),
                CouncilRefusal.ACTION_RESULT_UNKNOWN);
        assertThat(ActionItem.NONE.evolve(ActionItem.NONE.decide(old("", null, ""))).open())
                .isTrue();
    }

    @Test
    void working_days_count_and_every_deadline_stays_readable() {
        ActionTerm term =
                ActionTerm.after(
                        null, new ActionAssigned(ID, "k-1", 1, 1, Deliberations.TASK, DAY));
        ActionTerm moved = ActionTerm.after(term, new DeadlineMoved(ID, 10, "x", "bita", DAY));
        LocalDate first = moved.due(DeclaredCalendar.SHIPPED, 0).orElseThrow();
        LocalDate second = moved.due(DeclaredCalendar.SHIPPED).orElseThrow();
        assertThat(first).isAfter(DAY.plusDays(60)).isBefore(second);
        assertThat(first).isEqualTo(term.due(DeclaredCalendar.SHIPPED).orElseThrow());
    }

    @Test
    void a_seat_is_taken_once() {
        AppointMember appoint = new AppointMember("ali", "industry", "INDUSTRY", "1", "sara", DAY);
        Seats seated = Seats.of(Seats.NONE.decide(appoint));
        assertThat(seated.all()).hasSize(1);
        refused(() -> seated.decide(appoint), CouncilRefusal.COUNCIL_MEMBER_SEATED);
        refused(
                () -> seated.decide(new AppointMember("bita", "x", "MAGIC", "1", "sara", DAY)),
                CouncilRefusal.COUNCIL_SECTOR_UNKNOWN);
        refused(
                () -> seated.decide(new EndMembership("bita", "gone", "sara", DAY)),
                CouncilRefusal.COUNCIL_MEMBER_NOT_SEATED);
        refused(
                () -> seated.decide(new EndMembership("ali", "gone", "sara", DAY.minusDays(1))),
                CouncilRefusal.COUNCIL_DATE_BACKWARDS);
        assertThat(
                        seated.evolve(
                                        seated.decide(new EndMembership("ali", "gone", "sara", DAY))
                                                .getFirst())
                                .all())
                .isEmpty();
    }

    /// 200 random histories: a closed item has evidence of another person and no owner closed it.
    @Test
    void a_walk_closes_on_evidence_of_somebody_else_only() {
        List<String> people = List.of("ali", "bita", "cyrus");
        List<String> bodies = List.of("industry", "science", "energy");
        for (int seed = 0; seed < Integer.getInteger("walk.seeds", 200); seed++) {
            Random random = new Random(seed);
            ActionItem item = assigned;
            for (int step = 0; step < 40; step++) {
                int who = random.nextInt(3);
                String by = people.get(who);
                String body = bodies.get(who);
                ActionCommand command =
                        switch (random.nextInt(5)) {
                            case 0 -> report(body, random.nextInt(120));
                            case 1 -> proof(by, body);
                            case 2 -> move(body, random.nextInt(20));
                            case 3 -> new ChangePriority(ID, random.nextBoolean(), "x", by, DAY);
                            default -> close(by, body, random.nextInt(3));
                        };
                ActionEvent event;
                try {
                    event = item.decide(command);
                } catch (Refused expected) {
                    continue;
                }
                assertThat(item.open()).as("seed " + seed).isTrue();
                if (event instanceof ActionClosed closed) {
                    List<String> filed = item.filed();
                    assertThat(closed.organisation()).isNotEqualTo("industry");
                    assertThat(closed.evidence()).isNotEmpty();
                    assertThat(closed.evidence())
                            .as("seed " + seed)
                            .noneMatch(each -> filed.get(each - 1).equals(closed.closedBy()));
                }
                item = item.evolve(event);
            }
        }
    }

    private static ActionItem after(ActionItem item, ActionCommand command) {
        return item.evolve(item.decide(command));
    }

    private static ReportProgress report(String body, int percent) {
        return new ReportProgress(ID, percent, "so far", "ali", body, DAY);
    }

    private static FileProof proof(String by, String body) {
        return new FileProof(ID, "List", HASH, by, body, DAY);
    }

    private static MoveDeadline move(String body, int days) {
        return new MoveDeadline(ID, days, "tender", "bita", body, DAY);
    }

    private static CloseAction close(String by, String body, Integer... evidence) {
        return new CloseAction(ID, "IMPLEMENTED", List.of(evidence), "done", by, body, DAY);
    }

    private static EnterOldAction old(
            String result, @Nullable LocalDate closedOn, String evidence) {
        return new EnterOldAction(
                "o-" + "0".repeat(20),
                "1402/17",
                "Window",
                DAY.minusYears(1),
                "I4",
                "IR",
                "UP",
                "industry",
                "Open it",
                "Windows",
                "31",
                DAY.minusDays(100),
                false,
                result,
                closedOn,
                evidence,
                "sara",
                DAY);
    }
}
