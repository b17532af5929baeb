package rosukh.query.calendars.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.calendar.Holiday;
import rosukh.events.calendars.CalendarEvent.ClosureDeclared;
import rosukh.events.calendars.CalendarEvent.ClosureLifted;
import rosukh.events.calendars.CalendarEvent.HolidayConfirmed;
import rosukh.events.calendars.CalendarEvent.HolidayMoved;
import rosukh.events.calendars.CalendarEvent.WeekChanged;
import rosukh.events.calendars.CalendarEvent.YearProposed;
import rosukh.events.calendars.CalendarEvent.YearPublished;
import rosukh.events.calendars.ClosureCause;
import rosukh.events.calendars.OfficeDay;
import rosukh.events.values.Label;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tir 1405 goes from 22 June to 22 July 2026.
@ViewTest
class CalendarTest {

    static final LocalDate DAY = LocalDate.of(2026, 7, 12);

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;
    Browser manager;

    @BeforeEach
    void nothing_declared() {
        log.clear();
        officer = Browser.officer(mvc);
        manager = new Browser(mvc, "mina", "ROLE_manager", "ORG_isipo");
    }

    @Nested
    class a_month {

        @Test
        void shows_the_shipped_holidays_and_says_so() throws Exception {
            String en = officer.en("/calendar?province=TEH&month=1405-04");
            assertThat(en).contains("Tasua", "comes with the product", "Saturday, 07:30 to 15:00");
            assertThat(officer.fa("/calendar?province=TEH&month=1405-04"))
                    .contains("تاسوعای حسینی", "همراه سامانه", "تیر");
        }

        @Test
        void shows_a_closure_where_it_closes_with_its_source_and_who_declared_it()
                throws Exception {
            log.append(closure());
            assertThat(officer.en("/calendar?province=TEH&month=1405-04"))
                    .contains("air pollution", "Circular 14", "omid", "closed");
            assertThat(officer.en("/calendar?province=KRM&month=1405-04"))
                    .doesNotContain("tag-warn");
            assertThat(day("TEH", DAY).path("off").asString()).isEqualTo("CLOSURE");
            assertThat(day("TEH", DAY).path("source").asString()).isEqualTo("Circular 14");
            assertThat(day("KRM", DAY).path("off").isNull()).isTrue();
        }

        @Test
        void forgets_the_days_from_which_a_closure_was_lifted() throws Exception {
            log.append(closure(), new ClosureLifted("c-1", DAY.plusDays(1), "Order", "omid", DAY));
            assertThat(day("TEH", DAY).path("off").asString()).isEqualTo("CLOSURE");
            assertThat(day("TEH", DAY.plusDays(1)).path("off").isNull()).isTrue();
        }

        @Test
        void shows_a_holiday_on_the_day_it_moved_to_with_the_earlier_day_in_the_history()
                throws Exception {
            LocalDate ashura = LocalDate.of(2026, 6, 25);
            log.append(new HolidayMoved(ashura, ashura.plusDays(2), "Moon sighting", "mina", DAY));
            assertThat(day("TEH", ashura.plusDays(2)).path("holiday").path("en").asString())
                    .isEqualTo("Ashura");
            assertThat(day("TEH", ashura.plusDays(2)).path("position").asLong()).isZero();
            assertThat(officer.en("/calendar?province=TEH&month=1405-04&calendar=gregorian"))
                    .contains("Holiday moved from 25 Jun 2026 to 27 Jun 2026");
        }

        @Test
        void says_who_confirmed_a_holiday_and_by_which_source() throws Exception {
            LocalDate arbaeen = LocalDate.of(2026, 8, 4);
            log.append(new HolidayConfirmed(arbaeen, "Council", "mina", DAY));
            assertThat(day("TEH", arbaeen, "1405-05").path("source").asString())
                    .isEqualTo("Council");
            assertThat(officer.en("/calendar?province=TEH&month=1405-05&calendar=gregorian"))
                    .contains("Holiday confirmed for 4 Aug 2026");
        }

        @Test
        void shows_the_week_in_force_and_where_it_comes_from() throws Exception {
            log.append(week("YZD"));
            assertThat(officer.en("/calendar?province=YZD&month=1405-05"))
                    .contains("Thursday, 08:00 to 12:00", "Order of the governor");
            assertThat(day("YZD", LocalDate.of(2026, 7, 25), "1405-05").path("source").asString())
                    .isEqualTo("Order of the governor");
        }

        @Test
        void beyond_the_known_years_says_so() throws Exception {
            assertThat(officer.en("/calendar?month=1409-01")).contains("not published yet");
            assertThat(officer.en("/calendar?month=1405-04")).doesNotContain("not published yet");
        }

        @ParameterizedTest
        @ValueSource(strings = {"month=1405-13", "month=may", "month=1300-01", "province=Atlantis"})
        void that_is_none_is_refused(String query) throws Exception {
            assertThat(officer.answer("/calendar?" + query).getStatus()).isEqualTo(400);
            assertThat(officer.answer("/api/v1/calendar/days?" + query).getStatus()).isEqualTo(400);
        }
    }

    @Nested
    class what_is_known {

        @Test
        void is_told_with_the_version_to_send() throws Exception {
            assertThat(officer.answer("/api/v1/calendar").getHeader("ETag")).isNull();
            log.append(closure());
            MockHttpServletResponse answer = officer.answer("/api/v1/calendar");
            assertThat(answer.getHeader("ETag")).isEqualTo("\"0\"");
            assertThat(answer.getContentAsString())
                    .contains("\"coveredTo\":\"2027-03-20\"", "\"proposal\":null");
        }

        @Test
        void grows_by_a_year_that_two_persons_published() throws Exception {
            log.append(year());
            assertThat(json("/api/v1/calendar").path("proposal").path("year").asInt())
                    .isEqualTo(1406);
            log.append(new YearPublished(1406, "mina", DAY));
            assertThat(json("/api/v1/calendar").path("coveredTo").asString())
                    .isEqualTo("2028-03-19");
            assertThat(officer.en("/calendar?month=1406-01")).contains("New Year", "List of 1406");
        }

        @Test
        void lists_closures_with_their_ids() throws Exception {
            log.append(closure());
            JsonNode first = json("/api/v1/calendar/closures").path("items").path(0);
            assertThat(first.path("closureId").asString()).isEqualTo("c-1");
            assertThat(first.path("workedFrom").isNull()).isTrue();
        }
    }

    @Nested
    class the_forms {

        @Test
        void are_offered_to_those_who_may() throws Exception {
            log.append(closure(), year());
            assertThat(officer.en("/calendar"))
                    .contains("Declare a closure", "Lift a closure")
                    .doesNotContain("Publish the year", "Move a holiday");
            assertThat(manager.en("/calendar")).contains("Publish the year", "Move a holiday");
            Browser auditor = new Browser(mvc, "a", "ROLE_auditor");
            assertThat(auditor.en("/calendar")).doesNotContain("Declare a closure");
        }

        @ParameterizedTest
        @ValueSource(strings = {"closure", "lift", "propose", "publish", "move", "week"})
        void are_shown_in_both_languages(String action) throws Exception {
            log.append(closure(), year());
            assertThat(manager.en("/calendar?do=" + action)).contains("<form", "/forms/calendar/");
            assertThat(manager.fa("/calendar?do=" + action)).contains("/forms/calendar/");
        }

        @Test
        void of_a_publication_name_what_is_published_and_who_proposed_it() throws Exception {
            log.append(year());
            assertThat(manager.en("/calendar?do=publish"))
                    .contains("Year 1406: 1 holidays, proposed by omid", "New Year")
                    .contains("name=\"version\" value=\"0\"");
            log.clear();
            assertThat(manager.en("/calendar?do=publish")).contains("No proposal is open.");
        }
    }

    @Test
    void replaying_changes_nothing_and_rebuilds_the_same() {
        log.append(closure(), year(), week("YZD"));
        String live = log.digest(CalendarRegister.COLLECTION);
        log.handOverAgain(CalendarProjection.GROUP);
        assertThat(log.digest(CalendarRegister.COLLECTION)).isEqualTo(live);
        log.rebuild(CalendarProjection.GROUP);
        assertThat(log.digest(CalendarRegister.COLLECTION)).isEqualTo(live);
    }

    private JsonNode day(String province, LocalDate day) throws Exception {
        return day(province, day, "1405-04");
    }

    private JsonNode day(String province, LocalDate day, String month) throws Exception {
        for (JsonNode each :
                json("/api/v1/calendar/days?province=" + province + "&month=" + month)
                        .path("items"))
            if (each.path("day").asString().equals(day.toString())) return each;
        throw new AssertionError("no such day: " + day);
    }

    private JsonNode json(String address) throws Exception {
        return new JsonMapper().readTree(officer.answer(address).getContentAsByteArray());
    }

    private static ClosureDeclared closure() {
        return new ClosureDeclared(
                "c-1",
                List.of("TEH", "ALB"),
                DAY,
                DAY.plusDays(1),
                ClosureCause.AIR_POLLUTION,
                "Circular 14",
                "omid",
                DAY.minusDays(1));
    }

    private static YearProposed year() {
        Holiday nowruz =
                new Holiday(
                        LocalDate.of(2027, 3, 21),
                        Holiday.Kind.SOLAR,
                        false,
                        new Label("New Year", "نوروز"));
        return new YearProposed(1406, List.of(nowruz), "List of 1406", "omid", DAY);
    }

    private static WeekChanged week(String province) {
        return new WeekChanged(
                province,
                DAY,
                null,
                List.of(new OfficeDay(DayOfWeek.THURSDAY, "08:00", "12:00")),
                "Order of the governor",
                "mina",
                DAY);
    }
}
