package rosukh.events.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.events.rules.Condition.Between;
import rosukh.events.rules.Condition.EnumIn;
import rosukh.events.rules.Condition.EnumMin;
import rosukh.events.rules.Condition.Equal;
import rosukh.events.rules.Condition.Is;
import rosukh.events.rules.Condition.ProductAtLeast;
import rosukh.events.rules.Condition.ScoreSumMin;

/// The operations that the published check vectors leave out.
class JudgingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    @Nested
    class equality {

        @Test
        void holds_for_the_same_code_and_number() {
            assertThat(judged(new Equal("size", "SMALL"), Map.of("size", "SMALL")))
                    .isEqualTo("TRUE");
            assertThat(judged(new Equal("size", "SMALL"), Map.of("size", "LARGE")))
                    .isEqualTo("FALSE");
            assertThat(judged(new Equal("n", BigInteger.TWO), Map.of("n", BigInteger.TWO)))
                    .isEqualTo("TRUE");
        }

        @Test
        void compares_a_date_with_its_text() {
            assertThat(judged(new Equal("on", "2026-01-10"), Map.of("on", DAY))).isEqualTo("TRUE");
            assertThat(judged(new Equal("on", "2026-01-11"), Map.of("on", DAY))).isEqualTo("FALSE");
        }

        @Test
        void is_unknown_while_the_value_is_missing() {
            assertThat(judged(new Equal("size", "SMALL"), Map.of())).isEqualTo("UNKNOWN M:size");
        }
    }

    @Nested
    class a_list_of_codes {

        private final Condition oneOf = new EnumIn("size", List.of("MICRO", "SMALL"));

        @Test
        void holds_for_each_of_them_and_no_other() {
            assertThat(judged(oneOf, Map.of("size", "MICRO"))).isEqualTo("TRUE");
            assertThat(judged(oneOf, Map.of("size", "SMALL"))).isEqualTo("TRUE");
            assertThat(judged(oneOf, Map.of("size", "LARGE"))).isEqualTo("FALSE");
        }
    }

    @Nested
    class an_order_of_codes {

        private final Condition atLeast =
                new EnumMin("level", List.of("LOW", "MEDIUM", "HIGH"), "MEDIUM");

        @Test
        void holds_from_the_least_one_on() {
            assertThat(judged(atLeast, Map.of("level", "LOW"))).isEqualTo("FALSE");
            assertThat(judged(atLeast, Map.of("level", "MEDIUM"))).isEqualTo("TRUE");
            assertThat(judged(atLeast, Map.of("level", "HIGH"))).isEqualTo("TRUE");
        }

        @Test
        void does_not_hold_for_a_code_that_stands_nowhere() {
            assertThat(judged(atLeast, Map.of("level", "COSMIC"))).isEqualTo("FALSE");
        }

        @Test
        void holds_for_the_first_if_that_is_the_least() {
            Condition any = new EnumMin("level", List.of("LOW", "HIGH"), "LOW");
            assertThat(judged(any, Map.of("level", "LOW"))).isEqualTo("TRUE");
        }
    }

    @Nested
    class a_period_between_two_fields {

        private final Condition within = new Between("from", "to");

        @Test
        void holds_on_its_first_and_last_day() {
            assertThat(judged(within, period(DAY, DAY))).isEqualTo("TRUE");
            assertThat(judged(within, period(DAY.minusDays(1), DAY.plusDays(1)))).isEqualTo("TRUE");
        }

        @Test
        void does_not_hold_before_or_after() {
            assertThat(judged(within, period(DAY.plusDays(1), DAY.plusDays(2)))).isEqualTo("FALSE");
            assertThat(judged(within, period(DAY.minusDays(2), DAY.minusDays(1))))
                    .isEqualTo("FALSE");
        }

        @Test
        void names_each_end_that_is_missing() {
            assertThat(judged(within, Map.of())).isEqualTo("UNKNOWN M:from M:to");
            assertThat(judged(within, Map.of("from", DAY))).isEqualTo("UNKNOWN M:to");
            assertThat(judged(within, Map.of("to", DAY))).isEqualTo("UNKNOWN M:from");
        }

        private Map<String, Object> period(LocalDate from, LocalDate to) {
            return Map.of("from", from, "to", to);
        }
    }

    @Nested
    class a_number_of_products {

        private final Condition two = new ProductAtLeast(2, List.of(new Is("sold", true)));

        @Test
        void is_unknown_while_no_product_is_declared() {
            assertThat(judged(two, Map.of(), null)).isEqualTo("UNKNOWN M:products");
        }

        @Test
        void counts_only_those_that_meet_the_conditions() {
            assertThat(judged(two, Map.of(), products(true, true, false))).isEqualTo("TRUE");
            assertThat(judged(two, Map.of(), products(true, false, false))).isEqualTo("FALSE");
        }

        @Test
        void stays_open_while_the_undecided_could_still_make_it_up() {
            assertThat(judged(two, Map.of(), products(true, null))).isEqualTo("UNKNOWN M:p1.sold");
            assertThat(judged(two, Map.of(), products(null, null)))
                    .isEqualTo("UNKNOWN M:p0.sold M:p1.sold");
            assertThat(judged(two, Map.of(), products(null, false))).isEqualTo("FALSE");
        }

        private List<Scope> products(@Nullable Boolean... sold) {
            List<Scope> products = new ArrayList<>();
            for (int i = 0; i < sold.length; i++)
                products.add(
                        new Scope(
                                DAY,
                                "p" + i + ".",
                                sold[i] == null ? Map.of() : Map.of("sold", sold[i]),
                                null,
                                List.of()));
            return products;
        }
    }

    @Test
    void a_score_cannot_be_asked_for_outside_its_phase() {
        assertThat(judged(new ScoreSumMin(BigInteger.ONE), Map.of())).isEqualTo("UNKNOWN");
    }

    @Nested
    class truth {

        @Test
        void of_three_values_follows_kleene() {
            for (Truth one : Truth.values())
                for (Truth other : Truth.values()) {
                    assertThat(one.and(other)).isEqualTo(least(one, other));
                    assertThat(one.or(other)).isEqualTo(most(one, other));
                }
            assertThat(Truth.of(true)).isEqualTo(Truth.TRUE);
            assertThat(Truth.of(false)).isEqualTo(Truth.FALSE);
        }

        private Truth least(Truth one, Truth other) {
            if (one == Truth.FALSE || other == Truth.FALSE) return Truth.FALSE;
            return one == Truth.TRUE && other == Truth.TRUE ? Truth.TRUE : Truth.UNKNOWN;
        }

        private Truth most(Truth one, Truth other) {
            if (one == Truth.TRUE || other == Truth.TRUE) return Truth.TRUE;
            return one == Truth.FALSE && other == Truth.FALSE ? Truth.FALSE : Truth.UNKNOWN;
        }
    }

    private static String judged(Condition condition, Map<String, Object> values) {
        return judged(condition, values, List.of());
    }

    private static String judged(
            Condition condition, Map<String, Object> values, @Nullable List<Scope> products) {
        Judgement judgement = Judging.judge(condition, new Scope(DAY, "", values, null, products));
        return (judgement.truth() + " " + String.join(" ", judgement.missing())).strip();
    }
}
