package rosukh.command.processes;

import static rosukh.command.work.WorkRefusal.BATCH_STEP_FINAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosukh.command.certification.ClockCommand.ExtendDeadline;
import rosukh.command.certification.ClockCommand.ResumeClock;
import rosukh.command.certification.ClockCommand.SuspendClock;
import rosukh.command.kernel.Streams;
import rosukh.command.work.Work;
import rosukh.command.work.WorkCommand.ClaimCase;
import rosukh.command.work.WorkCommand.ReassignCase;
import rosukh.command.work.WorkCommand.ReleaseCase;
import rosukh.command.work.WorkCommand.SetFollowUp;
import rosukh.events.certification.ClockEvent.ClockSuspended;
import rosukh.events.work.BatchAuthor;
import rosukh.events.work.BatchEvent.BatchStarted;
import rosukh.events.work.BatchItem;
import rosukh.events.work.BatchOrder;
import rosukh.events.work.QueuedCase;
import rosukh.events.work.WorkEvent;
import rosukh.events.work.WorkEvent.CaseClaimed;
import rosukh.events.work.WorkEvent.CaseReassigned;
import rosukh.events.work.WorkEvent.ClaimReleased;
import rosukh.events.work.WorkEvent.FollowUpSet;
import rosukh.events.work.WorkEvent.NoteWritten;

/// The command that a batch means for one case. Taking back is the opposite command, worked out
/// from what the stream held before the batch acted; that part of a stream never changes.
public final class BatchSteps {

    private final Streams streams;

    public BatchSteps(Streams streams) {
        this.streams = streams;
    }

    /// @throws rosukh.command.kernel.Refused under `BATCH_STEP_FINAL` where nothing takes it back
    Object command(BatchStarted batch, BatchItem item) {
        return batch.undoes() == null ? step(batch, item) : back(batch, item);
    }

    private static Object step(BatchStarted batch, BatchItem item) {
        BatchOrder order = batch.order();
        BatchAuthor by = batch.author();
        LocalDate on = batch.startedOn();
        return switch (order.action()) {
            case CLAIM -> claim(batch, item);
            case RELEASE -> release(batch, item);
            case REASSIGN -> reassign(batch, item, Objects.requireNonNull(order.assignee()));
            case FOLLOW_UP -> new SetFollowUp(item.caseId(), order.day(), by.account(), on);
            case EXTEND ->
                    new ExtendDeadline(
                            item.caseId(),
                            Objects.requireNonNull(order.stage()),
                            order.days(),
                            batch.reason(),
                            by.account(),
                            on);
            case SUSPEND -> suspend(batch, item, Objects.requireNonNull(order.cause()));
            case RESUME -> resume(batch, item);
        };
    }

    private Object back(BatchStarted batch, BatchItem item) {
        return switch (batch.order().action()) {
            case CLAIM -> release(batch, item);
            case RELEASE, REASSIGN -> toWhoHadIt(batch, item);
            case FOLLOW_UP ->
                    new SetFollowUp(
                            item.caseId(),
                            before(item).followUp(),
                            batch.author().account(),
                            batch.startedOn());
            case SUSPEND -> resume(batch, item);
            case RESUME -> suspend(batch, item, causeBefore(item));
            case EXTEND ->
                    throw BATCH_STEP_FINAL.because(
                            "time that was promised is not taken away again");
        };
    }

    /// Who had it; the queue where nobody did. Another turn is another's affair.
    private Object toWhoHadIt(BatchStarted batch, BatchItem item) {
        WorkEvent done =
                (WorkEvent)
                        streams.read(WorkEvent.streamOf(item.caseId())).get((int) item.version());
        return switch (done) {
            case ClaimReleased e -> to(batch, item, e.heldBy(), e.turn());
            case CaseReassigned e -> to(batch, item, e.heldBy(), e.turn());
            case CaseClaimed _, NoteWritten _, FollowUpSet _ ->
                    throw new IllegalStateException("no such step of a batch: " + done);
        };
    }

    private Object to(BatchStarted batch, BatchItem item, @Nullable String had, int turn) {
        boolean same =
                QueuedCase.of(streams.read(item.caseId()))
                        .filter(queued -> queued.number() == turn)
                        .isPresent();
        if (!same) throw BATCH_STEP_FINAL.because("the turn has passed to another role since");
        if (had == null) return release(batch, item);
        return had.equals(batch.author().account())
                ? claim(batch, item)
                : reassign(batch, item, had);
    }

    private Work before(BatchItem item) {
        List<Object> all = streams.read(WorkEvent.streamOf(item.caseId()));
        return Work.of(all.subList(0, (int) item.version()));
    }

    private String causeBefore(BatchItem item) {
        return streams.read(item.caseId()).subList(0, (int) item.version()).stream()
                .filter(ClockSuspended.class::isInstance)
                .map(event -> ((ClockSuspended) event).cause())
                .reduce((_, later) -> later)
                .orElseThrow(() -> BATCH_STEP_FINAL.because("the clock never stood before"));
    }

    private static ClaimCase claim(BatchStarted batch, BatchItem item) {
        BatchAuthor by = batch.author();
        return new ClaimCase(
                item.caseId(), by.role(), by.account(), by.organisation(), batch.startedOn());
    }

    private static ReleaseCase release(BatchStarted batch, BatchItem item) {
        BatchAuthor by = batch.author();
        return new ReleaseCase(
                item.caseId(), by.account(), by.role(), batch.reason(), batch.startedOn());
    }

    private static ReassignCase reassign(BatchStarted batch, BatchItem item, String assignee) {
        BatchAuthor by = batch.author();
        return new ReassignCase(
                item.caseId(),
                assignee,
                by.account(),
                by.role(),
                batch.reason(),
                batch.startedOn());
    }

    private static SuspendClock suspend(BatchStarted batch, BatchItem item, String cause) {
        return new SuspendClock(
                item.caseId(), cause, batch.reason(), batch.author().account(), batch.startedOn());
    }

    private static ResumeClock resume(BatchStarted batch, BatchItem item) {
        return new ResumeClock(
                item.caseId(), batch.reason(), batch.author().account(), batch.startedOn());
    }
}
