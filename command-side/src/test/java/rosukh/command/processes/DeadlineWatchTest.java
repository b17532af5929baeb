package rosukh.command.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Streams;
import rosukh.events.deadlines.DeadlineEvent;
import rosukh.events.deadlines.DeadlineEvent.BreachRaised;
import rosukh.events.deadlines.DeadlineEvent.WarningRaised;

/// The intake of a case in Kerman, where Thursdays are worked: opened on a Saturday, due on the
/// Thursday after it.
class DeadlineWatchTest extends OnTheRealLog {

    static final LocalDate OPENED = LocalDate.of(2026, 5, 9);
    static final LocalDate DUE = LocalDate.of(2026, 5, 14);
    static final LocalDate BACK = DUE.plusDays(10);

    @BeforeEach
    void an_open_case() {
        TestSchemes.publish(node.commands, DAY);
        send(register("f-1", "10320004156"));
        send(new OpenCase("f-1.1", "f-1", 1, TestSchemes.KB, KERMAN, OPENED));
    }

    @Test
    void down_for_ten_days_each_is_raised_once_with_the_day_it_came_true() {
        watch(node, BACK).look();
        assertThat(raised()).containsExactly(warning(), breach());
        watch(node, BACK.plusDays(1)).look();
        assertThat(raised()).hasSize(2);
    }

    @Test
    void one_that_goes_on_watching_raises_nothing_twice() {
        DeadlineWatch watch = watch(node, BACK);
        watch.look();
        watch.look();
        watch.look();
        assertThat(raised()).hasSize(2);
    }

    @Test
    void before_its_day_nothing_is_raised() {
        watch(node, OPENED).look();
        assertThat(raised()).isEmpty();
    }

    @Test
    void on_two_nodes_at_once_each_is_raised_once() {
        try (CommandNode other = new CommandNode(server)) {
            CyclicBarrier together = new CyclicBarrier(2);
            List<CompletableFuture<Void>> nodes =
                    IntStream.range(0, 2)
                            .mapToObj(i -> i == 0 ? node : other)
                            .map(each ->
                                    new DeadlineWatch(
                                            LogReader.of(each.events),
                                            new Together(each.commands, together),
                                            () -> BACK))
                            .map(watch -> CompletableFuture.runAsync(() -> twice(watch)))
                            .toList();
            nodes.forEach(CompletableFuture::join);
        }
        assertThat(raised()).containsExactlyInAnyOrder(warning(), breach());
    }

    @Test
    void what_could_not_be_raised_is_raised_the_next_time() {
        DeadlineWatch watch =
                new DeadlineWatch(
                        LogReader.of(node.events), new Failing(node.commands, false), () -> BACK);
        watch.look();
        assertThat(raised()).isEmpty();
        watch.look();
        assertThat(raised()).hasSize(2);
    }

    /// A node that lost the race for the stream tries again a minute later.
    private static void twice(DeadlineWatch watch) {
        watch.look();
        watch.look();
    }

    private static DeadlineWatch watch(CommandNode node, LocalDate today) {
        return new DeadlineWatch(LogReader.of(node.events), node.commands, () -> today);
    }

    private List<Object> raised() {
        return Streams.of(node.events).read(DeadlineEvent.streamOf("f-1.1"));
    }

    private static WarningRaised warning() {
        return new WarningRaised("f-1.1", "INTAKE", 1, DUE, OPENED.plusDays(2), BACK);
    }

    private static BreachRaised breach() {
        return new BreachRaised("f-1.1", "INTAKE", 1, DUE, DUE.plusDays(1), BACK);
    }
}
