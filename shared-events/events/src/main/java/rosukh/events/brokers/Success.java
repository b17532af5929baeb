package rosukh.events.brokers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// How a broker's cases came out. With too few of them no share is told.
///
/// @param decided cases with a final decision
/// @param certified of these
/// @param completeAtFirstPass of the decided ones, those of which nothing more was asked
public record Success(int decided, int certified, int completeAtFirstPass) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext EXACT = MathContext.DECIMAL64;

    /// Normal quantile of 97.5 %.
    private static final BigDecimal Z = new BigDecimal("1.959963985");

    /// A share with its 95 % interval, in percent with two decimals.
    ///
    /// @param low never below 0
    /// @param high never above 100
    public record Interval(String share, String low, String high) {}

    public List<BrokerCode> hiddenBy(BrokerPolicy policy) {
        return decided < policy.minDecided() ? List.of(BrokerCode.N_TOO_SMALL) : List.of();
    }

    /// Certified of decided; empty for too few.
    public Optional<String> successPercent(BrokerPolicy policy) {
        return percent(certified, policy);
    }

    /// Complete at the first pass of decided; empty for too few.
    public Optional<String> firstPassPercent(BrokerPolicy policy) {
        return percent(completeAtFirstPass, policy);
    }

    /// Certified of decided with the Wilson score interval (E. B. Wilson, Probable inference, JASA
    /// 22, 1927, 209-212); empty for too few.
    public Optional<Interval> success(BrokerPolicy policy) {
        return adjusted(BigDecimal.ONE, policy);
    }

    /// The same, adjusted to the difficulty of the cases by indirect standardisation (N. E. Breslow
    /// and N. E. Day, Statistical Methods in Cancer Research II, IARC 1987): observed by expected,
    /// times what is usual. Wilson's interval is scaled alike.
    ///
    /// @param expected certified cases that all brokers together would have had in these strata
    /// @param all decided cases of all brokers
    /// @param allCertified of these
    public Optional<Interval> adjusted(
            BigDecimal expected, int all, int allCertified, BrokerPolicy policy) {
        if (all == 0 || expected.signum() == 0) return Optional.empty();
        BigDecimal usual = of(allCertified, all);
        BigDecimal here = expected.divide(BigDecimal.valueOf(decided), EXACT);
        return adjusted(usual.divide(here, EXACT), policy);
    }

    private Optional<Interval> adjusted(BigDecimal factor, BrokerPolicy policy) {
        if (!hiddenBy(policy).isEmpty()) return Optional.empty();
        BigDecimal n = BigDecimal.valueOf(decided);
        BigDecimal p = of(certified, decided);
        BigDecimal z2 = Z.multiply(Z);
        BigDecimal base = BigDecimal.ONE.add(z2.divide(n, EXACT));
        BigDecimal centre = p.add(z2.divide(n.add(n), EXACT));
        BigDecimal spread =
                Z.multiply(
                        p.multiply(BigDecimal.ONE.subtract(p))
                                .divide(n, EXACT)
                                .add(
                                        z2.divide(
                                                n.multiply(n).multiply(BigDecimal.valueOf(4)),
                                                EXACT))
                                .sqrt(EXACT));
        return Optional.of(
                new Interval(
                        told(p.multiply(factor)),
                        told(centre.subtract(spread).divide(base, EXACT).multiply(factor)),
                        told(centre.add(spread).divide(base, EXACT).multiply(factor))));
    }

    private Optional<String> percent(int some, BrokerPolicy policy) {
        return hiddenBy(policy).isEmpty() ? Optional.of(told(of(some, decided))) : Optional.empty();
    }

    private static BigDecimal of(int some, int all) {
        return BigDecimal.valueOf(some).divide(BigDecimal.valueOf(all), EXACT);
    }

    private static String told(BigDecimal share) {
        return share.max(BigDecimal.ZERO)
                .min(BigDecimal.ONE)
                .multiply(HUNDRED)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
