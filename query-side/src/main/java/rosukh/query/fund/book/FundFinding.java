package rosukh.query.fund.book;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rosukh.events.fund.Check;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.Guarantee;
import rosukh.events.fund.GuaranteeTerms;
import rosukh.events.fund.Limits;
import rosukh.events.fund.PolicyVersion;

/// A rule of the approval with its numbers: why a guarantee was approved, or what stands in the
/// way.
///
/// @param limit rials; basis points for the discount; for the collateral the least there may be; 0
///   where there is no number
/// @param before exposure before it, in rials; 0 where the rule counts none
/// @param found with this guarantee
/// @param met what the shared rules say of it
public record FundFinding(Check check, long limit, long before, long found, boolean met) {

    private static final BigInteger WHOLE = BigInteger.valueOf(FundPolicy.WHOLE);

    /// All rules of an approval.
    ///
    /// @param book before the approval
    /// @param approver account of who approved, or would
    /// @return empty where no policy was in force
    static List<FundFinding> of(
            FundBook book,
            Guarantee guarantee,
            @Nullable String group,
            String approver,
            LocalDate on) {
        PolicyVersion version = book.inForceOn(on).orElse(null);
        return version == null
                ? List.of()
                : new Numbers(book, version.policy(), book.multipleFrom(on), guarantee, group)
                        .all(approver);
    }

    /// The numbers behind the rules.
    private record Numbers(
            FundBook book,
            FundPolicy policy,
            int multiple,
            Guarantee guarantee,
            @Nullable String group) {

        List<FundFinding> all(String approver) {
            GuaranteeTerms terms = guarantee.terms();
            String rater = guarantee.ratedBy() == null ? "" : guarantee.ratedBy();
            List<Check> broken =
                    new Limits(book, policy, multiple).approval(terms, group, rater, approver);
            long asked = guarantee.guaranteed();
            long paidIn = book.paidIn();
            long capacity = Math.multiplyExact(paidIn, (long) multiple);
            int coverage = policy.coverage(terms.line(), terms.lessDeveloped());
            String firm = terms.firmId();
            String with = book.groupOf(firm).orElse(group == null ? firm : group);
            List<FundFinding> all = new ArrayList<>();
            all.add(new FundFinding(Check.FOUR_EYES, 0, 0, 0, !broken.contains(Check.FOUR_EYES)));
            all.add(plain(Check.COVERAGE, share(terms.loan().rial(), coverage), asked, broken));
            all.add(plain(Check.DISCOUNT, policy.mostDiscount(), terms.discount(), broken));
            all.add(
                    plain(
                            Check.COLLATERAL,
                            least(asked, policy.leastCollateral()),
                            terms.collateral().rial(),
                            broken));
            all.add(
                    counted(
                            Check.CAP_FIRM,
                            policy.firmCap(),
                            each -> each.terms().firmId().equals(firm),
                            broken));
            all.add(
                    counted(
                            Check.CAP_GROUP,
                            share(paidIn, policy.groupShare()),
                            each -> book.groupKey(each).equals(with),
                            broken));
            all.add(
                    counted(
                            Check.CAP_DIVISION,
                            share(capacity, policy.divisionShare()),
                            each -> each.terms().isicDivision() == terms.isicDivision(),
                            broken));
            all.add(
                    counted(
                            Check.CAP_BANK,
                            share(capacity, policy.bankShare()),
                            each -> each.terms().bankId().equals(terms.bankId()),
                            broken));
            all.add(counted(Check.MULTIPLE, capacity, _ -> true, broken));
            return all;
        }

        private static FundFinding plain(Check check, long limit, long found, List<Check> broken) {
            return new FundFinding(check, limit, 0, found, !broken.contains(check));
        }

        private FundFinding counted(
                Check check, long limit, Predicate<Guarantee> of, List<Check> broken) {
            long before = book.exposure(of);
            long with = Math.addExact(before, guarantee.guaranteed());
            return new FundFinding(check, limit, before, with, !broken.contains(check));
        }

        /// Rounded down: as much as may be reached.
        private static long share(long amount, int part) {
            return BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(part))
                    .divide(WHOLE)
                    .longValueExact();
        }

        /// Rounded up: as little as is enough.
        private static long least(long amount, int part) {
            BigInteger product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part));
            return product.add(WHOLE).subtract(BigInteger.ONE).divide(WHOLE).longValueExact();
        }
    }
}
