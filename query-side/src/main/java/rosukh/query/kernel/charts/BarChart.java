package rosukh.query.kernel.charts;

import java.util.List;

/// Bars along the direction of reading, one row each, as long as the value's share of the largest.
public record BarChart(String title, List<Bar> bars) {

    /// One row.
    public record Bar(Datum datum, Span span) {}

    public static BarChart of(String title, List<Datum> data, boolean rtl) {
        double largest = data.stream().mapToDouble(Datum::value).max().orElse(0);
        return new BarChart(
                title,
                data.stream()
                        .map(d -> new Bar(d, Span.of(0, share(d.value(), largest), rtl)))
                        .toList());
    }

    static double share(double value, double largest) {
        return largest <= 0 ? 0 : Math.max(0, value / largest);
    }
}
