package rosukh.events.deadlines;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.Claim;
import rosukh.events.Claiming;
import rosukh.events.EventType;

/// Everything that was said of the deadlines of a case by the clock, one stream per case. Of one
/// due date of a stage each is said once and never again; a date that moved later is another date.
public sealed interface DeadlineEvent {

    String caseId();

    /// The stream of a case's deadlines.
    static String streamOf(String caseId) {
        return "deadline-" + caseId;
    }

    /// A stage is due within a few working days.
    ///
    /// @param stage key of the scheme's time budget, for example `ASSESS`
    /// @param occurrence which time the stage runs in this case, from 1
    /// @param trueOn the day from which it was so
    /// @param noticedOn the day it was noticed; later after a downtime
    @EventType("deadlines.warning-raised")
    record WarningRaised(
            String caseId,
            String stage,
            int occurrence,
            LocalDate dueDate,
            LocalDate trueOn,
            LocalDate noticedOn)
            implements DeadlineEvent, Claiming {

        @Override
        public List<Claim> claims() {
            return List.of(claim("WARNING", caseId, stage, occurrence, dueDate));
        }
    }

    /// A stage was not done by its due date.
    ///
    /// @param stage key of the scheme's time budget, for example `ASSESS`
    /// @param occurrence which time the stage runs in this case, from 1
    /// @param trueOn the day after the due date
    /// @param noticedOn the day it was noticed; later after a downtime
    @EventType("deadlines.breach-raised")
    record BreachRaised(
            String caseId,
            String stage,
            int occurrence,
            LocalDate dueDate,
            LocalDate trueOn,
            LocalDate noticedOn)
            implements DeadlineEvent, Claiming {

        @Override
        public List<Claim> claims() {
            return List.of(claim("BREACH", caseId, stage, occurrence, dueDate));
        }
    }

    private static Claim claim(
            String kind, String caseId, String stage, int occurrence, LocalDate dueDate) {
        return new Claim(
                "deadline.raised",
                String.join("/", caseId, stage, "" + occurrence, dueDate.toString(), kind));
    }
}
