package rosukh.command.council;

import static rosukh.command.council.CouncilRefusal.ACTION_DAYS_RANGE;
import static rosukh.command.council.CouncilRefusal.ACTION_DOCUMENT_MALFORMED;
import static rosukh.command.council.CouncilRefusal.ACTION_ENTERED_BEFORE;
import static rosukh.command.council.CouncilRefusal.ACTION_EVIDENCE_MISSING;
import static rosukh.command.council.CouncilRefusal.ACTION_NOT_OVERDUE;
import static rosukh.command.council.CouncilRefusal.ACTION_OLD_MALFORMED;
import static rosukh.command.council.CouncilRefusal.ACTION_OVER;
import static rosukh.command.council.CouncilRefusal.ACTION_OVERDUE_RAISED;
import static rosukh.command.council.CouncilRefusal.ACTION_OWNER_BARRED;
import static rosukh.command.council.CouncilRefusal.ACTION_OWNER_NEEDED;
import static rosukh.command.council.CouncilRefusal.ACTION_PERCENT_RANGE;
import static rosukh.command.council.CouncilRefusal.ACTION_PRIORITY_UNCHANGED;
import static rosukh.command.council.CouncilRefusal.ACTION_RESULT_UNKNOWN;
import static rosukh.command.council.CouncilRefusal.ACTION_SECOND_PERSON;
import static rosukh.command.council.CouncilRefusal.COUNCIL_DATE_BACKWARDS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rosukh.command.council.ActionCommand.ChangePriority;
import rosukh.command.council.ActionCommand.CloseAction;
import rosukh.command.council.ActionCommand.EnterOldAction;
import rosukh.command.council.ActionCommand.FileProof;
import rosukh.command.council.ActionCommand.MoveDeadline;
import rosukh.command.council.ActionCommand.RaiseOverdue;
import rosukh.command.council.ActionCommand.ReportProgress;
import rosukh.command.kernel.KernelRefusal;
import rosukh.events.council.ActionEvent;
import rosukh.events.council.ActionEvent.ActionAssigned;
import rosukh.events.council.ActionEvent.ActionClosed;
import rosukh.events.council.ActionEvent.ActionOverdue;
import rosukh.events.council.ActionEvent.DeadlineMoved;
import rosukh.events.council.ActionEvent.EvidenceFiled;
import rosukh.events.council.ActionEvent.OldActionEntered;
import rosukh.events.council.ActionEvent.PriorityChanged;
import rosukh.events.council.ActionEvent.ProgressReported;
import rosukh.events.council.CouncilMeeting;
import rosukh.events.council.CouncilMeetingEvent.ResolutionAdopted;
import rosukh.events.council.Result;
import rosukh.events.council.Task;

/// The rules on an action item.
///
/// @param owner key of the body; empty before the item begins
/// @param filed who filed each document, in order
/// @param moves how often the deadline was moved
/// @param raised for how many moves it was last said that the deadline passed; -1 for none
/// @param latest day of the last thing that happened
record ActionItem(
        String owner,
        boolean open,
        boolean priority,
        List<String> filed,
        int moves,
        int raised,
        LocalDate latest) {

    static final ActionItem NONE =
            new ActionItem("", false, false, List.of(), 0, -1, LocalDate.MIN);

    private static final int DAYS_MAX = 500;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    ActionItem {
        filed = List.copyOf(filed);
    }

    /// The items that a resolution begins.
    static List<ActionAssigned> beginning(
            ResolutionAdopted adopted, @Nullable CouncilMeeting meeting) {
        if (meeting == null) throw new IllegalStateException("no meeting adopted it");
        List<Task> tasks =
                meeting.topic(adopted.topic())
                        .map(each -> each.added().tasks())
                        .orElseThrow(IllegalStateException::new);
        return IntStream.range(0, tasks.size())
                .mapToObj(index ->
                        new ActionAssigned(
                                ActionEvent.idOf(adopted.meetingId(), adopted.topic(), index + 1),
                                adopted.meetingId(),
                                adopted.topic(),
                                index + 1,
                                tasks.get(index),
                                adopted.adoptedOn()))
                .toList();
    }

    ActionEvent decide(ActionCommand command) {
        if (command instanceof EnterOldAction enter) return enter(enter);
        if (owner.isEmpty()) throw KernelRefusal.NOT_FOUND.because("there is no such action item");
        if (!open) throw ACTION_OVER.because("the item is closed");
        if (command.on().isBefore(latest))
            throw COUNCIL_DATE_BACKWARDS.because("the last thing happened on " + latest);
        return switch (command) {
            case EnterOldAction again -> enter(again);
            case ReportProgress report -> report(report);
            case FileProof file -> file(file);
            case MoveDeadline move -> move(move);
            case ChangePriority change -> change(change);
            case RaiseOverdue raise -> raise(raise);
            case CloseAction close -> close(close);
        };
    }

    ActionItem evolve(ActionEvent event) {
        return switch (event) {
            case ActionAssigned e ->
                    new ActionItem(
                            e.task().owner(),
                            true,
                            e.task().priority(),
                            List.of(),
                            0,
                            -1,
                            e.assignedOn());
            case OldActionEntered e ->
                    new ActionItem(
                            e.owner(),
                            e.result() == null,
                            e.priority(),
                            List.of(),
                            0,
                            -1,
                            e.enteredOn());
            case ProgressReported e -> with(open, priority, moves, raised, e.reportedOn());
            case EvidenceFiled e -> {
                List<String> more = new ArrayList<>(filed);
                more.add(e.filedBy());
                yield new ActionItem(owner, open, priority, more, moves, raised, e.filedOn());
            }
            case DeadlineMoved e -> with(open, priority, moves + 1, raised, e.movedOn());
            case PriorityChanged e -> with(open, e.priority(), moves, raised, e.changedOn());
            case ActionOverdue e -> with(open, priority, moves, e.moves(), e.raisedOn());
            case ActionClosed e -> with(false, priority, moves, raised, e.closedOn());
        };
    }

    private OldActionEntered enter(EnterOldAction command) {
        if (!owner.isEmpty()) throw ACTION_ENTERED_BEFORE.because("it was entered before");
        Result result =
                command.result().isEmpty()
                        ? null
                        : Said.code(Result.class, command.result(), ACTION_RESULT_UNKNOWN);
        LocalDate closedOn = command.closedOn();
        boolean closed = result != null;
        if (closed != (closedOn != null) || closed == command.evidence().isBlank())
            throw ACTION_OLD_MALFORMED.because(
                    "a closed item has a result, its day and its evidence, an open one none");
        boolean ordered =
                !command.dueOn().isBefore(command.adoptedOn())
                        && (closedOn == null || !closedOn.isBefore(command.adoptedOn()))
                        && (closedOn == null || !closedOn.isAfter(command.on()))
                        && !command.adoptedOn().isAfter(command.on());
        if (!ordered)
            throw ACTION_OLD_MALFORMED.because(
                    "it is resolved, then due or closed, and entered last");
        return new OldActionEntered(
                command.actionId(),
                Said.text(command.resolution()),
                Said.text(command.title()),
                command.adoptedOn(),
                Said.aim(command.gauge(), command.area(), command.direction()),
                Said.text(command.owner()),
                Said.text(command.action()),
                Said.text(command.measure()),
                Said.text(command.target()),
                command.dueOn(),
                command.priority(),
                result,
                closedOn,
                command.evidence().strip(),
                command.by(),
                command.on());
    }

    private ProgressReported report(ReportProgress command) {
        if (!command.organisation().equals(owner))
            throw ACTION_OWNER_NEEDED.because("the item is owned by " + owner);
        if (command.percent() < 0 || command.percent() > 100)
            throw ACTION_PERCENT_RANGE.because("progress is 0 to 100 percent");
        return new ProgressReported(
                command.actionId(),
                command.percent(),
                Said.text(command.said()),
                command.by(),
                command.organisation(),
                command.on());
    }

    private EvidenceFiled file(FileProof command) {
        if (!SHA256.matcher(command.sha256()).matches())
            throw ACTION_DOCUMENT_MALFORMED.because("a SHA-256 has 64 digits in hex");
        return new EvidenceFiled(
                command.actionId(),
                filed.size() + 1,
                Said.text(command.title()),
                command.sha256(),
                command.by(),
                command.organisation(),
                command.on());
    }

    private DeadlineMoved move(MoveDeadline command) {
        notOwner(command.organisation());
        if (command.workingDays() < 1 || command.workingDays() > DAYS_MAX)
            throw ACTION_DAYS_RANGE.because("a deadline moves by 1 to " + DAYS_MAX + " days");
        return new DeadlineMoved(
                command.actionId(),
                command.workingDays(),
                Said.text(command.grounds()),
                command.by(),
                command.on());
    }

    private PriorityChanged change(ChangePriority command) {
        if (command.priority() == priority)
            throw ACTION_PRIORITY_UNCHANGED.because("it is so already");
        return new PriorityChanged(
                command.actionId(),
                command.priority(),
                Said.text(command.grounds()),
                command.by(),
                command.on());
    }

    private ActionOverdue raise(RaiseOverdue command) {
        if (raised >= moves) throw ACTION_OVERDUE_RAISED.because("it was said before");
        if (command.moves() != moves || !command.on().isAfter(command.dueOn()))
            throw ACTION_NOT_OVERDUE.because("the deadline has not passed");
        return new ActionOverdue(command.actionId(), command.dueOn(), moves, command.on());
    }

    private ActionClosed close(CloseAction command) {
        notOwner(command.organisation());
        List<Integer> evidence = command.evidence();
        boolean known = evidence.stream().allMatch(each -> each >= 1 && each <= filed.size());
        if (evidence.isEmpty() || !known || new HashSet<>(evidence).size() != evidence.size())
            throw ACTION_EVIDENCE_MISSING.because(
                    "it is closed on documents filed for it, each named once");
        if (evidence.stream().anyMatch(each -> filed.get(each - 1).equals(command.by())))
            throw ACTION_SECOND_PERSON.because("the person filed the evidence");
        return new ActionClosed(
                command.actionId(),
                Said.code(Result.class, command.result(), ACTION_RESULT_UNKNOWN),
                evidence,
                Said.text(command.grounds()),
                command.by(),
                command.organisation(),
                command.on());
    }

    private void notOwner(String organisation) {
        if (organisation.equals(owner))
            throw ACTION_OWNER_BARRED.because("the item is owned by " + owner);
    }

    private ActionItem with(boolean stillOpen, boolean first, int moved, int said, LocalDate on) {
        return new ActionItem(owner, stillOpen, first, filed, moved, said, on);
    }
}
