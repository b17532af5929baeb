package rosukh.command.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.processes.ProgrammeOutputs;
import rosukh.command.programmes.ProgrammeCommand.DraftProgramme;
import rosukh.command.programmes.ProgrammeCommand.LinkOutput;
import rosukh.command.programmes.ProgrammeCommand.OpenReview;
import rosukh.command.programmes.ProgrammeCommand.ReviewModel;
import rosukh.command.programmes.ProgrammeCommand.SignModel;
import rosukh.command.programmes.ProgrammeCommand.StartProgramme;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.ProgrammeEvent.OutputLinked;
import rosukh.events.programmes.ProgrammeEvent.OutputReversed;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.events.programmes.Verdict;

/// The rule between programmes and other systems: an output is an event of the log, counts once
/// over all programmes, and no longer once it is taken back; from several sides at once too.
class ProgrammeOutputsTest extends OnTheRealLog {

    private static final int ROUNDS = 10;

    @BeforeEach
    void two_programmes_run() {
        run("pg-1");
        run("pg-2");
    }

    private void run(String id) {
        ProgrammeModel model = Agreements.model("Parts " + id, 600, 400, 1000);
        send(new DraftProgramme(id, model, "omid", Agreements.DAY));
        send(new OpenReview(id, "omid", Agreements.DAY));
        for (String partner : List.of("isipo", "ofogh")) {
            send(new ReviewModel(id, partner, Verdict.ACCEPTED, "", "L", "omid", Agreements.DAY));
            send(
                    new SignModel(
                            id,
                            partner,
                            model.sha256(),
                            Agreements.paper(partner, 1),
                            "omid",
                            Agreements.DAY));
        }
        send(new StartProgramme(id, "mina", Agreements.DAY));
    }

    @Test
    void a_performed_contract_counts_and_nothing_that_is_not_in_the_log() {
        long position = perform("m-1");
        assertThat(link(node, "pg-1", position + 1)).contains("OUTPUT_EVENT_UNKNOWN");
        assertThat(link(node, "pg-1", position - 1)).contains("OUTPUT_EVENT_UNKNOWN");
        assertThat(link(node, "pg-1", position)).isEmpty();
        assertThat(told("pg-1", OutputLinked.class))
                .extracting(each -> ((OutputLinked) each).position())
                .containsExactly(position);
    }

    @Test
    void an_event_counts_once_over_all_programmes() {
        long position = perform("m-1");
        assertThat(link(node, "pg-1", position)).isEmpty();
        assertThat(link(node, "pg-1", position)).contains("OUTPUT_COUNTED");
        assertThat(link(node, "pg-2", position)).contains("OUTPUT_COUNTED");
    }

    @Test
    void two_programmes_at_once_on_two_nodes_count_it_once() {
        List<Long> positions = contracts();
        try (CommandNode other = new CommandNode(server)) {
            for (long position : positions)
                atOnce(() -> link(node, "pg-1", position), () -> link(other, "pg-2", position));
        }
        List<Long> linked =
                Stream.of("pg-1", "pg-2")
                        .flatMap(id -> told(id, OutputLinked.class).stream())
                        .map(each -> ((OutputLinked) each).position())
                        .toList();
        assertThat(linked).containsExactlyInAnyOrderElementsOf(positions);
    }

    @Test
    void what_was_taken_back_is_not_linked() {
        long position = perform("m-1");
        tell(node, "m-1", 1, reversal("m-1"));
        assertThat(link(node, "pg-1", position)).contains("OUTPUT_TAKEN_BACK");
    }

    @Test
    void a_reversal_lowers_the_count_once_whoever_looks_and_after_nothing_ran() {
        long position = perform("m-1");
        link(node, "pg-1", position);
        tell(node, "m-1", 1, reversal("m-1"));
        try (CommandNode fresh = new CommandNode(server);
                CommandNode other = new CommandNode(server)) {
            ProgrammeOutputs process = process(fresh);
            atOnce(process::look, process(other)::look);
            process.look();
            process(other).look();
        }
        assertThat(told("pg-1", OutputReversed.class))
                .extracting(each -> ((OutputReversed) each).position())
                .containsExactly(position);
    }

    @Test
    void a_contract_performed_again_counts_anew() {
        long first = perform("m-1");
        link(node, "pg-1", first);
        tell(node, "m-1", 1, reversal("m-1"));
        long again = perform("m-1", 2);
        assertThat(link(node, "pg-2", again)).isEmpty();
        process(node).look();
        assertThat(told("pg-1", OutputReversed.class)).hasSize(1);
        assertThat(told("pg-2", OutputReversed.class)).isEmpty();
    }

    @Test
    void a_link_and_a_reversal_at_once_leave_nothing_that_counts() {
        List<Long> positions = contracts();
        try (CommandNode other = new CommandNode(server)) {
            for (int i = 0; i < ROUNDS; i++) {
                String match = "m-" + i;
                long position = positions.get(i);
                atOnce(
                        () -> link(node, "pg-1", position),
                        () -> tell(other, match, 1, reversal(match)));
            }
        }
        List<Object> log = log();
        for (Object linked : told("pg-1", OutputLinked.class))
            assertThat(log.indexOf(linked))
                    .isLessThan(log.indexOf(reversal(((OutputLinked) linked).subject())));
        try (CommandNode fresh = new CommandNode(server)) {
            process(fresh).look();
        }
        assertThat(told("pg-1", OutputReversed.class))
                .hasSameSizeAs(told("pg-1", OutputLinked.class));
    }

    private List<Long> contracts() {
        return IntStream.range(0, ROUNDS).mapToObj(i -> perform("m-" + i)).toList();
    }

    private long perform(String match) {
        return perform(match, 0);
    }

    private long perform(String match, long sequence) {
        tell(
                node,
                match,
                sequence,
                new ContractPerformed(
                        match,
                        "d-1",
                        "f-1",
                        "f-2",
                        100,
                        Agreements.DAY.plusDays(5),
                        true,
                        "omid",
                        Agreements.DAY.plusDays(5)));
        return Streams.of(node.events).head();
    }

    private static PerformanceReversed reversal(String match) {
        return new PerformanceReversed(
                match, "f-1", "f-2", 100, "", "mina", Agreements.DAY.plusDays(9));
    }

    private static void tell(CommandNode on, String stream, long sequence, Object event) {
        on.events.publish(new GenericDomainEventMessage<>("told", stream, sequence, event));
    }

    private static Optional<String> link(CommandNode on, String programme, long position) {
        try {
            on.commands.send(
                    new LinkOutput(
                            programme,
                            OutputKind.MATCH_PERFORMED,
                            position,
                            "omid",
                            Agreements.DAY.plusDays(10)),
                    OFFICER);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.code());
        }
    }

    private static ProgrammeOutputs process(CommandNode on) {
        return new ProgrammeOutputs(
                LogReader.of(on.events), on.commands, () -> Agreements.DAY.plusDays(11));
    }

    private static void atOnce(Runnable... acts) {
        Stream.of(acts).map(CompletableFuture::runAsync).toList().forEach(CompletableFuture::join);
    }

    private List<Object> told(String programme, Class<?> type) {
        return Streams.of(node.events).read(programme).stream().filter(type::isInstance).toList();
    }

    private List<Object> log() {
        List<Object> all = new ArrayList<>();
        try (CommandNode fresh = new CommandNode(server)) {
            LogReader.of(fresh.events).follow(logged -> all.add(logged.event())).learned(() -> 0);
        }
        return all;
    }
}
