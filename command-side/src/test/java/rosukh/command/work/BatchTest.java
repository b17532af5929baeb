package rosukh.command.work;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.work.Cases.DAY;
import static rosukh.command.work.Cases.refuses;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.work.BatchCommand.RecordItemDone;
import rosukh.command.work.BatchCommand.RecordItemRefused;
import rosukh.command.work.BatchCommand.StartBatch;
import rosukh.command.work.BatchCommand.UndoBatch;
import rosukh.events.work.BatchAction;
import rosukh.events.work.BatchAuthor;
import rosukh.events.work.BatchEvent;
import rosukh.events.work.BatchEvent.BatchFinished;
import rosukh.events.work.BatchEvent.BatchItemDone;
import rosukh.events.work.BatchEvent.BatchItemRefused;
import rosukh.events.work.BatchEvent.BatchStarted;
import rosukh.events.work.BatchItem;
import rosukh.events.work.BatchOrder;

class BatchTest {

    static final BatchOrder CLAIM = BatchOrder.of(BatchAction.CLAIM);
    static final List<BatchItem> TWO =
            List.of(new BatchItem("f-1.1", -1), new BatchItem("f-2.1", 4));

    final List<BatchEvent> history = new ArrayList<>();
    Batch other = Batch.NONE;

    @Nested
    class a_start {

        @Test
        void says_what_to_which_cases_by_whom_and_why() {
            assertThat(asked(start(CLAIM, TWO, "officer")))
                    .containsExactly(
                            new BatchStarted(
                                    "b-1", CLAIM, TWO, "why", author("officer"), null, DAY));
            assertThat(Batch.of(history).open()).isEqualTo(TWO);
            refuses(WorkRefusal.BATCH_ALREADY_STARTED, () -> asked(start(CLAIM, TWO, "officer")));
        }

        @Test
        void needs_a_reason() {
            refuses(
                    WorkRefusal.BATCH_REASON_MISSING,
                    () -> asked(new StartBatch("b-1", CLAIM, TWO, " ", author("officer"), DAY)));
        }

        @ParameterizedTest
        @CsvSource({"0, false", "1, true", "200, true", "201, false"})
        void has_1_to_200_cases(int size, boolean taken) {
            List<BatchItem> items =
                    IntStream.range(0, size).mapToObj(i -> new BatchItem("f-" + i, 0)).toList();
            if (taken) assertThat(asked(start(CLAIM, items, "officer"))).hasSize(1);
            else refuses(WorkRefusal.BATCH_SIZE, () -> asked(start(CLAIM, items, "officer")));
        }

        @Test
        void names_each_case_once_and_a_version_that_can_be() {
            for (BatchItem bad :
                    List.of(
                            new BatchItem("f-1.1", 3),
                            new BatchItem(" ", 3),
                            new BatchItem("f-3.1", -2)))
                refuses(
                        WorkRefusal.BATCH_ITEM_MALFORMED,
                        () ->
                                asked(
                                        start(
                                                CLAIM,
                                                List.of(new BatchItem("f-1.1", -1), bad),
                                                "officer")));
        }

        @ParameterizedTest
        @CsvSource({
            "CLAIM, officer broker assessor committee",
            "RELEASE, officer broker assessor committee manager",
            "FOLLOW_UP, officer broker assessor committee manager",
            "REASSIGN, officer manager",
            "EXTEND, officer",
            "SUSPEND, officer",
            "RESUME, officer"
        })
        void is_for_the_roles_of_the_single_command(BatchAction action, String allowed) {
            for (String role :
                    List.of("officer", "broker", "assessor", "committee", "manager", "firm")) {
                history.clear();
                if (List.of(allowed.split(" ")).contains(role))
                    assertThat(asked(start(fit(action), TWO, role))).hasSize(1);
                else
                    refuses(
                            WorkRefusal.BATCH_ROLE_NOT_ALLOWED,
                            () -> asked(start(fit(action), TWO, role)));
            }
        }

        static Stream<Arguments> unfit() {
            return Stream.of(
                            new BatchOrder(BatchAction.CLAIM, "ali", null, null, 0, null),
                            new BatchOrder(BatchAction.CLAIM, null, DAY, null, 0, null),
                            new BatchOrder(BatchAction.CLAIM, null, null, "ASSESS", 0, null),
                            new BatchOrder(BatchAction.CLAIM, null, null, null, 1, null),
                            new BatchOrder(BatchAction.CLAIM, null, null, null, 0, "X"),
                            BatchOrder.of(BatchAction.REASSIGN),
                            new BatchOrder(BatchAction.REASSIGN, " ", null, null, 0, null),
                            BatchOrder.of(BatchAction.EXTEND),
                            new BatchOrder(BatchAction.EXTEND, null, null, "ASSESS", 0, null),
                            new BatchOrder(BatchAction.EXTEND, null, null, "ASSESS", -1, null),
                            BatchOrder.of(BatchAction.SUSPEND))
                    .map(Arguments::of);
        }

        @ParameterizedTest
        @MethodSource("unfit")
        void says_what_its_action_needs_and_nothing_else(BatchOrder order) {
            refuses(WorkRefusal.BATCH_ORDER_MALFORMED, () -> asked(start(order, TWO, "officer")));
        }

        @Test
        void names_an_action_that_there_is() {
            assertThat(BatchOrders.action("CLAIM")).isEqualTo(BatchAction.CLAIM);
            refuses(WorkRefusal.BATCH_ACTION_UNKNOWN, () -> BatchOrders.action("DANCE"));
        }
    }

    @Nested
    class an_outcome {

        @Test
        void is_recorded_for_each_case_and_the_last_one_finishes_the_batch() {
            asked(start(CLAIM, TWO, "officer"));
            assertThat(asked(done("f-1.1")))
                    .containsExactly(new BatchItemDone("b-1", "f-1.1", 0, 77, DAY));
            assertThat(Batch.of(history).finished()).isFalse();
            assertThat(Batch.of(history).open()).containsExactly(TWO.getLast());
            assertThat(asked(refused("f-2.1")))
                    .containsExactly(
                            new BatchItemRefused("b-1", "f-2.1", "VERSION_STALE", "d", DAY),
                            new BatchFinished("b-1", 1, 1, DAY));
            assertThat(Batch.of(history).finished()).isTrue();
        }

        @Test
        void is_taken_once_and_only_for_a_case_of_the_batch() {
            refuses(WorkRefusal.BATCH_ITEM_SETTLED, () -> asked(done("f-1.1")));
            asked(start(CLAIM, TWO, "officer"));
            asked(done("f-1.1"));
            refuses(WorkRefusal.BATCH_ITEM_SETTLED, () -> asked(done("f-1.1")));
            refuses(WorkRefusal.BATCH_ITEM_SETTLED, () -> asked(refused("f-1.1")));
            refuses(WorkRefusal.BATCH_ITEM_SETTLED, () -> asked(refused("f-9.1")));
            asked(refused("f-2.1"));
            refuses(WorkRefusal.BATCH_ITEM_SETTLED, () -> asked(refused("f-2.1")));
        }
    }

    @Nested
    class an_undoing {

        @Test
        void goes_for_what_was_done_at_the_version_it_was_left_at() {
            other = finished(CLAIM, null);
            assertThat(asked(undo("officer")))
                    .containsExactly(
                            new BatchStarted(
                                    "b-1",
                                    CLAIM,
                                    List.of(new BatchItem("f-1.1", 0)),
                                    "error",
                                    author("officer"),
                                    "b-0",
                                    DAY));
        }

        @Test
        void is_refused_of_what_is_none_or_not_finished_or_did_nothing() {
            refuses(WorkRefusal.BATCH_UNKNOWN, () -> asked(undo("officer")));
            BatchStarted started =
                    new BatchStarted("b-0", CLAIM, TWO, "why", author("officer"), null, DAY);
            other = Batch.of(List.of(started));
            refuses(WorkRefusal.BATCH_RUNNING, () -> asked(undo("officer")));
            other =
                    Batch.of(
                            List.of(
                                    started,
                                    new BatchItemRefused("b-0", "f-1.1", "X", "d", DAY),
                                    new BatchItemRefused("b-0", "f-2.1", "X", "d", DAY)));
            refuses(WorkRefusal.BATCH_NOTHING_DONE, () -> asked(undo("officer")));
        }

        @Test
        void is_refused_of_an_undoing_and_to_a_role_that_may_not_order_it() {
            other = finished(CLAIM, "b-00");
            refuses(WorkRefusal.BATCH_IS_UNDOING, () -> asked(undo("officer")));
            other = finished(fit(BatchAction.EXTEND), null);
            refuses(WorkRefusal.BATCH_ROLE_NOT_ALLOWED, () -> asked(undo("manager")));
        }

        @Test
        void needs_a_reason_and_an_id_of_its_own() {
            other = finished(CLAIM, null);
            refuses(
                    WorkRefusal.BATCH_REASON_MISSING,
                    () -> asked(new UndoBatch("b-1", "b-0", " ", author("officer"), DAY)));
            asked(undo("officer"));
            refuses(WorkRefusal.BATCH_ALREADY_STARTED, () -> asked(undo("officer")));
        }
    }

    private List<BatchEvent> asked(BatchCommand command) {
        List<BatchEvent> events = Batch.of(history).decide(command, other);
        history.addAll(events);
        return events;
    }

    private static Batch finished(BatchOrder order, String undoes) {
        return Batch.of(
                List.of(
                        new BatchStarted("b-0", order, TWO, "why", author("officer"), undoes, DAY),
                        new BatchItemDone("b-0", "f-1.1", 0, 77, DAY),
                        new BatchItemRefused("b-0", "f-2.1", "X", "d", DAY)));
    }

    private static BatchOrder fit(BatchAction action) {
        return switch (action) {
            case REASSIGN -> new BatchOrder(action, "ali", null, null, 0, null);
            case FOLLOW_UP -> new BatchOrder(action, null, DAY, null, 0, null);
            case EXTEND -> new BatchOrder(action, null, null, "ASSESS", 5, null);
            case SUSPEND -> new BatchOrder(action, null, null, null, 0, "COURT_ORDER");
            case CLAIM, RELEASE, RESUME -> BatchOrder.of(action);
        };
    }

    private static StartBatch start(BatchOrder order, List<BatchItem> items, String role) {
        return new StartBatch("b-1", order, items, "why", author(role), DAY);
    }

    private static UndoBatch undo(String role) {
        return new UndoBatch("b-1", "b-0", "error", author(role), DAY);
    }

    private static RecordItemDone done(String caseId) {
        return new RecordItemDone("b-1", caseId, 0, 77, DAY);
    }

    private static RecordItemRefused refused(String caseId) {
        return new RecordItemRefused("b-1", caseId, "VERSION_STALE", "d", DAY);
    }

    private static BatchAuthor author(String role) {
        return new BatchAuthor("omid", role, "isipo", List.of("KRM"), List.of());
    }
}
