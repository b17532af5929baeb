package rosukh.query.kernel.gauges;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import rosukh.events.council.Gauge;
import rosukh.events.indicators.Figure;

/// The interval of 95 per cent around a share of counted units, after Wilson. It is rounded
/// outwards to whole hundredths, so it is never narrower than it is.
///
/// @param low in hundredths of a per cent, 0 to 10000
/// @param high likewise
public record Wilson(int low, int high) {

    /// The 97.5th percentile of the normal distribution.
    private static final BigDecimal Z = new BigDecimal("1.959963984540054");

    private static final MathContext EXACTLY = new MathContext(40);
    private static final int HUNDREDTHS = 10_000;

    /// Of a figure; null where it is no share of counted units, or of none.
    static @Nullable Wilson of(Gauge gauge, Figure figure) {
        return switch (gauge) {
            case I1, I2, I3, I4, I9, I11 ->
                    figure.denominator() < 1 || figure.numerator() > figure.denominator()
                            ? null
                            : of(figure.numerator(), figure.denominator());
            case I5, I6, I7, I8, I10, I12, TPI -> null;
        };
    }

    /// @param some 0 to `all`
    /// @param all above 0
    static Wilson of(long some, long all) {
        if (some < 0 || all < 1 || some > all)
            throw new IllegalArgumentException(some + " of " + all);
        BigDecimal n = BigDecimal.valueOf(all);
        BigDecimal p = BigDecimal.valueOf(some).divide(n, EXACTLY);
        BigDecimal z2 = Z.multiply(Z);
        BigDecimal scale = BigDecimal.ONE.add(z2.divide(n, EXACTLY));
        BigDecimal centre = p.add(z2.divide(n.multiply(BigDecimal.TWO), EXACTLY));
        BigDecimal spread =
                p.multiply(BigDecimal.ONE.subtract(p))
                        .divide(n, EXACTLY)
                        .add(z2.divide(n.multiply(n).multiply(BigDecimal.valueOf(4)), EXACTLY))
                        .sqrt(EXACTLY)
                        .multiply(Z);
        return new Wilson(
                some == 0 ? 0 : hundredths(centre.subtract(spread), scale, RoundingMode.FLOOR),
                some == all
                        ? HUNDREDTHS
                        : hundredths(centre.add(spread), scale, RoundingMode.CEILING));
    }

    /// The two have no value in common.
    boolean apart(Wilson other) {
        return high < other.low || other.high < low;
    }

    private static int hundredths(BigDecimal bound, BigDecimal scale, RoundingMode outwards) {
        return bound.divide(scale, EXACTLY)
                .multiply(BigDecimal.valueOf(HUNDREDTHS))
                .setScale(0, outwards)
                .intValueExact();
    }
}
