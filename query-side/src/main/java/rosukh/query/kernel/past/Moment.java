package rosukh.query.kernel.past;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.show.Format;

/// A moment of the past, on two axes.
///
/// @param position what was known: the events up to here; -1 before the first
/// @param recordedAt the recorded time of that position
/// @param trueOn what was true: only events that had taken effect by this day; null for all that
///   was known
public record Moment(long position, Instant recordedAt, @Nullable LocalDate trueOn) {

    /// What is called today there.
    LocalDate day() {
        return trueOn == null ? recordedAt.atZone(Format.ZONE).toLocalDate() : trueOn;
    }

    /// Whether the next event of the log counts.
    boolean has(EventMessage<?> event, BusinessDates dates) {
        return trueOn == null || !dates.effective(event).isAfter(trueOn);
    }
}
