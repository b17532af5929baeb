package rosukh.command.erasure;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.command.erasure.Shredder.Destruction;
import rosukh.events.erasure.ErasureEvent;

/// What can be asked about the personal data of a data subject. The codes are those of
/// [ErasureRefusal].
public sealed interface ErasureCommand {

    /// For example `contact:F-1` (`ERASURE_SUBJECT_MALFORMED`, `ERASURE_SUBJECT_UNKNOWN`).
    String subject();

    /// The stream of the subject.
    @TargetAggregateIdentifier
    default String streamId() {
        return ErasureEvent.streamOf(subject());
    }

    /// Erase everything personal of the subject (`ERASURE_ALREADY_REQUESTED`, `ERASURE_HELD`,
    /// `ERASURE_RETENTION_RUNS`).
    ///
    /// @param basis name of an [rosukh.events.erasure.ErasureBasis] (`ERASURE_BASIS_UNKNOWN`)
    /// @param grounds in words, never blank (`ERASURE_GROUNDS_MISSING`)
    record RequestErasure(String subject, String basis, String grounds, String by, LocalDate on)
            implements ErasureCommand {}

    /// Agree, as a second person (`ERASURE_NOT_REQUESTED`, `ERASURE_NEEDS_SECOND_PERSON`,
    /// `ERASURE_HELD`, `ERASURE_RETENTION_RUNS`).
    record ApproveErasure(String subject, String by, LocalDate on) implements ErasureCommand {}

    /// Let the data stay (`ERASURE_NOT_REQUESTED`, `ERASURE_GROUNDS_MISSING`).
    ///
    /// @param reason name of a [rosukh.events.erasure.DeclineReason] (`ERASURE_REASON_UNKNOWN`)
    record DeclineErasure(String subject, String reason, String grounds, String by, LocalDate on)
            implements ErasureCommand {}

    /// Forbid any erasure for the time being (`ERASURE_UNDER_WAY`, `ERASURE_REFERENCE_MISSING`,
    /// `ERASURE_GROUNDS_MISSING`).
    record PlaceHold(String subject, String reference, String grounds, String by, LocalDate on)
            implements ErasureCommand {}

    /// Lift a hold (`ERASURE_HOLD_UNKNOWN`, `ERASURE_GROUNDS_MISSING`).
    ///
    /// @param hold its number
    record LiftHold(String subject, int hold, String grounds, String by, LocalDate on)
            implements ErasureCommand {}

    /// Record that the key was destroyed (`ERASURE_NOT_APPROVED`, `ERASURE_DONE`); only the process
    /// that destroys it does.
    record RecordDestruction(String subject, Destruction destruction, LocalDate on)
            implements ErasureCommand {}
}
