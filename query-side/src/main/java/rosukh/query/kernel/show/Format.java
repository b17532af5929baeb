package rosukh.query.kernel.show;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.Scratch;

/// Writes numbers, dates and times the reader's way: Persian digits only in Persian, the calendar
/// as chosen, always the time of Tehran. In templates it is `fmt`. A missing value is an en dash.
public record Format(Lang lang, CalendarChoice calendar) {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final List<String> SEASONS = List.of("بهار", "تابستان", "پاییز", "زمستان");
    private static final long MILLION = 1_000_000;
    private static final long BILLION = 1_000_000_000;
    private static final long TRILLION = 1_000_000_000_000L;

    public static final ZoneId ZONE = ZoneId.of("Asia/Tehran");
    private static final String NONE = "–";

    /// Left of its number also in a line from right to left, as the locale data of Unicode has it.
    private static final String MINUS_OF_PERSIAN = "\u200e−";

    /// The day it is where the offices are; in a past the day it was.
    public static LocalDate today() {
        Scratch past = Scratch.current();
        return past == null ? LocalDate.now(ZONE) : past.today();
    }

    /// A whole number with its thousands apart, exact to the last digit whatever its size.
    public String n(@Nullable Number number) {
        return number == null ? NONE : decimal("#,##0", number);
    }

    /// A number with at most one decimal.
    public String n1(@Nullable Number number) {
        return number == null ? NONE : decimal("#,##0.#", number.doubleValue());
    }

    /// A share from 0 to 1 as per cent with at most one decimal.
    public String percent(@Nullable Number share) {
        if (share == null) return NONE;
        return decimal("0.#", share.doubleValue() * 100) + (lang == Lang.FA ? "٪" : "%");
    }

    /// `part` of `whole` as per cent; a dash where there is no whole.
    public String percentOf(long part, long whole) {
        return whole == 0 ? NONE : percent((double) part / whole);
    }

    /// A decimal as it was published, for example `-12.50`, to its last digit; a dash for none.
    public String exactly(@Nullable String plain) {
        if (plain == null) return NONE;
        if (lang != Lang.FA) return plain;
        String written = persian(plain.replace('.', '٫'));
        return written.startsWith("-") ? MINUS_OF_PERSIAN + written.substring(1) : written;
    }

    /// The digits of any text; identifiers stay as they are and need no call.
    public String digits(@Nullable String text) {
        if (text == null) return NONE;
        return lang == Lang.FA ? persian(text) : text;
    }

    /// The everyday form: `۳ مهر ۱۴۰۵`, `25 Sep 2026`.
    public String date(@Nullable LocalDate date) {
        if (date == null) return NONE;
        CalendarDay day = CalendarDay.of(date, calendar);
        return digits(day.day() + " " + day.monthName(lang) + " " + day.year());
    }

    /// For columns, sortable by eye: `۱۴۰۵/۰۷/۰۳`, `2026-09-25`.
    public String dateShort(@Nullable LocalDate date) {
        if (date == null) return NONE;
        CalendarDay day = CalendarDay.of(date, calendar);
        String pattern = lang == Lang.EN && calendar == CalendarChoice.GREGORIAN ? "-" : "/";
        return digits(
                String.format(
                        Locale.ROOT,
                        "%04d%s%02d%s%02d",
                        day.year(),
                        pattern,
                        day.month(),
                        pattern,
                        day.day()));
    }

    /// As a date field shows and takes it: `1405-07-03`, always Latin digits; empty for none.
    public String dateInput(@Nullable LocalDate date) {
        if (date == null) return "";
        CalendarDay day = CalendarDay.of(date, calendar);
        return String.format(Locale.ROOT, "%04d-%02d-%02d", day.year(), day.month(), day.day());
    }

    /// A name or key of either writing, kept in its own order within any sentence.
    public String isolated(String text) {
        return Isolates.within(lang, text);
    }

    /// For axes: `مهر ۱۴۰۵`.
    public String month(LocalDate inMonth) {
        CalendarDay day = CalendarDay.of(inMonth, calendar);
        return digits(day.monthName(lang) + " " + day.year());
    }

    /// A quarter of the Jalali year by its key, for example `1405-Q2`: `تابستان ۱۴۰۵`, `Q2 1405`.
    ///
    /// @param key any other text is shown with its digits alone
    public String quarter(@Nullable String key) {
        if (key == null) return NONE;
        Matcher parts = QUARTER.matcher(key);
        if (!parts.matches()) return digits(key);
        String number = parts.group(2);
        String name = lang.of(SEASONS.get(Integer.parseInt(number) - 1), "Q" + number);
        return name + " " + digits(parts.group(1));
    }

    /// Which day of its month a date is, from 1.
    public int dayOfMonth(LocalDate date) {
        return CalendarDay.of(date, calendar).day();
    }

    public String at(@Nullable Instant instant) {
        if (instant == null) return NONE;
        String between = lang == Lang.FA ? "، ساعت " : ", ";
        return date(instant.atZone(ZONE).toLocalDate()) + between + time(instant);
    }

    /// Hours and minutes.
    public String time(Instant instant) {
        ZonedDateTime there = instant.atZone(ZONE);
        return digits(String.format(Locale.ROOT, "%02d:%02d", there.getHour(), there.getMinute()));
    }

    /// Rials in few digits, where the exact amount stands elsewhere: `۱۲٫۳ میلیارد ریال`.
    public String roughRials(long amount) {
        long size = Math.abs(amount);
        if (size >= TRILLION)
            return n1(amount / (double) TRILLION)
                    + lang.of(" هزار میلیارد ریال", " trillion rials");
        if (size >= BILLION)
            return n1(amount / (double) BILLION) + lang.of(" میلیارد ریال", " billion rials");
        if (size >= MILLION)
            return n1(amount / (double) MILLION) + lang.of(" میلیون ریال", " million rials");
        return n(amount) + lang.of(" ریال", " rials");
    }

    public String workingDays(@Nullable Number days) {
        if (days == null) return NONE;
        boolean one = days.doubleValue() == 1;
        return n1(days) + lang.of(" روز کاری", one ? " working day" : " working days");
    }

    public String bytes(long size) {
        if (size < 1000) return n(size) + lang.of(" بایت", " bytes");
        if (size < 1_000_000) return n1(size / 1e3) + lang.of(" کیلوبایت", " kB");
        if (size < 1_000_000_000) return n1(size / 1e6) + lang.of(" مگابایت", " MB");
        return n1(size / 1e9) + lang.of(" گیگابایت", " GB");
    }

    private String decimal(String pattern, Number number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        if (lang == Lang.FA) {
            symbols.setGroupingSeparator('٬');
            symbols.setDecimalSeparator('٫');
        }
        String written = digits(new DecimalFormat(pattern, symbols).format(number));
        return lang == Lang.FA && written.startsWith("-")
                ? MINUS_OF_PERSIAN + written.substring(1)
                : written;
    }

    private static String persian(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (char c : text.toCharArray())
            out.append(c >= '0' && c <= '9' ? (char) ('۰' + (c - '0')) : c);
        return out.toString();
    }
}
