package rosukh.command.linkage;

import java.math.BigInteger;

/// Whole numbers without fractions and without overflow.
final class Exact {

    private Exact() {}

    /// `a × b < c × d`.
    static boolean less(long a, long b, long c, long d) {
        long high = Math.multiplyHigh(a, b);
        long otherHigh = Math.multiplyHigh(c, d);
        return high == otherHigh ? Long.compareUnsigned(a * b, c * d) < 0 : high < otherHigh;
    }

    /// `weight × part / whole` rounded half up; all of them zero or more, `whole` more.
    static int points(int weight, long part, long whole) {
        BigInteger twice = product(weight, part).shiftLeft(1).add(BigInteger.valueOf(whole));
        return twice.divide(BigInteger.valueOf(whole).shiftLeft(1)).intValueExact();
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
