package rosukh.query.kernel.glance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.show.CalendarChoice;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Lang;

class MonthsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 25);

    @Test
    void end_with_the_running_one_of_the_chosen_calendar() {
        Months jalali = Months.until(DAY, new Format(Lang.EN, CalendarChoice.JALALI));
        assertThat(jalali.ends()).hasSize(12).endsWith(LocalDate.of(2026, 9, 22), DAY);
        Months gregorian = Months.until(DAY, new Format(Lang.EN, CalendarChoice.GREGORIAN));
        assertThat(gregorian.ends())
                .startsWith(LocalDate.of(2025, 10, 31))
                .endsWith(LocalDate.of(2026, 8, 31), DAY);
    }

    @Test
    void count_what_had_come_by_the_end_of_each() {
        List<Datum> trend =
                Months.until(DAY, new Format(Lang.FA, CalendarChoice.JALALI))
                        .counted(List.of(DAY, LocalDate.of(2026, 9, 22), LocalDate.of(2020, 1, 1)))
                        .stream()
                        .toList();
        assertThat(trend.getLast()).isEqualTo(new Datum("مهر ۱۴۰۵", 3, "۳", null));
        assertThat(trend.get(10)).isEqualTo(new Datum("شهریور ۱۴۰۵", 2, "۲", null));
        assertThat(trend.getFirst().value()).isEqualTo(1);
    }
}
