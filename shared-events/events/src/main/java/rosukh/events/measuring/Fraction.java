package rosukh.events.measuring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// An exact ratio; the denominator is above 0.
public record Fraction(BigInteger numerator, BigInteger denominator) {

    static final Fraction ZERO = of(0, 1);
    static final Fraction ONE = of(1, 1);

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /// A decimal as it is written.
    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    Fraction plus(Fraction other) {
        BigInteger common = denominator.multiply(other.denominator);
        BigInteger sum =
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator));
        BigInteger divisor = sum.gcd(common);
        return new Fraction(sum.divide(divisor), common.divide(divisor));
    }

    Fraction times(long factor) {
        return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    Fraction over(long divisor) {
        return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
    }

    boolean below(Fraction other) {
        return numerator
                        .multiply(other.denominator)
                        .compareTo(other.numerator.multiply(denominator))
                < 0;
    }

    /// As a decimal, rounded half up.
    String rounded(int places) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), places, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
