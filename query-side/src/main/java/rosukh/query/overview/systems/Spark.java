package rosukh.query.overview.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.charts.Datum;

/// The way of a number as a small line; time runs in the direction of reading.
///
/// @param points of the line in a box of 100 by 100
/// @param course whether it is more now than at the beginning, less, or as much
/// @param first where it began
/// @param last what it is now
public record Spark(String points, Course course, Datum first, Datum last) {

    public enum Course {
        MORE,
        LESS,
        LEVEL
    }

    private static final double TOP = 6;
    private static final double HEIGHT = 88;

    /// Null where there are not two values to draw a line between.
    static @Nullable Spark of(List<@Nullable Datum> trend, boolean rtl) {
        List<Datum> known = trend.stream().filter(Objects::nonNull).toList();
        if (known.size() < 2) return null;
        double low = known.stream().mapToDouble(Datum::value).min().orElse(0);
        double high = known.stream().mapToDouble(Datum::value).max().orElse(0);
        List<String> points = new ArrayList<>();
        for (int i = 0; i < trend.size(); i++) {
            Datum datum = trend.get(i);
            if (datum == null) continue;
            double along = 100.0 * i / (trend.size() - 1);
            double up = high == low ? 0.5 : (datum.value() - low) / (high - low);
            points.add(point(rtl ? 100 - along : along, TOP + (1 - up) * HEIGHT));
        }
        Datum first = known.getFirst();
        Datum last = known.getLast();
        return new Spark(
                points.stream().collect(Collectors.joining(" ")),
                course(Double.compare(last.value(), first.value())),
                first,
                last);
    }

    private static Course course(int compared) {
        if (compared == 0) return Course.LEVEL;
        return compared > 0 ? Course.MORE : Course.LESS;
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
}
