package rosukh.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.events.TestData;
import rosukh.events.values.Checked;
import tools.jackson.databind.JsonNode;

class JalaliTest {

    private static final LocalDate FIRST = LocalDate.of(1921, 3, 21);
    private static final LocalDate LAST = new Jalali(1460, 12, 29).toLocalDate();

    static Stream<Arguments> pairs() {
        return cases("pairs", "gregorian");
    }

    static Stream<Arguments> invalid() {
        return cases("invalid", "jalali");
    }

    private static Stream<Arguments> cases(String list, String name) {
        return TestData.json("vectors/jalali-dates.json")
                .get(list)
                .valueStream()
                .map(each -> Arguments.of(each.get(name).asString(), each));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void a_day_has_one_date_in_each_calendar(String gregorian, JsonNode expected) {
        LocalDate date = LocalDate.parse(gregorian);
        Jalali jalali = Jalali.of(date);

        assertThat(jalali).hasToString(expected.get("jalali").asString());
        assertThat(jalali.toLocalDate()).isEqualTo(date);
        assertThat(jalali.shortText("fa")).isEqualTo(expected.get("jalaliFa").asString());
        assertThat(jalali.longText("fa")).isEqualTo(expected.get("longFa").asString());
        assertThat(jalali.weekday().name()).isEqualTo(expected.get("weekday").asString());
        assertThat(jalali.leapYear()).isEqualTo(expected.get("leapYear").asBoolean());
        assertThat(jalali.dayOfYear()).isEqualTo(expected.get("dayOfYear").asInt());
        assertThat(jalali.quarter()).isEqualTo(expected.get("quarter").asString());
        assertThat(Jalali.parse(expected.get("jalali").asString()).value()).contains(jalali);
        assertThat(Jalali.parse(expected.get("jalaliFa").asString()).value()).contains(jalali);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalid")
    void a_date_that_does_not_exist_is_refused(String jalali, JsonNode expected) {
        assertThat(Jalali.parse(jalali))
                .isEqualTo(new Checked.Invalid<Jalali>(expected.get("reason").asString(), jalali));
    }

    @Test
    void every_day_of_the_verified_years_agrees_with_icu() {
        Calendar icu =
                Calendar.getInstance(
                        TimeZone.GMT_ZONE, ULocale.forLanguageTag("fa-IR-u-ca-persian"));
        assertThat(icu.getType()).isEqualTo("persian");
        long days = ChronoUnit.DAYS.between(FIRST, LAST);
        for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
            icu.setTimeInMillis(date.toEpochDay() * 86_400_000L);
            Jalali jalali = Jalali.of(date);
            assertThat(jalali)
                    .as("%s", date)
                    .isEqualTo(
                            new Jalali(
                                    icu.get(Calendar.YEAR),
                                    icu.get(Calendar.MONTH) + 1,
                                    icu.get(Calendar.DAY_OF_MONTH)));
            assertThat(jalali.toLocalDate()).isEqualTo(date);
        }
        assertThat(days).isGreaterThan(58_000);
    }

    @Test
    void years_that_are_not_verified_are_refused() {
        assertThat(Jalali.parse("1299-12-29"))
                .isEqualTo(new Checked.Invalid<Jalali>("YEAR_OUT_OF_RANGE", "1299-12-29"));
        assertThat(Jalali.covers(FIRST.minusDays(1))).isFalse();
        assertThat(Jalali.covers(LAST)).isTrue();
        assertThat(Jalali.covers(LAST.plusDays(1))).isFalse();
        assertThatThrownBy(() -> Jalali.of(FIRST.minusDays(1)))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> new Jalali(1404, 12, 30)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void english_texts_name_the_same_day() {
        Jalali day = new Jalali(1405, 1, 1);
        assertThat(day.longText("en")).isEqualTo("Saturday 1 Farvardin 1405");
        assertThat(day.shortText("en")).isEqualTo("1405-01-01");
        assertThat(day).isLessThan(new Jalali(1405, 1, 2));
    }
}
