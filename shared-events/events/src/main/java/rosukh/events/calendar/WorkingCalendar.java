package rosukh.events.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When offices work, province by province. Weeks change over time and are data; holidays are known
/// for a covered period only and are never guessed beyond it.
public final class WorkingCalendar {

    /// Opening and closing time of a day.
    public record Hours(LocalTime open, LocalTime close) {}

    /// The week of a province, or of the whole country, in force for a time.
    ///
    /// @param provinceKey null for the week of all provinces that have no own one
    /// @param effectiveTo last day; null while open
    /// @param days working days with their hours; a day that is not there is off
    public record Week(
            @Nullable String provinceKey,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            Map<DayOfWeek, Hours> days) {

        public Week {
            days = Map.copyOf(days);
        }

        boolean inForceOn(LocalDate day) {
            return !day.isBefore(effectiveFrom)
                    && (effectiveTo == null || !day.isAfter(effectiveTo));
        }
    }

    /// A count of working days.
    ///
    /// @param estimated a part of the time lies outside the covered period, where only the weekly
    ///   days off could be taken out
    public record WorkingDays(int days, boolean estimated) {}

    private static final WorkingCalendar IRAN = CalendarData.read();

    private final ZoneId zone;
    private final LocalDate coveredFrom;
    private final LocalDate coveredTo;
    private final Map<LocalDate, Holiday> holidays;
    private final List<Week> weeks;

    WorkingCalendar(
            ZoneId zone,
            LocalDate coveredFrom,
            LocalDate coveredTo,
            Map<LocalDate, Holiday> holidays,
            List<Week> weeks) {
        this.zone = zone;
        this.coveredFrom = coveredFrom;
        this.coveredTo = coveredTo;
        this.holidays = Map.copyOf(holidays);
        this.weeks = List.copyOf(weeks);
    }

    /// The calendar shipped with this module.
    public static WorkingCalendar iran() {
        return IRAN;
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate coveredFrom() {
        return coveredFrom;
    }

    public LocalDate coveredTo() {
        return coveredTo;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(coveredFrom) && !day.isAfter(coveredTo);
    }

    public Optional<Holiday> holiday(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    /// Hours of work by the week alone; empty on a weekly day off.
    public Optional<Hours> hours(LocalDate day, String province) {
        return Optional.ofNullable(week(day, province).days().get(day.getDayOfWeek()));
    }

    public boolean isWorkingDay(LocalDate day, String province, Collection<Closure> closures) {
        return dayOff(day, province, closures).isEmpty();
    }

    /// Why offices of a province do not work on a day, under the first reason that applies; empty
    /// on a working day. A suspension is no matter of the calendar.
    public Optional<DayOff> dayOff(LocalDate day, String province, Collection<Closure> closures) {
        if (hours(day, province).isEmpty()) return Optional.of(DayOff.weekly(day));
        Holiday holiday = holidays.get(day);
        if (holiday != null) return Optional.of(DayOff.holiday(holiday));
        return closures.stream()
                .filter(closure -> closure.closes(day, province))
                .findFirst()
                .map(closure -> DayOff.closure(day, closure));
    }

    /// Working days after `from` up to and including `to`, without closures; none if `to` is not
    /// after `from`.
    public WorkingDays workingDaysBetween(LocalDate from, LocalDate to, String province) {
        return workingDaysBetween(from, to, province, List.of());
    }

    /// The same, less the days on which offices of the province were closed by order.
    public WorkingDays workingDaysBetween(
            LocalDate from, LocalDate to, String province, Collection<Closure> closures) {
        int days = 0;
        boolean estimated = false;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day, province, closures)) days++;
            estimated |= !covers(day);
        }
        return new WorkingDays(days, estimated);
    }

    /// When a budget of working days ends.
    public Deadline deadline(Deadline.Request request) {
        return explained(request).deadline();
    }

    /// The same with every day that did not count.
    public Deadline.Explained explained(Deadline.Request request) {
        return new DeadlineCount(this, request).explained();
    }

    /// The same calendar, covered up to a later day with the holidays of the time that was added.
    public WorkingCalendar covering(LocalDate to, Collection<Holiday> more) {
        Map<LocalDate, Holiday> all = new HashMap<>(holidays);
        more.forEach(holiday -> all.merge(holiday.date(), holiday, Holiday::and));
        return new WorkingCalendar(zone, coveredFrom, to, all, weeks);
    }

    /// The same calendar, covered from an earlier day on with the holidays of the time that was
    /// added.
    public WorkingCalendar coveringFrom(LocalDate from, Collection<Holiday> more) {
        Map<LocalDate, Holiday> all = new HashMap<>(holidays);
        more.forEach(holiday -> all.merge(holiday.date(), holiday, Holiday::and));
        return new WorkingCalendar(zone, from, coveredTo, all, weeks);
    }

    /// The same calendar in which the holiday of a day is estimated no more.
    public WorkingCalendar confirming(LocalDate day) {
        Map<LocalDate, Holiday> all = new HashMap<>(holidays);
        if (all.computeIfPresent(day, (_, holiday) -> holiday.confirmed()) == null)
            throw new IllegalArgumentException("no holiday on " + day);
        return new WorkingCalendar(zone, coveredFrom, coveredTo, all, weeks);
    }

    /// The same calendar with the lunar holiday of a day on the day it was fixed for. A solar
    /// holiday of the earlier day stays; one of the later day is shared.
    public WorkingCalendar moving(LocalDate from, LocalDate to) {
        Map<LocalDate, Holiday> all = new HashMap<>(holidays);
        Holiday moved = all.remove(from);
        if (moved == null) throw new IllegalArgumentException("no holiday on " + from);
        if (moved.kind() == Holiday.Kind.BOTH) all.put(from, moved.solar());
        all.merge(to, moved.fixedFor(to), Holiday::and);
        return new WorkingCalendar(zone, coveredFrom, coveredTo, all, weeks);
    }

    /// The same calendar with a week that is in force on its days in place of any other of its
    /// province, or of the country.
    public WorkingCalendar changing(Week week) {
        List<Week> all = new ArrayList<>(weeks);
        // The first that is in force holds for a province, the last for the country.
        if (week.provinceKey() == null) all.add(week);
        else all.addFirst(week);
        return new WorkingCalendar(zone, coveredFrom, coveredTo, holidays, all);
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /// The week by which offices of a province work on a day. Before the first known week of the
    /// country that one holds.
    public Week week(LocalDate day, String province) {
        Week general = null;
        for (Week week : weeks) {
            if (week.provinceKey() == null) {
                if (general == null || week.inForceOn(day)) general = week;
            } else if (week.provinceKey().equals(province) && week.inForceOn(day)) {
                return week;
            }
        }
        if (general == null) throw new IllegalStateException("the calendar has no general week");
        return general;
    }
}
