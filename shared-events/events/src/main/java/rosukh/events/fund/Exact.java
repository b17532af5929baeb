package rosukh.events.fund;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// Products of amounts that do not fit a `long`, compared and divided exactly.
final class Exact {

    private Exact() {}

    /// `a * b > c * d`.
    static boolean above(long a, long b, long c, long d) {
        return product(a, b).compareTo(product(c, d)) > 0;
    }

    /// `amount * part / whole`, half up to a whole number.
    static long share(long amount, long part, long whole) {
        return new BigDecimal(product(amount, part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /// `a / b`, half up to so many decimals.
    static String quotient(BigInteger a, BigInteger b, int decimals) {
        return new BigDecimal(a)
                .divide(new BigDecimal(b), decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
