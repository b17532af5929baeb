package rosukh.command.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Streams;
import rosukh.command.work.BatchCommand.StartBatch;
import rosukh.command.work.BatchCommand.UndoBatch;
import rosukh.command.work.Work;
import rosukh.command.work.WorkCommand.ClaimCase;
import rosukh.command.work.WorkCommand.ReassignCase;
import rosukh.command.work.WorkCommand.SetFollowUp;
import rosukh.events.certification.ClockEvent.ClockResumed;
import rosukh.events.certification.ClockEvent.ClockSuspended;
import rosukh.events.work.BatchAction;
import rosukh.events.work.BatchAuthor;
import rosukh.events.work.BatchEvent;
import rosukh.events.work.BatchEvent.BatchItemRefused;
import rosukh.events.work.BatchItem;
import rosukh.events.work.BatchOrder;
import rosukh.events.work.Holder;
import rosukh.events.work.WorkEvent;

/// What a batch did to one case, taken back by another batch.
class UndoneBatchTest extends OnTheRealLog {

    static final LocalDate ON = LocalDate.of(2026, 5, 9);
    static final String CASE = "f-1.1";

    @BeforeEach
    void an_open_case() {
        TestSchemes.publish(node.commands, DAY);
        send(register("f-1", "10320004156"));
        send(new OpenCase(CASE, "f-1", 1, TestSchemes.KB, KERMAN, ON));
    }

    @Test
    void a_claim_is_given_back() {
        done(BatchOrder.of(BatchAction.CLAIM), -1);
        assertThat(holder()).isEqualTo("omid");
        assertThat(undone()).isNull();
        assertThat(holder()).isNull();
    }

    @Test
    void what_was_given_back_is_taken_again() {
        send(new ClaimCase(CASE, "officer", "omid", "isipo-krm", ON));
        done(BatchOrder.of(BatchAction.RELEASE), 0);
        assertThat(holder()).isNull();
        assertThat(undone()).isNull();
        assertThat(holder()).isEqualTo("omid");
    }

    @Test
    void what_was_taken_off_another_goes_back_to_that_person() {
        send(new ClaimCase(CASE, "officer", "ali", "isipo-krm", ON));
        done(BatchOrder.of(BatchAction.RELEASE), 0);
        assertThat(undone()).isNull();
        assertThat(holder()).isEqualTo("ali");
    }

    @Test
    void a_reassignment_goes_back_to_who_had_it_or_to_the_queue() {
        done(new BatchOrder(BatchAction.REASSIGN, "ali", null, null, 0, null), -1);
        assertThat(holder()).isEqualTo("ali");
        assertThat(undone()).isNull();
        assertThat(holder()).isNull();
    }

    @Test
    void a_reassignment_from_somebody_goes_back_to_that_person() {
        send(new ClaimCase(CASE, "officer", "mina", "isipo-krm", ON));
        done(new BatchOrder(BatchAction.REASSIGN, "ali", null, null, 0, null), 0);
        assertThat(undone()).isNull();
        assertThat(holder()).isEqualTo("mina");
    }

    @Test
    void a_follow_up_day_is_what_it_was_before() {
        send(new SetFollowUp(CASE, ON.plusDays(5), "omid", ON));
        done(new BatchOrder(BatchAction.FOLLOW_UP, null, ON.plusDays(9), null, 0, null), 0);
        assertThat(work().followUp()).isEqualTo(ON.plusDays(9));
        assertThat(undone()).isNull();
        assertThat(work().followUp()).isEqualTo(ON.plusDays(5));
    }

    @Test
    void a_clock_that_was_stopped_runs_again_and_the_other_way_round() {
        done(new BatchOrder(BatchAction.SUSPEND, null, null, null, 0, "COURT_ORDER"), 0);
        assertThat(undone()).isNull();
        assertThat(last(CASE)).isInstanceOf(ClockResumed.class);
        send(
                new StartBatch(
                        "b-3",
                        new BatchOrder(BatchAction.SUSPEND, null, null, null, 0, "FORCE_MAJEURE"),
                        List.of(new BatchItem(CASE, 2)),
                        "why",
                        author(),
                        ON));
        run();
        done("b-4", BatchOrder.of(BatchAction.RESUME), 3);
        send(new UndoBatch("b-5", "b-4", "error", author(), ON));
        run();
        assertThat(last(CASE))
                .isEqualTo(new ClockSuspended(CASE, "FORCE_MAJEURE", "error", "omid", ON));
    }

    @Test
    void time_that_was_given_is_not_taken_away() {
        done(new BatchOrder(BatchAction.EXTEND, null, null, "INTAKE", 2, null), 0);
        assertThat(undone()).isEqualTo("BATCH_STEP_FINAL");
        assertThat(Streams.of(node.events).read(CASE)).hasSize(2);
    }

    @Test
    void what_somebody_changed_since_stays_as_it_is() {
        done(BatchOrder.of(BatchAction.CLAIM), -1);
        send(new ReassignCase(CASE, "ali", "mina", "manager", "ill", ON));
        assertThat(undone()).isEqualTo("VERSION_STALE");
        assertThat(holder()).isEqualTo("ali");
    }

    @Test
    void what_is_another_roles_turn_by_now_is_not_given_back_to_anybody() {
        send(new ClaimCase(CASE, "officer", "ali", "isipo-krm", ON));
        done(BatchOrder.of(BatchAction.RELEASE), 0);
        send(new rosukh.command.certification.CourseCommand.WithdrawCase(CASE, "g", "firm", ON));
        assertThat(undone()).isEqualTo("BATCH_STEP_FINAL");
        assertThat(holder()).isNull();
    }

    private void done(BatchOrder order, long version) {
        done("b-1", order, version);
    }

    private void done(String id, BatchOrder order, long version) {
        send(new StartBatch(id, order, List.of(new BatchItem(CASE, version)), "why", author(), ON));
        run();
        assertThat(refusal(id)).isNull();
    }

    /// The code of the refusal; null where it was undone.
    private @Nullable String undone() {
        send(new UndoBatch("b-2", "b-1", "error", author(), ON));
        run();
        return refusal("b-2");
    }

    private void run() {
        new BatchRun(
                        LogReader.of(node.events),
                        node.commands,
                        new BatchSteps(Streams.of(node.events)),
                        () -> ON)
                .look();
    }

    private @Nullable String refusal(String batchId) {
        return Streams.of(node.events).read(BatchEvent.streamOf(batchId)).stream()
                .filter(BatchItemRefused.class::isInstance)
                .map(event -> ((BatchItemRefused) event).code())
                .findFirst()
                .orElse(null);
    }

    private Work work() {
        return Work.of(Streams.of(node.events).read(WorkEvent.streamOf(CASE)));
    }

    private @Nullable String holder() {
        Holder holder = work().holder();
        return holder == null ? null : holder.account();
    }

    private Object last(String stream) {
        return Streams.of(node.events).read(stream).getLast();
    }

    private static BatchAuthor author() {
        return new BatchAuthor("omid", "officer", "isipo-krm", List.of(), List.of());
    }
}
