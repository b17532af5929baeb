package rosukh.query.kernel.charts;

import java.util.ArrayList;
import java.util.List;

/// Rows made of parts, each row as long as its sum, or all equally long to compare the mix.
public record StackedChart(String title, List<String> series, List<Row> rows) {

    /// One row.
    public record Row(String label, List<Part> parts, Datum total) {}

    /// One part of a row.
    ///
    /// @param series its number, from 1, for colour and legend
    public record Part(Datum datum, Span span, int series) {}

    /// A row before it is drawn; `parts` in the order of the series.
    public record Input(String label, List<Datum> parts, Datum total) {}

    public static StackedChart of(
            String title, List<String> series, List<Input> rows, boolean asMix, boolean rtl) {
        double largest = rows.stream().mapToDouble(StackedChart::sum).max().orElse(0);
        return new StackedChart(
                title,
                List.copyOf(series),
                rows.stream().map(row -> row(row, asMix ? sum(row) : largest, rtl)).toList());
    }

    private static double sum(Input row) {
        return row.parts().stream().mapToDouble(Datum::value).sum();
    }

    private static Row row(Input row, double whole, boolean rtl) {
        List<Part> parts = new ArrayList<>();
        double start = 0;
        for (int i = 0; i < row.parts().size(); i++) {
            Datum datum = row.parts().get(i);
            double length = BarChart.share(datum.value(), whole);
            parts.add(new Part(datum, Span.of(start, length, rtl), i + 1));
            start += length;
        }
        return new Row(row.label(), List.copyOf(parts), row.total());
    }
}
