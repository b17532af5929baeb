package rosukh.events.work;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.Claim;
import rosukh.events.Claiming;
import rosukh.events.EventType;

/// The course of something that is done to many cases, one stream per batch. Each case is acted on
/// by a command of its own, so each has an outcome of its own.
public sealed interface BatchEvent {

    String batchId();

    /// The stream of a batch.
    static String streamOf(String batchId) {
        return "batch:" + batchId;
    }

    /// A batch was ordered; from here on it is carried out.
    ///
    /// @param reason in words
    /// @param undoes id of the batch that is taken back; null for none
    @EventType("work.batch-started")
    record BatchStarted(
            String batchId,
            BatchOrder order,
            List<BatchItem> items,
            String reason,
            BatchAuthor author,
            @Nullable String undoes,
            LocalDate startedOn)
            implements BatchEvent, Claiming {

        public BatchStarted {
            items = List.copyOf(items);
        }

        @Override
        public List<Claim> claims() {
            return undoes == null ? List.of() : List.of(new Claim("batch.undone", undoes));
        }
    }

    /// A case was acted on.
    ///
    /// @param version of the stream that was acted on
    /// @param position in the log of what was stored
    @EventType("work.batch-item-done")
    record BatchItemDone(
            String batchId, String caseId, long version, long position, LocalDate doneOn)
            implements BatchEvent {}

    /// A rule refused to act on a case.
    ///
    /// @param code stable, for example `VERSION_STALE`
    /// @param detail in English words
    @EventType("work.batch-item-refused")
    record BatchItemRefused(
            String batchId, String caseId, String code, String detail, LocalDate refusedOn)
            implements BatchEvent {}

    /// Every case of the batch has its outcome.
    @EventType("work.batch-finished")
    record BatchFinished(String batchId, int done, int refused, LocalDate finishedOn)
            implements BatchEvent {}
}
