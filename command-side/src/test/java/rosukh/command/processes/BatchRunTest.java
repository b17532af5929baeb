package rosukh.command.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.certification.CertificationCommand.IdentifyTalent;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.work.BatchCommand.StartBatch;
import rosukh.command.work.BatchCommand.UndoBatch;
import rosukh.command.work.WorkCommand.ClaimCase;
import rosukh.events.work.BatchAction;
import rosukh.events.work.BatchAuthor;
import rosukh.events.work.BatchEvent;
import rosukh.events.work.BatchEvent.BatchFinished;
import rosukh.events.work.BatchEvent.BatchItemDone;
import rosukh.events.work.BatchEvent.BatchItemRefused;
import rosukh.events.work.BatchItem;
import rosukh.events.work.BatchOrder;
import rosukh.events.work.WorkEvent;

/// Three cases in Kerman that wait for an officer.
class BatchRunTest extends OnTheRealLog {

    static final LocalDate ON = LocalDate.of(2026, 5, 9);
    static final BatchOrder CLAIM = BatchOrder.of(BatchAction.CLAIM);
    static final List<String> CASES = List.of("f-1.1", "f-2.1", "f-3.1");

    @BeforeEach
    void three_open_cases() {
        TestSchemes.publish(node.commands, DAY);

        for (int i = 0; i < 3; i++) {
            String firm = "f-" + (i + 1);
            send(register(firm, LEGAL.get(i)));
            send(new OpenCase(firm + ".1", firm, 1, TestSchemes.KB, KERMAN, ON));
        }
    }

    static final List<String> LEGAL = List.of("10320004156", "10380284790", "14003778990");

    @Nested
    class a_run {

        @Test
        void does_to_each_case_what_the_single_command_does_and_finishes() {
            start("b-1", CLAIM, seen(-1, CASES));
            run(node).look();
            assertThat(outcomes("b-1"))
                    .containsExactly("f-1.1 done 0", "f-2.1 done 0", "f-3.1 done 0", "3/0");
            assertThat(work("f-2.1"))
                    .containsExactly(
                            new WorkEvent.CaseClaimed(
                                    "f-2.1", "officer", 1, "omid", "isipo-krm", ON));
        }

        @Test
        void does_nothing_twice_however_often_it_looks() {
            start("b-1", CLAIM, seen(-1, CASES));
            BatchRun run = run(node);
            run.look();
            run.look();
            run(node).look();
            assertThat(outcomes("b-1")).hasSize(4);
            assertThat(work("f-1.1")).hasSize(1);
        }

        @Test
        void stores_the_reason_of_the_batch_and_who_ordered_it_with_every_event() {
            start("b-1", CLAIM, seen(-1, List.of("f-1.1")));
            run(node).look();
            var event = node.events.readEvents(WorkEvent.streamOf("f-1.1")).next();
            assertThat(event.getMetaData().get("actor")).isEqualTo("omid");
            assertThat(event.getMetaData().get("role")).isEqualTo("officer");
            assertThat(event.getMetaData().get("reason")).isEqualTo("why");
        }
    }

    @Nested
    class a_case_is_refused_what_the_single_command_refuses {

        @Test
        void where_it_moved_on_from_the_version_that_was_seen() {
            send(new IdentifyTalent("f-2.1", "MACHINERY", "g", ON));
            start("b-1", extend(), seen(0, CASES));
            run(node).look();
            assertThat(outcomes("b-1"))
                    .containsExactly(
                            "f-1.1 done 1", "f-2.1 refused VERSION_STALE", "f-3.1 done 1", "2/1");
        }

        @Test
        void where_somebody_else_has_it() {
            send(new ClaimCase("f-2.1", "officer", "ali", "isipo-krm", ON));
            start("b-1", CLAIM, seen(-1, CASES));
            run(node).look();
            assertThat(outcomes("b-1")).contains("f-2.1 refused WORK_CLAIMED_BY_ANOTHER");
            start("b-2", CLAIM, List.of(new BatchItem("f-2.1", 7)));
            run(node).look();
            assertThat(outcomes("b-2")).contains("f-2.1 refused VERSION_STALE");
        }

        @Test
        void where_it_is_out_of_reach() {
            BatchAuthor yazd =
                    new BatchAuthor("yas", "officer", "isipo-yzd", List.of("YZD"), List.of());
            send(new StartBatch("b-1", CLAIM, seen(-1, CASES), "why", yazd, ON));
            send(new StartBatch("b-2", extend(), seen(0, CASES), "why", yazd, ON));
            run(node).look();
            assertThat(outcomes("b-1")).contains("f-1.1 refused OUT_OF_REACH", "0/3");
            assertThat(outcomes("b-2")).contains("f-1.1 refused OUT_OF_REACH", "0/3");
        }

        @Test
        void where_there_is_no_such_case_or_another_role_is_due() {
            BatchAuthor azar = new BatchAuthor("azar", "assessor", "lab", List.of(), List.of());
            send(
                    new StartBatch(
                            "b-1", CLAIM, seen(-1, List.of("f-1.1", "f-9.1")), "why", azar, ON));
            run(node).look();
            assertThat(outcomes("b-1"))
                    .containsExactly(
                            "f-1.1 refused WORK_ROLE_NOT_DUE", "f-9.1 refused NOT_FOUND", "0/2");
        }
    }

    @Nested
    class cut_off {

        @Test
        void it_goes_on_with_what_is_left_after_a_restart() {
            start("b-1", CLAIM, seen(-1, CASES));
            run(new CutOff(node.commands, 3)).look();
            assertThat(outcomes("b-1")).containsExactly("f-1.1 done 0");
            run(node).look();
            assertThat(outcomes("b-1")).hasSize(4);
            for (String caseId : CASES) assertThat(work(caseId)).hasSize(1);
        }

        @Test
        void by_a_store_that_does_not_answer_it_goes_on_at_the_next_look() {
            start("b-1", extend(), seen(0, CASES));
            BatchRun run = run(new Failing(node.commands));
            run.look();
            assertThat(outcomes("b-1")).isEmpty();
            for (int i = 0; i < 3; i++) run.look();
            assertThat(outcomes("b-1")).contains("3/0");
        }

        @Test
        void on_two_nodes_at_once_each_case_is_acted_on_once() {
            start("b-1", extend(), seen(0, CASES));
            try (CommandNode second = new CommandNode(server)) {
                List<CompletableFuture<Void>> both = new ArrayList<>();
                for (CommandNode each : List.of(node, second))
                    both.add(
                            CompletableFuture.runAsync(() -> {
                                BatchRun run = run(each);
                                for (int i = 0; i < 4; i++) run.look();
                            }));
                both.forEach(CompletableFuture::join);
            }
            run(node).look();
            assertThat(outcomes("b-1")).hasSize(4).contains("3/0");
            assertThat(Streams.of(node.events).read("f-1.1")).hasSize(2);
        }
    }

    @Test
    void a_batch_is_undone_once() {
        start("b-1", CLAIM, seen(-1, CASES));
        run(node).look();
        send(new UndoBatch("b-2", "b-1", "error", author(), ON));
        assertThatThrownBy(() -> send(new UndoBatch("b-3", "b-1", "error", author(), ON)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("BATCH_ALREADY_UNDONE"));
    }

    private void start(String id, BatchOrder order, List<BatchItem> items) {
        send(new StartBatch(id, order, items, "why", author(), ON));
    }

    private static BatchAuthor author() {
        return new BatchAuthor("omid", "officer", "isipo-krm", List.of("KRM"), List.of());
    }

    private static BatchOrder extend() {
        return new BatchOrder(BatchAction.EXTEND, null, null, "INTAKE", 2, null);
    }

    private static List<BatchItem> seen(long version, List<String> cases) {
        return cases.stream().map(each -> new BatchItem(each, version)).toList();
    }

    private static BatchRun run(CommandNode on) {
        return new BatchRun(
                LogReader.of(on.events),
                on.commands,
                new BatchSteps(Streams.of(on.events)),
                () -> ON);
    }

    private BatchRun run(Commands commands) {
        return new BatchRun(
                LogReader.of(node.events),
                commands,
                new BatchSteps(Streams.of(node.events)),
                () -> ON);
    }

    private List<Object> work(String caseId) {
        return Streams.of(node.events).read(WorkEvent.streamOf(caseId));
    }

    private List<String> outcomes(String batchId) {
        return Streams.of(node.events).read(BatchEvent.streamOf(batchId)).stream()
                .flatMap(event ->
                        switch ((BatchEvent) event) {
                            case BatchEvent.BatchStarted _ -> Stream.empty();
                            case BatchItemDone e -> Stream.of(e.caseId() + " done " + e.version());
                            case BatchItemRefused e ->
                                    Stream.of(e.caseId() + " refused " + e.code());
                            case BatchFinished e -> Stream.of(e.done() + "/" + e.refused());
                        })
                .sorted()
                .sorted((one, other) -> Boolean.compare(one.contains("/"), other.contains("/")))
                .toList();
    }

    /// The process dies after so many commands, the last of them stored and its outcome not.
    private static final class CutOff implements Commands {

        private final Commands commands;
        private int left;

        private CutOff(Commands commands, int left) {
            this.commands = commands;
            this.left = left;
        }

        @Override
        public Done send(Object command, Occasion occasion) {
            if (left-- <= 0) throw new IllegalStateException("the process is dead");
            return commands.send(command, occasion);
        }

        @Override
        public Optional<Done> earlier(Occasion occasion) {
            return commands.earlier(occasion);
        }
    }

    /// Fails on every command the first time.
    private static final class Failing implements Commands {

        private final Commands commands;
        private final Set<Object> failed = new HashSet<>();

        private Failing(Commands commands) {
            this.commands = commands;
        }

        @Override
        public Done send(Object command, Occasion occasion) {
            if (failed.add(command)) throw new IllegalStateException("the store does not answer");
            return commands.send(command, occasion);
        }

        @Override
        public Optional<Done> earlier(Occasion occasion) {
            return commands.earlier(occasion);
        }
    }
}
