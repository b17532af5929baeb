package rosukh.command.kernel.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.events.calendar.Jalali;
import rosukh.events.values.Digits;

/// Business dates: days in Iran.
public final class Dates {

    private static final Clock TEHRAN = Clock.system(ZoneId.of("Asia/Tehran"));
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");

    private static final int FIRST_ISO_YEAR = 1700;

    private Dates() {}

    public static LocalDate orToday(@Nullable LocalDate on) {
        return on == null ? today() : on;
    }

    public static LocalDate today() {
        return LocalDate.now(TEHRAN);
    }

    /// An ISO date or a Jalali one (a year below 1700), in any digits; null if it is neither.
    public static @Nullable LocalDate parse(String text) {
        Matcher date = DATE.matcher(Digits.ascii(text.strip()));
        if (!date.matches()) return null;
        int year = Integer.parseInt(date.group(1));
        int month = Integer.parseInt(date.group(2));
        int day = Integer.parseInt(date.group(3));
        try {
            return year < FIRST_ISO_YEAR
                    ? new Jalali(year, month, day).toLocalDate()
                    : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
