package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.pioneers.PioneerCommand.DeclineIncentive;
import rosukh.command.pioneers.PioneerCommand.ProposeEnding;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.Entitlement;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveGranted;
import rosukh.events.pioneers.PioneerEvent.IncentiveDeclined;

/// Grants on the real log: never a rial over the budget, and as many as fit, however many at once
/// and on how many nodes.
class GrantsTest extends PioneersOnTheLog {

    private static final int MANY = 40;
    private static final int FIT = 25;

    private void proposed(int many) {
        for (int i = 1; i <= many; i++) perform("m-" + i);
        purchases(node).look();
        for (int i = 1; i <= many; i++) propose("m-" + i);
    }

    private static Optional<String> grant(CommandNode on, int number, long seen) {
        try {
            new Grants(on.commands, Streams.of(on.events)).send(grant(number), manager(seen));
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.code());
        }
    }

    @Test
    void many_at_once_on_two_nodes_take_all_that_fits_and_not_a_rial_more() {
        budget(FIT * INCENTIVE + INCENTIVE - 1);
        proposed(MANY);
        long seen = version();
        List<Optional<String>> answers;
        try (CommandNode other = new CommandNode(server);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            answers =
                    IntStream.rangeClosed(1, MANY)
                            .mapToObj(i ->
                                    CompletableFuture.supplyAsync(
                                            () -> grant(i % 2 == 0 ? node : other, i, seen),
                                            threads))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
        }
        assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(FIT);
        assertThat(answers.stream().flatMap(Optional::stream).distinct())
                .containsExactly("INCENTIVE_OVER_BUDGET");
        List<Object> granted = spent(IncentiveGranted.class);
        assertThat(granted).hasSize(FIT);
        assertThat(granted.stream().mapToLong(each -> ((IncentiveGranted) each).amount()).sum())
                .isEqualTo(FIT * INCENTIVE);
        assertThat(((IncentiveGranted) granted.getLast()).budgetLeft()).isEqualTo(INCENTIVE - 1);
    }

    @Test
    void one_incentive_at_once_on_two_nodes_is_granted_once() {
        budget(10_000);
        proposed(1);
        long seen = version();
        try (CommandNode other = new CommandNode(server)) {
            List<Optional<String>> both =
                    Stream.of(node, other)
                            .map(each -> CompletableFuture.supplyAsync(() -> grant(each, 1, seen)))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
            assertThat(both.stream().filter(Optional::isEmpty)).hasSize(1);
        }
        assertThat(spent(IncentiveGranted.class)).hasSize(1);
    }

    @Test
    void a_grant_and_a_refusal_at_once_are_never_both() {
        budget(100_000);
        proposed(8);
        long seen = version();
        try (CommandNode other = new CommandNode(server)) {
            for (int i = 1; i <= 8; i++) {
                int number = i;
                String id = PIONEER + "-i" + i;
                Stream.<Runnable>of(
                                () -> grant(node, number, seen),
                                () ->
                                        code(
                                                other,
                                                new DeclineIncentive(
                                                        PIONEER, id, "dispute", "mina", ON),
                                                OFFICER))
                        .map(CompletableFuture::runAsync)
                        .toList()
                        .forEach(CompletableFuture::join);
            }
        }
        List<String> granted =
                spent(IncentiveGranted.class).stream()
                        .map(each -> ((IncentiveGranted) each).incentiveId())
                        .toList();
        List<String> declined =
                pioneer(IncentiveDeclined.class).stream()
                        .map(each -> ((IncentiveDeclined) each).incentiveId())
                        .toList();
        assertThat(granted).filteredOn(declined::contains).isEmpty();
        assertThat(granted.size() + declined.size()).isPositive();
    }

    @Test
    void who_saw_another_version_of_the_pioneer_grants_nothing() {
        budget(10_000);
        proposed(1);
        long seen = version();
        send(new ProposeEnding(PIONEER, "stopped", "omid", ON));
        assertThat(grant(node, 1, seen)).contains("VERSION_STALE");
        assertThat(grant(node, 1, version())).isEmpty();
        assertThat(((IncentiveGranted) spent(IncentiveGranted.class).getFirst()).seenVersion())
                .isEqualTo(version());
    }

    @Test
    void a_contract_for_which_another_programme_granted_is_not_granted_for_again() {
        budget(10_000);
        proposed(1);
        tell(
                "programme-of-others",
                0,
                new IncentiveGranted(
                        "1404",
                        "f-9",
                        "other-1",
                        "m-1",
                        CommitmentKind.PURCHASE,
                        "",
                        1,
                        new Entitlement(1, 1, 1, 1, 1),
                        1,
                        0,
                        0,
                        "mina",
                        ON));
        assertThat(grant(node, 1, version())).contains("INCENTIVE_CONTRACT_CLAIMED");
        assertThat(spent(IncentiveGranted.class)).isEmpty();
    }
}
