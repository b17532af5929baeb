package rosukh.events.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/// When a budget of working days ends. It is always computed, never stored.
public sealed interface Deadline {

    /// What a deadline is computed from.
    ///
    /// @param closures only these apply
    record Request(
            Instant start,
            String province,
            int budgetDays,
            int extensionDays,
            List<Suspension> suspensions,
            List<Closure> closures) {

        public Request {
            suspensions = List.copyOf(suspensions);
            closures = List.copyOf(closures);
        }
    }

    /// The budget runs.
    ///
    /// @param effectiveStart the day before the first day that can count
    /// @param dueAt closing time on the due date
    record Running(
            LocalDate effectiveStart, LocalDate dueDate, OffsetDateTime dueAt, Skipped skipped)
            implements Deadline {}

    /// An open suspension stands in the way: there is no due date until it ends.
    ///
    /// @param remainingDays working days left when it began
    record Suspended(LocalDate effectiveStart, long remainingDays) implements Deadline {}

    /// Nothing can be computed.
    record Refused(Refusal refusal) implements Deadline {}

    /// A deadline and why it is then.
    ///
    /// @param daysOff the days after the effective start that did not count, in order: up to the
    ///   due date, or up to the day on which an open suspension stands in the way
    record Explained(Deadline deadline, List<DayOff> daysOff) {

        public Explained {
            daysOff = List.copyOf(daysOff);
        }
    }

    /// Dates after the effective start up to the due date that did not count, each under the first
    /// reason that applies.
    record Skipped(int weekly, int holiday, int closure, int suspended) {}

    /// Why nothing can be computed; checked in this order.
    enum Refusal {
        UNKNOWN_PROVINCE,
        NEGATIVE_BUDGET,
        NEGATIVE_EXTENSION,
        BAD_SUSPENSION,
        CALENDAR_NOT_COVERED
    }
}
