package rosukh.command.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.LinkedFirms;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Streams;
import rosukh.command.linkage.MatchCommand.AcceptProposal;
import rosukh.events.linkage.DemandEvent.DemandExpired;
import rosukh.events.linkage.MatchEvent.ProposalLapsed;
import rosukh.events.linkage.Side;

/// A proposal of a Saturday in Kerman, where Thursdays are worked, to a demand of the same day.
class LinkageWatchTest extends OnTheRealLog {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 5, 9);

    /// Ten working days later.
    private static final LocalDate LAST = LocalDate.of(2026, 5, 20);

    private static final LocalDate BACK = SATURDAY.plusMonths(14);

    @BeforeEach
    void a_proposal() {
        send(register("f-1", "10320004156"));
        send(register("f-2", "10183629059"));
        LinkedFirms firms = new LinkedFirms(node.commands, SATURDAY);
        firms.supplier("f-1", "castings");
        firms.demand("n-1", "f-2");
        firms.propose("m-1", "n-1", "f-1");
    }

    @Test
    void silence_of_ten_working_days_lapses_the_proposal_once() {
        watch(node, LAST).look();
        assertThat(lapsed()).isEmpty();
        watch(node, LAST.plusDays(1)).look();
        watch(node, LAST.plusDays(2)).look();
        assertThat(lapsed())
                .containsExactly(new ProposalLapsed("m-1", LAST.plusDays(1), LAST.plusDays(1)));
    }

    @Test
    void one_side_alone_does_not_keep_it() {
        node.commands.send(
                new AcceptProposal("m-1", Side.BUYER, "bita", SATURDAY), LinkedFirms.SARA);
        watch(node, LAST.plusDays(1)).look();
        assertThat(lapsed()).hasSize(1);
    }

    @Test
    void a_proposal_both_accepted_never_lapses() {
        node.commands.send(
                new AcceptProposal("m-1", Side.BUYER, "bita", SATURDAY), LinkedFirms.SARA);
        node.commands.send(
                new AcceptProposal("m-1", Side.SUPPLIER, "saman", SATURDAY), LinkedFirms.SARA);
        watch(node, LAST.plusDays(40)).look();
        assertThat(lapsed()).isEmpty();
    }

    @Test
    void a_demand_expires_after_twelve_months() {
        LocalDate over = SATURDAY.plusMonths(12);
        watch(node, over.minusDays(1)).look();
        assertThat(expired()).isEmpty();
        watch(node, over).look();
        assertThat(expired()).containsExactly(new DemandExpired("n-1", over, over));
    }

    @Test
    void down_for_long_each_is_said_once_by_two_nodes_at_once_with_the_day_it_came_true() {
        try (CommandNode other = new CommandNode(server)) {
            CyclicBarrier together = new CyclicBarrier(2);
            List<CompletableFuture<Void>> nodes =
                    Stream.of(node, other)
                            .map(each ->
                                    new LinkageWatch(
                                            LogReader.of(each.events),
                                            new Together(each.commands, together),
                                            () -> BACK))
                            .map(watch ->
                                    CompletableFuture.runAsync(() -> {
                                        watch.look();
                                        watch.look();
                                    }))
                            .toList();
            nodes.forEach(CompletableFuture::join);
        }
        assertThat(lapsed()).containsExactly(new ProposalLapsed("m-1", LAST.plusDays(1), BACK));
        assertThat(expired())
                .containsExactly(new DemandExpired("n-1", SATURDAY.plusMonths(12), BACK));
    }

    @Test
    void what_could_not_be_said_is_said_the_next_time() {
        LinkageWatch watch =
                new LinkageWatch(
                        LogReader.of(node.events),
                        new Failing(node.commands, false),
                        () -> LAST.plusDays(1));
        watch.look();
        assertThat(lapsed()).isEmpty();
        watch.look();
        assertThat(lapsed()).hasSize(1);
    }

    private static LinkageWatch watch(CommandNode node, LocalDate today) {
        return new LinkageWatch(LogReader.of(node.events), node.commands, () -> today);
    }

    private List<Object> lapsed() {
        return Streams.of(node.events).read("m-1").stream()
                .filter(ProposalLapsed.class::isInstance)
                .toList();
    }

    private List<Object> expired() {
        return Streams.of(node.events).read("n-1").stream()
                .filter(DemandExpired.class::isInstance)
                .toList();
    }
}
