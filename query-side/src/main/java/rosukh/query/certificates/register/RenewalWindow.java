package rosukh.query.certificates.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When a firm may apply anew so that its status goes on: the last six months of validity, as the
/// rules of cases have it. No source of the rules of 1402 names a window; this one is a proposal.
final class RenewalWindow {

    private static final int MONTHS = 6;

    private RenewalWindow() {}

    /// Its first day; a day that never comes for a certificate without an end.
    static LocalDate opens(@Nullable LocalDate validTo) {
        return validTo == null
                ? RegisteredCertificate.NEVER
                : validTo.plusDays(1).minusMonths(MONTHS);
    }
}
