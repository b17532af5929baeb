package rosukh.query.calendars.month;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.events.calendar.DayOff;
import rosukh.events.calendar.Holiday;
import rosukh.events.calendar.Jalali;
import rosukh.events.calendar.WorkingCalendar.Hours;
import rosukh.events.calendar.WorkingCalendar.Week;
import rosukh.events.calendars.CalendarEvent.ClosureDeclared;
import rosukh.query.kernel.calendar.CalendarBook;
import rosukh.query.kernel.calendar.Noted;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;

/// A month of a province as its page shows it.
///
/// @param weekdays names, Saturday first
/// @param weeks rows of seven cells
/// @param off holidays and closures of the month with their source
/// @param week the week in force on the first day
/// @param covered whether holidays of the whole month are known
public record MonthSheet(
        String title,
        List<String> weekdays,
        List<List<Cell>> weeks,
        List<OffDay> off,
        WeekInForce week,
        boolean covered) {

    /// A day of the month; without a day before its first and after its last one.
    ///
    /// @param number of the day in the month, in the reader's digits
    /// @param tag why it is off; null on a working day
    public record Cell(@Nullable LocalDate day, String number, @Nullable Tag tag, boolean today) {

        private static final Cell EMPTY = new Cell(null, "", null, false);
    }

    /// A holiday or closure.
    ///
    /// @param source where it stands; empty for the shipped calendar
    /// @param by who entered it; empty for the shipped calendar
    public record OffDay(
            LocalDate day, String weekday, Tag tag, String why, String source, String by) {}

    /// The working days of a week with their hours.
    public record WeekInForce(List<String> days, String source, String by) {}

    /// Weekdays in the order of the country.
    static final List<DayOfWeek> ORDER =
            List.of(
                    DayOfWeek.SATURDAY,
                    DayOfWeek.SUNDAY,
                    DayOfWeek.MONDAY,
                    DayOfWeek.TUESDAY,
                    DayOfWeek.WEDNESDAY,
                    DayOfWeek.THURSDAY,
                    DayOfWeek.FRIDAY);

    static MonthSheet of(
            CalendarBook book,
            JalaliMonth month,
            String province,
            CalendarWords words,
            LocalDate today) {
        return new Drawing(book, month, province, words, today).sheet();
    }

    /// Draws one month.
    private record Drawing(
            CalendarBook book,
            JalaliMonth month,
            String province,
            CalendarWords words,
            LocalDate today) {

        MonthSheet sheet() {
            List<LocalDate> days = month.days();
            return new MonthSheet(
                    format().digits(month.name(lang())),
                    ORDER.stream().map(day -> Jalali.weekdayName(day, lang())).toList(),
                    weeks(days),
                    days.stream().flatMap(this::offDay).toList(),
                    week(book.working().week(days.getFirst(), province)),
                    days.stream().allMatch(book.working()::covers));
        }

        private List<List<Cell>> weeks(List<LocalDate> days) {
            List<Cell> cells = new ArrayList<>();
            int before = ORDER.indexOf(days.getFirst().getDayOfWeek());
            for (int i = 0; i < before; i++) cells.add(Cell.EMPTY);
            days.forEach(day -> cells.add(cell(day)));
            while (cells.size() % ORDER.size() != 0) cells.add(Cell.EMPTY);
            List<List<Cell>> weeks = new ArrayList<>();
            for (int i = 0; i < cells.size(); i += ORDER.size())
                weeks.add(List.copyOf(cells.subList(i, i + ORDER.size())));
            return weeks;
        }

        private Cell cell(LocalDate day) {
            return new Cell(
                    day,
                    format().n(Jalali.of(day).day()),
                    book.dayOff(day, province).map(this::tag).orElse(null),
                    day.equals(today));
        }

        private Tag tag(DayOff off) {
            Tone tone =
                    switch (off.reason()) {
                        case WEEKLY, SUSPENDED -> Tone.NEUTRAL;
                        case HOLIDAY -> Tone.ACCENT;
                        case CLOSURE -> Tone.WARN;
                    };
            return new Tag(tone, words.say("off." + off.reason()));
        }

        private Stream<OffDay> offDay(LocalDate day) {
            Optional<DayOff> off =
                    book.dayOff(day, province)
                            .filter(each -> each.reason() != DayOff.Reason.WEEKLY);
            return off.map(each -> offDay(day, each)).stream();
        }

        private OffDay offDay(LocalDate day, DayOff off) {
            Optional<Noted> origin = book.origin(off, province);
            return new OffDay(
                    day,
                    Jalali.weekdayName(day.getDayOfWeek(), lang()),
                    tag(off),
                    why(off, origin),
                    origin.map(Noted::source).orElse(""),
                    origin.map(Noted::by).orElse(""));
        }

        private String why(DayOff off, Optional<Noted> origin) {
            Holiday holiday = off.holiday();
            if (holiday != null) {
                String name = holiday.name().in(lang());
                return holiday.estimated() ? words.say("holiday.estimated", name) : name;
            }
            return origin.map(Noted::event)
                    .filter(ClosureDeclared.class::isInstance)
                    .map(event -> words.cause(((ClosureDeclared) event).cause().name()))
                    .orElse("");
        }

        private WeekInForce week(Week week) {
            Optional<Noted> origin = book.originOf(week);
            return new WeekInForce(
                    ORDER.stream().flatMap(day -> hours(week.days(), day)).toList(),
                    origin.map(Noted::source).orElse(""),
                    origin.map(Noted::by).orElse(""));
        }

        private Stream<String> hours(Map<DayOfWeek, Hours> days, DayOfWeek day) {
            Hours hours = days.get(day);
            if (hours == null) return Stream.of();
            return Stream.of(
                    words.say(
                            "week.day",
                            Jalali.weekdayName(day, lang()),
                            format().digits(hours.open().toString()),
                            format().digits(hours.close().toString())));
        }

        private Format format() {
            return words.format();
        }

        private String lang() {
            return words.format().lang().code();
        }
    }
}
