package rosukh.events.pioneers;

import java.math.BigInteger;

/// How much incentive the rules give for a verified amount, with everything it was counted from:
/// the verified amount times the share of its kind, times the share of the grade, rounded down, and
/// never above the cap.
///
/// @param verified rials
/// @param share of the kind, basis points
/// @param gradeShare basis points: 10000 in full grade
/// @param cap of one incentive, rials
/// @param amount rials
public record Entitlement(long verified, int share, int gradeShare, long cap, long amount) {

    private static final BigInteger WHOLE = BigInteger.valueOf(10_000L * 10_000L);

    static Entitlement of(long verified, int share, int gradeShare, long cap) {
        BigInteger exact =
                BigInteger.valueOf(verified)
                        .multiply(BigInteger.valueOf((long) share * gradeShare))
                        .divide(WHOLE);
        long amount = exact.min(BigInteger.valueOf(cap)).longValueExact();
        return new Entitlement(verified, share, gradeShare, cap, amount);
    }

    /// What the same rule gives once another amount is verified.
    public Entitlement of(long verifiedNow) {
        return of(verifiedNow, share, gradeShare, cap);
    }
}
