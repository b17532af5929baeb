package rosukh.query.kernel.charts;

import org.jspecify.annotations.Nullable;

/// One number of a chart.
///
/// @param text the value as the reader sees it
/// @param href the list behind the number
public record Datum(String label, double value, String text, @Nullable String href) {}
