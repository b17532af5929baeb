package rosukh.command.calendars;

import static rosukh.command.calendars.CalendarRefusal.CALENDAR_NOT_COVERED;
import static rosukh.command.calendars.CalendarRefusal.CALENDAR_PERIOD_REVERSED;
import static rosukh.command.calendars.CalendarRefusal.CALENDAR_PROVINCE_UNKNOWN;
import static rosukh.command.calendars.CalendarRefusal.CALENDAR_SOURCE_MISSING;
import static rosukh.command.calendars.CalendarRefusal.CLOSURE_ALREADY_DECLARED;
import static rosukh.command.calendars.CalendarRefusal.CLOSURE_CAUSE_UNKNOWN;
import static rosukh.command.calendars.CalendarRefusal.CLOSURE_NOT_STANDING;
import static rosukh.command.calendars.CalendarRefusal.CLOSURE_OVERLAPS;
import static rosukh.command.calendars.CalendarRefusal.CLOSURE_UNKNOWN;
import static rosukh.command.calendars.CalendarRefusal.HOLIDAY_NOT_ESTIMATED;
import static rosukh.command.calendars.CalendarRefusal.HOLIDAY_SOLAR;
import static rosukh.command.calendars.CalendarRefusal.HOLIDAY_UNKNOWN;
import static rosukh.command.calendars.CalendarRefusal.HOLIDAY_UNMOVED;
import static rosukh.command.calendars.CalendarRefusal.YEAR_NEEDS_SECOND_PERSON;
import static rosukh.command.calendars.CalendarRefusal.YEAR_NOT_NEXT;
import static rosukh.command.calendars.CalendarRefusal.YEAR_NOT_PROPOSED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.command.calendars.CalendarCommand.ChangeWeek;
import rosukh.command.calendars.CalendarCommand.ConfirmHoliday;
import rosukh.command.calendars.CalendarCommand.DeclareClosure;
import rosukh.command.calendars.CalendarCommand.LiftClosure;
import rosukh.command.calendars.CalendarCommand.MoveHoliday;
import rosukh.command.calendars.CalendarCommand.ProposeYear;
import rosukh.command.calendars.CalendarCommand.PublishYear;
import rosukh.command.kernel.Persons;
import rosukh.command.kernel.Principal;
import rosukh.events.calendar.Holiday;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.calendars.CalendarEvent.ClosureDeclared;
import rosukh.events.calendars.CalendarEvent.ClosureLifted;
import rosukh.events.calendars.CalendarEvent.HolidayConfirmed;
import rosukh.events.calendars.CalendarEvent.HolidayMoved;
import rosukh.events.calendars.CalendarEvent.WeekChanged;
import rosukh.events.calendars.CalendarEvent.YearProposed;
import rosukh.events.calendars.CalendarEvent.YearPublished;
import rosukh.events.calendars.ClosureCause;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.events.calendars.StandingClosure;
import rosukh.events.reference.Provinces;

/// The rules of the calendar: it always says where a day off comes from, no day is closed twice,
/// years leave no gap and take two persons.
///
/// @param declared the calendar as it is
/// @param proposedFor for whom a year was proposed last, by year; none where it was proposed in the
///   proposer's own name
record OfficeCalendar(DeclaredCalendar declared, Map<Integer, String> proposedFor) {

    static final OfficeCalendar SHIPPED = new OfficeCalendar(DeclaredCalendar.SHIPPED, Map.of());

    OfficeCalendar {
        proposedFor = Map.copyOf(proposedFor);
    }

    /// @param principal the person acted for; null if everybody acts for themselves
    List<CalendarEvent> decide(CalendarCommand command, @Nullable Principal principal) {
        return List.of(
                switch (command) {
                    case DeclareClosure declare -> declare(declare);
                    case LiftClosure lift -> lift(lift);
                    case ProposeYear propose -> propose(propose);
                    case PublishYear publish -> publish(publish, principal);
                    case ConfirmHoliday confirm -> confirm(confirm);
                    case MoveHoliday move -> move(move);
                    case ChangeWeek change -> change(change);
                });
    }

    /// @param principal the person for whom it was done; null if it was done in one's own name
    OfficeCalendar evolve(CalendarEvent event, @Nullable Principal principal) {
        DeclaredCalendar now = declared.with(event);
        if (!(event instanceof YearProposed proposed)) return new OfficeCalendar(now, proposedFor);
        Map<Integer, String> all = new HashMap<>(proposedFor);
        all.remove(proposed.year());
        if (principal != null) all.put(proposed.year(), principal.account());
        return new OfficeCalendar(now, all);
    }

    /// The provinces a closure is about; empty for the whole country.
    ///
    /// @throws rosukh.command.kernel.Refused if there is no such closure
    List<String> provincesOf(String closureId) {
        return closure(closureId).declared().provinces();
    }

    private ClosureDeclared declare(DeclareClosure command) {
        String source = source(command.source());
        if (Arrays.stream(ClosureCause.values())
                .noneMatch(cause -> cause.name().equals(command.cause())))
            throw CLOSURE_CAUSE_UNKNOWN.because("offices are not closed for " + command.cause());
        command.provinces().forEach(OfficeCalendar::known);
        if (command.to().isBefore(command.from()))
            throw CALENDAR_PERIOD_REVERSED.because("the closure ends before it begins");
        WorkingCalendar calendar = declared.working();
        covered(calendar, command.from());
        covered(calendar, command.to());
        for (StandingClosure other : declared.standing()) {
            if (other.declared().closureId().equals(command.closureId()))
                throw CLOSURE_ALREADY_DECLARED.because("there is a closure of this id");
            if (other.meets(command.provinces(), command.from(), command.to()))
                throw CLOSURE_OVERLAPS.because(
                        "offices are closed already from %s to %s"
                                .formatted(other.declared().from(), other.lastDay()));
        }
        return new ClosureDeclared(
                command.closureId(),
                command.provinces(),
                command.from(),
                command.to(),
                ClosureCause.valueOf(command.cause()),
                source,
                command.declaredBy(),
                command.on());
    }

    private ClosureLifted lift(LiftClosure command) {
        StandingClosure closure = closure(command.closureId());
        String source = source(command.source());
        LocalDate from = command.workedFrom();
        if (from.isBefore(closure.declared().from()) || from.isAfter(closure.lastDay()))
            throw CLOSURE_NOT_STANDING.because("the closure closes nothing on " + from);
        return new ClosureLifted(
                command.closureId(), from, source, command.liftedBy(), command.on());
    }

    private StandingClosure closure(String closureId) {
        return declared.standing().stream()
                .filter(each -> each.declared().closureId().equals(closureId))
                .findFirst()
                .orElseThrow(() -> CLOSURE_UNKNOWN.because("there is no closure " + closureId));
    }

    private YearProposed propose(ProposeYear command) {
        String source = source(command.source());
        List<Integer> open = declared.open();
        if (!open.contains(command.year()))
            throw YEAR_NOT_NEXT.because(
                    "the next year is %d, the one before the first that is known %d"
                            .formatted(open.getFirst(), open.getLast()));
        YearOfHolidays.check(command.year(), command.holidays(), declared.working());
        return new YearProposed(
                command.year(), command.holidays(), source, command.proposedBy(), command.on());
    }

    private YearPublished publish(PublishYear command, @Nullable Principal principal) {
        YearProposed proposal =
                declared.proposal(command.year())
                        .orElseThrow(() ->
                                YEAR_NOT_PROPOSED.because(
                                        "no proposal for " + command.year() + " is open"));
        String proposer = proposal.proposedBy();
        String proposedFor = this.proposedFor.getOrDefault(command.year(), proposer);
        if (Persons.of(command.publishedBy(), "", principal)
                .either(each -> each.equals(proposer) || each.equals(proposedFor)))
            throw YEAR_NEEDS_SECOND_PERSON.because("%s proposed it".formatted(proposer));
        return new YearPublished(command.year(), command.publishedBy(), command.on());
    }

    private HolidayConfirmed confirm(ConfirmHoliday command) {
        String source = source(command.source());
        Holiday holiday = holiday(declared.working(), command.date());
        if (!holiday.estimated())
            throw HOLIDAY_NOT_ESTIMATED.because(
                    "%s is officially on that day".formatted(holiday.name().en()));
        return new HolidayConfirmed(command.date(), source, command.confirmedBy(), command.on());
    }

    private HolidayMoved move(MoveHoliday command) {
        String source = source(command.source());
        WorkingCalendar calendar = declared.working();
        Holiday holiday = holiday(calendar, command.plannedOn());
        if (holiday.kind() == Holiday.Kind.SOLAR)
            throw HOLIDAY_SOLAR.because("%s is a solar holiday".formatted(holiday.name().en()));
        if (command.fixedFor().equals(command.plannedOn()))
            throw HOLIDAY_UNMOVED.because("the holiday is on that day");
        covered(calendar, command.fixedFor());
        return new HolidayMoved(
                command.plannedOn(), command.fixedFor(), source, command.movedBy(), command.on());
    }

    private WeekChanged change(ChangeWeek command) {
        String source = source(command.source());
        if (command.provinceKey() != null) known(command.provinceKey());
        NewWeek.check(command);
        return new WeekChanged(
                command.provinceKey(),
                command.effectiveFrom(),
                command.effectiveTo(),
                command.days(),
                source,
                command.changedBy(),
                command.on());
    }

    private static Holiday holiday(WorkingCalendar calendar, LocalDate day) {
        return calendar.holiday(day)
                .orElseThrow(() -> HOLIDAY_UNKNOWN.because("there is no holiday on " + day));
    }

    private static String source(String given) {
        if (given.isBlank())
            throw CALENDAR_SOURCE_MISSING.because("it must be said where the order stands");
        return given.strip();
    }

    private static void known(String province) {
        if (Provinces.find(province).isEmpty())
            throw CALENDAR_PROVINCE_UNKNOWN.because("there is no province " + province);
    }

    private static void covered(WorkingCalendar calendar, LocalDate day) {
        if (!calendar.covers(day))
            throw CALENDAR_NOT_COVERED.because(
                    "holidays are known from %s to %s"
                            .formatted(calendar.coveredFrom(), calendar.coveredTo()));
    }
}
