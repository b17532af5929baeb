package rosukh.events.fund;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// The numbers of the fund, counted from its book. Amounts in rials of the ledger, shares as
/// decimal numbers.
public final class FundFigures {

    private static final int TOP = 10;

    private final FundBook book;

    public FundFigures(FundBook book) {
        this.book = book;
    }

    /// How the fund stands, by the policy in force on a day.
    ///
    /// @param multiple exposure by paid-in capital, half up to two decimals; `0.00` without capital
    public record State(
            long paidIn, long reserved, long outstanding, long headroom, String multiple) {}

    /// How the fund stands under a multiple.
    ///
    /// @param limit times the paid-in capital, see [FundBook#multipleFrom]
    public State state(int limit) {
        long paidIn = book.paidIn();
        long exposure = book.exposure();
        long headroom = Math.max(0, Math.multiplyExact(paidIn, (long) limit) - exposure);
        String multiple =
                paidIn == 0
                        ? "0.00"
                        : Exact.quotient(
                                BigInteger.valueOf(exposure), BigInteger.valueOf(paidIn), 2);
        return new State(paidIn, book.reserved(), book.outstanding(), headroom, multiple);
    }

    /// What went on in a period, both ends inclusive.
    ///
    /// @param sumOfDailyOutstanding what is outstanding at the end of each day, added up
    /// @param netLossRate (claims - recoveries) by average outstanding, in percent, half up to four
    ///   decimals; null if nothing was outstanding
    public record Period(
            long fees,
            long claims,
            long recoveries,
            long days,
            BigInteger sumOfDailyOutstanding,
            @Nullable String netLossRate) {}

    /// What went on from one day to another.
    ///
    /// @param from first day
    /// @param to last day, not before it
    public Period period(LocalDate from, LocalDate to) {
        long fees = 0;
        long claims = 0;
        long recoveries = 0;
        BigInteger sum = BigInteger.ZERO;
        for (Movement each : book.movements()) {
            if (each.on().isAfter(to)) continue;
            LocalDate counts = each.on().isBefore(from) ? from : each.on();
            sum =
                    sum.add(
                            Exact.product(
                                    each.outstanding(), ChronoUnit.DAYS.between(counts, to) + 1));
            if (each.on().isBefore(from)) continue;
            fees = Math.addExact(fees, each.fees());
            claims = Math.addExact(claims, each.claims());
            recoveries = Math.addExact(recoveries, each.recoveries());
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        String rate =
                sum.signum() == 0
                        ? null
                        : Exact.quotient(
                                Exact.product(claims - recoveries, days)
                                        .multiply(BigInteger.valueOf(100)),
                                sum,
                                4);
        return new Period(fees, claims, recoveries, days, sum, rate);
    }

    /// What was outstanding at the end of a day.
    public long outstandingOn(LocalDate day) {
        return until(day, Movement::outstanding);
    }

    /// What was paid in at the end of a day.
    public long paidInOn(LocalDate day) {
        return until(day, Movement::paidIn);
    }

    /// What was reserved at the end of a day.
    public long reservedOn(LocalDate day) {
        return until(day, Movement::reserved);
    }

    /// What could still be guaranteed at the end of a day, under the lowest multiple in force on it
    /// or later, as is known now.
    public long headroomOn(LocalDate day) {
        long capacity = Math.multiplyExact(paidInOn(day), (long) book.multipleFrom(day));
        return Math.max(0, capacity - outstandingOn(day) - reservedOn(day));
    }

    private long until(LocalDate day, ToLongFunction<Movement> what) {
        long sum = 0;
        for (Movement each : book.movements())
            if (!each.on().isAfter(day)) sum = Math.addExact(sum, what.applyAsLong(each));
        return sum;
    }

    /// Exposure by something, largest first; nothing is left out but what is zero.
    public <K extends Comparable<K>> Map<K, Long> exposureBy(Function<Guarantee, K> key) {
        Map<K, Long> by = new LinkedHashMap<>();
        for (Guarantee each : book.all())
            if (each.exposure() != 0) by.merge(key.apply(each), each.exposure(), Math::addExact);
        Map<K, Long> sorted = new LinkedHashMap<>();
        by.entrySet().stream()
                .sorted(
                        Map.Entry.<K, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    public Map<String, Long> exposureByFirm() {
        return exposureBy(each -> each.terms().firmId());
    }

    public Map<String, Long> exposureByGroup() {
        return exposureBy(book::groupKey);
    }

    public Map<Integer, Long> exposureByDivision() {
        return exposureBy(each -> each.terms().isicDivision());
    }

    public Map<String, Long> exposureByBank() {
        return exposureBy(each -> each.terms().bankId());
    }

    public Map<String, Long> exposureByProvince() {
        return exposureBy(each -> each.terms().provinceKey());
    }

    public Map<Line, Long> exposureByLine() {
        return exposureBy(each -> each.terms().line());
    }

    /// The ten largest exposures by firm.
    public List<Map.Entry<String, Long>> topFirms() {
        return exposureByFirm().entrySet().stream().limit(TOP).toList();
    }

    /// Share of the knowledge-based line in the exposure, in percent with two decimals; null
    /// without exposure.
    public @Nullable String kbShare() {
        return percent(exposureByLine().getOrDefault(Line.KB, 0L), book.exposure());
    }

    /// Guaranteed by lent, over what is reserved or outstanding, in percent with two decimals; null
    /// without exposure.
    public @Nullable String averageCoverage() {
        long guaranteed = 0;
        long lent = 0;
        for (Guarantee each : book.all())
            if (each.exposure() != 0) {
                guaranteed = Math.addExact(guaranteed, each.guaranteed());
                lent = Math.addExact(lent, each.terms().loan().rial());
            }
        return percent(guaranteed, lent);
    }

    /// Guarantees on which a claim was paid, of all that were issued, in percent with two decimals;
    /// null if none was.
    public @Nullable String defaultRate() {
        long issued = book.all().stream().filter(each -> each.issuedOn() != null).count();
        long claimed = book.all().stream().filter(each -> each.claimsPaid() > 0).count();
        return percent(claimed, issued);
    }

    /// What the fund could still guarantee if the capital changed.
    ///
    /// @param limit times the paid-in capital
    /// @param headroom 0 where the capital would not carry what is guaranteed
    /// @param shortfall what would be guaranteed above the capacity
    public record Simulation(
            long paidIn, int limit, long capacity, long exposure, long headroom, long shortfall) {}

    /// The fund with another capital.
    ///
    /// @param change of the paid-in capital, rials
    /// @param limit times the paid-in capital
    public Simulation simulate(long change, int limit) {
        long paidIn = Math.max(0, Math.addExact(book.paidIn(), change));
        long capacity = Math.multiplyExact(paidIn, (long) limit);
        long exposure = book.exposure();
        return new Simulation(
                paidIn,
                limit,
                capacity,
                exposure,
                Math.max(0, capacity - exposure),
                Math.max(0, exposure - capacity));
    }

    private static @Nullable String percent(long part, long whole) {
        return whole == 0
                ? null
                : Exact.quotient(Exact.product(part, 100), BigInteger.valueOf(whole), 2);
    }
}
