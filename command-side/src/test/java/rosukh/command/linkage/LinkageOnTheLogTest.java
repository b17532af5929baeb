package rosukh.command.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.LinkedFirms;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Reach;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.linkage.MatchCommand.AcceptProposal;
import rosukh.command.linkage.MatchCommand.ProposeMatch;
import rosukh.events.linkage.DemandEvent.SuppliersRanked;
import rosukh.events.linkage.MatchEvent.ContractConfirmed;
import rosukh.events.linkage.MatchEvent.MatchProposed;
import rosukh.events.linkage.Ranked;
import rosukh.events.linkage.Side;

/// Suppliers, demands and matches as commands of one or two nodes leave them.
class LinkageOnTheLogTest extends OnTheRealLog {

    private static final LocalDate ON = LocalDate.of(2026, 5, 9);
    private static final List<String> LEGAL_IDS =
            List.of("10320004156", "10183629059", "14097058712", "10313391186", "14018983997");

    private LinkedFirms firms;

    @BeforeEach
    void five_firms() {
        for (int i = 0; i < LEGAL_IDS.size(); i++) send(register("f-" + (i + 1), LEGAL_IDS.get(i)));
        firms = new LinkedFirms(node.commands, ON);
        firms.supplier("f-1", "پوسته‌ی پمپ و قطعات چدنی");
        firms.supplier("f-2", "ريخته‌گري فولاد");
        firms.supplier("f-3", "پوسته");
    }

    @Test
    void the_better_text_comes_first_and_the_buyer_is_none_of_its_suppliers() {
        firms.supplier("f-4", "پوسته‌ی پمپ از چدن خاکستری");
        firms.demand("n-1", "f-4");
        SuppliersRanked ranked = ranked("n-1");
        assertThat(ranked.considered()).isEqualTo(3);
        assertThat(ranked.ranks()).extracting(Ranked::firmId).containsExactly("f-1", "f-3", "f-2");
        assertThat(ranked.ranks())
                .allSatisfy(each ->
                        assertThat(each.score())
                                .isEqualTo(
                                        each.text()
                                                + each.capacity()
                                                + each.quality()
                                                + each.delivery()
                                                + each.nearness()
                                                + each.kbClass()));
        assertThat(ranked.ranks())
                .as("of the best hit, which is the buyer's own text")
                .extracting(Ranked::relevance)
                .allMatch(relevance -> relevance > 0 && relevance < 1000);
    }

    /// However often profiles were changed on the way there, and on whichever node.
    @Test
    void the_same_inputs_and_version_give_the_same_order_when_the_log_is_read_anew() {
        for (int i = 0; i < 12; i++) firms.supplier("f-3", "نوشته‌ی " + i + " پمپ");
        firms.supplier("f-3", "پوسته");
        firms.published("n-1", "f-4");
        firms.send(new DemandCommand.RankSuppliers("n-1", "sara", ON));
        SuppliersRanked first = ranked("n-1");
        SupplierBook anew = new SupplierBook(LogReader.of(node.events));
        Demand demand = Demand.of(Streams.of(node.events).read("n-1"));
        Ranking again =
                new Matchmaker(anew, new SimpleMeterRegistry())
                        .rank(demand.wanted(), true, "f-4", ON);
        assertThat(again.first()).isEqualTo(first.ranks());
        assertThat(again.inputsSha256()).isEqualTo(first.inputsSha256());
        assertThat(again.scoringVersion()).isEqualTo(first.scoringVersion());
        try (CommandNode other = new CommandNode(server)) {
            other.commands.send(
                    new DemandCommand.RankSuppliers("n-1", "sara", ON), LinkedFirms.SARA);
        }
        assertThat(ranked("n-1").inputsSha256()).isEqualTo(first.inputsSha256());
    }

    @Test
    void a_supplier_that_is_proposed_to_one_demand_twice_at_once_is_proposed_once() {
        firms.demand("n-1", "f-4");
        assertThat(together("n-1", "n-1")).isEqualTo(1);
    }

    @Test
    void two_nodes_together_do_not_show_a_supplier_to_more_than_five() {
        for (int i = 1; i <= 6; i++) firms.demand("n-" + i, "f-4");
        for (int i = 1; i <= 4; i++) firms.propose("m-" + i, "n-" + i, "f-1");
        assertThat(together("n-5", "n-6")).isEqualTo(1);
        assertThat(refused(new ProposeMatch("m-9", "n-6", "f-1", "sara", ON), LinkedFirms.SARA))
                .isIn("LINKAGE_SUPPLIER_EXPOSED", "LINKAGE_ALREADY_PROPOSED");
    }

    @Test
    void a_supplier_that_fails_a_filter_by_now_is_not_proposed() {
        firms.demand("n-1", "f-4");
        firms.send(new SupplierCommand.SetOperating("f-1", false, "sara", ON));
        assertThat(refused(new ProposeMatch("m-1", "n-1", "f-1", "sara", ON), LinkedFirms.SARA))
                .isEqualTo("LINKAGE_SUPPLIER_REJECTED");
    }

    @Test
    void one_document_counts_once_on_two_nodes_at_once() {
        firms.demand("n-1", "f-4");
        firms.propose("m-1", "n-1", "f-1");
        firms.propose("m-2", "n-1", "f-2");
        firms.halfConfirmed("m-1", "the same");
        firms.halfConfirmed("m-2", "the same");
        AtomicInteger done = new AtomicInteger();
        try (CommandNode other = new CommandNode(server)) {
            race(() -> confirm(node, "m-1", done), () -> confirm(other, "m-2", done));
        }
        assertThat(done).hasValue(1);
        assertThat(Streams.of(node.events).read("m-1"))
                .filteredOn(ContractConfirmed.class::isInstance)
                .hasSize((int) confirmed("m-1"));
        assertThat(confirmed("m-1") + confirmed("m-2")).isEqualTo(1);
    }

    @Test
    void a_firm_speaks_for_its_own_side_only() {
        firms.demand("n-1", "f-4");
        firms.propose("m-1", "n-1", "f-1");
        Occasion supplier = ofFirm("f-1");
        assertThat(refused(new AcceptProposal("m-1", Side.BUYER, "saman", ON), supplier))
                .isEqualTo("OUT_OF_REACH");
        node.commands.send(new AcceptProposal("m-1", Side.SUPPLIER, "saman", ON), supplier);
        node.commands.send(new AcceptProposal("m-1", Side.BUYER, "bita", ON), ofFirm("f-4"));
    }

    @Test
    void an_unknown_firm_neither_supplies_nor_asks() {
        assertThat(
                        refused(
                                new SupplierCommand.SetOperating("f-9", false, "sara", ON),
                                LinkedFirms.SARA))
                .isEqualTo("NOT_FOUND");
        Refused refused = catchThrowableOfType(Refused.class, () -> firms.published("n-9", "f-9"));
        assertThat(refused.code()).isEqualTo("LINKAGE_FIRM_UNKNOWN");
        refused = catchThrowableOfType(Refused.class, () -> firms.supplier("f-9", "x"));
        assertThat(refused.code()).isEqualTo("LINKAGE_FIRM_UNKNOWN");
    }

    private int together(String oneDemand, String otherDemand) {
        AtomicInteger done = new AtomicInteger();
        try (CommandNode other = new CommandNode(server)) {
            race(
                    () -> propose(node, "m-a", oneDemand, done),
                    () -> propose(other, "m-b", otherDemand, done));
        }
        int proposed = 0;
        for (String id : List.of("m-a", "m-b"))
            proposed +=
                    (int)
                            Streams.of(node.events).read(id).stream()
                                    .filter(MatchProposed.class::isInstance)
                                    .count();
        assertThat(proposed).isEqualTo(done.get());
        return proposed;
    }

    private static void propose(
            CommandNode on, String matchId, String demandId, AtomicInteger done) {
        counting(on, new ProposeMatch(matchId, demandId, "f-1", "sara", ON), done);
    }

    private void confirm(CommandNode on, String matchId, AtomicInteger done) {
        counting(on, firms.acknowledgement(matchId, Side.SUPPLIER, "the same", "saman"), done);
    }

    private static void counting(CommandNode on, Object command, AtomicInteger done) {
        try {
            on.commands.send(command, LinkedFirms.SARA);
            done.incrementAndGet();
        } catch (Refused refused) {
            assertThat(refused.code())
                    .isIn(
                            "LINKAGE_SUPPLIER_EXPOSED",
                            "LINKAGE_ALREADY_PROPOSED",
                            "LINKAGE_DOCUMENT_COUNTED",
                            "BACKGROUND_CHANGED");
        }
    }

    private static void race(Runnable one, Runnable other) {
        CyclicBarrier together = new CyclicBarrier(2);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> after(together, one));
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> after(together, other));
        first.join();
        second.join();
    }

    private static void after(CyclicBarrier together, Runnable run) {
        try {
            together.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        run.run();
    }

    private static Occasion ofFirm(String firmId) {
        return Occasion.by(
                Actor.of("account-" + firmId, "firm", firmId)
                        .within(new Reach(Set.of(), Set.of(), firmId)));
    }

    private SuppliersRanked ranked(String demandId) {
        return (SuppliersRanked)
                Streams.of(node.events).read(demandId).stream()
                        .filter(SuppliersRanked.class::isInstance)
                        .reduce((_, last) -> last)
                        .orElseThrow();
    }

    private long confirmed(String matchId) {
        return Streams.of(node.events).read(matchId).stream()
                .filter(ContractConfirmed.class::isInstance)
                .count();
    }

    private String refused(Object command, Occasion occasion) {
        return catchThrowableOfType(Refused.class, () -> node.commands.send(command, occasion))
                .code();
    }
}
