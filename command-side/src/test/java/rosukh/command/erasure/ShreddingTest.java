package rosukh.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.command.erasure.ErasureCommand.ApproveErasure;
import rosukh.command.erasure.ErasureCommand.PlaceHold;
import rosukh.command.erasure.ErasureCommand.RecordDestruction;
import rosukh.command.erasure.ErasureCommand.RequestErasure;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.processes.Shredding;
import rosukh.events.erasure.ErasureEvent;
import rosukh.events.erasure.ErasureEvent.SubjectKeyDestroyed;
import rosukh.eventstore.EmbeddedServer;

/// What was approved is destroyed and recorded, on the real log, whatever happens in between.
class ShreddingTest {

    private static final String HER = "contact:f-1";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final Occasion OPERATOR = Occasion.by(Actor.of("omid", "operator", "isipo"));
    private static final Occasion AUDITOR = Occasion.by(Actor.of("azar", "auditor", "isipo"));

    @TempDir private Path folder;
    private EmbeddedServer server;
    private CommandNode node;
    private final ShredderInMemory shredder = new ShredderInMemory();

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

    @Test
    void nothing_is_destroyed_before_a_second_person_approves_and_all_of_it_afterwards() {
        Shredding process = process(node.commands);
        node.commands.send(new RequestErasure(HER, "OBJECTION", "w", "omid", DAY), OPERATOR);
        process.look();
        assertThat(shredder.destroyed).isEmpty();
        node.commands.send(new ApproveErasure(HER, "azar", DAY), AUDITOR.expecting(0));
        process.look();
        assertThat(shredder.destroyed).containsExactly(HER);
        assertThat(history()).hasSize(3).last().isInstanceOf(SubjectKeyDestroyed.class);
        process.look();
        assertThat(shredder.fenced).containsEntry(HER, 2L);
        assertThat(history()).hasSize(3);
    }

    @Test
    void an_approval_of_another_version_than_was_seen_is_refused() {
        node.commands.send(new RequestErasure(HER, "OBJECTION", "w", "omid", DAY), OPERATOR);
        node.commands.send(new PlaceHold(HER, "file 7", "w", "azar", DAY), AUDITOR);
        assertThatThrownBy(() ->
                        node.commands.send(
                                new ApproveErasure(HER, "azar", DAY), AUDITOR.expecting(0)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("VERSION_STALE"));
    }

    @Test
    void a_kill_between_the_destruction_and_its_record_is_made_good_after_the_next_start() {
        approve();
        process(new Killed(node.commands)).look();
        assertThat(shredder.destroyed).containsExactly(HER);
        assertThat(history()).hasSize(2);
        process(node.commands).look();
        assertThat(history()).hasSize(3).last().isInstanceOf(SubjectKeyDestroyed.class);
    }

    @Test
    void of_two_nodes_that_destroy_at_once_one_records_it() {
        approve();
        Shredding one = process(node.commands);
        Shredding other = process(new Meanwhile(node.commands, one::look));
        other.look();
        assertThat(history()).hasSize(3);
        other.look();
        assertThat(history()).hasSize(3);
    }

    @Test
    void every_start_fences_what_the_log_calls_destroyed() {
        approve();
        process(node.commands).look();
        shredder.fenced.clear();
        process(node.commands).look();
        assertThat(shredder.fenced).containsOnlyKeys(HER);
    }

    private void approve() {
        node.commands.send(new RequestErasure(HER, "OBJECTION", "w", "omid", DAY), OPERATOR);
        node.commands.send(new ApproveErasure(HER, "azar", DAY), AUDITOR);
    }

    private Shredding process(Commands commands) {
        return new Shredding(LogReader.of(node.events), commands, shredder, () -> DAY, node.meters);
    }

    private List<Object> history() {
        return Streams.of(node.events).read(ErasureEvent.streamOf(HER));
    }

    /// A process that dies before anything is recorded.
    private record Killed(Commands commands) implements Commands {

        @Override
        public Done send(Object command, Occasion occasion) {
            throw new IllegalStateException("killed");
        }

        @Override
        public Optional<Done> earlier(Occasion occasion) {
            return commands.earlier(occasion);
        }
    }

    /// Another node does the same between destruction and record.
    private record Meanwhile(Commands commands, Runnable another) implements Commands {

        @Override
        public Done send(Object command, Occasion occasion) {
            if (command instanceof RecordDestruction) another.run();
            return commands.send(command, occasion);
        }

        @Override
        public Optional<Done> earlier(Occasion occasion) {
            return commands.earlier(occasion);
        }
    }
}
