package rosukh.events.measuring;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rosukh.events.calendar.Jalali;

/// A quarter of a Jalali year, the period of which numbers are published.
///
/// @param quarter 1 to 4
public record Quarter(int year, int quarter) implements Comparable<Quarter> {

    private static final Pattern KEY = Pattern.compile("([0-9]{4})-Q([1-4])");

    /// A quarter by its key; empty if that is none.
    ///
    /// @param key for example `1405-Q2`
    public static Optional<Quarter> parse(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) return Optional.empty();
        int year = Integer.parseInt(parts.group(1));
        return year < Jalali.FIRST_YEAR || year >= Jalali.LAST_YEAR
                ? Optional.empty()
                : Optional.of(new Quarter(year, Integer.parseInt(parts.group(2))));
    }

    public static Quarter of(LocalDate day) {
        Jalali date = Jalali.of(day);
        return new Quarter(date.year(), 1 + (date.month() - 1) / 3);
    }

    public String key() {
        return year + "-Q" + quarter;
    }

    public LocalDate firstDay() {
        return new Jalali(year, 3 * quarter - 2, 1).toLocalDate();
    }

    public LocalDate lastDay() {
        return next().firstDay().minusDays(1);
    }

    public Quarter next() {
        return quarter == 4 ? new Quarter(year + 1, 1) : new Quarter(year, quarter + 1);
    }

    public Quarter previous() {
        return quarter == 1 ? new Quarter(year - 1, 4) : new Quarter(year, quarter - 1);
    }

    @Override
    public int compareTo(Quarter other) {
        return Integer.compare(4 * year + quarter, 4 * other.year + other.quarter);
    }
}
