package rosukh.query.kernel.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A stretch along the direction of reading, in per cent of the whole; from the left edge as drawn.
public record Span(double left, double width) {

    /// @param start distance from where reading starts, 0 to 1
    static Span of(double start, double length, boolean rtl) {
        double left = rtl ? 1 - start - length : start;
        return new Span(left * 100, length * 100);
    }

    public String x() {
        return percent(left);
    }

    public String w() {
        return percent(width);
    }

    static String percent(double value) {
        return number(value) + "%";
    }

    /// At most two decimals, never in exponents, never a negative zero.
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
