package rosukh.events.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.events.calendar.DayOff;
import rosukh.events.calendar.Deadline;
import rosukh.events.calendar.Deadline.Explained;
import rosukh.events.calendar.Deadline.Running;
import rosukh.events.calendar.Deadline.Suspended;

/// A stage of a case with its budget, and when it is due.
///
/// @param budgetDays working days that the scheme sets
/// @param schemeVersion the version that sets them
/// @param pauses those in which the stage could have run
public record DueStage(
        StageClock clock,
        int budgetDays,
        String schemeVersion,
        List<CaseClocks.Pause> pauses,
        Explained explained) {

    public DueStage {
        pauses = List.copyOf(pauses);
    }

    /// The last day in time; empty while the clock stands still or where the calendar ends.
    public Optional<LocalDate> dueDate() {
        return explained.deadline() instanceof Running running
                ? Optional.of(running.dueDate())
                : Optional.empty();
    }

    /// An open suspension stands in the way, so there is no due date now.
    public boolean suspended() {
        return explained.deadline() instanceof Suspended;
    }

    /// Nothing can be said: the calendar does not cover the time.
    public boolean unknown() {
        return explained.deadline() instanceof Deadline.Refused;
    }

    /// The firm let its time pass; nobody is late by that.
    public boolean lapsed(LocalDate today) {
        return clock.ofFirm() && clock.running() && dueDate().filter(today::isAfter).isPresent();
    }

    /// On a day the stage is not done although it was due before it, or it was done too late.
    public boolean late(LocalDate today) {
        if (clock.ofFirm()) return false;
        ClockFact ended = clock.ended();
        LocalDate day = ended == null ? today : ended.on();
        return dueDate().filter(day::isAfter).isPresent();
    }

    /// Working days from the day after a day up to and with the due date; none without a due date.
    public int remaining(LocalDate today) {
        LocalDate due = dueDate().orElse(today);
        if (!due.isAfter(today)) return 0;
        Set<LocalDate> off = daysOff();
        return (int)
                today.plusDays(1)
                        .datesUntil(due.plusDays(1))
                        .filter(day -> !off.contains(day))
                        .count();
    }

    /// The first day after whose end at most so many working days are left; empty without a due
    /// date.
    public Optional<LocalDate> within(int workingDays) {
        if (!(explained.deadline() instanceof Running running)) return Optional.empty();
        Set<LocalDate> off = daysOff();
        LocalDate day = running.dueDate();
        int left = workingDays;
        while (day.isAfter(running.effectiveStart()) && (left > 0 || off.contains(day))) {
            if (!off.contains(day)) left--;
            day = day.minusDays(1);
        }
        return Optional.of(day);
    }

    /// The day from which days are counted; null where nothing can be said.
    public @Nullable LocalDate effectiveStart() {
        return switch (explained.deadline()) {
            case Running running -> running.effectiveStart();
            case Suspended waiting -> waiting.effectiveStart();
            case Deadline.Refused _ -> null;
        };
    }

    private Set<LocalDate> daysOff() {
        return explained.daysOff().stream().map(DayOff::day).collect(Collectors.toSet());
    }
}
