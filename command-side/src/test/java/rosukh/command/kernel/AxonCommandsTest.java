package rosukh.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.command.TestSchemes;
import rosukh.command.certification.CertificationCommand.IdentifyTalent;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.firms.FirmCommand.RecordPlaceOfWork;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.schemes.SchemeCommand.PublishScheme;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.eventstore.EmbeddedServer;

/// The gateway on the real log.
class AxonCommandsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final String KERMAN = "KRM-P01";
    private static final Occasion OFFICER = Occasion.by(Actor.of("omid", "officer", "isipo-krm"));

    @TempDir Path folder;
    EmbeddedServer server;
    CommandNode node;

    @BeforeEach
    void start() {
        server = CommandNode.server(folder);
        node = new CommandNode(server);
    }

    @AfterEach
    void stop() {
        node.close();
        server.close();
    }

    @Nested
    class a_command {

        @Test
        void answers_with_stream_version_and_position_of_its_last_event() {
            assertThat(send(register("f-1", "10320004156"), OFFICER))
                    .isEqualTo(new Done("f-1", 1, 1));
            assertThat(send(register("f-2", "10100991233"), OFFICER))
                    .isEqualTo(new Done("f-2", 1, 3));
        }

        @Test
        void leaves_who_and_why_with_every_event() {
            Actor deputy =
                    new Actor("omid", "officer", "isipo-krm", "password", "sara", Reach.EVERYWHERE);
            send(
                    register("f-1", "10320004156"),
                    Occasion.by(deputy).under("k1", "h1").because("moved", "act of 1389"));

            var stored = node.events.readEvents("f-1").asStream().toList();

            assertThat(stored).hasSize(2);
            for (var event : stored)
                assertThat(event.getMetaData())
                        .containsEntry("actor", "omid")
                        .containsEntry("role", "officer")
                        .containsEntry("organisation", "isipo-krm")
                        .containsEntry("authentication", "password")
                        .containsEntry("onBehalfOf", "sara")
                        .containsEntry("reason", "moved")
                        .containsEntry("legalBasis", "act of 1389")
                        .containsEntry("idempotencyKey", "k1")
                        .containsEntry("requestHash", "h1")
                        .containsKeys("correlationId", "traceId")
                        .doesNotContainKeys("guard", "receipt");
            assertThat(stored.getFirst().getPayload()).isInstanceOf(FirmRegistered.class);
        }

        @Test
        void that_a_rule_refuses_stores_nothing() {
            assertRefused("FIRM_LEGAL_ID_CHECK_DIGIT", register("f-1", "10320004157"), OFFICER);
            assertThat(node.log.head()).isEqualTo(-1);
        }

        @Test
        void to_a_stream_that_is_not_there_is_not_found() {
            assertRefused("NOT_FOUND", new RecordPlaceOfWork("f-9", KERMAN, DAY), OFFICER);
        }

        @Test
        void from_out_of_reach_is_forbidden() {
            Reach yazd = new Reach(Set.of("YZD"), Set.of(), null);
            Refused refused =
                    assertRefused(
                            "OUT_OF_REACH",
                            register("f-1", "10320004156"),
                            Occasion.by(Actor.of("ali", "officer", "isipo-yzd").within(yazd)));
            assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        }

        @Test
        void sees_a_scheme_that_was_just_published_and_a_firm_just_registered() {
            send(new PublishScheme(TestSchemes.KB, TestSchemes.document(TestSchemes.TODAY), DAY));
            send(register("f-1", "10320004156"));
            send(new OpenCase("f-1.1", "f-1", 1, TestSchemes.KB, KERMAN, DAY));
            Done done = send(new IdentifyTalent("f-1.1", "MACHINERY", "own designs", DAY));
            assertThat(done).isEqualTo(new Done("f-1.1", 1, 4));
        }

        @Test
        void is_timed_by_type_outcome_and_code() {
            send(register("f-1", "10320004156"), OFFICER.under("k", "h"));
            send(register("f-1", "10320004156"), OFFICER.under("k", "h"));
            assertRefused("FIRM_NAME_MISSING", nameless(), OFFICER);
            assertThat(timed("done", "none")).isEqualTo(1);
            assertThat(timed("repeated", "none")).isEqualTo(1);
            assertThat(timed("refused", "FIRM_NAME_MISSING")).isEqualTo(1);
        }
    }

    @Nested
    class a_repeat_under_the_same_key {

        @Test
        void answers_as_the_first_time_and_stores_nothing() {
            Occasion once = OFFICER.under("key-1", "hash-1");
            Done first = send(register("f-1", "10320004156"), once);
            send(register("f-2", "10100991233"), OFFICER);

            assertThat(send(register("f-1", "10320004156"), once)).isEqualTo(first);
            assertThat(node.log.head()).isEqualTo(3);
        }

        @Test
        void answers_so_even_if_the_version_has_moved_on() {
            send(register("f-1", "10320004156"));
            Occasion once = OFFICER.under("key-1", "hash-1").expecting(1);
            RecordPlaceOfWork move = new RecordPlaceOfWork("f-1", "YZD-P01", DAY.plusDays(1));
            Done first = send(move, once);
            assertThat(send(move, once)).isEqualTo(first);
        }

        @Test
        void is_refused_if_it_asks_for_something_else() {
            send(register("f-1", "10320004156"), OFFICER.under("key-1", "hash-1"));
            Refused refused =
                    assertRefused(
                            "IDEMPOTENCY_KEY_REUSED",
                            register("f-2", "10100991233"),
                            OFFICER.under("key-1", "hash-2"));
            assertThat(refused.kind()).isEqualTo(Refused.Kind.UNPROCESSABLE);
            assertThat(node.log.head()).isEqualTo(1);
        }

        @Test
        void of_another_person_is_another_request() {
            send(register("f-1", "10320004156"), OFFICER.under("key-1", "hash-1"));
            Occasion other = Occasion.by(Actor.of("sara", "officer", "isipo")).under("key-1", "h");
            assertThat(send(register("f-2", "10100991233"), other).position()).isEqualTo(3);
        }

        @Test
        void is_known_after_a_restart() {
            Occasion once = OFFICER.under("key-1", "hash-1");
            Done first = send(register("f-1", "10320004156"), once);
            stop();
            start();

            assertThat(send(register("f-1", "10320004156"), once)).isEqualTo(first);
            assertRefused(
                    "IDEMPOTENCY_KEY_REUSED",
                    register("f-2", "10100991233"),
                    OFFICER.under("key-1", "hash-2"));
            assertThat(node.log.head()).isEqualTo(1);
        }

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

    private Done send(Object command) {
        return send(command, OFFICER);
    }

    private Done send(Object command, Occasion occasion) {
        return node.commands.send(command, occasion);
    }

    private Refused assertRefused(String code, Object command, Occasion occasion) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> node.commands.send(command, occasion));
        assertThat(refused).as("a refusal of " + command).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        return refused;
    }

    private long timed(String outcome, String code) {
        return node.meters
                .get("rosukh.commands")
                .tags("type", "RegisterFirm", "outcome", outcome, "code", code)
                .timer()
                .count();
    }

    private static RegisterFirm register(String firmId, String legalId) {
        return new RegisterFirm(firmId, legalId, "Sepehr", "METAL", 25, "SMALL", KERMAN, DAY);
    }

    private static RegisterFirm nameless() {
        return new RegisterFirm("f-3", "14005123470", "", "METAL", 25, "SMALL", KERMAN, DAY);
    }
}
