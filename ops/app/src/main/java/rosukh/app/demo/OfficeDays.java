package rosukh.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// Days on which the demo's people act: not on Thursdays, Fridays and the Nowruz holidays. Planning
/// needs no more; deadlines are computed by the working calendar.
final class OfficeDays {

    private static final Set<String> NOWRUZ =
            Set.of("03-20", "03-21", "03-22", "03-23", "03-24", "04-01", "04-02");
    private static final Set<LocalDate> HOLIDAYS_1405 =
            Set.of(
                    LocalDate.of(2026, 5, 27),
                    LocalDate.of(2026, 6, 24),
                    LocalDate.of(2026, 8, 4),
                    LocalDate.of(2026, 8, 12),
                    LocalDate.of(2026, 8, 30));

    private OfficeDays() {}

    static LocalDate plus(LocalDate from, int days) {
        LocalDate day = onOrAfter(from);
        for (int i = 0; i < days; i++) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }

    static LocalDate minus(LocalDate from, int days) {
        LocalDate day = onOrBefore(from);
        for (int i = 0; i < days; i++) {
            day = onOrBefore(day.minusDays(1));
        }
        return day;
    }

    static LocalDate onOrAfter(LocalDate date) {
        LocalDate day = date;
        while (closed(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate onOrBefore(LocalDate date) {
        LocalDate day = date;
        while (closed(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static boolean closed(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.THURSDAY
                || day.getDayOfWeek() == DayOfWeek.FRIDAY
                || NOWRUZ.contains(day.toString().substring(5))
                || HOLIDAYS_1405.contains(day);
    }
}
