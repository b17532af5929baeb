package rosukh.query.kernel.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.query.kernel.show.CalendarChoice;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Lang;

class ChartsTest {

    static final Format EN = new Format(Lang.EN, CalendarChoice.GREGORIAN);
    static final Format FA = new Format(Lang.FA, CalendarChoice.JALALI);

    static Datum datum(String label, double value) {
        return new Datum(label, value, EN.n(value), "/x");
    }

    @Nested
    class bars {

        @Test
        void the_largest_fills_the_row_and_the_others_are_in_proportion() {
            BarChart chart = BarChart.of("t", List.of(datum("a", 50), datum("b", 200)), false);
            assertThat(chart.bars().get(0).span().w()).isEqualTo("25%");
            assertThat(chart.bars().get(0).span().x()).isEqualTo("0%");
            assertThat(chart.bars().get(1).span().w()).isEqualTo("100%");
        }

        @Test
        void they_start_at_the_right_edge_on_a_right_to_left_page() {
            BarChart chart = BarChart.of("t", List.of(datum("a", 50), datum("b", 200)), true);
            assertThat(chart.bars().get(0).span().x()).isEqualTo("75%");
        }

        @Test
        void nothing_at_all_draws_nothing() {
            assertThat(BarChart.of("t", List.of(datum("a", 0)), true).bars().getFirst().span().w())
                    .isEqualTo("0%");
            assertThat(BarChart.of("t", List.of(), true).bars()).isEmpty();
        }
    }

    @Nested
    class funnel {

        @Test
        void each_stage_narrows_to_the_next_and_says_its_share() {
            FunnelChart chart =
                    FunnelChart.of(
                            "t", List.of(datum("a", 600), datum("b", 300), datum("c", 75)), EN);
            assertThat(chart.stages().get(0).shape())
                    .isEqualTo("0,0 100,0 100,13 75,20 25,20 0,13");
            assertThat(chart.stages().get(0).ofPrevious()).isNull();
            assertThat(chart.stages().get(2).ofPrevious()).isEqualTo("25%");
            assertThat(chart.stages().get(2).ofFirst()).isEqualTo("12.5%");
        }

        @Test
        void an_empty_one_has_no_shares() {
            FunnelChart chart = FunnelChart.of("t", List.of(datum("a", 0), datum("b", 0)), EN);
            assertThat(chart.stages().get(1).ofPrevious()).isEqualTo("–");
        }
    }

    @Nested
    class stacks {

        final List<StackedChart.Input> rows =
                List.of(
                        new StackedChart.Input(
                                "x", List.of(datum("a", 30), datum("b", 10)), datum("x", 40)),
                        new StackedChart.Input(
                                "y", List.of(datum("a", 5), datum("b", 5)), datum("y", 10)));

        @Test
        void parts_follow_each_other_without_gap() {
            StackedChart chart = StackedChart.of("t", List.of("a", "b"), rows, false, false);
            assertThat(chart.rows().get(0).parts().get(1).span().x()).isEqualTo("75%");
            assertThat(chart.rows().get(1).parts().get(1).span().x()).isEqualTo("12.5%");
        }

        @Test
        void as_a_mix_every_row_is_full() {
            StackedChart chart = StackedChart.of("t", List.of("a", "b"), rows, true, true);
            assertThat(chart.rows().get(1).parts().get(0).span().x()).isEqualTo("50%");
            assertThat(chart.rows().get(1).parts().get(1).span().x()).isEqualTo("0%");
        }
    }

    @Nested
    class lines {

        @Test
        void time_runs_in_the_direction_of_reading() {
            var series = List.of(new LineChart.Input("s", List.of(datum("m1", 0), datum("m2", 8))));
            assertThat(xs(LineChart.of("t", List.of("m1", "m2"), series, EN)))
                    .containsExactly("25%", "75%");
            assertThat(xs(LineChart.of("t", List.of("m1", "m2"), series, FA)))
                    .containsExactly("75%", "25%");
        }

        private List<String> xs(LineChart chart) {
            return chart.lines().getFirst().points().stream().map(LineChart.Point::x).toList();
        }

        @Test
        void a_missing_value_breaks_the_line_and_leaves_a_hole_in_the_table() {
            var series =
                    List.of(
                            new LineChart.Input(
                                    "s", Arrays.asList(datum("a", 1), null, datum("c", 3))));
            LineChart chart = LineChart.of("t", List.of("a", "b", "c"), series, EN);
            assertThat(chart.lines().getFirst().paths()).hasSize(2);
            assertThat(chart.column(1)).containsOnlyNulls();
            assertThat(chart.column(2).getFirst().value()).isEqualTo(3);
        }
    }

    @Test
    void an_axis_ends_at_a_round_number_and_has_few_ticks() {
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            double largest = Math.pow(10, random.nextDouble() * 7 - 1);
            Scale scale = Scale.upTo(largest);
            assertThat(scale.top()).as("of %s", largest).isGreaterThanOrEqualTo(largest);
            assertThat(scale.ticks()).as("of %s", largest).hasSizeBetween(2, 7);
            assertThat(scale.ticks().getLast()).isCloseTo(scale.top(), within(scale.step() / 100));
        }
    }

    @Test
    void numbers_are_written_as_svg_reads_them() {
        assertThat(Span.number(-0.0001)).isEqualTo("0");
        assertThat(Span.number(100.0 / 3)).isEqualTo("33.33");
        assertThat(Span.number(1e-9)).isEqualTo("0");
        assertThat(Span.number(100)).isEqualTo("100");
    }
}
