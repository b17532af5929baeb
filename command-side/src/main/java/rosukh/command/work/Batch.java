package rosukh.command.work;

import static rosukh.command.work.WorkRefusal.BATCH_ALREADY_STARTED;
import static rosukh.command.work.WorkRefusal.BATCH_IS_UNDOING;
import static rosukh.command.work.WorkRefusal.BATCH_ITEM_MALFORMED;
import static rosukh.command.work.WorkRefusal.BATCH_ITEM_SETTLED;
import static rosukh.command.work.WorkRefusal.BATCH_NOTHING_DONE;
import static rosukh.command.work.WorkRefusal.BATCH_REASON_MISSING;
import static rosukh.command.work.WorkRefusal.BATCH_RUNNING;
import static rosukh.command.work.WorkRefusal.BATCH_SIZE;
import static rosukh.command.work.WorkRefusal.BATCH_UNKNOWN;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.work.BatchCommand.RecordItemDone;
import rosukh.command.work.BatchCommand.RecordItemRefused;
import rosukh.command.work.BatchCommand.StartBatch;
import rosukh.command.work.BatchCommand.UndoBatch;
import rosukh.events.work.BatchEvent;
import rosukh.events.work.BatchEvent.BatchFinished;
import rosukh.events.work.BatchEvent.BatchItemDone;
import rosukh.events.work.BatchEvent.BatchItemRefused;
import rosukh.events.work.BatchEvent.BatchStarted;
import rosukh.events.work.BatchItem;

/// The rules on a batch and its course.
///
/// @param started null before it was
/// @param done the cases acted on and the version each was left at
/// @param refused the cases a rule refused to act on
public record Batch(@Nullable BatchStarted started, Map<String, Long> done, Set<String> refused) {

    static final int ITEMS_MAX = 200;
    static final Batch NONE = new Batch(null, Map.of(), Set.of());

    public Batch {
        done = Map.copyOf(done);
        refused = Set.copyOf(refused);
    }

    /// A batch after its events.
    public static Batch of(List<?> history) {
        Batch batch = NONE;
        for (Object event : history) batch = batch.evolve((BatchEvent) event);
        return batch;
    }

    /// Whether every case has its outcome.
    public boolean finished() {
        return started != null && done.size() + refused.size() == started.items().size();
    }

    /// The cases without an outcome, in their order.
    public List<BatchItem> open() {
        if (started == null) return List.of();
        return started.items().stream().filter(item -> !settled(item.caseId())).toList();
    }

    private boolean settled(String caseId) {
        return done.containsKey(caseId) || refused.contains(caseId);
    }

    /// @param other the batch to be undone, with that command; else not looked at
    List<BatchEvent> decide(BatchCommand command, Batch other) {
        return switch (command) {
            case StartBatch start -> List.of(start(start));
            case UndoBatch undo -> List.of(undo(undo, other));
            case RecordItemDone item ->
                    settling(
                            new BatchItemDone(
                                    item.batchId(),
                                    item.caseId(),
                                    item.version(),
                                    item.position(),
                                    item.on()),
                            item);
            case RecordItemRefused item ->
                    settling(
                            new BatchItemRefused(
                                    item.batchId(),
                                    item.caseId(),
                                    item.code(),
                                    item.detail(),
                                    item.on()),
                            item);
        };
    }

    Batch evolve(BatchEvent event) {
        return switch (event) {
            case BatchStarted e -> new Batch(e, done, refused);
            case BatchItemDone e -> {
                Map<String, Long> more = new HashMap<>(done);
                more.put(e.caseId(), e.version());
                yield new Batch(started, more, refused);
            }
            case BatchItemRefused e -> {
                Set<String> more = new HashSet<>(refused);
                more.add(e.caseId());
                yield new Batch(started, done, more);
            }
            case BatchFinished _ -> this;
        };
    }

    private BatchStarted start(StartBatch command) {
        unstarted();
        BatchOrders.mayOrder(command.order().action(), command.author().role());
        BatchOrders.wellFormed(command.order());
        reasoned(command.reason());
        if (command.items().isEmpty() || command.items().size() > ITEMS_MAX)
            throw BATCH_SIZE.because("a batch has 1 to " + ITEMS_MAX + " cases");
        Set<String> seen = new HashSet<>();
        for (BatchItem item : command.items())
            if (item.caseId().isBlank() || item.version() < -1 || !seen.add(item.caseId()))
                throw BATCH_ITEM_MALFORMED.because(
                        "each case is named once, with the version that was seen: "
                                + item.caseId());
        return new BatchStarted(
                command.batchId(),
                command.order(),
                command.items(),
                command.reason().strip(),
                command.author(),
                null,
                command.on());
    }

    /// What changed since the batch stays as it is: each case must be at the version it was left
    /// at.
    private BatchStarted undo(UndoBatch command, Batch other) {
        unstarted();
        BatchStarted first = other.started();
        if (first == null) throw BATCH_UNKNOWN.because("there is no batch " + command.undoes());
        BatchOrders.mayOrder(first.order().action(), command.author().role());
        if (first.undoes() != null)
            throw BATCH_IS_UNDOING.because("it undid another; start a new batch instead");
        if (!other.finished()) throw BATCH_RUNNING.because("it is still carried out");
        if (other.done().isEmpty()) throw BATCH_NOTHING_DONE.because("nothing of it was done");
        reasoned(command.reason());
        return new BatchStarted(
                command.batchId(),
                first.order(),
                left(first, other.done()),
                command.reason().strip(),
                command.author(),
                command.undoes(),
                command.on());
    }

    private static List<BatchItem> left(BatchStarted first, Map<String, Long> done) {
        return first.items().stream()
                .filter(item -> done.containsKey(item.caseId()))
                .map(item -> new BatchItem(item.caseId(), done.getOrDefault(item.caseId(), -1L)))
                .toList();
    }

    private void unstarted() {
        if (started != null) throw BATCH_ALREADY_STARTED.because("there is such a batch");
    }

    private static void reasoned(String reason) {
        if (reason.isBlank()) throw BATCH_REASON_MISSING.because("a batch says why");
    }

    private List<BatchEvent> settling(BatchEvent outcome, BatchCommand command) {
        String caseId =
                switch (outcome) {
                    case BatchItemDone e -> e.caseId();
                    case BatchItemRefused e -> e.caseId();
                    case BatchStarted _, BatchFinished _ ->
                            throw new IllegalStateException("no outcome of a case: " + outcome);
                };
        if (open().stream().noneMatch(item -> item.caseId().equals(caseId)))
            throw BATCH_ITEM_SETTLED.because(caseId + " has its outcome or is none of its cases");
        Batch after = evolve(outcome);
        if (!after.finished()) return List.of(outcome);
        return List.of(
                outcome,
                new BatchFinished(
                        command.batchId(),
                        after.done().size(),
                        after.refused().size(),
                        command.on()));
    }
}
