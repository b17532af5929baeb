package rosukh.command.work;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.work.BatchAuthor;
import rosukh.events.work.BatchEvent;
import rosukh.events.work.BatchItem;
import rosukh.events.work.BatchOrder;

/// What can be asked of a batch. People start one and take one back; its course is recorded by the
/// process that carries it out. The codes are those of [WorkRefusal].
public sealed interface BatchCommand {

    String batchId();

    LocalDate on();

    /// The stream of the batch.
    @TargetAggregateIdentifier
    default String streamId() {
        return BatchEvent.streamOf(batchId());
    }

    /// Order something to be done to many cases, each by the command that does it to one.
    ///
    /// @param order what; each action takes what it needs and nothing else
    ///   (`BATCH_ORDER_MALFORMED`)
    /// @param items 1 to 200 cases (`BATCH_SIZE`), each once (`BATCH_ITEM_MALFORMED`)
    /// @param reason in words, never blank (`BATCH_REASON_MISSING`)
    /// @param author in a role that may order it (`BATCH_ROLE_NOT_ALLOWED`)
    record StartBatch(
            String batchId,
            BatchOrder order,
            List<BatchItem> items,
            String reason,
            BatchAuthor author,
            LocalDate on)
            implements BatchCommand {

        public StartBatch {
            items = List.copyOf(items);
        }
    }

    /// Take back what a finished batch did, by the opposite command for each case that is still as
    /// the batch left it. Once (`BATCH_ALREADY_UNDONE`).
    ///
    /// @param undoes id of the batch (`BATCH_UNKNOWN`, `BATCH_RUNNING`, `BATCH_NOTHING_DONE`,
    ///   `BATCH_IS_UNDOING`)
    record UndoBatch(String batchId, String undoes, String reason, BatchAuthor author, LocalDate on)
            implements BatchCommand {}

    /// Record that a case was acted on; the last outcome finishes the batch.
    ///
    /// @param caseId without an outcome yet (`BATCH_ITEM_SETTLED`)
    record RecordItemDone(String batchId, String caseId, long version, long position, LocalDate on)
            implements BatchCommand {}

    /// Record that a rule refused to act on a case; the last outcome finishes the batch.
    record RecordItemRefused(
            String batchId, String caseId, String code, String detail, LocalDate on)
            implements BatchCommand {}
}
