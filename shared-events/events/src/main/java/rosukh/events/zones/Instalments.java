package rosukh.events.zones;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rosukh.events.calendar.Jalali;

/// The instalments of a contract: one a Jalali month, the first a month after the contract. Money
/// is whole rials.
///
/// @param all in the order they fall due
public record Instalments(List<Instalment> all) {

    private static final int MONTHS = 12;
    private static final int BP = 10_000;

    /// One of them.
    ///
    /// @param number from 1
    public record Instalment(int number, LocalDate dueOn, long rial) {}

    public Instalments {
        all = List.copyOf(all);
    }

    /// Those of a contract made on a day.
    public static Instalments of(Pinned pinned, LocalDate allocatedOn) {
        int months = pinned.terms().instalmentMonths();
        List<Instalment> all = new ArrayList<>();
        for (int number = 1; number <= months; number++)
            all.add(
                    new Instalment(
                            number,
                            dueOn(allocatedOn, number),
                            number == months
                                    ? pinned.lastInstalmentRial()
                                    : pinned.instalmentRial()));
        return new Instalments(all);
    }

    /// What falls due after a day.
    public long remainingRial(LocalDate after) {
        return all.stream()
                .filter(each -> each.dueOn().isAfter(after))
                .mapToLong(Instalment::rial)
                .sum();
    }

    /// A share of an amount, rounded down to a whole rial.
    ///
    /// @param rial at least 0
    /// @param bp basis points, 0 to 10,000
    public static long share(long rial, int bp) {
        return rial / BP * bp + rial % BP * bp / BP;
    }

    /// The same day of a later month, or the last one where that month is shorter.
    private static LocalDate dueOn(LocalDate start, int months) {
        Jalali from = Jalali.of(start);
        int count = from.year() * MONTHS + from.month() - 1 + months;
        int year = count / MONTHS;
        int month = count % MONTHS + 1;
        LocalDate first = new Jalali(year, month, 1).toLocalDate();
        LocalDate next =
                new Jalali(month == MONTHS ? year + 1 : year, month % MONTHS + 1, 1).toLocalDate();
        LocalDate day = first.plusDays(from.day() - 1L);
        return day.isBefore(next) ? day : next.minusDays(1);
    }
}
