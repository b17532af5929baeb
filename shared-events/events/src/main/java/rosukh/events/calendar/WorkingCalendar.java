package rosukh.events.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
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
        return hours(day, province).isPresent()
                && !holidays.containsKey(day)
                && closures.stream().noneMatch(closure -> closure.closes(day, province));
    }

    /// Working days after `from` up to and including `to`, without closures; none if `to` is not
    /// after `from`.
    public WorkingDays workingDaysBetween(LocalDate from, LocalDate to, String province) {
        int days = 0;
        boolean estimated = false;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day, province, List.of())) days++;
            estimated |= !covers(day);
        }
        return new WorkingDays(days, estimated);
    }

    /// When a budget of working days ends.
    public Deadline deadline(Deadline.Request request) {
        return new DeadlineCount(this, request).deadline();
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private Week week(LocalDate day, String province) {
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
