package rosukh.command.work;

import static rosukh.command.work.WorkRefusal.WORK_ACCOUNT_MALFORMED;
import static rosukh.command.work.WorkRefusal.WORK_CASE_CLOSED;
import static rosukh.command.work.WorkRefusal.WORK_CLAIMED_BY_ANOTHER;
import static rosukh.command.work.WorkRefusal.WORK_CONFLICT_OF_INTEREST;
import static rosukh.command.work.WorkRefusal.WORK_DATE_BACKWARDS;
import static rosukh.command.work.WorkRefusal.WORK_FOLLOW_UP_PAST;
import static rosukh.command.work.WorkRefusal.WORK_FOLLOW_UP_UNCHANGED;
import static rosukh.command.work.WorkRefusal.WORK_GROUNDS_MISSING;
import static rosukh.command.work.WorkRefusal.WORK_HELD_ALREADY;
import static rosukh.command.work.WorkRefusal.WORK_NOTE_EMPTY;
import static rosukh.command.work.WorkRefusal.WORK_NOTE_UNKNOWN;
import static rosukh.command.work.WorkRefusal.WORK_NOT_CLAIMED;
import static rosukh.command.work.WorkRefusal.WORK_NOT_YOURS;
import static rosukh.command.work.WorkRefusal.WORK_ROLE_NOT_DUE;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Persons;
import rosukh.command.kernel.Principal;
import rosukh.command.kernel.Violation;
import rosukh.command.work.WorkCommand.ClaimCase;
import rosukh.command.work.WorkCommand.ReassignCase;
import rosukh.command.work.WorkCommand.ReleaseCase;
import rosukh.command.work.WorkCommand.SetFollowUp;
import rosukh.command.work.WorkCommand.WriteNote;
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

/// The rules on the work on one case.
///
/// @param holder who took it last or was given it, whether that still counts or not; null for
///   nobody
/// @param followUp the day to look again; null for none
/// @param notes how many there are; they are called `N1`, `N2` and so on
/// @param latest day of the last thing that happened; null before the first
public record Work(
        @Nullable Holder holder,
        @Nullable LocalDate followUp,
        int notes,
        @Nullable LocalDate latest) {

    static final Work NONE = new Work(null, null, 0, null);

    /// Who may act over the head of the one who has a case.
    private static final Set<String> OVERSEERS = Set.of("officer", "manager");

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}");

    /// The work on a case after its events.
    public static Work of(List<?> history) {
        Work work = NONE;
        for (Object event : history) work = work.evolve((WorkEvent) event);
        return work;
    }

    /// @param principal the person acted for; null if everybody acts for themselves
    WorkEvent decide(WorkCommand command, QueuedCase queued, @Nullable Principal principal) {
        if (latest != null && command.on().isBefore(latest))
            throw WORK_DATE_BACKWARDS.because("the last thing happened on " + latest);
        return switch (command) {
            case ClaimCase claim -> claim(claim, queued, principal);
            case ReleaseCase release -> release(release, queued, principal);
            case ReassignCase reassign -> reassign(reassign, queued);
            case WriteNote note -> note(note);
            case SetFollowUp followUp -> followUp(followUp, queued);
        };
    }

    Work evolve(WorkEvent event) {
        Holder now = Holder.after(holder, event);
        return switch (event) {
            case NoteWritten e -> new Work(now, followUp, notes + 1, e.writtenOn());
            case FollowUpSet e -> new Work(now, e.day(), notes, e.setOn());
            case CaseClaimed _, ClaimReleased _, CaseReassigned _ ->
                    new Work(now, followUp, notes, event.on());
        };
    }

    private CaseClaimed claim(ClaimCase command, QueuedCase queued, @Nullable Principal principal) {
        DueRole due = due(queued);
        if (!due.key().equals(command.role()))
            throw WORK_ROLE_NOT_DUE.because("it is the turn of the role " + due.key());
        Holder held = Queues.holding(queued, holder).orElse(null);
        if (held != null && held.account().equals(command.claimedBy()))
            throw WORK_HELD_ALREADY.because("you have it already");
        if (held != null) throw claimedBy(held);
        if (Persons.of(command.claimedBy(), command.organisation(), principal).anyOf(queued::bars))
            throw WORK_CONFLICT_OF_INTEREST.because("you had another part in this case");
        return new CaseClaimed(
                command.caseId(),
                command.role(),
                queued.number(),
                command.claimedBy(),
                command.organisation(),
                command.on());
    }

    private static RuntimeException claimedBy(Holder held) {
        return WORK_CLAIMED_BY_ANOTHER.because(
                held.account() + " has it", new Violation("", "HOLDER", held.account()));
    }

    private ClaimReleased release(
            ReleaseCase command, QueuedCase queued, @Nullable Principal principal) {
        DueRole due = due(queued);
        Holder held =
                Queues.holding(queued, holder)
                        .orElseThrow(() -> WORK_NOT_CLAIMED.because("nobody has it"));
        if (!Persons.of(command.releasedBy(), "", principal).either(held.account()::equals)) {
            overseen(command.role());
            grounded(command.grounds());
        }
        return new ClaimReleased(
                command.caseId(),
                due.key(),
                queued.number(),
                held.account(),
                command.releasedBy(),
                command.grounds().strip(),
                command.on());
    }

    private CaseReassigned reassign(ReassignCase command, QueuedCase queued) {
        DueRole due = due(queued);
        overseen(command.role());
        grounded(command.grounds());
        if (due == DueRole.FIRM)
            throw WORK_ROLE_NOT_DUE.because("it waits for the firm, and for nobody of the staff");
        if (!ACCOUNT.matcher(command.assignee()).matches())
            throw WORK_ACCOUNT_MALFORMED.because(
                    "an account has letters, digits and ._@+- and begins with none of these signs");
        String held = Queues.holding(queued, holder).map(Holder::account).orElse(null);
        if (command.assignee().equals(held))
            throw WORK_HELD_ALREADY.because(command.assignee() + " has it already");
        if (queued.bars(command.assignee(), ""))
            throw WORK_CONFLICT_OF_INTEREST.because(
                    command.assignee() + " had another part in this case");
        return new CaseReassigned(
                command.caseId(),
                due.key(),
                queued.number(),
                held,
                command.assignee(),
                command.reassignedBy(),
                command.grounds().strip(),
                command.on());
    }

    private NoteWritten note(WriteNote command) {
        if (command.text().isBlank()) throw WORK_NOTE_EMPTY.because("a note says something");
        if (command.corrects() != null && !noted(command.corrects()))
            throw WORK_NOTE_UNKNOWN.because("there is no note " + command.corrects());
        return new NoteWritten(
                command.caseId(),
                "N" + (notes + 1),
                command.text().strip(),
                command.corrects(),
                command.writtenBy(),
                command.on());
    }

    private boolean noted(String noteId) {
        for (int i = 1; i <= notes; i++) if (noteId.equals("N" + i)) return true;
        return false;
    }

    private FollowUpSet followUp(SetFollowUp command, QueuedCase queued) {
        due(queued);
        LocalDate day = command.day();
        if (day != null && day.isBefore(command.on()))
            throw WORK_FOLLOW_UP_PAST.because("the day lies before " + command.on());
        if (Objects.equals(day, followUp))
            throw WORK_FOLLOW_UP_UNCHANGED.because(
                    day == null ? "there is no such day" : "it is that day already");
        return new FollowUpSet(command.caseId(), day, command.setBy(), command.on());
    }

    private static DueRole due(QueuedCase queued) {
        return queued.due()
                .orElseThrow(() -> WORK_CASE_CLOSED.because("a closed case waits for nobody"));
    }

    private static void overseen(String role) {
        if (!OVERSEERS.contains(role))
            throw WORK_NOT_YOURS.because("only an officer or a manager may do it for another");
    }

    private static void grounded(String grounds) {
        if (grounds.isBlank()) throw WORK_GROUNDS_MISSING.because("it must be said why");
    }
}
