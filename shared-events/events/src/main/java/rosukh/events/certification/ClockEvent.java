package rosukh.events.certification;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;
import rosukh.events.Personal;

/// What moves the due dates of a case. Due dates are never stored; they are computed from these
/// events, the budgets of the scheme and the working calendar.
public sealed interface ClockEvent extends CertificationEvent {

    /// The business date.
    default LocalDate on() {
        return switch (this) {
            case MoreRequested e -> e.requestedOn();
            case RequestAnswered e -> e.answeredOn();
            case RequestLapsed e -> e.lapsedOn();
            case ClockSuspended e -> e.suspendedOn();
            case ClockResumed e -> e.resumedOn();
            case DeadlineExtended e -> e.extendedOn();
        };
    }

    /// The firm was asked for more. The clock stands from the same day on, see [ClockSuspended].
    ///
    /// @param requestId key within the case, for example `Q1`
    /// @param requirements codes of the scheme's evidence items that are asked for; may be none
    /// @param answerBy last day for the answer
    /// @param requestedBy account of the person
    @EventType("certification.more-requested")
    record MoreRequested(
            String caseId,
            String requestId,
            List<String> requirements,
            @Personal(subject = "case:{caseId}") String message,
            LocalDate answerBy,
            String requestedBy,
            LocalDate requestedOn)
            implements ClockEvent {

        public MoreRequested {
            requirements = List.copyOf(requirements);
        }
    }

    /// The firm answered; the clock runs again from the same day on.
    @EventType("certification.request-answered")
    record RequestAnswered(
            String caseId,
            String requestId,
            @Personal(subject = "case:{caseId}") String answer,
            String answeredBy,
            LocalDate answeredOn)
            implements ClockEvent {}

    /// No answer came in time.
    @EventType("certification.request-lapsed")
    record RequestLapsed(String caseId, String requestId, LocalDate lapsedOn)
            implements ClockEvent {}

    /// The clock stands from the beginning of this day on.
    ///
    /// @param cause `MORE_REQUESTED`, `COURT_ORDER`, `FORCE_MAJEURE`, `EXPERT_OPINION`,
    ///   `FIRM_REQUEST`
    @EventType("certification.clock-suspended")
    record ClockSuspended(
            String caseId,
            String cause,
            @Personal(subject = "case:{caseId}") String grounds,
            String suspendedBy,
            LocalDate suspendedOn)
            implements ClockEvent {}

    /// The clock runs again from the beginning of this day on.
    @EventType("certification.clock-resumed")
    record ClockResumed(
            String caseId,
            @Personal(subject = "case:{caseId}") String grounds,
            String resumedBy,
            LocalDate resumedOn)
            implements ClockEvent {}

    /// A stage got more time.
    ///
    /// @param stage key of the scheme's budgets, for example `ASSESS`
    /// @param days working days on top of the budget and of earlier extensions
    @EventType("certification.deadline-extended")
    record DeadlineExtended(
            String caseId,
            String stage,
            int days,
            @Personal(subject = "case:{caseId}") String grounds,
            String extendedBy,
            LocalDate extendedOn)
            implements ClockEvent {}
}
