package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.LogReader;
import rosukh.command.pioneers.BudgetCommand.PayIncentive;
import rosukh.command.pioneers.PioneerCommand.VerifyPurchase;
import rosukh.command.processes.PioneerPurchases;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveClawedBack;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveGranted;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentivePaid;
import rosukh.events.pioneers.PassedOver;
import rosukh.events.pioneers.PioneerEvent.PurchasePassedOver;
import rosukh.events.pioneers.PioneerEvent.PurchaseVerified;
import rosukh.events.pioneers.PioneerEvent.VerificationLowered;

/// The rule between linkage and pioneers: a commitment to buy is verified by performed contracts
/// alone, and a reversal takes it back; from both sides at once too.
class PioneerPurchasesTest extends PioneersOnTheLog {

    @Test
    void a_performed_contract_counts_once_whoever_looks_and_however_often() {
        perform("m-1");
        PioneerPurchases process = purchases(node);
        process.look();
        process.look();
        purchases(node).look();
        assertThat(pioneer(PurchaseVerified.class)).hasSize(1);
        PurchaseVerified told = (PurchaseVerified) pioneer(PurchaseVerified.class).getFirst();
        assertThat(told.amount()).isEqualTo(VALUE);
        assertThat(told.certificateNumber()).isEqualTo("KB-1405-000001");
    }

    @Test
    void two_nodes_at_once_count_it_once() {
        perform("m-1");
        try (CommandNode other = new CommandNode(server)) {
            Stream.of(purchases(node), purchases(other))
                    .map(process -> CompletableFuture.runAsync(process::look))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        assertThat(pioneer(PurchaseVerified.class)).hasSize(1);
    }

    @Test
    void nobody_can_let_a_contract_count_that_is_not_performed() {
        assertThat(code(node, new VerifyPurchase(PIONEER, "m-9", "omid", ON), OFFICER))
                .contains("PURCHASE_NOT_PERFORMED");
    }

    @Test
    void a_supplier_without_a_certificate_on_the_day_of_signing_is_passed_over_for_good() {
        perform("m-1", SUPPLIER, DAY_ONE.minusDays(1));
        perform("m-2", "f-3", DAY_ONE.plusDays(5));
        PioneerPurchases process = purchases(node);
        process.look();
        process.look();
        assertThat(pioneer(PurchasePassedOver.class))
                .extracting(each -> ((PurchasePassedOver) each).cause())
                .containsExactly(PassedOver.SUPPLIER_NOT_KB, PassedOver.SUPPLIER_NOT_KB);
        assertThat(pioneer(PurchaseVerified.class)).isEmpty();
    }

    @Test
    void what_failed_is_done_the_next_time() {
        perform("m-1");
        PioneerPurchases process =
                new PioneerPurchases(
                        LogReader.of(node.events), new Failing(node.commands), () -> ON);
        process.look();
        assertThat(pioneer(PurchaseVerified.class)).isEmpty();
        process.look();
        assertThat(pioneer(PurchaseVerified.class)).hasSize(1);
    }

    @Test
    void a_reversal_lowers_what_counts_and_claws_the_incentive_back() {
        budget(10_000);
        perform("m-1");
        purchases(node).look();
        propose("m-1");
        assertThat(code(node, grant(1), manager(version()))).isEmpty();
        tell("m-1", 2, reversal("m-1"));
        assertThat(code(node, new PayIncentive("1405", PIONEER + "-i1", "P", "omid", ON), OFFICER))
                .contains("INCENTIVE_CLAWBACK_DUE");
        purchases(node).look();
        clawbacks(node).look();
        clawbacks(node).look();
        assertThat(pioneer(VerificationLowered.class)).hasSize(1);
        assertThat(spent(IncentiveClawedBack.class)).hasSize(1);
        IncentiveClawedBack back =
                (IncentiveClawedBack) spent(IncentiveClawedBack.class).getFirst();
        assertThat(back.amount()).isEqualTo(INCENTIVE);
        assertThat(back.remaining()).isZero();
        assertThat(spent(IncentivePaid.class)).isEmpty();
    }

    @Test
    void a_reversal_and_a_verification_at_once_leave_nothing_that_counts() {
        List<String> matches = IntStream.range(0, 12).mapToObj(i -> "m-" + i).toList();
        matches.forEach(this::perform);
        try (CommandNode other = new CommandNode(server)) {
            for (String match : matches)
                Stream.<Runnable>of(
                                () -> tell(other, match, 2, reversal(match)),
                                () ->
                                        code(
                                                node,
                                                new VerifyPurchase(PIONEER, match, "p", ON),
                                                OFFICER))
                        .map(CompletableFuture::runAsync)
                        .toList()
                        .forEach(CompletableFuture::join);
        }
        assertVerifiedBeforeReversed(matches);
        settle();
        assertThat(pioneer(VerificationLowered.class))
                .hasSameSizeAs(pioneer(PurchaseVerified.class));
    }

    @Test
    void a_reversal_and_a_grant_at_once_leave_nothing_granted() {
        budget(1_000_000);
        List<String> matches = IntStream.range(0, 12).mapToObj(i -> "m-" + i).toList();
        matches.forEach(this::perform);
        purchases(node).look();
        matches.forEach(this::propose);
        long seen = version();
        try (CommandNode other = new CommandNode(server)) {
            for (int i = 0; i < matches.size(); i++) {
                String match = matches.get(i);
                int number = i + 1;
                Stream.<Runnable>of(
                                () -> tell(other, match, 2, reversal(match)),
                                () -> code(node, grant(number), manager(seen)))
                        .map(CompletableFuture::runAsync)
                        .toList()
                        .forEach(CompletableFuture::join);
            }
        }
        List<Object> log = log();
        for (Object granted : spent(IncentiveGranted.class))
            assertThat(log.indexOf(granted))
                    .isLessThan(log.indexOf(reversal(((IncentiveGranted) granted).verification())));
        settle();
        assertThat(spent(IncentiveClawedBack.class))
                .hasSameSizeAs(spent(IncentiveGranted.class))
                .allMatch(each -> ((IncentiveClawedBack) each).remaining() == 0);
    }

    /// Nothing counts that was reversed before it was said to count.
    private void assertVerifiedBeforeReversed(List<String> matches) {
        List<Object> log = log();
        for (Object verified : pioneer(PurchaseVerified.class)) {
            String match = ((PurchaseVerified) verified).verification();
            assertThat(log.indexOf(verified)).isLessThan(log.indexOf(reversal(match)));
        }
        assertThat(log.stream().filter(PerformanceReversed.class::isInstance).count())
                .isEqualTo(matches.size());
    }
}
