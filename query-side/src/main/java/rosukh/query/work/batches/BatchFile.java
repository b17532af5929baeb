package rosukh.query.work.batches;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rosukh.events.work.BatchAuthor;
import rosukh.events.work.BatchEvent;
import rosukh.events.work.BatchEvent.BatchFinished;
import rosukh.events.work.BatchEvent.BatchItemDone;
import rosukh.events.work.BatchEvent.BatchItemRefused;
import rosukh.events.work.BatchEvent.BatchStarted;
import rosukh.events.work.BatchOrder;

/// A batch and what became of each of its cases.
///
/// @param account of who ordered it
/// @param undoes id of the batch it takes back; null for none
/// @param undoneBy id of the batch that takes it back; null for none
/// @param finishedOn null while it is carried out
/// @param done how many cases were acted on
/// @param refused how many a rule refused to act on
/// @param startedAt position of its start in the log
@JsonIgnoreProperties({"account", "organisation", "startedAt"})
public record BatchFile(
        String batchId,
        BatchOrder order,
        String reason,
        BatchAuthor author,
        String account,
        String organisation,
        @Nullable String undoes,
        @Nullable String undoneBy,
        LocalDate startedOn,
        @Nullable LocalDate finishedOn,
        List<Item> items,
        int done,
        int refused,
        long startedAt) {

    /// What became of a case.
    public enum Outcome {
        WAITING,
        DONE,
        REFUSED
    }

    /// One case of a batch.
    ///
    /// @param seen version of the stream that was seen; -1 where there was none
    /// @param left version of the stream the batch left it at; null unless done
    /// @param position in the log of what was stored; null unless done
    /// @param code of the refusal; null unless refused
    /// @param detail of the refusal in English words; null unless refused
    public record Item(
            String caseId,
            Outcome outcome,
            long seen,
            @Nullable Long left,
            @Nullable Long position,
            @Nullable String code,
            @Nullable String detail) {}

    static BatchFile started(BatchStarted event, long at) {
        return new BatchFile(
                event.batchId(),
                event.order(),
                event.reason(),
                event.author(),
                event.author().account(),
                event.author().organisation(),
                event.undoes(),
                null,
                event.startedOn(),
                null,
                event.items().stream()
                        .map(item ->
                                new Item(
                                        item.caseId(),
                                        Outcome.WAITING,
                                        item.version(),
                                        null,
                                        null,
                                        null,
                                        null))
                        .toList(),
                0,
                0,
                at);
    }

    BatchFile after(BatchEvent event) {
        return switch (event) {
            case BatchStarted _ -> this;
            case BatchItemDone e ->
                    settled(
                            e.caseId(),
                            item ->
                                    new Item(
                                            item.caseId(),
                                            Outcome.DONE,
                                            item.seen(),
                                            e.version(),
                                            e.position(),
                                            null,
                                            null));
            case BatchItemRefused e ->
                    settled(
                            e.caseId(),
                            item ->
                                    new Item(
                                            item.caseId(),
                                            Outcome.REFUSED,
                                            item.seen(),
                                            null,
                                            null,
                                            e.code(),
                                            e.detail()));
            case BatchFinished e -> with(items, undoneBy, e.finishedOn());
        };
    }

    BatchFile undone(String by) {
        return with(items, by, finishedOn);
    }

    private BatchFile settled(String caseId, UnaryOperator<Item> outcome) {
        return with(
                items.stream()
                        .map(item -> item.caseId().equals(caseId) ? outcome.apply(item) : item)
                        .toList(),
                undoneBy,
                finishedOn);
    }

    private BatchFile with(
            List<Item> newItems, @Nullable String newUndoneBy, @Nullable LocalDate newFinishedOn) {
        return new BatchFile(
                batchId,
                order,
                reason,
                author,
                account,
                organisation,
                undoes,
                newUndoneBy,
                startedOn,
                newFinishedOn,
                newItems,
                count(newItems, Outcome.DONE),
                count(newItems, Outcome.REFUSED),
                startedAt);
    }

    private static int count(List<Item> items, Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }
}
