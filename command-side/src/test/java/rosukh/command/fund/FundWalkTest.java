package rosukh.command.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.kernel.Refused;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundEvent;
import rosukh.events.fund.FundFigures;
import rosukh.events.fund.Guarantee;

/// Random commands to one ledger: whatever is accepted, every limit holds over again, and every
/// figure comes out of the events alone.
class FundWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int STEPS = 300;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    /// A fund and what happened to it so far.
    private static final class Walk {

        private final Fund fund = new Fund();
        private final List<FundEvent> history = new ArrayList<>();
        private final RandomFund random;
        private LocalDate on = LocalDate.of(2026, 1, 1);

        Walk(long seed) {
            random = new RandomFund(new Random(seed), fund.book());
            random.beginning(on).forEach(each -> ask(each, RandomFund.CERTIFIED));
        }

        void step() {
            if (random.chance(3)) on = on.plusDays(random.days());
            ask(random.command(on), random.facts(on));
        }

        private void ask(FundCommand command, FirmFacts facts) {
            try {
                FundEvent event = fund.decide(command, facts);
                fund.evolve(event);
                history.add(event);
            } catch (Refused refused) {
                assertThat(refused.code()).startsWith("FUND_");
            }
        }

        void holds() {
            FundBook book = fund.book();
            assertThat(book.exposure())
                    .isLessThanOrEqualTo(
                            Math.multiplyExact(book.paidIn(), (long) book.multipleFrom(on)));
            for (Guarantee each : book.guarantees().values()) holds(each);
        }

        private static void holds(Guarantee each) {
            assertThat(each.outstanding()).isNotNegative();
            assertThat(each.recovered()).isLessThanOrEqualTo(each.claimsPaid());
            assertThat(each.released() + each.claimsPaid()).isLessThanOrEqualTo(each.guaranteed());
            if (each.approvedBy() != null)
                assertThat(each.approvedBy()).isNotEqualTo(each.ratedBy());
            if (each.stage() == Guarantee.Stage.ISSUED)
                assertThat(each.feePaid()).isGreaterThanOrEqualTo(each.fee());
            assertThat(each.claims().stream().filter(Guarantee.ClaimFile::open))
                    .hasSizeLessThanOrEqualTo(1);
        }

        void replayed() {
            FundBook again = FundBook.of(history);
            FundBook book = fund.book();
            assertThat(again.guarantees()).isEqualTo(book.guarantees());
            assertThat(again.paidIn()).isEqualTo(book.paidIn());
            FundFigures figures = new FundFigures(again);
            assertThat(figures.outstandingOn(LocalDate.MAX)).isEqualTo(book.outstanding());
            assertThat(figures.reservedOn(LocalDate.MAX)).isEqualTo(book.reserved());
            assertThat(figures.headroomOn(on))
                    .isEqualTo(figures.state(book.multipleFrom(on)).headroom());
            assertThat(figures.paidInOn(LocalDate.MAX)).isEqualTo(book.paidIn());
            long sum = 0;
            for (long each : figures.exposureByBank().values()) sum += each;
            assertThat(sum).isEqualTo(book.exposure());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_the_ledger_lawful(int seed) {
        Walk walk = new Walk(seed);
        for (int i = 0; i < STEPS; i++) {
            walk.step();
            walk.holds();
        }
        walk.replayed();
    }

    @Test
    @Tag("whole-walk")
    void reaches_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        seeds().forEach(seed -> {
            Walk walk = new Walk(seed);
            for (int i = 0; i < STEPS; i++) walk.step();
            walk.history.forEach(each -> happened.add(each.getClass()));
        });
        assertThat(happened)
                .containsAll(
                        Arrays.stream(FundEvent.class.getPermittedSubclasses())
                                .flatMap(each -> Stream.of(each.getPermittedSubclasses()))
                                .toList());
    }
}
