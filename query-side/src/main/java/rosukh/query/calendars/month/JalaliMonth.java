package rosukh.query.calendars.month;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.events.calendar.Jalali;
import rosukh.query.kernel.http.ApiProblem;

/// A Jalali month.
///
/// @param month from 1
record JalaliMonth(int year, int month) {

    private static final Pattern TEXT = Pattern.compile("(\\d{4})-(\\d{2})");

    static JalaliMonth of(LocalDate day) {
        Jalali jalali = Jalali.of(day);
        return new JalaliMonth(jalali.year(), jalali.month());
    }

    /// What a request gave as `month`, for example `1405-09`; the month of `otherwise` for nothing.
    static JalaliMonth of(@Nullable String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) return of(otherwise);
        Matcher given = TEXT.matcher(text.strip());
        if (given.matches()) {
            JalaliMonth month =
                    new JalaliMonth(
                            Integer.parseInt(given.group(1)), Integer.parseInt(given.group(2)));
            if (month.known()) return month;
        }
        throw ApiProblem.badParameter(
                "month", "PARAMETER_INVALID", "A month is given like `1405-09`.");
    }

    /// The last verified year is left out, so that there always is a next month.
    private boolean known() {
        return year > Jalali.FIRST_YEAR && year < Jalali.LAST_YEAR && month >= 1 && month <= 12;
    }

    LocalDate first() {
        return new Jalali(year, month, 1).toLocalDate();
    }

    List<LocalDate> days() {
        return first().datesUntil(next().first()).toList();
    }

    JalaliMonth next() {
        return month == 12 ? new JalaliMonth(year + 1, 1) : new JalaliMonth(year, month + 1);
    }

    JalaliMonth previous() {
        return month == 1 ? new JalaliMonth(year - 1, 12) : new JalaliMonth(year, month - 1);
    }

    String name(String lang) {
        return Jalali.monthName(month, lang) + " " + year;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-%02d", year, month);
    }
}
