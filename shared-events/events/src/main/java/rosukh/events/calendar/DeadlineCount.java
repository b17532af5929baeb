package rosukh.events.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.calendar.DayOff.Reason;
import rosukh.events.calendar.Deadline.Explained;
import rosukh.events.calendar.Deadline.Refusal;
import rosukh.events.calendar.Deadline.Refused;
import rosukh.events.calendar.Deadline.Request;
import rosukh.events.calendar.Deadline.Running;
import rosukh.events.calendar.Deadline.Skipped;
import rosukh.events.calendar.Deadline.Suspended;
import rosukh.events.calendar.WorkingCalendar.Hours;
import rosukh.events.reference.Provinces;

/// Counts one budget day by day.
final class DeadlineCount {

    private final WorkingCalendar calendar;
    private final Request request;
    private final List<DayOff> daysOff = new ArrayList<>();

    DeadlineCount(WorkingCalendar calendar, Request request) {
        this.calendar = calendar;
        this.request = request;
    }

    Explained explained() {
        Deadline deadline = deadline();
        return new Explained(deadline, deadline instanceof Refused ? List.of() : daysOff);
    }

    private Deadline deadline() {
        Refusal refusal = refusal();
        if (refusal != null) return new Refused(refusal);
        LocalDateTime start = LocalDateTime.ofInstant(request.start(), calendar.zone());
        if (!calendar.covers(start.toLocalDate())) return new Refused(Refusal.CALENDAR_NOT_COVERED);
        LocalDate effectiveStart = effectiveStart(start);
        if (effectiveStart == null) return new Refused(Refusal.CALENDAR_NOT_COVERED);
        return count(effectiveStart, (long) request.budgetDays() + request.extensionDays());
    }

    private @Nullable Refusal refusal() {
        if (Provinces.find(request.province()).isEmpty()) return Refusal.UNKNOWN_PROVINCE;
        if (request.budgetDays() < 0) return Refusal.NEGATIVE_BUDGET;
        if (request.extensionDays() < 0) return Refusal.NEGATIVE_EXTENSION;
        if (request.suspensions().stream().anyMatch(Suspension::reversed))
            return Refusal.BAD_SUSPENSION;
        return null;
    }

    /// The day itself until closing time, else the next working day.
    private @Nullable LocalDate effectiveStart(LocalDateTime start) {
        LocalDate day = start.toLocalDate();
        Optional<Hours> hours = calendar.hours(day, request.province());
        if (works(day) && hours.isPresent() && start.toLocalTime().isBefore(hours.get().close()))
            return day;
        do {
            day = day.plusDays(1);
            if (!calendar.covers(day)) return null;
        } while (!works(day));
        return day;
    }

    private Deadline count(LocalDate effectiveStart, long budget) {
        LocalDate day = effectiveStart;
        long left = budget;
        while (left > 0) {
            day = day.plusDays(1);
            if (!calendar.covers(day)) return beyond(effectiveStart, left);
            Optional<DayOff> off = calendar.dayOff(day, request.province(), request.closures());
            if (off.isPresent()) {
                daysOff.add(off.get());
                continue;
            }
            if (suspensionOn(day, true) != null) return new Suspended(effectiveStart, left);
            Suspension suspension = suspensionOn(day, false);
            if (suspension == null) left--;
            else daysOff.add(DayOff.suspended(day, suspension));
        }
        return new Running(
                effectiveStart,
                day,
                calendar.at(day, hours(day).close()).atZone(calendar.zone()).toOffsetDateTime(),
                new Skipped(
                        off(Reason.WEEKLY),
                        off(Reason.HOLIDAY),
                        off(Reason.CLOSURE),
                        off(Reason.SUSPENDED)));
    }

    /// What lies behind the covered period cannot be counted, but an open suspension that began
    /// within it stands in the way whatever the calendar will be.
    private Deadline beyond(LocalDate effectiveStart, long left) {
        boolean waits =
                request.suspensions().stream()
                        .filter(Suspension::open)
                        .map(suspension -> suspension.from().atZone(calendar.zone()).toLocalDate())
                        .anyMatch(calendar.coveredTo().plusDays(1)::isAfter);
        return waits
                ? new Suspended(effectiveStart, left)
                : new Refused(Refusal.CALENDAR_NOT_COVERED);
    }

    private int off(Reason reason) {
        return (int) daysOff.stream().filter(day -> day.reason() == reason).count();
    }

    private @Nullable Suspension suspensionOn(LocalDate day, boolean open) {
        Hours hours = hours(day);
        return request.suspensions().stream()
                .filter(suspension -> suspension.open() == open)
                .filter(suspension ->
                        suspension.overlaps(
                                calendar.at(day, hours.open()), calendar.at(day, hours.close())))
                .findFirst()
                .orElse(null);
    }

    private boolean works(LocalDate day) {
        return calendar.isWorkingDay(day, request.province(), request.closures());
    }

    private Hours hours(LocalDate day) {
        return calendar.hours(day, request.province())
                .orElseThrow(() -> new IllegalStateException(day + " is a weekly day off"));
    }
}
