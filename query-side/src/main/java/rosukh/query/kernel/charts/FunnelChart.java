package rosukh.query.kernel.charts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.show.Format;

/// How many get from each stage to the next: centred bars that narrow.
public record FunnelChart(String title, List<Stage> stages) {

    /// One stage.
    ///
    /// @param shape the bar, then its slope to the next stage, as polygon points in a box of 100 by
    ///   20
    /// @param ofFirst share of the first stage, as shown
    /// @param ofPrevious share of the stage before, as shown; null for the first
    public record Stage(Datum datum, String shape, String ofFirst, @Nullable String ofPrevious) {}

    public static FunnelChart of(String title, List<Datum> data, Format format) {
        double largest = data.stream().mapToDouble(Datum::value).max().orElse(0);
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            double now = BarChart.share(data.get(i).value(), largest);
            double next = i + 1 < data.size() ? data.get(i + 1).value() : data.get(i).value();
            stages.add(
                    new Stage(
                            data.get(i),
                            shape(now, BarChart.share(next, largest)),
                            share(data.get(i), data.getFirst(), format),
                            i == 0 ? null : share(data.get(i), data.get(i - 1), format)));
        }
        return new FunnelChart(title, List.copyOf(stages));
    }

    private static String share(Datum of, Datum whole, Format format) {
        return whole.value() <= 0
                ? format.percent(null)
                : format.percent(of.value() / whole.value());
    }

    private static String shape(double now, double next) {
        double a = Math.max(now, 0.004) * 50;
        double b = Math.max(next, 0.004) * 50;
        return String.join(
                " ",
                point(50 - a, 0),
                point(50 + a, 0),
                point(50 + a, 13),
                point(50 + b, 20),
                point(50 - b, 20),
                point(50 - a, 13));
    }

    static String point(double x, double y) {
        return Span.number(x) + "," + Span.number(y);
    }
}
