package rosukh.command.work;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Delegable;
import rosukh.events.work.WorkEvent;

/// What can be asked of the work on a case. `on` is the business date. A closed case takes notes
/// and refuses everything else (`WORK_CASE_CLOSED`). The codes are those of [WorkRefusal].
public sealed interface WorkCommand extends Delegable {

    String caseId();

    LocalDate on();

    /// The stream of the work on the case.
    @TargetAggregateIdentifier
    default String streamId() {
        return WorkEvent.streamOf(caseId());
    }

    /// Take a case from the queue of the role that must act. Refused under
    /// `WORK_CLAIMED_BY_ANOTHER` where somebody has it, with who that is.
    ///
    /// @param role of the person; it must be the one that is due (`WORK_ROLE_NOT_DUE`)
    /// @param claimedBy account of the person; with the organisation it must be free to act in this
    ///   turn (`WORK_CONFLICT_OF_INTEREST`)
    record ClaimCase(
            String caseId, String role, String claimedBy, String organisation, LocalDate on)
            implements WorkCommand {}

    /// Give a case back to the queue (`WORK_NOT_CLAIMED` where nobody has it).
    ///
    /// @param releasedBy account of who has it; an officer or manager may do it for another
    ///   (`WORK_NOT_YOURS`)
    /// @param grounds in words where it is done for another (`WORK_GROUNDS_MISSING`), else may be
    ///   empty
    record ReleaseCase(String caseId, String releasedBy, String role, String grounds, LocalDate on)
            implements WorkCommand {}

    /// Give a case to somebody.
    ///
    /// @param assignee account (`WORK_ACCOUNT_MALFORMED`) that has signed in here in the role that
    ///   is due (`ACCOUNT_UNKNOWN`), does not have it yet (`WORK_HELD_ALREADY`) and that nothing in
    ///   the case bars (`WORK_CONFLICT_OF_INTEREST`)
    /// @param role of the one who reassigns, officer or manager (`WORK_NOT_YOURS`)
    /// @param grounds in words, never blank (`WORK_GROUNDS_MISSING`)
    record ReassignCase(
            String caseId,
            String assignee,
            String reassignedBy,
            String role,
            String grounds,
            LocalDate on)
            implements WorkCommand {}

    /// Note something of a case, for the staff only.
    ///
    /// @param text never blank (`WORK_NOTE_EMPTY`)
    /// @param corrects key of an earlier note (`WORK_NOTE_UNKNOWN`); null for none
    record WriteNote(
            String caseId, String text, @Nullable String corrects, String writtenBy, LocalDate on)
            implements WorkCommand {}

    /// Say on which day to look at the case again.
    ///
    /// @param day `on` or later (`WORK_FOLLOW_UP_PAST`) and another than before
    ///   (`WORK_FOLLOW_UP_UNCHANGED`); null for none any more
    record SetFollowUp(String caseId, @Nullable LocalDate day, String setBy, LocalDate on)
            implements WorkCommand {}
}
