package rosukh.query.kernel.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatTest {

    static final Format FA = new Format(Lang.FA, CalendarChoice.JALALI);
    static final Format EN = new Format(Lang.EN, CalendarChoice.GREGORIAN);
    static final LocalDate DAY = LocalDate.of(2026, 9, 25);

    @Test
    void numbers_take_the_digits_and_marks_of_the_language() {
        assertThat(FA.n(1284000)).isEqualTo("۱٬۲۸۴٬۰۰۰");
        assertThat(EN.n(1284000)).isEqualTo("1,284,000");
        assertThat(FA.n1(12.5)).isEqualTo("۱۲٫۵");
        assertThat(FA.n(-1000)).isEqualTo("\u200e−۱٬۰۰۰");
        assertThat(EN.n(-1000)).isEqualTo("-1,000");
        assertThat(FA.percent(0.321)).isEqualTo("۳۲٫۱٪");
        assertThat(EN.percentOf(1, 3)).isEqualTo("33.3%");
        assertThat(EN.percentOf(1, 0)).isEqualTo("–");
        assertThat(EN.n(null)).isEqualTo("–");
    }

    @Test
    void a_published_decimal_keeps_its_last_digit() {
        assertThat(FA.exactly("12.50")).isEqualTo("۱۲٫۵۰");
        assertThat(FA.exactly("-0.07")).isEqualTo("\u200e−۰٫۰۷");
        assertThat(EN.exactly("-12.50")).isEqualTo("-12.50");
        assertThat(FA.exactly(null)).isEqualTo("–");
    }

    @Test
    void the_calendar_is_chosen_apart_from_the_language() {
        assertThat(FA.date(DAY)).isEqualTo("۳ مهر ۱۴۰۵");
        assertThat(EN.date(DAY)).isEqualTo("25 Sep 2026");
        assertThat(new Format(Lang.EN, CalendarChoice.JALALI).date(DAY)).isEqualTo("3 Mehr 1405");
        assertThat(new Format(Lang.FA, CalendarChoice.GREGORIAN).date(DAY))
                .isEqualTo("۲۵ سپتامبر ۲۰۲۶");
        assertThat(FA.dateShort(DAY)).isEqualTo("۱۴۰۵/۰۷/۰۳");
        assertThat(EN.dateShort(DAY)).isEqualTo("2026-09-25");
        assertThat(FA.dateInput(DAY)).isEqualTo("1405-07-03");
        assertThat(FA.month(DAY)).isEqualTo("مهر ۱۴۰۵");
    }

    @Test
    void a_day_beyond_the_checked_calendar_is_shown_as_gregorian() {
        assertThat(new Format(Lang.EN, CalendarChoice.JALALI).date(LocalDate.of(1066, 10, 14)))
                .isEqualTo("14 Oct 1066");
    }

    @Test
    void moments_are_told_in_the_time_of_tehran() {
        Instant late = Instant.parse("2026-09-24T21:45:09Z");
        assertThat(EN.at(late)).isEqualTo("25 Sep 2026, 01:15");
        assertThat(FA.at(late)).isEqualTo("۳ مهر ۱۴۰۵، ساعت ۰۱:۱۵");
    }

    @Test
    void lengths_and_sizes_name_their_unit() {
        assertThat(FA.workingDays(3)).isEqualTo("۳ روز کاری");
        assertThat(EN.workingDays(1)).isEqualTo("1 working day");
        assertThat(EN.bytes(104_857_600)).isEqualTo("104.9 MB");
        assertThat(FA.bytes(512)).isEqualTo("۵۱۲ بایت");
    }

    @Test
    void rials_on_cards_have_few_digits() {
        assertThat(EN.roughRials(999_999)).isEqualTo("999,999 rials");
        assertThat(EN.roughRials(1_500_000)).isEqualTo("1.5 million rials");
        assertThat(FA.roughRials(12_300_000_000L)).isEqualTo("۱۲٫۳ میلیارد ریال");
        assertThat(EN.roughRials(-2_000_000_000_000L)).isEqualTo("-2 trillion rials");
    }

    @Test
    void quarters_are_the_seasons_of_the_year() {
        assertThat(FA.quarter("1405-Q2")).isEqualTo("تابستان ۱۴۰۵");
        assertThat(EN.quarter("1405-Q4")).isEqualTo("Q4 1405");
        assertThat(FA.quarter("1405")).isEqualTo("۱۴۰۵");
        assertThat(FA.quarter(null)).isEqualTo("–");
    }
}
