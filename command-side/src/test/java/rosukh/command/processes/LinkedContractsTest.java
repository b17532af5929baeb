package rosukh.command.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.LinkedFirms;
import rosukh.command.TestSchemes;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.certification.CourseCommand.WithdrawCase;
import rosukh.command.certification.SalesCommand.CountSale;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.events.certification.SalesEvent;
import rosukh.events.certification.SalesEvent.SaleCounted;
import rosukh.events.certification.SalesEvent.SaleReversed;
import rosukh.events.linkage.DemandEvent.DemandMatched;

/// A contract of f-1 with f-2, and the cases of f-1.
class LinkedContractsTest extends OnTheRealLog {

    private static final LocalDate ON = LocalDate.of(2026, 5, 9);
    private static final long VALUE = 12_000_000_000L;

    private LinkedFirms firms;

    @BeforeEach
    void a_performed_contract() {
        TestSchemes.publish(node.commands, DAY);
        send(register("f-1", "10320004156"));
        send(register("f-2", "10183629059"));
        firms = new LinkedFirms(node.commands, ON);
        firms.supplier("f-1", "castings");
        firms.demand("n-1", "f-2");
        firms.propose("m-1", "n-1", "f-1");
        firms.performed("m-1");
    }

    @Test
    void the_demand_learns_that_it_is_matched_once() {
        process(node).look();
        process(node).look();
        assertThat(Streams.of(node.events).read("n-1"))
                .filteredOn(DemandMatched.class::isInstance)
                .hasSize(1);
    }

    @Test
    void a_performed_contract_counts_in_the_running_case_with_what_its_own_events_say() {
        open(1);
        process(node).look();
        assertThat(sales(1))
                .singleElement()
                .isInstanceOfSatisfying(
                        SaleCounted.class,
                        e -> {
                            assertThat(e.matchId()).isEqualTo("m-1");
                            assertThat(e.value()).isEqualTo(VALUE);
                            assertThat(e.productId()).isEqualTo("KB-101");
                            assertThat(e.buyerFirmId()).isEqualTo("f-2");
                            assertThat(e.performedOn()).isEqualTo(ON);
                        });
    }

    @Test
    void without_a_running_case_it_waits_for_the_first_that_opens() {
        process(node).look();
        assertThat(sales(1)).isEmpty();
        open(1);
        process(node).look();
        assertThat(sales(1)).hasSize(1);
    }

    @Test
    void it_counts_in_one_case_ever_whatever_becomes_of_that() {
        open(1);
        process(node).look();
        send(new WithdrawCase("f-1.1", "not now", "sara", ON));
        open(2);
        process(node).look();
        assertThat(sales(2)).isEmpty();
        assertThat(refused(new CountSale("f-1.2", "m-1", ON))).isEqualTo("SALE_ALREADY_COUNTED");
    }

    @Test
    void on_two_nodes_at_once_it_counts_once() {
        open(1);
        try (CommandNode other = new CommandNode(server)) {
            CyclicBarrier together = new CyclicBarrier(2);
            List<CompletableFuture<Void>> nodes =
                    Stream.of(node, other)
                            .map(each ->
                                    new LinkedContracts(
                                            LogReader.of(each.events),
                                            new Together(each.commands, together),
                                            () -> ON))
                            .map(process ->
                                    CompletableFuture.runAsync(() -> {
                                        process.look();
                                        process.look();
                                    }))
                            .toList();
            nodes.forEach(CompletableFuture::join);
        }
        assertThat(sales(1)).hasSize(1);
        assertThat(Streams.of(node.events).read("n-1"))
                .filteredOn(DemandMatched.class::isInstance)
                .hasSize(1);
    }

    @Test
    void a_reversal_takes_back_what_was_counted_once() {
        open(1);
        process(node).look();
        node.commands.send(firms.reversal("m-1"), LinkedFirms.SARA);
        process(node).look();
        process(node).look();
        assertThat(sales(1)).hasSize(2).last().isInstanceOf(SaleReversed.class);
        assertThat(counted()).isZero();
    }

    @Test
    void what_was_reversed_before_is_never_counted() {
        node.commands.send(firms.reversal("m-1"), LinkedFirms.SARA);
        open(1);
        process(node).look();
        assertThat(sales(1)).isEmpty();
        assertThat(refused(new CountSale("f-1.1", "m-1", ON))).isEqualTo("SALE_NOT_PERFORMED");
    }

    /// One node counts while the other reverses, and both look again: whoever came first, nothing
    /// counts in the end, and what was counted was taken back once.
    @Test
    void counting_and_reversing_at_once_from_both_sides_leaves_nothing_counted() {
        open(1);
        for (int turn = 2; turn <= 6; turn++) another("m-" + turn, "n-" + turn);
        try (CommandNode other = new CommandNode(server)) {
            for (int turn = 1; turn <= 6; turn++) {
                String matchId = "m-" + turn;
                CyclicBarrier together = new CyclicBarrier(2);
                CompletableFuture<Void> counts =
                        CompletableFuture.runAsync(() ->
                                quietly(() -> {
                                    await(together);
                                    node.commands.send(
                                            new CountSale("f-1.1", matchId, ON), LinkedFirms.SARA);
                                }));
                CompletableFuture<Void> reverses =
                        CompletableFuture.runAsync(() -> {
                            await(together);
                            other.commands.send(firms.reversal(matchId), LinkedFirms.SARA);
                        });
                counts.join();
                reverses.join();
            }
            process(other).look();
            process(node).look();
        }
        assertThat(counted()).isZero();
        List<Object> all = sales(1);
        assertThat(all.stream().filter(SaleReversed.class::isInstance).count())
                .isEqualTo(all.stream().filter(SaleCounted.class::isInstance).count());
    }

    @Test
    void the_case_may_not_end_in_the_moment_in_which_a_contract_is_counted() {
        open(1);
        send(new WithdrawCase("f-1.1", "not now", "sara", ON));
        assertThat(refused(new CountSale("f-1.1", "m-1", ON))).isEqualTo("SALE_CASE_NOT_RUNNING");
    }

    private void another(String matchId, String demandId) {
        firms.demand(demandId, "f-2");
        firms.propose(matchId, demandId, "f-1");
        firms.performed(matchId);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void quietly(Runnable counting) {
        try {
            counting.run();
        } catch (Refused late) {
            assertThat(late.code()).isIn("SALE_NOT_PERFORMED", "BACKGROUND_CHANGED");
        }
    }

    private void open(int number) {
        send(new OpenCase("f-1." + number, "f-1", number, TestSchemes.KB, KERMAN, ON));
    }

    private LinkedContracts process(CommandNode on) {
        return new LinkedContracts(LogReader.of(on.events), on.commands, () -> ON);
    }

    private List<Object> sales(int number) {
        return new ArrayList<>(Streams.of(node.events).read(SalesEvent.streamOf("f-1." + number)));
    }

    private long counted() {
        return sales(1).stream()
                .mapToLong(each ->
                        switch ((SalesEvent) each) {
                            case SaleCounted e -> e.value();
                            case SaleReversed e -> -e.value();
                        })
                .sum();
    }

    private String refused(Object command) {
        return catchThrowableOfType(
                        Refused.class, () -> node.commands.send(command, LinkedFirms.SARA))
                .code();
    }
}
