package rosukh.events.calendars;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.events.calendar.Closure;
import rosukh.events.calendars.CalendarEvent.ClosureDeclared;

/// A declared closure and what is left of it.
///
/// @param workedFrom first day that is worked again; null while it was not lifted
public record StandingClosure(ClosureDeclared declared, @Nullable LocalDate workedFrom) {

    StandingClosure lifted(LocalDate from) {
        return new StandingClosure(declared, from);
    }

    /// The last day on which offices are closed; before the first if it was lifted altogether.
    public LocalDate lastDay() {
        return workedFrom == null ? declared.to() : workedFrom.minusDays(1);
    }

    /// What it closes; empty if it was lifted altogether.
    public Optional<Closure> closure() {
        if (lastDay().isBefore(declared.from())) return Optional.empty();
        return Optional.of(
                new Closure(declared.from(), lastDay(), provinces(declared.provinces())));
    }

    /// Whether it closes offices of one of the provinces on one of the days.
    ///
    /// @param others keys of provinces; empty for the whole country
    public boolean meets(List<String> others, LocalDate from, LocalDate to) {
        if (from.isAfter(lastDay()) || to.isBefore(declared.from())) return false;
        return declared.provinces().isEmpty()
                || others.isEmpty()
                || declared.provinces().stream().anyMatch(others::contains);
    }

    private static @Nullable Set<String> provinces(List<String> keys) {
        return keys.isEmpty() ? null : Set.copyOf(keys);
    }
}
