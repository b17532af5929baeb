package rosukh.command.kernel.http;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.events.values.Digits;

/// Business dates: days in Iran.
public final class Dates {

    private static final Clock TEHRAN = Clock.system(ZoneId.of("Asia/Tehran"));
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");

    private Dates() {}

    public static LocalDate orToday(@Nullable LocalDate on) {
        return on == null ? today() : on;
    }

    public static LocalDate today() {
        return LocalDate.now(TEHRAN);
    }

    /// An ISO date, in any digits; null if it is none.
    public static @Nullable LocalDate parse(String text) {
        Matcher date = DATE.matcher(Digits.ascii(text.strip()));
        if (!date.matches()) return null;
        try {
            return LocalDate.parse(
                    "%s-%2s-%2s"
                            .formatted(date.group(1), date.group(2), date.group(3))
                            .replace(' ', '0'));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
