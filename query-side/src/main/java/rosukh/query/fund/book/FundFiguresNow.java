package rosukh.query.fund.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rosukh.events.fund.CurrencyEra;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundFigures;
import rosukh.events.fund.FundFigures.Period;
import rosukh.events.fund.FundFigures.State;
import rosukh.events.fund.Guarantee;
import rosukh.events.fund.Money;

/// The figures of the fund as they are answered: counted from the ledger by the code both sides
/// share, so that a replay of it gives the same to the rial. What stands is as of the view's
/// position; what went on is within the period. Shares are per cent as decimal numbers.
///
/// @param era which rials all amounts are in
/// @param limit how many times the paid-in capital may be guaranteed; 0 while there is no policy
/// @param capacity what may be guaranteed in all
/// @param exposure reserved and outstanding
/// @param kbShare of the knowledge-based line in the exposure; null without exposure
/// @param averageCoverage guaranteed by lent, of guarantees with an exposure; null without
/// @param defaultRate guarantees on which a claim was paid, of all issued; null before the first
/// @param reviews raised because the certificate was revoked
/// @param openReviews those that nobody has recorded a result of
/// @param ageing what is outstanding by how long ago it was issued
/// @param top the ten largest exposures by firm
/// @param groups exposure by connected firms, a firm that counts alone by its own id
public record FundFiguresNow(
        CurrencyEra era,
        int limit,
        State state,
        long capacity,
        long exposure,
        LocalDate from,
        LocalDate to,
        Period period,
        @Nullable String kbShare,
        @Nullable String averageCoverage,
        @Nullable String defaultRate,
        long inForce,
        long reviews,
        long openReviews,
        List<Aged> ageing,
        List<Part> top,
        List<Part> groups,
        List<Part> provinces,
        List<Part> divisions,
        List<Part> banks) {

    /// What somebody or something has of the exposure.
    public record Part(String key, long amount) {}

    /// What is outstanding of guarantees issued within some days.
    ///
    /// @param from first of the days; null for any time before
    public record Aged(Age age, @Nullable LocalDate from, LocalDate to, long amount) {}

    /// How long ago a guarantee was issued, in months.
    public enum Age {
        UP_TO_3(0, 3),
        UP_TO_6(3, 6),
        UP_TO_12(6, 12),
        UP_TO_24(12, 24),
        OLDER(24, -1);

        private final int after;
        private final int upTo;

        Age(int after, int upTo) {
            this.after = after;
            this.upTo = upTo;
        }

        @Nullable LocalDate first(LocalDate today) {
            return upTo < 0 ? null : today.minusMonths(upTo).plusDays(1);
        }

        LocalDate last(LocalDate today) {
            return today.minusMonths(after);
        }
    }

    public FundFiguresNow {
        ageing = List.copyOf(ageing);
        top = List.copyOf(top);
        groups = List.copyOf(groups);
        provinces = List.copyOf(provinces);
        divisions = List.copyOf(divisions);
        banks = List.copyOf(banks);
    }

    /// @param today the day ages are counted from, and whose policy is in force
    static FundFiguresNow of(FundBook book, Span span, LocalDate today) {
        FundFigures figures = new FundFigures(book);
        int limit = book.multipleFrom(today);
        return new FundFiguresNow(
                Money.LEDGER,
                limit,
                figures.state(limit),
                Math.multiplyExact(book.paidIn(), (long) limit),
                book.exposure(),
                span.from(),
                span.to(),
                figures.period(span.from(), span.to()),
                figures.kbShare(),
                figures.averageCoverage(),
                figures.defaultRate(),
                count(book, each -> each.exposure() > 0),
                count(book, each -> each.review() != null),
                count(book, Guarantee::underReview),
                ageing(book, today),
                figures.topFirms().stream()
                        .map(each -> new Part(each.getKey(), each.getValue()))
                        .toList(),
                parts(figures.exposureByGroup(), Function.identity()),
                parts(figures.exposureByProvince(), Function.identity()),
                parts(figures.exposureByDivision(), String::valueOf),
                parts(figures.exposureByBank(), Function.identity()));
    }

    private static long count(FundBook book, Predicate<Guarantee> of) {
        return book.guarantees().values().stream().filter(of).count();
    }

    private static <K> List<Part> parts(Map<K, Long> amounts, Function<K, String> key) {
        return amounts.entrySet().stream()
                .map(each -> new Part(key.apply(each.getKey()), each.getValue()))
                .toList();
    }

    private static List<Aged> ageing(FundBook book, LocalDate today) {
        List<Aged> ageing = new ArrayList<>();
        for (Age age : Age.values()) {
            LocalDate first = age.first(today);
            LocalDate last = age.last(today);
            long amount = 0;
            for (Guarantee each : book.guarantees().values())
                if (within(each.issuedOn(), first, last))
                    amount = Math.addExact(amount, each.outstanding());
            ageing.add(new Aged(age, first, last, amount));
        }
        return ageing;
    }

    private static boolean within(
            @Nullable LocalDate day, @Nullable LocalDate first, LocalDate last) {
        return day != null && !day.isAfter(last) && (first == null || !day.isBefore(first));
    }
}
