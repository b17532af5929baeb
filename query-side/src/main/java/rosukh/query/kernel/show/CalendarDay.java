package rosukh.query.kernel.show;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.List;

/// A day as a calendar counts it.
///
/// @param month from 1
record CalendarDay(CalendarChoice calendar, int year, int month, int day) {

    private static final ULocale PERSIAN = new ULocale("fa_IR@calendar=persian");
    private static final long MILLIS_A_DAY = 86_400_000L;

    private static final List<String> JALALI_FA =
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
    private static final List<String> JALALI_EN =
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
    private static final List<String> GREGORIAN_FA =
            List.of(
                    "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر",
                    "اکتبر", "نوامبر", "دسامبر");
    private static final List<String> GREGORIAN_EN =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");

    static CalendarDay of(LocalDate date, CalendarChoice calendar) {
        return switch (calendar) {
            case GREGORIAN ->
                    new CalendarDay(
                            calendar, date.getYear(), date.getMonthValue(), date.getDayOfMonth());
            case JALALI -> jalali(date);
        };
    }

    private static CalendarDay jalali(LocalDate date) {
        Calendar persian = Calendar.getInstance(TimeZone.GMT_ZONE, PERSIAN);
        persian.setTimeInMillis(date.toEpochDay() * MILLIS_A_DAY);
        return new CalendarDay(
                CalendarChoice.JALALI,
                persian.get(Calendar.YEAR),
                persian.get(Calendar.MONTH) + 1,
                persian.get(Calendar.DATE));
    }

    String monthName(Lang lang) {
        List<String> names =
                switch (calendar) {
                    case JALALI -> lang == Lang.FA ? JALALI_FA : JALALI_EN;
                    case GREGORIAN -> lang == Lang.FA ? GREGORIAN_FA : GREGORIAN_EN;
                };
        return names.get(month - 1);
    }
}
