package rosukh.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rosukh.events.TestData;
import rosukh.events.calendar.WorkingCalendar.WorkingDays;
import rosukh.events.reference.Provinces;
import tools.jackson.databind.JsonNode;

class WorkingCalendarTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.iran();

    @Test
    void the_shipped_holidays_are_those_of_the_shared_files() {
        int holidays = 0;
        for (String file : List.of("ir-1404-tail", "ir-1405")) {
            JsonNode year = TestData.json("calendar/" + file + ".json");
            for (JsonNode each : year.get("holidays")) {
                LocalDate date = LocalDate.parse(each.get("date").asString());
                Holiday holiday = CALENDAR.holiday(date).orElseThrow();
                assertThat(holiday.kind().name()).isEqualTo(each.get("kind").asString());
                assertThat(holiday.estimated()).isEqualTo(each.get("estimated").asBoolean());
                assertThat(holiday.name().en()).isEqualTo(each.get("name").get("en").asString());
                assertThat(holiday.name().fa()).isEqualTo(each.get("name").get("fa").asString());
                holidays++;
            }
        }
        long shipped =
                CALENDAR.coveredFrom()
                        .datesUntil(CALENDAR.coveredTo().plusDays(1))
                        .filter(day -> CALENDAR.holiday(day).isPresent())
                        .count();
        assertThat(shipped).isEqualTo(holidays).isEqualTo(27);
        assertThat(CALENDAR.coveredFrom()).isEqualTo("2026-02-20");
        assertThat(CALENDAR.coveredTo()).isEqualTo("2027-03-20");
    }

    @Test
    void the_shipped_weeks_are_those_of_the_shared_file() {
        JsonNode file = TestData.json("calendar/working-weeks.json");
        Map<String, JsonNode> profiles = new HashMap<>();
        file.get("profiles").forEach(each -> profiles.put(each.get("id").asString(), each));
        for (String province : Provinces.all().stream().map(each -> each.key()).toList())
            CALENDAR.coveredFrom()
                    .datesUntil(CALENDAR.coveredTo().plusDays(1))
                    .forEach(day -> agrees(file, profiles, province, day));
    }

    private static void agrees(
            JsonNode file, Map<String, JsonNode> profiles, String province, LocalDate day) {
        JsonNode week = null;
        for (JsonNode each : file.get("weeks")) {
            boolean inForce =
                    !day.isBefore(LocalDate.parse(each.get("effectiveFrom").asString()))
                            && (each.get("effectiveTo").isNull()
                                    || !day.isAfter(
                                            LocalDate.parse(each.get("effectiveTo").asString())));
            boolean own = province.equals(each.get("provinceKey").asString(null));
            if (inForce && (own || (week == null && each.get("provinceKey").isNull()))) week = each;
        }
        String hours = "";
        for (JsonNode each : profiles.get(week.get("profile").asString()).get("days"))
            if (each.get("day").asString().equals(day.getDayOfWeek().name()))
                hours = each.get("open").asString() + "-" + each.get("close").asString();
        assertThat(CALENDAR.hours(day, province).map(h -> h.open() + "-" + h.close()).orElse(""))
                .as("%s in %s", day, province)
                .isEqualTo(hours);
    }

    @Test
    void a_span_counts_the_days_after_its_first_up_to_its_last() {
        LocalDate saturday = LocalDate.of(2026, 5, 9);
        assertThat(CALENDAR.workingDaysBetween(saturday, saturday, "TEH"))
                .isEqualTo(new WorkingDays(0, false));
        assertThat(CALENDAR.workingDaysBetween(saturday, saturday.plusDays(7), "TEH"))
                .isEqualTo(new WorkingDays(5, false));
        assertThat(CALENDAR.workingDaysBetween(saturday, saturday.plusDays(7), "KRM"))
                .isEqualTo(new WorkingDays(6, false));
        assertThat(CALENDAR.workingDaysBetween(saturday, saturday.minusDays(7), "KRM"))
                .isEqualTo(new WorkingDays(0, false));
    }

    @Test
    void a_span_outside_the_covered_period_is_marked_as_estimated() {
        assertThat(
                        CALENDAR.workingDaysBetween(
                                LocalDate.of(2019, 5, 11), LocalDate.of(2019, 5, 18), "TEH"))
                .isEqualTo(new WorkingDays(5, true));
    }

    @Test
    void a_closure_closes_its_provinces_only() {
        LocalDate wednesday = LocalDate.of(2026, 7, 22);
        List<Closure> closures = List.of(new Closure(wednesday, wednesday, Set.of("TEH", "ALB")));
        assertThat(CALENDAR.isWorkingDay(wednesday, "TEH", closures)).isFalse();
        assertThat(CALENDAR.isWorkingDay(wednesday, "ESF", closures)).isTrue();
        assertThat(
                        CALENDAR.isWorkingDay(
                                wednesday, "ESF", List.of(new Closure(wednesday, wednesday, null))))
                .isFalse();
    }
}
