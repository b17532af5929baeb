package rosukh.command.certification;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// What can be asked of the clock of a case. While it stands nothing is recommended or decided
/// (`CASE_CLOCK_STANDS`).
public sealed interface ClockCommand extends CertificationCommand {

    /// Ask the firm for more while its application is judged. The clock stands until the answer.
    /// Refused under `CASE_CLOCK_STANDS` while it stands already.
    ///
    /// @param requirements codes of the scheme's evidence items, each once; may be none
    ///   (`EVIDENCE_REQUIREMENT_UNKNOWN`, `CASE_REQUEST_MALFORMED`)
    /// @param message in words, never blank (`CASE_REQUEST_MALFORMED`)
    /// @param answerBy after `on` and within the working calendar (`CASE_REQUEST_MALFORMED`)
    /// @param requestedBy account of the person; with the organisation it must not have helped the
    ///   firm (`CASE_HELPER_MAY_NOT_ASSESS`)
    record RequestMore(
            @TargetAggregateIdentifier String caseId,
            List<String> requirements,
            String message,
            LocalDate answerBy,
            String requestedBy,
            String organisation,
            LocalDate on)
            implements ClockCommand {

        public RequestMore {
            requirements = List.copyOf(requirements);
        }
    }

    /// Answer what was asked; the clock runs again. An answer after the last day is taken as long
    /// as nobody let the request lapse.
    ///
    /// @param answer in words, never blank (`CASE_ANSWER_MISSING`); documents are attached before
    /// @param answeredBy account of the person
    record AnswerRequest(
            @TargetAggregateIdentifier String caseId,
            String answer,
            String answeredBy,
            LocalDate on)
            implements ClockCommand {}

    /// Stop the clock. Refused under `CASE_CLOCK_STANDS` while it stands already.
    ///
    /// @param cause a code of [Clock.Cause] other than `MORE_REQUESTED`
    ///   (`CASE_SUSPENSION_CAUSE_UNKNOWN`)
    /// @param grounds in words, never blank (`CASE_GROUNDS_MISSING`)
    /// @param suspendedBy account of the person
    record SuspendClock(
            @TargetAggregateIdentifier String caseId,
            String cause,
            String grounds,
            String suspendedBy,
            LocalDate on)
            implements ClockCommand {}

    /// Let the clock run again (`CASE_CLOCK_RUNS` while it does). A request the firm did not answer
    /// lapses with it, but not before its last day has passed (`CASE_REQUEST_OPEN`).
    ///
    /// @param grounds in words, never blank (`CASE_GROUNDS_MISSING`)
    /// @param resumedBy account of the person
    record ResumeClock(
            @TargetAggregateIdentifier String caseId,
            String grounds,
            String resumedBy,
            LocalDate on)
            implements ClockCommand {}

    /// Give the running stage more time, twice at most (`CASE_EXTENDED_TWICE`).
    ///
    /// @param stage a key of the scheme's budgets that runs in this state of the case
    ///   (`CASE_STAGE_NOT_RUNNING`)
    /// @param days working days, 1 to the budget of the stage (`CASE_EXTENSION_RANGE`)
    /// @param grounds in words, never blank (`CASE_GROUNDS_MISSING`)
    /// @param extendedBy account of the person
    record ExtendDeadline(
            @TargetAggregateIdentifier String caseId,
            String stage,
            int days,
            String grounds,
            String extendedBy,
            LocalDate on)
            implements ClockCommand {}
}
