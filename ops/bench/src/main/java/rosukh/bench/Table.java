package rosukh.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A table in Markdown.
final class Table {

    private final List<String> lines = new ArrayList<>();

    Table(String... columns) {
        row(columns);
        lines.add("|---".repeat(columns.length) + "|");
    }

    Table row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
        return this;
    }

    /// A number with as many digits as mean something.
    static String number(double value) {
        if (value >= 100) return String.format(Locale.ROOT, "%,.0f", value);
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }

    /// How many times as much as another, empty if there is no other.
    static String ratio(double value, double other) {
        return other == 0 ? "" : String.format(Locale.ROOT, "%.2f×", value / other);
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
