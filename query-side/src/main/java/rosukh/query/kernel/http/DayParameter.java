package rosukh.query.kernel.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.events.calendar.Jalali;
import rosukh.events.values.Digits;

/// A day in an address: ISO or Jalali (a year below 1700), in any digits, as a date field takes it.
public final class DayParameter {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
    private static final int FIRST_ISO_YEAR = 1700;

    private DayParameter() {}

    /// The day given.
    ///
    /// @param text what was given; null or blank for nothing
    /// @param otherwise the day where nothing was given
    /// @throws ApiProblem if it is no day, or one that the calendar does not cover
    public static LocalDate of(String name, @Nullable String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) return otherwise;
        Matcher date = DATE.matcher(Digits.ascii(text.strip()));
        if (date.matches()) {
            try {
                LocalDate day =
                        day(
                                Integer.parseInt(date.group(1)),
                                Integer.parseInt(date.group(2)),
                                Integer.parseInt(date.group(3)));
                if (Jalali.covers(day)) return day;
            } catch (DateTimeException noSuchDay) {
                throw invalid(name, text);
            }
        }
        throw invalid(name, text);
    }

    private static LocalDate day(int year, int month, int day) {
        return year < FIRST_ISO_YEAR
                ? new Jalali(year, month, day).toLocalDate()
                : LocalDate.of(year, month, day);
    }

    private static ApiProblem invalid(String name, String text) {
        return ApiProblem.badParameter(
                name, "PARAMETER_INVALID", "`" + name + "` is no day: `" + text + "`.");
    }
}
