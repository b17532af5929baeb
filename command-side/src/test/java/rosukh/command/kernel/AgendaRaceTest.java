package rosukh.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.command.DecidableCase.ELIGIBLE;
import static rosukh.command.DecidableCase.NOT_ELIGIBLE;
import static rosukh.command.DecidableCase.RECOMMENDED;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.command.DecidableCase;
import rosukh.command.TestSchemes;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.sessions.SessionCommand.AddItem;
import rosukh.command.sessions.SessionCommand.ConveneSession;
import rosukh.events.sessions.Member;
import rosukh.eventstore.EmbeddedServer;

/// A case comes on an agenda on another node while somebody decides on it alone, or while it comes
/// on another agenda.
class AgendaRaceTest {

    private static final Occasion SARA = Occasion.by(Actor.of("sara", "officer", "isipo"));
    private static final Occasion MINA = Occasion.by(Actor.of("mina", "committee", "other-group"));

    @TempDir Path folder;
    private EmbeddedServer server;
    private CommandNode elsewhere;
    private CommandNode node;
    private final AtomicInteger reads = new AtomicInteger();
    private Runnable meanwhile = () -> {};

    @BeforeEach
    void start() {
        server = CommandNode.server(folder);
        elsewhere = new CommandNode(server);
        node = new CommandNode(server, Interrupted::new);
        TestSchemes.publish(elsewhere.commands, RECOMMENDED);
        DecidableCase.lay(elsewhere.events);
        convene("s-1");
        convene("s-2");
    }

    @AfterEach
    void stop() {
        node.close();
        elsewhere.close();
        server.close();
    }

    @Test
    void the_session_wins_over_the_one_person() {
        meanwhile = once(() -> elsewhere.commands.send(add("s-1", ELIGIBLE), SARA));
        assertThat(refused(grant(), MINA)).isEqualTo("CASE_ON_AGENDA");
        assertThat(reads).as("decided anew").hasValue(2);
    }

    @Test
    void another_case_on_an_agenda_does_not_matter() {
        meanwhile = once(() -> elsewhere.commands.send(add("s-1", NOT_ELIGIBLE), SARA));
        node.commands.send(grant(), MINA);
        assertThat(reads).hasValue(1);
    }

    @Test
    void one_of_two_sessions_gets_the_case() {
        meanwhile = once(() -> elsewhere.commands.send(add("s-1", ELIGIBLE), SARA));
        assertThat(refused(add("s-2", ELIGIBLE), SARA)).isEqualTo("SESSION_CASE_ON_AGENDA");
    }

    private Runnable once(Runnable change) {
        return () -> {
            if (reads.incrementAndGet() == 1) change.run();
        };
    }

    private void convene(String session) {
        elsewhere.commands.send(
                new ConveneSession(
                        session,
                        RECOMMENDED,
                        "Hall",
                        "group",
                        List.of(new Member("kamran", "group")),
                        "kamran",
                        new Member("sara", "isipo"),
                        1,
                        RECOMMENDED),
                SARA);
    }

    private static AddItem add(String session, String caseId) {
        return new AddItem(session, caseId, 5, "sara", RECOMMENDED);
    }

    private static GrantStatus grant() {
        return new GrantStatus(ELIGIBLE, "mina", "other-group", RECOMMENDED);
    }

    private String refused(Object command, Occasion occasion) {
        return catchThrowableOfType(Refused.class, () -> node.commands.send(command, occasion))
                .code();
    }

    /// Runs something each time after the scheme was read, by a decision, or the firm's next case,
    /// by a session: both are read after the agendas.
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
            if (streamId.equals(SchemeRegister.streamOf(TestSchemes.KB))
                    || streamId.equals("f-1.2")) CompletableFuture.runAsync(meanwhile).join();
            return read;
        }
    }
}
