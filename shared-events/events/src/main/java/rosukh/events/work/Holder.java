package rosukh.events.work;

import org.jspecify.annotations.Nullable;
import rosukh.events.work.WorkEvent.CaseClaimed;
import rosukh.events.work.WorkEvent.CaseReassigned;
import rosukh.events.work.WorkEvent.ClaimReleased;
import rosukh.events.work.WorkEvent.FollowUpSet;
import rosukh.events.work.WorkEvent.NoteWritten;

/// Who has a case, and for which of its turns.
public record Holder(String account, String role, int turn) {

    /// Who has it after an event; null for nobody.
    public static @Nullable Holder after(@Nullable Holder before, WorkEvent event) {
        return switch (event) {
            case CaseClaimed e -> new Holder(e.claimedBy(), e.role(), e.turn());
            case CaseReassigned e -> new Holder(e.assignee(), e.role(), e.turn());
            case ClaimReleased _ -> null;
            case NoteWritten _, FollowUpSet _ -> before;
        };
    }

    /// Whether it still counts: the turn it was made in is the case's turn.
    boolean counts(QueuedCase queued) {
        return turn == queued.number()
                && queued.due().filter(due -> due.key().equals(role)).isPresent();
    }
}
