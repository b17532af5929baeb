package rosukh.query.overview.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.overview.systems.Spark.Course;

class SparkTest {

    @Test
    void runs_from_the_lowest_to_the_highest_in_the_direction_of_reading() {
        assertThat(Spark.of(trend(0.0, 5.0, 10.0), false).points())
                .isEqualTo("0.0,94.0 50.0,50.0 100.0,6.0");
        assertThat(Spark.of(trend(0.0, 5.0, 10.0), true).points())
                .isEqualTo("100.0,94.0 50.0,50.0 0.0,6.0");
    }

    @Test
    void says_whether_it_is_more_or_less_than_at_the_beginning() {
        assertThat(Spark.of(trend(1.0, 9.0, 2.0), false).course()).isEqualTo(Course.MORE);
        assertThat(Spark.of(trend(2.0, 9.0, 1.0), false).course()).isEqualTo(Course.LESS);
        assertThat(Spark.of(trend(2.0, 2.0), false).course()).isEqualTo(Course.LEVEL);
    }

    @Test
    void leaves_out_where_there_was_no_value() {
        Spark spark = Spark.of(trend(null, 1.0, null, 3.0), false);
        assertThat(spark.points()).isEqualTo("33.3,94.0 100.0,6.0");
        assertThat(spark.first().value()).isEqualTo(1);
    }

    @Test
    void needs_two_values() {
        assertThat(Spark.of(trend(null, 1.0), false)).isNull();
        assertThat(Spark.of(List.of(), false)).isNull();
    }

    private static List<@Nullable Datum> trend(@Nullable Double... values) {
        List<@Nullable Datum> trend = new ArrayList<>();
        Arrays.stream(values)
                .map(value -> value == null ? null : new Datum("", value, "" + value, null))
                .forEach(trend::add);
        return trend;
    }
}
