package rosukh.query.kernel.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import rosukh.events.calendar.Closure;
import rosukh.events.calendar.DayOff;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.calendar.WorkingCalendar.Week;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.calendars.CalendarEvent.ClosureDeclared;
import rosukh.events.calendars.CalendarEvent.HolidayConfirmed;
import rosukh.events.calendars.CalendarEvent.HolidayMoved;
import rosukh.events.calendars.CalendarEvent.WeekChanged;
import rosukh.events.calendars.CalendarEvent.YearProposed;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.events.calendars.StandingClosure;

/// The calendar as it is known at a position of the log, and which event each part of it comes
/// from.
public final class CalendarBook {

    private final List<Noted> facts;
    private final DeclaredCalendar declared;
    private final WorkingCalendar working;
    private final List<Closure> closures;

    CalendarBook(List<Noted> facts) {
        this.facts = List.copyOf(facts);
        declared = new DeclaredCalendar(facts.stream().map(Noted::event).toList());
        working = declared.working();
        closures = declared.closures();
    }

    /// In the order of the log.
    public List<Noted> facts() {
        return facts;
    }

    public WorkingCalendar working() {
        return working;
    }

    public List<Closure> closures() {
        return closures;
    }

    /// All closures ever declared, in the order they were declared.
    public List<StandingClosure> standing() {
        return declared.standing();
    }

    /// The proposal that nobody has published yet; the one of the next year if there are two.
    public Optional<YearProposed> proposal() {
        return declared.open().stream()
                .map(declared::proposal)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The year after the last that is known.
    public int nextYear() {
        return declared.open().getFirst();
    }

    /// Sequence number of the last event of the calendar's stream, -1 before the first.
    public long version() {
        return facts.isEmpty() ? -1 : facts.getLast().version();
    }

    /// The calendar as it was after a position of the log.
    public CalendarBook upTo(long position) {
        return new CalendarBook(facts.stream().filter(fact -> fact.at() <= position).toList());
    }

    public Optional<DayOff> dayOff(LocalDate day, String province) {
        return working.dayOff(day, province, closures);
    }

    /// The event that makes a day a day off; empty where it comes with the shipped calendar, or
    /// from a suspension, which is no matter of the calendar.
    public Optional<Noted> origin(DayOff off, String province) {
        return switch (off.reason()) {
            case WEEKLY -> originOf(working.week(off.day(), province));
            case HOLIDAY -> originOf(off.day());
            case CLOSURE -> closing(Objects.requireNonNull(off.closure()));
            case SUSPENDED -> Optional.empty();
        };
    }

    private Optional<Noted> closing(Closure closure) {
        return standing().stream()
                .filter(each -> each.closure().filter(closure::equals).isPresent())
                .map(each -> each.declared().closureId())
                .findFirst()
                .flatMap(id ->
                        last(event ->
                                event instanceof ClosureDeclared declaring
                                        && declaring.closureId().equals(id)));
    }

    /// The event that brought a week; empty for a shipped one.
    public Optional<Noted> originOf(Week week) {
        return last(event ->
                event instanceof WeekChanged changed
                        && Objects.equals(changed.provinceKey(), week.provinceKey())
                        && changed.effectiveFrom().equals(week.effectiveFrom())
                        && Objects.equals(changed.effectiveTo(), week.effectiveTo()));
    }

    private Optional<Noted> originOf(LocalDate holiday) {
        return last(event -> says(event, holiday))
                .or(() ->
                        last(event -> event instanceof YearProposed year && lists(year, holiday)));
    }

    private static boolean says(CalendarEvent event, LocalDate holiday) {
        if (event instanceof HolidayMoved moved) return moved.fixedFor().equals(holiday);
        return event instanceof HolidayConfirmed confirmed && confirmed.date().equals(holiday);
    }

    private static boolean lists(YearProposed year, LocalDate day) {
        return year.holidays().stream().anyMatch(holiday -> holiday.date().equals(day));
    }

    private Optional<Noted> last(Predicate<CalendarEvent> which) {
        return facts.stream().filter(fact -> which.test(fact.event())).reduce((_, later) -> later);
    }
}
