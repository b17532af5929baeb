package rosukh.query.kernel.gauges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rosukh.events.council.Aim;
import rosukh.events.council.Direction;
import rosukh.events.council.Gauge;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Composite;
import rosukh.events.indicators.Figure;
import rosukh.events.indicators.Flag;
import rosukh.events.indicators.Indicator;
import rosukh.query.kernel.gauges.Effect.Verdict;

class EffectTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 3);
    private static final Aim UP = new Aim(Gauge.I9, Area.NATION, Direction.UP);
    private static final Aim DOWN = new Aim(Gauge.I9, Area.NATION, Direction.DOWN);

    /// The values are those of a calculation by hand and of R's `prop.test(…, correct = FALSE)`.
    @Test
    void the_interval_is_wilsons_rounded_outwards() {
        assertThat(Wilson.of(0, 10)).isEqualTo(new Wilson(0, 27_76));
        assertThat(Wilson.of(10, 10)).isEqualTo(new Wilson(72_24, 100_00));
        assertThat(Wilson.of(5, 10)).isEqualTo(new Wilson(23_65, 76_35));
        assertThat(Wilson.of(15, 148)).isEqualTo(new Wilson(6_23, 16_05));
    }

    @Test
    void the_interval_holds_the_share_and_shrinks_with_the_number() {
        for (long all = 1; all <= 60; all++)
            for (long some = 0; some <= all; some++) {
                Wilson interval = Wilson.of(some, all);
                assertThat(interval.low() * all).isLessThanOrEqualTo(some * 10_000);
                assertThat(interval.high() * all).isGreaterThanOrEqualTo(some * 10_000);
                Wilson more = Wilson.of(some * 10, all * 10);
                assertThat(more.high() - more.low())
                        .isLessThanOrEqualTo(interval.high() - interval.low());
            }
    }

    @Test
    void the_interval_is_of_a_share_only() {
        assertThatThrownBy(() -> Wilson.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wilson.of(-1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wilson.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Wilson.of(Gauge.I9, figure("50.00", 1, 2))).isNotNull();
        assertThat(Wilson.of(Gauge.I9, figure(null, 0, 0))).isNull();
        assertThat(Wilson.of(Gauge.I5, figure("50.00", 1, 2))).isNull();
        assertThat(Wilson.of(Gauge.I10, figure("200.00", 4, 2))).isNull();
    }

    @Test
    void quarters_that_ended_before_the_resolution_are_before_it() {
        Effect effect =
                Effect.of(
                        UP,
                        DAY,
                        List.of(
                                published("1405-Q1", DAY.plusDays(50), "30.00", 300),
                                published("1404-Q3", DAY.minusDays(130), "10.00", 100),
                                published("1404-Q4", DAY.minusDays(44), "20.00", 200),
                                published("1405-Q2", DAY.plusDays(140), "40.00", 400)));
        assertThat(effect.before()).extracting(Reading::period).isEqualTo("1404-Q4");
        assertThat(effect.after()).extracting(Reading::period).isEqualTo("1405-Q2");
        assertThat(effect.change()).isEqualTo("20.00");
        assertThat(effect.verdict()).isEqualTo(Verdict.TOWARDS);
    }

    @Test
    void what_chance_may_explain_is_unsure() {
        assertThat(between(UP, 20, 21).verdict()).isEqualTo(Verdict.TOWARDS_UNSURE);
        assertThat(between(DOWN, 20, 21).verdict()).isEqualTo(Verdict.AWAY_UNSURE);
        assertThat(between(DOWN, 200, 400).verdict()).isEqualTo(Verdict.AWAY);
        assertThat(between(DOWN, 400, 200).verdict()).isEqualTo(Verdict.TOWARDS);
        assertThat(between(UP, 200, 200).verdict()).isEqualTo(Verdict.UNCHANGED);
    }

    @Test
    void what_is_not_there_is_said() {
        Gauged before = published("1404-Q4", DAY.minusDays(44), "20.00", 200);
        Gauged after = published("1405-Q1", DAY.plusDays(50), "30.00", 300);
        assertThat(Effect.of(UP, DAY, List.of()).verdict()).isEqualTo(Verdict.NO_BASE);
        assertThat(Effect.of(UP, DAY, List.of(after)).verdict()).isEqualTo(Verdict.NO_BASE);
        assertThat(Effect.of(UP, DAY, List.of(before)).verdict()).isEqualTo(Verdict.NOT_YET);
        assertThat(
                        Effect.of(
                                        UP,
                                        DAY,
                                        List.of(
                                                before,
                                                published("1405-Q1", DAY.plusDays(50), null, 0)))
                                .verdict())
                .isEqualTo(Verdict.NOT_AVAILABLE);
    }

    @Test
    void the_composite_has_no_interval_and_small_numbers_are_said() {
        Effect effect =
                Effect.of(
                        new Aim(Gauge.TPI, Area.NATION, Direction.UP),
                        DAY,
                        List.of(
                                published("1404-Q4", DAY.minusDays(44), "20.00", 200),
                                published("1405-Q1", DAY.plusDays(50), "30.00", 300)));
        assertThat(effect.verdict()).isEqualTo(Verdict.UNCHANGED);
        assertThat(effect.before()).extracting(Reading::interval).isNull();
        assertThat(effect.small()).isTrue();
    }

    private static Effect between(Aim aim, long before, long after) {
        return Effect.of(
                aim,
                DAY,
                List.of(
                        published("1404-Q4", DAY.minusDays(44), share(before), before),
                        published("1405-Q1", DAY.plusDays(50), share(after), after)));
    }

    private static String share(long some) {
        return "%d.%02d".formatted(some / 10, some % 10 * 10);
    }

    private static Gauged published(
            String period, LocalDate asOf, @Nullable String value, long some) {
        return new Gauged(
                period,
                asOf,
                "NATION/IR",
                1,
                List.of(figure(value, some, 1000)),
                new Composite("12.34", List.of(Indicator.I9), List.of(Flag.SMALL_NUMBER)),
                some);
    }

    private static Figure figure(@Nullable String value, long some, long all) {
        return new Figure(Indicator.I9, value, some, all, null, List.of(), null);
    }
}
