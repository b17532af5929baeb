package rosukh.query.fund.book;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundFigures;
import rosukh.events.fund.Guarantee;
import rosukh.query.kernel.Lookout;
import rosukh.query.kernel.show.Format;

/// Measures the fund: its amounts, and what waits for a decision. Every node measures the same, so
/// take the largest and no sum.
@Component
class FundMeters extends Lookout {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final FundRegister register;
    private final ObjectProvider<MeterRegistry> meters;
    private @Nullable MultiGauge amounts;
    private @Nullable MultiGauge waiting;

    FundMeters(FundRegister register, ObjectProvider<MeterRegistry> meters) {
        super("fund-meters", LOOK_EVERY);
        this.register = register;
        this.meters = meters;
    }

    @Override
    protected void lookAgain() {
        MeterRegistry registry = meters.getIfAvailable();
        if (registry != null) measure(registry);
    }

    void measure(MeterRegistry registry) {
        FundBook book = register.now().book();
        FundFigures.State state = new FundFigures(book).state(book.multipleFrom(Format.today()));
        amounts(registry)
                .register(
                        List.of(
                                row("of", "paid-in", state.paidIn()),
                                row("of", "reserved", state.reserved()),
                                row("of", "outstanding", state.outstanding()),
                                row("of", "headroom", state.headroom())),
                        true);
        waiting(registry)
                .register(
                        List.of(
                                row(
                                        "for",
                                        "claim",
                                        count(book, each -> each.openClaim().isPresent())),
                                row("for", "review", count(book, Guarantee::underReview))),
                        true);
    }

    private static long count(FundBook book, Predicate<Guarantee> of) {
        return book.guarantees().values().stream().filter(of).count();
    }

    private static MultiGauge.Row<Number> row(String name, String value, long figure) {
        return MultiGauge.Row.of(Tags.of(name, value), figure);
    }

    private MultiGauge amounts(MeterRegistry registry) {
        MultiGauge gauge = amounts;
        if (gauge == null)
            gauge =
                    MultiGauge.builder("rosukh.fund.rials")
                            .description("Amounts of the guarantee fund in rials of its ledger")
                            .register(registry);
        amounts = gauge;
        return gauge;
    }

    private MultiGauge waiting(MeterRegistry registry) {
        MultiGauge gauge = waiting;
        if (gauge == null)
            gauge =
                    MultiGauge.builder("rosukh.fund.waiting")
                            .description("Guarantees with a claim or a review that is not decided")
                            .register(registry);
        waiting = gauge;
        return gauge;
    }
}
