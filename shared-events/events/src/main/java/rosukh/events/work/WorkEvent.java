package rosukh.events.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventType;
import rosukh.events.Personal;

/// Who works on a case and what is kept in mind of it, one stream per case beside the case's own. A
/// claim names the turn it was made in; once the role that must act changes it no longer counts,
/// see [Queues].
public sealed interface WorkEvent {

    String caseId();

    /// The stream of the work on a case.
    static String streamOf(String caseId) {
        return "work:" + caseId;
    }

    /// The business date.
    default LocalDate on() {
        return switch (this) {
            case CaseClaimed e -> e.claimedOn();
            case ClaimReleased e -> e.releasedOn();
            case CaseReassigned e -> e.reassignedOn();
            case NoteWritten e -> e.writtenOn();
            case FollowUpSet e -> e.setOn();
        };
    }

    /// Somebody took a case from the queue of a role.
    ///
    /// @param role whose turn it was, for example `assessor`
    /// @param turn which turn of the case it was, from 1
    /// @param organisation the body the person acts for
    @EventType("work.case-claimed")
    record CaseClaimed(
            String caseId,
            String role,
            int turn,
            String claimedBy,
            String organisation,
            LocalDate claimedOn)
            implements WorkEvent {}

    /// A case went back to the queue of its role.
    ///
    /// @param heldBy account of who had it
    /// @param grounds in words; empty where the person gave it back
    @EventType("work.claim-released")
    record ClaimReleased(
            String caseId,
            String role,
            int turn,
            String heldBy,
            String releasedBy,
            @Personal(subject = "case:{caseId}") String grounds,
            LocalDate releasedOn)
            implements WorkEvent {}

    /// A case was given to somebody.
    ///
    /// @param heldBy account of who had it before; null where nobody did
    /// @param assignee account of who has it now
    @EventType("work.case-reassigned")
    record CaseReassigned(
            String caseId,
            String role,
            int turn,
            @Nullable String heldBy,
            String assignee,
            String reassignedBy,
            @Personal(subject = "case:{caseId}") String grounds,
            LocalDate reassignedOn)
            implements WorkEvent {}

    /// Something was noted of a case, for the staff and never for the firm. A note is no reason of
    /// a decision, and it stays.
    ///
    /// @param noteId key within the case, for example `N1`
    /// @param corrects key of the note it corrects; null for none
    @EventType("work.note-written")
    record NoteWritten(
            String caseId,
            String noteId,
            @Personal(subject = "case:{caseId}") String text,
            @Nullable String corrects,
            String writtenBy,
            LocalDate writtenOn)
            implements WorkEvent {}

    /// The day on which to look at the case again.
    ///
    /// @param day null where there is none any more
    @EventType("work.follow-up-set")
    record FollowUpSet(String caseId, @Nullable LocalDate day, String setBy, LocalDate setOn)
            implements WorkEvent {}
}
