package rosukh.events.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rosukh.events.values.Checked;
import rosukh.events.values.Checked.Invalid;
import rosukh.events.values.Checked.Valid;
import rosukh.events.values.Digits;

/// A date of the Solar Hijri calendar, for the years 1300 to 1460 in which the rule of leap years
/// is verified. Dates are stored in ISO; this is how they are shown and typed.
public record Jalali(int year, int month, int day) implements Comparable<Jalali> {

    public static final int FIRST_YEAR = 1300;
    public static final int LAST_YEAR = 1460;

    private static final long FIRST_DAY = LocalDate.of(1921, 3, 21).toEpochDay();
    private static final int CYCLE = 33;
    private static final List<Integer> LEAP_IN_CYCLE = List.of(1, 5, 9, 13, 17, 22, 26, 30);
    private static final long[] NEW_YEARS = newYears();
    private static final Pattern TYPED = Pattern.compile("([0-9]{4})[-/]([0-9]{2})[-/]([0-9]{2})");

    private static final List<String> MONTHS_FA =
            List.of(
                    "فروردین",
                    "اردیبهشت",
                    "خرداد",
                    "تیر",
                    "مرداد",
                    "شهریور",
                    "مهر",
                    "آبان",
                    "آذر",
                    "دی",
                    "بهمن",
                    "اسفند");
    private static final List<String> MONTHS_EN =
            List.of(
                    "Farvardin",
                    "Ordibehesht",
                    "Khordad",
                    "Tir",
                    "Mordad",
                    "Shahrivar",
                    "Mehr",
                    "Aban",
                    "Azar",
                    "Dey",
                    "Bahman",
                    "Esfand");
    private static final List<String> WEEKDAYS_FA =
            List.of("دوشنبه", "سه\u200Cشنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه");

    public Jalali {
        String reason = reason(year, month, day);
        if (!reason.isEmpty())
            throw new DateTimeException(
                    "no Jalali date: " + year + "-" + month + "-" + day + ": " + reason);
    }

    /// The same day in this calendar.
    ///
    /// @throws DateTimeException outside the verified years; ask [#covers] first
    public static Jalali of(LocalDate date) {
        if (!covers(date)) throw new DateTimeException(date + " is outside the verified years");
        long epochDay = date.toEpochDay();
        int year = FIRST_YEAR;
        while (NEW_YEARS[year + 1 - FIRST_YEAR] <= epochDay) year++;
        int days = (int) (epochDay - NEW_YEARS[year - FIRST_YEAR]);
        int month = days < 186 ? days / 31 + 1 : (days - 186) / 30 + 7;
        return new Jalali(year, month, days - daysBefore(month) + 1);
    }

    /// The date lies in the verified years.
    public static boolean covers(LocalDate date) {
        long epochDay = date.toEpochDay();
        return epochDay >= FIRST_DAY && epochDay < NEW_YEARS[NEW_YEARS.length - 1];
    }

    /// Reads `1405-01-31` or `۱۴۰۵/۰۱/۳۱`. Reasons: `FORMAT`, `YEAR_OUT_OF_RANGE`,
    /// `MONTH_OUT_OF_RANGE`, `DAY_OUT_OF_MONTH`; the first one in this order.
    public static Checked<Jalali> parse(String text) {
        String plain = Digits.ascii(text).strip();
        Matcher typed = TYPED.matcher(plain);
        if (!typed.matches()) return new Invalid<>("FORMAT", plain);
        int year = Integer.parseInt(typed.group(1));
        int month = Integer.parseInt(typed.group(2));
        int day = Integer.parseInt(typed.group(3));
        String reason = reason(year, month, day);
        return reason.isEmpty()
                ? new Valid<>(new Jalali(year, month, day))
                : new Invalid<>(reason, plain);
    }

    public static boolean isLeapYear(int year) {
        return LEAP_IN_CYCLE.contains(Math.floorMod(year, CYCLE));
    }

    public static String monthName(int month, String lang) {
        return (persian(lang) ? MONTHS_FA : MONTHS_EN).get(month - 1);
    }

    public static String weekdayName(DayOfWeek day, String lang) {
        if (persian(lang)) return WEEKDAYS_FA.get(day.getValue() - 1);
        String name = day.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    public LocalDate toLocalDate() {
        return LocalDate.ofEpochDay(NEW_YEARS[year - FIRST_YEAR] + dayOfYear() - 1);
    }

    public DayOfWeek weekday() {
        return toLocalDate().getDayOfWeek();
    }

    public boolean leapYear() {
        return isLeapYear(year);
    }

    /// From 1.
    public int dayOfYear() {
        return daysBefore(month) + day;
    }

    /// For example `1405-Q1`.
    public String quarter() {
        return year + "-Q" + (1 + (month - 1) / 3);
    }

    /// `1405-01-31` in English, `۱۴۰۵/۰۱/۳۱` in Persian.
    public String shortText(String lang) {
        return persian(lang) ? Digits.persian(toString().replace('-', '/')) : toString();
    }

    /// `Saturday 1 Farvardin 1405`, in Persian with Persian digits.
    public String longText(String lang) {
        String text =
                weekdayName(weekday(), lang)
                        + " "
                        + day
                        + " "
                        + monthName(month, lang)
                        + " "
                        + year;
        return persian(lang) ? Digits.persian(text) : text;
    }

    @Override
    public int compareTo(Jalali other) {
        return toLocalDate().compareTo(other.toLocalDate());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }

    private static boolean persian(String lang) {
        return lang.startsWith("fa");
    }

    private static String reason(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) return "YEAR_OUT_OF_RANGE";
        if (month < 1 || month > 12) return "MONTH_OUT_OF_RANGE";
        return day < 1 || day > monthLength(year, month) ? "DAY_OUT_OF_MONTH" : "";
    }

    private static int monthLength(int year, int month) {
        if (month <= 6) return 31;
        if (month <= 11) return 30;
        return isLeapYear(year) ? 30 : 29;
    }

    private static int daysBefore(int month) {
        return month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
    }

    private static long[] newYears() {
        long[] days = new long[LAST_YEAR - FIRST_YEAR + 2];
        days[0] = FIRST_DAY;
        for (int i = 1; i < days.length; i++)
            days[i] = days[i - 1] + (isLeapYear(FIRST_YEAR + i - 1) ? 366 : 365);
        return days;
    }
}
