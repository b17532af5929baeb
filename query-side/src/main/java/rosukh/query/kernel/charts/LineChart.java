package rosukh.query.kernel.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.show.Format;

/// Values over time, each step in the middle of an equally wide column; time runs in the direction
/// of reading.
///
/// @param labels of the columns, oldest first
/// @param ticks of the value axis, highest first
public record LineChart(String title, List<String> labels, List<Tick> ticks, List<Line> lines) {

    /// A line of the grid.
    public record Tick(String text, String y) {}

    /// One series.
    ///
    /// @param paths polylines in a box of 100 by 100; more than one where values are missing
    ///   between
    public record Line(String name, int series, List<String> paths, List<Point> points) {}

    /// One value.
    public record Point(Datum datum, String x, String y) {}

    /// A series before it is drawn; null where there is no value.
    public record Input(String name, List<@Nullable Datum> data) {}

    public static LineChart of(
            String title, List<String> labels, List<Input> series, Format format) {
        double largest =
                series.stream()
                        .flatMap(line -> line.data().stream())
                        .mapToDouble(datum -> datum == null ? 0 : datum.value())
                        .max()
                        .orElse(0);
        Scale scale = Scale.upTo(largest);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < series.size(); i++)
            lines.add(line(series.get(i), i + 1, labels.size(), scale, format.lang().rtl()));
        return new LineChart(title, List.copyOf(labels), ticks(scale, format), lines);
    }

    private static List<Tick> ticks(Scale scale, Format format) {
        return scale.ticks().reversed().stream()
                .map(value -> new Tick(format.n1(value), Span.percent(y(scale, value))))
                .toList();
    }

    private static Line line(Input input, int number, int columns, Scale scale, boolean rtl) {
        List<Point> points = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        List<String> path = new ArrayList<>();
        for (int i = 0; i < input.data().size(); i++) {
            Datum datum = input.data().get(i);
            if (datum == null) {
                end(path, paths);
                continue;
            }
            double along = (i + 0.5) / columns;
            double x = (rtl ? 1 - along : along) * 100;
            double y = y(scale, datum.value());
            points.add(new Point(datum, Span.percent(x), Span.percent(y)));
            path.add(FunnelChart.point(x, y));
        }
        end(path, paths);
        return new Line(input.name(), number, List.copyOf(paths), List.copyOf(points));
    }

    private static void end(List<String> path, List<String> paths) {
        if (!path.isEmpty()) paths.add(path.stream().collect(Collectors.joining(" ")));
        path.clear();
    }

    private static double y(Scale scale, double value) {
        return (1 - scale.share(value)) * 100;
    }

    /// A column's values, one per line, for the data table.
    public List<@Nullable Datum> column(int index) {
        String label = labels.get(index);
        List<@Nullable Datum> column = new ArrayList<>();
        for (Line line : lines)
            column.add(
                    line.points().stream()
                            .map(Point::datum)
                            .filter(datum -> datum.label().equals(label))
                            .findFirst()
                            .orElse(null));
        return column;
    }
}
