package rosukh.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.firms.FirmCommand.RecordPlaceOfWork;

/// Many at once on the real log: one wins, the others are told why.
class AxonCommandsRaceTest extends OnTheRealLog {

    @Nested
    class a_repeat_under_the_same_key {

        @Test
        void at_the_same_moment_is_stored_once() throws Exception {
            Occasion once = OFFICER.under("key-1", "hash-1");
            List<Object> answers = together(8, n -> send(register("f-1", "10320004156"), once));
            assertThat(answers).containsOnly(new Done("f-1", 1, 1));
            assertThat(node.log.head()).isEqualTo(1);
        }
    }

    @Nested
    class two_officers {

        @Test
        void who_saw_the_same_version_do_not_both_win() {
            send(register("f-1", "10320004156"));
            send(new RecordPlaceOfWork("f-1", "YZD-P01", DAY.plusDays(1)), OFFICER.expecting(1));

            Refused refused =
                    assertRefused(
                            "VERSION_STALE",
                            new RecordPlaceOfWork("f-1", "EAZ-P01", DAY.plusDays(2)),
                            OFFICER.expecting(1));

            assertThat(refused.kind()).isEqualTo(Refused.Kind.STALE);
            assertThat(refused.currentVersion()).hasValue(2);
        }

        @Test
        void at_the_same_moment_leave_one_winner() throws Exception {
            send(register("f-1", "10320004156"));
            List<Object> answers =
                    together(
                            8,
                            n ->
                                    send(
                                            new RecordPlaceOfWork(
                                                    "f-1", "YZD-P01", DAY.plusDays(1 + n)),
                                            OFFICER.expecting(1)));
            assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(Refused.class::isInstance)
                    .extracting(refused -> ((Refused) refused).code())
                    .hasSize(7)
                    .containsOnly("VERSION_STALE");
        }

        @Test
        void on_two_nodes_leave_one_winner() throws Exception {
            send(register("f-1", "10320004156"));
            try (CommandNode other = new CommandNode(server)) {
                List<Object> answers =
                        together(
                                8,
                                n ->
                                        (n % 2 == 0 ? node : other)
                                                .commands.send(
                                                        new RecordPlaceOfWork(
                                                                "f-1",
                                                                "YZD-P01",
                                                                DAY.plusDays(1 + n)),
                                                        OFFICER.expecting(1)));
                assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
                assertThat(answers)
                        .filteredOn(Refused.class::isInstance)
                        .extracting(refused -> ((Refused) refused).code())
                        .containsOnly("VERSION_STALE");
            }
        }
    }

    @Nested
    class a_value_that_must_be_unique {

        @Test
        void is_refused_to_the_second_stream_under_the_code_of_its_slice() {
            send(register("f-1", "10320004156"));
            Refused refused =
                    assertRefused("FIRM_LEGAL_ID_TAKEN", register("f-2", "۱۰۳۲۰۰۰۴۱۵۶"), OFFICER);
            assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
            assertThat(refused.violations().getFirst().message()).isEqualTo("held by f-1");
            assertThat(node.log.head()).isEqualTo(1);
        }

        @Test
        void has_one_owner_when_many_ask_at_once() throws Exception {
            List<Object> answers = together(8, n -> send(register("f-" + n, "10320004156")));
            assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(Refused.class::isInstance)
                    .extracting(refused -> ((Refused) refused).code())
                    .containsOnly("FIRM_LEGAL_ID_TAKEN");
        }
    }

    private interface Attempt {
        Object by(int number);
    }

    private static List<Object> together(int attempts, Attempt attempt) throws Exception {
        CyclicBarrier start = new CyclicBarrier(attempts);
        try (ExecutorService threads = Executors.newFixedThreadPool(attempts)) {
            List<Future<Object>> running = new ArrayList<>();
            for (int i = 0; i < attempts; i++) {
                int number = i;
                running.add(
                        threads.submit(() -> {
                            start.await();
                            try {
                                return attempt.by(number);
                            } catch (Refused refused) {
                                return refused;
                            }
                        }));
            }
            List<Object> answers = new ArrayList<>();
            for (Future<Object> each : running) answers.add(each.get(60, TimeUnit.SECONDS));
            return answers;
        }
    }
}
