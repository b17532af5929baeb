package rosukh.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.command.TestSchemes;
import rosukh.command.certification.CertificationCommand.DeclareFacts;
import rosukh.command.certification.CertificationCommand.IdentifyTalent;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.certification.CertificationCommand.SubmitApplication;
import rosukh.command.certification.CourseCommand.MergeCase;
import rosukh.command.certification.CourseCommand.WithdrawCase;
import rosukh.command.firms.FirmCommand.RecordPlaceOfWork;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.eventstore.EmbeddedServer;

/// Somebody on another node changes what a decision rests on, after it was read and before the
/// decision is stored.
class BackgroundRaceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final LocalDate OPENED = DAY.plusDays(30);
    private static final String SPANISH = "es-pyme-innovadora";
    private static final String KERMAN = "KRM-P01";
    private static final String YAZD = "YZD-P01";
    private static final Occasion OFFICER = Occasion.by(Actor.of("omid", "officer", "isipo-krm"));

    @TempDir Path folder;
    private EmbeddedServer server;
    private CommandNode elsewhere;
    private CommandNode node;
    private final AtomicInteger reads = new AtomicInteger();
    private Runnable meanwhile = () -> {};
    private String watched = "f-1";

    @BeforeEach
    void start() {
        server = CommandNode.server(folder);
        elsewhere = new CommandNode(server);
        node = new CommandNode(server, streams -> new Interrupted(streams));
        TestSchemes.publish(elsewhere.commands, OPENED);
        register("f-1", "10320004156");
    }

    @AfterEach
    void stop() {
        node.close();
        elsewhere.close();
        server.close();
    }

    @Nested
    class a_firm_that_moves_while_a_case_is_opened {

        @Test
        void is_seen_where_it_is_by_then() {
            meanwhile =
                    () -> {
                        if (reads.incrementAndGet() == 1) move("f-1", YAZD, 1);
                    };
            Refused refused = refused(open(KERMAN));
            assertThat(refused.code()).isEqualTo("CASE_FIRM_WORKS_ELSEWHERE");
            assertThat(reads).as("decided anew").hasValue(2);
            assertThat(node.log.findByKey("a:f-1.1#" + "0".repeat(19))).isEmpty();
            node.commands.send(open(YAZD), OFFICER);
        }

        @Test
        void again_and_again_leaves_the_case_unopened() {
            meanwhile =
                    () -> {
                        int read = reads.incrementAndGet();
                        move("f-1", YAZD, 2 * read - 1);
                        move("f-1", KERMAN, 2 * read);
                    };
            Refused refused = refused(open(KERMAN));
            assertThat(refused.code()).isEqualTo("BACKGROUND_CHANGED");
            assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
            assertThat(reads).hasValue(3);
        }

        @Test
        void does_not_matter_if_it_is_another_firm() {
            register("f-2", "10100991233");
            meanwhile =
                    () -> {
                        reads.incrementAndGet();
                        move("f-2", YAZD, 1);
                    };
            assertThatCode(() -> node.commands.send(open(KERMAN), OFFICER))
                    .doesNotThrowAnyException();
            assertThat(reads).hasValue(1);
        }
    }

    @Nested
    class a_version_published_while_an_application_is_submitted {

        @BeforeEach
        void anApplicationIsReady() {
            publish("first", "2015-06-11", "2026-06-30");
            elsewhere.commands.send(
                    new OpenCase("f-1.1", "f-1", 1, SPANISH, KERMAN, OPENED), OFFICER);
            elsewhere.commands.send(
                    new IdentifyTalent("f-1.1", "PUMPS", "own designs", OPENED), OFFICER);
            elsewhere.commands.send(
                    new DeclareFacts(
                            "f-1.1", List.of(Answer.of("bindingReportPositive", "true")), OPENED),
                    OFFICER);
            watched = SchemeRegister.streamOf(SPANISH);
        }

        @Test
        void is_seen_before_one_is_pinned() {
            meanwhile =
                    () -> {
                        if (reads.incrementAndGet() == 1) next(1);
                    };
            node.commands.send(submit(), OFFICER);
            assertThat(reads).as("decided anew").hasValue(2);
            assertThat(submitted())
                    .singleElement()
                    .satisfies(event -> assertThat(event.schemeVersion()).isEqualTo("first"));
        }

        @Test
        void again_and_again_leaves_the_application_unsubmitted() {
            meanwhile = () -> next(reads.incrementAndGet());
            Refused refused = refused(submit());
            assertThat(refused.code()).isEqualTo("BACKGROUND_CHANGED");
            assertThat(reads).hasValue(3);
            assertThat(submitted()).isEmpty();
        }

        @Test
        void does_not_matter_if_it_is_of_another_scheme() {
            meanwhile =
                    () -> {
                        reads.incrementAndGet();
                        TestSchemes.publish(
                                elsewhere.commands,
                                TestSchemes.document(TestSchemes.BEFORE),
                                OPENED);
                    };
            node.commands.send(submit(), OFFICER);
            assertThat(reads).hasValue(1);
            assertThat(submitted()).hasSize(1);
        }

        private SubmitApplication submit() {
            return new SubmitApplication("f-1.1", "farid", Set.of(), false, OPENED);
        }

        /// A version for one of the months after the first one's end.
        private void next(int number) {
            LocalDate from = LocalDate.of(2026, 6, 1).plusMonths(number);
            publish("next-" + number, from.toString(), from.plusDays(27).toString());
        }

        private void publish(String version, String from, String to) {
            String document =
                    TestSchemes.file("es-pyme-innovadora-2015")
                            .replace("\"2015\"", "\"" + version + "\"")
                            .replace("\"2015-06-11\"", "\"" + from + "\"")
                            .replace("\"effectiveTo\": null", "\"effectiveTo\": \"" + to + "\"");
            TestSchemes.publish(elsewhere.commands, document, OPENED);
        }

        private List<ApplicationSubmitted> submitted() {
            return elsewhere
                    .events
                    .readEvents("f-1.1")
                    .asStream()
                    .map(Message::getPayload)
                    .filter(ApplicationSubmitted.class::isInstance)
                    .map(ApplicationSubmitted.class::cast)
                    .toList();
        }
    }

    @Nested
    class a_case_that_ends_while_another_is_merged_into_it {

        @BeforeEach
        void twoCases() {
            register("f-2", "10100991233");
            elsewhere.commands.send(open(KERMAN), OFFICER);
            elsewhere.commands.send(
                    new OpenCase("f-2.1", "f-2", 1, TestSchemes.KB, KERMAN, OPENED), OFFICER);
            watched = "f-2.1";
        }

        @Test
        void takes_no_other_in() {
            meanwhile =
                    () -> {
                        if (reads.incrementAndGet() == 1)
                            elsewhere.commands.send(
                                    new WithdrawCase("f-2.1", "sold", "farid", OPENED), OFFICER);
                    };
            assertThat(refused(merge("f-1.1", "f-2.1")).code()).isEqualTo("CASE_OTHER_CLOSED");
            assertThat(reads).as("decided anew").hasValue(2);
        }

        @Test
        void by_being_merged_into_that_one_leaves_one_of_them_open() {
            meanwhile =
                    () -> {
                        if (reads.incrementAndGet() == 1)
                            elsewhere.commands.send(merge("f-2.1", "f-1.1"), OFFICER);
                    };
            assertThat(refused(merge("f-1.1", "f-2.1")).code()).isEqualTo("CASE_OTHER_CLOSED");
        }

        private MergeCase merge(String caseId, String into) {
            return new MergeCase(caseId, into, "the same workshop", "omid", OPENED);
        }
    }

    private static OpenCase open(String estate) {
        return new OpenCase("f-1.1", "f-1", 1, TestSchemes.KB, estate, OPENED);
    }

    private void register(String firmId, String legalId) {
        elsewhere.commands.send(
                new RegisterFirm(firmId, legalId, "Sepehr", "METAL", 25, "SMALL", KERMAN, DAY),
                OFFICER);
    }

    private void move(String firmId, String estate, int days) {
        elsewhere.commands.send(new RecordPlaceOfWork(firmId, estate, DAY.plusDays(days)), OFFICER);
    }

    private Refused refused(Object command) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> node.commands.send(command, OFFICER));
        assertThat(refused).as("a refusal of " + command).isNotNull();
        return refused;
    }

    /// Runs something each time after the watched stream was read.
    private final class Interrupted implements Streams {

        private final Streams streams;

        private Interrupted(Streams streams) {
            this.streams = streams;
        }

        @Override
        public long head() {
            return streams.head();
        }

        @Override
        public boolean goneOnSince(Instant moment) {
            return streams.goneOnSince(moment);
        }

        @Override
        public Optional<Long> version(String streamId) {
            return streams.version(streamId);
        }

        @Override
        public List<Object> read(String streamId, long fromSequence) {
            List<Object> read = streams.read(streamId, fromSequence);
            if (streamId.equals(watched)) CompletableFuture.runAsync(meanwhile).join();
            return read;
        }
    }
}
