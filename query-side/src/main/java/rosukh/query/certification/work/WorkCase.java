package rosukh.query.certification.work;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.clocks.ClockedCase;
import rosukh.events.work.DueRole;
import rosukh.events.work.Holder;
import rosukh.events.work.QueuedCase;
import rosukh.events.work.Queues;
import rosukh.events.work.WorkEvent;
import rosukh.events.work.WorkEvent.CaseClaimed;
import rosukh.events.work.WorkEvent.CaseReassigned;
import rosukh.events.work.WorkEvent.ClaimReleased;
import rosukh.events.work.WorkEvent.FollowUpSet;
import rosukh.events.work.WorkEvent.NoteWritten;
import rosukh.query.certification.Milestones;
import rosukh.query.certification.Stage;

/// What must be known of a case to say in whose queue it is and how pressing it is. No due date is
/// kept: it would be wrong as soon as a closure is declared.
///
/// @param role key of the role that must act next; empty for a closed case
/// @param person account of who has it now; empty for nobody
/// @param helping the body that helps the firm; empty for none
/// @param holder who took it last, whether that still counts or not; null for nobody
/// @param words folded words of firm and case, for the search
/// @param version of the case's stream
/// @param workVersion of the stream of the work on it; -1 while there is none
@JsonIgnoreProperties({"queued", "clocked", "holder", "words"})
public record WorkCase(
        String caseId,
        String firmId,
        String firmName,
        String provinceKey,
        String estateKey,
        Stage stage,
        Milestones milestones,
        String role,
        String person,
        String helping,
        @Nullable LocalDate followUp,
        QueuedCase queued,
        ClockedCase clocked,
        @Nullable Holder holder,
        List<Note> notes,
        List<String> words,
        long version,
        long workVersion) {

    static WorkCase opened(CaseOpened event, FirmOfWork firm, long at, String by) {
        return new WorkCase(
                event.caseId(),
                event.firmId(),
                firm.name(),
                event.provinceKey(),
                event.estateKey(),
                Stage.OPENED,
                Milestones.opened(event.openedOn()),
                DueRole.OFFICER.key(),
                "",
                "",
                null,
                QueuedCase.opened(event),
                ClockedCase.opened(event, at, by),
                null,
                List.of(),
                firm.words(event.caseId()),
                0,
                -1);
    }

    WorkCase after(CertificationEvent event, long at, String by, long newVersion) {
        return with(
                stage.after(event, milestones),
                milestones.evolve(event),
                queued.after(event),
                clocked.after(event, at, by),
                holder,
                followUp,
                notes,
                newVersion,
                workVersion);
    }

    WorkCase after(WorkEvent event, long at, Instant when, String by, long newVersion) {
        Holder now = Holder.after(holder, event);
        return switch (event) {
            case CaseClaimed _, ClaimReleased _, CaseReassigned _ ->
                    worked(now, followUp, notes, newVersion);
            case FollowUpSet e -> worked(now, e.day(), notes, newVersion);
            case NoteWritten e -> {
                List<Note> more = new ArrayList<>(notes);
                more.add(Note.of(e, at, when, by));
                yield worked(now, followUp, List.copyOf(more), newVersion);
            }
        };
    }

    private WorkCase worked(
            @Nullable Holder newHolder,
            @Nullable LocalDate newFollowUp,
            List<Note> newNotes,
            long newVersion) {
        return with(
                stage,
                milestones,
                queued,
                clocked,
                newHolder,
                newFollowUp,
                newNotes,
                version,
                newVersion);
    }

    private WorkCase with(
            Stage newStage,
            Milestones newMilestones,
            QueuedCase newQueued,
            ClockedCase newClocked,
            @Nullable Holder newHolder,
            @Nullable LocalDate newFollowUp,
            List<Note> newNotes,
            long newVersion,
            long newWorkVersion) {
        return new WorkCase(
                caseId,
                firmId,
                firmName,
                provinceKey,
                estateKey,
                newStage,
                newMilestones,
                newQueued.due().map(DueRole::key).orElse(""),
                Queues.holding(newQueued, newHolder).map(Holder::account).orElse(""),
                newQueued.involved().helping(),
                newFollowUp,
                newQueued,
                newClocked,
                newHolder,
                newNotes,
                words,
                newVersion,
                newWorkVersion);
    }
}
