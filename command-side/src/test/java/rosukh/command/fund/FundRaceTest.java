package rosukh.command.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rosukh.command.fund.CapitalCommand.DecreaseCapital;
import rosukh.command.fund.PolicyCommand.DraftFundPolicy;
import rosukh.command.fund.PolicyCommand.PublishFundPolicy;
import rosukh.command.kernel.CommandNode;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundEvent;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.GuaranteeEvent.GuaranteeApproved;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;

/// The ledger on the real log, written to from two nodes at once: at no event is more guaranteed
/// than the paid-in capital carries, and what fits is approved.
class FundRaceTest extends FundOnTheLog {

    private static final int MANY = 64;
    private static final long EACH = 10 * BILLION;
    private static final int FIT = 50;
    private static final Duration SECONDS = Duration.ofSeconds(60);

    private void rated(int many) {
        for (int i = 1; i <= many; i++) {
            firm("f-" + i);
            rated("f-" + i, Line.STANDARD, EACH);
        }
    }

    @Test
    void sixty_four_approvals_at_the_limit_take_all_that_fits_and_not_a_rial_more() {
        rated(MANY);
        Instant begun = Instant.now();
        List<Optional<String>> answers;
        try (CommandNode other = new CommandNode(server);
                ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
            answers =
                    IntStream.rangeClosed(1, MANY)
                            .mapToObj(i ->
                                    CompletableFuture.supplyAsync(
                                            () -> code(i % 2 == 0 ? node : other, approve(i)),
                                            threads))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
        }
        assertThat(Duration.between(begun, Instant.now())).isLessThan(SECONDS);
        assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(FIT);
        assertThat(answers.stream().flatMap(Optional::stream).distinct())
                .containsExactly("FUND_MULTIPLE");
        List<GuaranteeApproved> approved = happened(GuaranteeApproved.class);
        assertThat(approved).hasSize(FIT);
        assertThat(approved.getLast().headroomAfter()).isEqualTo(Money.ZERO);
        withinAtEveryEvent();
    }

    @Test
    void approvals_and_a_decrease_at_once_never_leave_too_little_capital() {
        rated(FIT);
        List<Optional<String>> answers;
        try (CommandNode other = new CommandNode(server);
                ExecutorService threads = Executors.newFixedThreadPool(16)) {
            Stream<FundCommand> approvals =
                    IntStream.rangeClosed(1, FIT).mapToObj(FundOnTheLog::approve);
            Stream<FundCommand> decreases =
                    IntStream.range(0, 10)
                            .mapToObj(_ ->
                                    new DecreaseCapital(
                                            Money.rials(5 * BILLION), "215/40", "mina", ON));
            List<FundCommand> all = Stream.concat(approvals, decreases).toList();
            answers =
                    IntStream.range(0, all.size())
                            .mapToObj(i ->
                                    CompletableFuture.supplyAsync(
                                            () -> code(i % 2 == 0 ? node : other, all.get(i)),
                                            threads))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
        }
        assertThat(answers.stream().flatMap(Optional::stream).distinct())
                .isSubsetOf("FUND_MULTIPLE", "FUND_CAPITAL_DECREASE");
        withinAtEveryEvent();
    }

    @Test
    void a_stricter_policy_and_an_approval_at_once_are_never_both_too_much() {
        rated(FIT);
        FundPolicy now = book().versions().getFirst().policy();
        FundPolicy stricter = withMultiple(now, 4);
        send(new DraftFundPolicy(stricter, "dara", ON));
        LocalDate later = ON.plusMonths(1);
        for (int i = 1; i < 40; i++) send(approve(i));
        try (CommandNode other = new CommandNode(server)) {
            Stream.<Runnable>of(
                            () -> code(node, approve(40)),
                            () -> code(node, approve(41)),
                            () ->
                                    code(
                                            other,
                                            new PublishFundPolicy(
                                                    2, stricter.sha256(), later, "mina", ON)))
                    .map(CompletableFuture::runAsync)
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        assertThat(book().exposure())
                .isLessThanOrEqualTo(book().paidIn() * book().multipleFrom(ON));
    }

    private static FundPolicy withMultiple(FundPolicy policy, int multiple) {
        return new FundPolicy(
                multiple,
                policy.baseCoverage(),
                policy.lessDevelopedCoverage(),
                policy.kbCoverage(),
                policy.lessDevelopedAreas(),
                policy.firmCap(),
                policy.groupShare(),
                policy.divisionShare(),
                policy.bankShare(),
                policy.firstYearFee(),
                policy.furtherYearFee(),
                policy.mostDiscount(),
                policy.leastCollateral(),
                policy.leastDefaultDays(),
                policy.decisionWorkingDays(),
                policy.oldPerNew(),
                policy.checks());
    }

    private void withinAtEveryEvent() {
        FundBook replayed = new FundBook();
        for (FundEvent event : happened(FundEvent.class)) {
            replayed.take(event);
            if (replayed.opened())
                assertThat(replayed.exposure())
                        .isLessThanOrEqualTo(
                                Math.multiplyExact(replayed.paidIn(), replayed.multipleFrom(ON)));
        }
    }
}
