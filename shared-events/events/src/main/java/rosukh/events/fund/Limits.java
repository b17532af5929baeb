package rosukh.events.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which rules an operation on the ledger would break, in the order of the policy. Reaching a limit
/// exactly is allowed.
public final class Limits {

    private final FundBook book;
    private final FundPolicy policy;
    private final int multiple;

    /// @param policy in force on the day
    /// @param multiple see [FundBook#multipleFrom]
    public Limits(FundBook book, FundPolicy policy, int multiple) {
        this.book = book;
        this.policy = policy;
        this.multiple = multiple;
    }

    /// What can be guaranteed in all, in rials.
    public long capacity() {
        return Math.multiplyExact(book.paidIn(), (long) multiple);
    }

    /// What can still be guaranteed, never below zero.
    public long headroom() {
        return Math.max(0, capacity() - book.exposure());
    }

    /// For the approval of a guarantee.
    ///
    /// @param groupId connected firms recorded with it; null if none
    /// @param rater account of who rated it
    /// @param approver account of who would approve it
    public List<Check> approval(
            GuaranteeTerms terms, @Nullable String groupId, String rater, String approver) {
        Set<Check> broken = EnumSet.noneOf(Check.class);
        long loan = terms.loan().rial();
        long asked = terms.guaranteed().rial();
        if (rater.equals(approver)) broken.add(Check.FOUR_EYES);
        int coverage = policy.coverage(terms.line(), terms.lessDeveloped());
        if (Exact.above(asked, FundPolicy.WHOLE, coverage, loan)) broken.add(Check.COVERAGE);
        if (terms.discount() > policy.mostDiscount()) broken.add(Check.DISCOUNT);
        if (Exact.above(
                policy.leastCollateral(), asked, terms.collateral().rial(), FundPolicy.WHOLE))
            broken.add(Check.COLLATERAL);
        if (with(asked, book.exposureOfFirm(terms.firmId())) > policy.firmCap())
            broken.add(Check.CAP_FIRM);
        String group = book.groupKey(terms.firmId(), groupId);
        if (over(asked, each -> book.groupKey(each).equals(group), policy.groupShare(), 1))
            broken.add(Check.CAP_GROUP);
        if (over(
                asked,
                each -> each.terms().isicDivision() == terms.isicDivision(),
                policy.divisionShare(),
                multiple)) broken.add(Check.CAP_DIVISION);
        if (over(
                asked,
                each -> each.terms().bankId().equals(terms.bankId()),
                policy.bankShare(),
                multiple)) broken.add(Check.CAP_BANK);
        if (with(asked, book.exposure()) > capacity()) broken.add(Check.MULTIPLE);
        return ordered(broken);
    }

    /// For the issue of an approved guarantee.
    ///
    /// @param certified a certificate is valid on that day
    public List<Check> issue(Guarantee guarantee, boolean certified) {
        Set<Check> broken = EnumSet.noneOf(Check.class);
        if (guarantee.feePaid() < guarantee.fee()) broken.add(Check.FEE_UNPAID);
        if (guarantee.terms().line() == Line.KB && !certified) broken.add(Check.KB_CERTIFICATE);
        return ordered(broken);
    }

    /// For a claim of a bank on an issued guarantee. That more is claimed than is left comes last,
    /// whatever the order of the policy: the check vectors have it so.
    ///
    /// @param amount rials that are claimed
    /// @param unpaid rials of the loan that are owed
    public List<Check> claim(
            Guarantee guarantee,
            String claimant,
            long amount,
            long unpaid,
            int defaultDays,
            LocalDate on) {
        Set<Check> broken = EnumSet.noneOf(Check.class);
        GuaranteeTerms terms = guarantee.terms();
        if (!terms.bankId().equals(claimant)) broken.add(Check.NOT_BENEFICIARY);
        if (defaultDays < policy.leastDefaultDays()) broken.add(Check.DEFAULT_TOO_SHORT);
        LocalDate last = guarantee.lastDay();
        if (last != null && on.isAfter(last)) broken.add(Check.AFTER_TERM);
        if (Exact.above(amount, terms.loan().rial(), guarantee.guaranteed(), unpaid))
            broken.add(Check.OVER_COVERAGE);
        List<Check> ordered = new ArrayList<>(ordered(broken));
        if (amount > guarantee.outstanding()) ordered.add(Check.OVER_REMAINING);
        return ordered;
    }

    /// The decrease of the capital would leave too little for what is guaranteed.
    ///
    /// @param amount rials
    public boolean breaksDecrease(long amount) {
        long left = Math.subtractExact(book.paidIn(), amount);
        return left < 0 || book.exposure() > Math.multiplyExact(left, (long) multiple);
    }

    /// The fund's share of what came in, in whole rials, half up.
    public static long fundShare(Guarantee guarantee, long amount) {
        return Exact.share(amount, guarantee.guaranteed(), guarantee.terms().loan().rial());
    }

    private long with(long asked, long before) {
        return Math.addExact(before, asked);
    }

    /// Exposure above a share of so many times the paid-in capital.
    private boolean over(long asked, Predicate<Guarantee> of, int share, int times) {
        return Exact.above(
                with(asked, book.exposure(of)),
                FundPolicy.WHOLE,
                Math.multiplyExact((long) share, (long) times),
                book.paidIn());
    }

    private List<Check> ordered(Set<Check> broken) {
        List<Check> ordered = new ArrayList<>();
        for (CheckText each : policy.checks())
            if (broken.remove(each.check())) ordered.add(each.check());
        ordered.addAll(broken);
        return ordered;
    }
}
