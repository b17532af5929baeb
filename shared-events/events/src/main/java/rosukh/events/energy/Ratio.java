package rosukh.events.energy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// An exact fraction, rounded once where it is shown.
///
/// @param denominator above zero
public record Ratio(BigInteger numerator, BigInteger denominator) {

    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public Ratio times(long factor, long divisor) {
        return new Ratio(
                numerator.multiply(BigInteger.valueOf(factor)),
                denominator.multiply(BigInteger.valueOf(divisor)));
    }

    /// Half up, to whole numbers.
    ///
    /// @throws ArithmeticException beyond a long
    public long whole() {
        return rounded(0).longValueExact();
    }

    /// Half up, as a percentage with two decimals.
    public String percent() {
        return times(100, 1).rounded(2).toPlainString();
    }

    private BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }
}
