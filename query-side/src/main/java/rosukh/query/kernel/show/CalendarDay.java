package rosukh.query.kernel.show;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.calendar.Jalali;

/// A day as a calendar counts it.
///
/// @param month from 1
record CalendarDay(CalendarChoice calendar, int year, int month, int day) {

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

    /// Far from today, where the conversion is not checked, the Gregorian day is shown.
    private static CalendarDay jalali(LocalDate date) {
        if (!Jalali.covers(date)) return of(date, CalendarChoice.GREGORIAN);
        Jalali day = Jalali.of(date);
        return new CalendarDay(CalendarChoice.JALALI, day.year(), day.month(), day.day());
    }

    String monthName(Lang lang) {
        if (calendar == CalendarChoice.JALALI) return Jalali.monthName(month, lang.code());
        List<String> names = lang == Lang.FA ? GREGORIAN_FA : GREGORIAN_EN;
        return names.get(month - 1);
    }
}
