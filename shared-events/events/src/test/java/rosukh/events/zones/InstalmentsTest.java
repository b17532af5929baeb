package rosukh.events.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import rosukh.events.calendar.Jalali;
import rosukh.events.zones.Instalments.Instalment;

/// Instalments fall due once a Jalali month and add up to the rial.
class InstalmentsTest {

    private static Pinned pinned(int months) {
        GroupTerms terms = new GroupTerms(true, 1_000, months, 1_000, 3_000);
        return new Pinned("1", "0", true, terms, 1, 1_000, 100, 21, 39, 1, 180, 365);
    }

    @Test
    void the_last_day_of_a_long_month_falls_due_on_the_last_of_a_shorter_one() {
        LocalDate start = new Jalali(1405, 6, 31).toLocalDate();
        Instalments all = Instalments.of(pinned(42), start);
        assertThat(all.all().stream().limit(7).map(each -> Jalali.of(each.dueOn())))
                .containsExactly(
                        new Jalali(1405, 7, 30),
                        new Jalali(1405, 8, 30),
                        new Jalali(1405, 9, 30),
                        new Jalali(1405, 10, 30),
                        new Jalali(1405, 11, 30),
                        new Jalali(1405, 12, 29),
                        new Jalali(1406, 1, 31));
    }

    @Test
    void they_add_up_and_what_remains_falls_with_each() {
        LocalDate start = new Jalali(1405, 1, 15).toLocalDate();
        Instalments all = Instalments.of(pinned(42), start);
        assertThat(all.all().stream().mapToLong(Instalment::rial).sum()).isEqualTo(900);
        assertThat(all.all().getLast()).extracting(Instalment::rial).isEqualTo(39L);
        assertThat(all.remainingRial(start)).isEqualTo(900);
        LocalDate first = all.all().getFirst().dueOn();
        assertThat(all.remainingRial(first.minusDays(1))).isEqualTo(900);
        assertThat(all.remainingRial(first)).isEqualTo(900 - 21);
        assertThat(all.remainingRial(all.all().getLast().dueOn())).isZero();
    }

    @Test
    void a_share_is_rounded_down_and_does_not_overflow() {
        assertThat(Instalments.share(999, 1_000)).isEqualTo(99);
        assertThat(Instalments.share(10_001, 3_000)).isEqualTo(3_000);
        assertThat(Instalments.share(1_000_000_000_000_000_000L, 9_999))
                .isEqualTo(999_900_000_000_000_000L);
        assertThat(Instalments.share(7, 10_000)).isEqualTo(7);
    }
}
