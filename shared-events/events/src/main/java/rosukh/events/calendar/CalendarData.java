package rosukh.events.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.events.calendar.WorkingCalendar.Hours;
import rosukh.events.calendar.WorkingCalendar.Week;
import rosukh.events.reference.Tsv;
import rosukh.events.values.Label;

/// Reads the calendar that is shipped with this module. Covered years follow one another.
final class CalendarData {

    private record Span(LocalDate from, LocalDate to) {}

    private record Opening(String profile, DayOfWeek day, Hours hours) {}

    private CalendarData() {}

    static WorkingCalendar read() {
        List<Span> covered =
                Tsv.read(
                        "/calendar/coverage.tsv",
                        row ->
                                new Span(
                                        LocalDate.parse(row.text(2)),
                                        LocalDate.parse(row.text(3))));
        for (int i = 1; i < covered.size(); i++)
            if (!covered.get(i).from().equals(covered.get(i - 1).to().plusDays(1)))
                throw new IllegalStateException("the covered years leave a gap");
        List<Holiday> holidays =
                Tsv.read(
                        "/calendar/holidays.tsv",
                        row ->
                                new Holiday(
                                        LocalDate.parse(row.text(0)),
                                        Holiday.Kind.valueOf(row.text(1)),
                                        Boolean.parseBoolean(row.text(2)),
                                        new Label(row.text(3), row.text(4))));
        return new WorkingCalendar(
                ZoneId.of("Asia/Tehran"),
                covered.getFirst().from(),
                covered.getLast().to(),
                holidays.stream().collect(Collectors.toMap(Holiday::date, Function.identity())),
                weeks());
    }

    private static List<Week> weeks() {
        List<Opening> openings =
                Tsv.read(
                        "/calendar/profiles.tsv",
                        row ->
                                new Opening(
                                        row.text(0),
                                        DayOfWeek.valueOf(row.text(1)),
                                        new Hours(
                                                LocalTime.parse(row.text(2)),
                                                LocalTime.parse(row.text(3)))));
        return Tsv.read(
                "/calendar/weeks.tsv",
                row ->
                        new Week(
                                row.text(0).isEmpty() ? null : row.text(0),
                                LocalDate.parse(row.text(2)),
                                optionalDate(row.text(3)),
                                days(openings, row.text(1))));
    }

    private static Map<DayOfWeek, Hours> days(List<Opening> openings, String profile) {
        Map<DayOfWeek, Hours> days = new EnumMap<>(DayOfWeek.class);
        openings.stream()
                .filter(opening -> opening.profile().equals(profile))
                .forEach(opening -> days.put(opening.day(), opening.hours()));
        if (days.isEmpty()) throw new IllegalStateException("no such profile: " + profile);
        return days;
    }

    private static @Nullable LocalDate optionalDate(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
