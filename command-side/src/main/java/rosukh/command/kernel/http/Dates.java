package rosukh.command.kernel.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.events.calendar.Jalali;
import rosukh.events.values.Digits;

/// Business dates: days in Iran.
public final class Dates {

    private static final Clock TEHRAN = Clock.system(ZoneId.of("Asia/Tehran"));
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");

    private static final int FIRST_ISO_YEAR = 1700;

    private Dates() {}

    /// The day something happened, from the field `on`; see [#orToday(String, LocalDate)].
    public static LocalDate orToday(@Nullable LocalDate on) {
        return orToday("on", on);
    }

    /// The day something happened: today unless another is given. Every such date of a request
    /// passes here or through [Form#day], so that the rules can rely on it without a clock.
    ///
    /// @throws Refused under `DATE_IN_FUTURE` if it has not come yet, `DATE_OUT_OF_RANGE` if the
    ///   calendar does not cover it
    public static LocalDate orToday(String field, @Nullable LocalDate given) {
        LocalDate today = today();
        if (given == null) return today;
        if (covered(field, given).isAfter(today)) {
            Violation violation = inFuture(field);
            throw Refused.unprocessable(violation.code(), violation.message(), violation);
        }
        return given;
    }

    /// Any other date of a request: a day of the years for which [Jalali] is verified, so that it
    /// can be shown and counted with in both calendars.
    ///
    /// @throws Refused under `DATE_OUT_OF_RANGE` if it is not
    public static LocalDate covered(String field, LocalDate given) {
        if (Jalali.covers(given)) return given;
        Violation violation = outOfRange(field);
        throw Refusals.badRequest(violation.code(), violation.message(), violation);
    }

    static Violation outOfRange(String field) {
        return new Violation(
                field,
                ProblemCodes.DATE_OUT_OF_RANGE,
                field
                        + " lies outside the Jalali years "
                        + Jalali.FIRST_YEAR
                        + " to "
                        + Jalali.LAST_YEAR);
    }

    static Violation inFuture(String field) {
        return new Violation(
                field, ProblemCodes.DATE_IN_FUTURE, field + " is a day that has not come yet");
    }

    /// This moment, to the second.
    public static Instant now() {
        return TEHRAN.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    public static LocalDate today() {
        return LocalDate.now(TEHRAN);
    }

    /// An ISO date or a Jalali one (a year below 1700), in any digits; null if it is neither, a day
    /// that is not covered if its Jalali year is none of those.
    public static @Nullable LocalDate parse(String text) {
        Matcher date = DATE.matcher(Digits.ascii(text.strip()));
        if (!date.matches()) return null;
        int year = Integer.parseInt(date.group(1));
        int month = Integer.parseInt(date.group(2));
        int day = Integer.parseInt(date.group(3));
        if (year < FIRST_ISO_YEAR && (year < Jalali.FIRST_YEAR || year > Jalali.LAST_YEAR))
            return LocalDate.MIN;
        try {
            return year < FIRST_ISO_YEAR
                    ? new Jalali(year, month, day).toLocalDate()
                    : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
