package rosukh.eventstore;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/// Brings a batch of drafts to the log: numbers them on its majority-committed head, inserts them
/// with one ordered insert and answers each.
///
/// What a failed insert did is never guessed from its error. The log is asked which of the commits
/// are there, those are answered with their position, and the rest is numbered anew on the head as
/// it is now. A commit is refused only if it is absent *and* another one holds its key. Should a
/// lost insert arrive later after all, it meets the unique keys of its own commits and stops.
final class BatchWriter {

    private static final int DUPLICATE_KEY = 11000;

    private final Commits commits;
    private final Search search;
    private final Durability durability;
    private final Patience patience;
    private final Clock clock;
    private final StoreMetrics metrics;
    private final Consumer<Commit> stored;

    private final TagStreams tags;

    private volatile Head head;
    private boolean headIsCertain = true;

    /// @param stored told of every commit once it is durable, in order of position, before its
    ///   caller
    BatchWriter(
            Commits commits,
            Search search,
            Durability durability,
            Patience patience,
            Clock clock,
            StoreMetrics metrics,
            Consumer<Commit> stored) {
        this.commits = commits;
        this.search = search;
        this.durability = durability;
        this.patience = patience;
        this.clock = clock;
        this.metrics = metrics;
        this.stored = stored;
        this.tags = new TagStreams(commits::holders);
        this.head = search.head(Head.EMPTY);
    }

    /// The end of the log as far as this process knows it; all before it is durable.
    Head head() {
        return head;
    }

    /// Returns when every draft has its outcome.
    void write(List<Draft> drafts) {
        Patience.Wait wait = patience.start();
        List<Draft> open = drafts;
        try {
            while (!open.isEmpty()) open = round(open, wait);
        } catch (RuntimeException | Error failure) {
            headIsCertain = false;
            EventStoreException answer =
                    failure instanceof StoreUnavailable unavailable
                            ? unavailable
                            : new StoreUnavailable("the appender failed", failure);
            drafts.forEach(draft -> draft.outcome().completeExceptionally(answer));
        }
    }

    /// One insert. Returns the drafts that still have no outcome.
    private List<Draft> round(List<Draft> open, Patience.Wait wait) {
        if (!headIsCertain) head = wait.answer(() -> search.head(head));
        headIsCertain = true;
        Numbered numbered = number(open, wait);
        if (numbered.commits.isEmpty()) {
            headIsCertain = numbered.waiting.isEmpty();
            return numbered.waiting;
        }
        metrics.batch(numbered.commits.size());
        try {
            commits.insert(numbered.commits);
        } catch (RuntimeException failure) {
            return settle(numbered, failure, wait);
        }
        acknowledge(
                numbered.drafts, numbered.commits, Head.after(numbered.commits.getLast()), wait);
        tags.stored(numbered.tagged, head);
        numbered.clashing.forEach(
                draft -> Refusal.of(draft, numbered.taken).ifPresent(no -> refuse(draft, no)));
        return numbered.waiting;
    }

    /// Gives positions to all drafts but those that want a key of an earlier one or must see first
    /// how an earlier one ends; refuses those whose condition fails on the log as it is.
    private Numbered number(List<Draft> open, Patience.Wait wait) {
        Numbered numbered = new Numbered(wait.answer(() -> tags.from(head, open)));
        Head end = head;
        for (Draft draft : open) {
            if (Refusal.of(draft, numbered.taken).isPresent()) {
                numbered.clashing.add(draft);
                continue;
            }
            List<String> tagKeys = List.of();
            if (draft.dependsOnTags()) {
                Optional<AppendConditionFailed> failed =
                        wait.answer(() -> numbered.tagged.failure(draft));
                if (failed.isPresent()) {
                    if (failed.get().position() < head.next()) settle(draft, failed.get(), wait);
                    else numbered.waiting.add(draft);
                    continue;
                }
                tagKeys = wait.answer(() -> numbered.tagged.keys(draft));
            }
            Commit commit = draft.after(end, clock.instant(), tagKeys);
            numbered.tagged.add(commit);
            commit.keys().forEach(key -> numbered.taken.put(key, commit));
            numbered.drafts.add(draft);
            numbered.commits.add(commit);
            end = Head.after(commit);
        }
        return numbered;
    }

    /// Finds out what a failed insert did. Returns the drafts that have to be written again.
    private List<Draft> settle(Numbered numbered, RuntimeException failure, Patience.Wait wait) {
        if (!isDuplicate(failure)) metrics.outcomeUnknown();
        Set<String> keys = new HashSet<>();
        numbered.commits.forEach(commit -> keys.addAll(commit.keys()));
        Map<String, Commit> holders = wait.answer(() -> commits.holders(keys));
        Head before = head;
        Head now = wait.answer(() -> search.head(before));

        List<Draft> arrived = new ArrayList<>();
        List<Commit> arrivals = new ArrayList<>();
        List<Draft> open = new ArrayList<>();
        for (int index = 0; index < numbered.drafts.size(); index++) {
            Draft draft = numbered.drafts.get(index);
            Commit own = holders.get(Keys.ofCommit(draft.id()));
            Optional<Refusal> refusal = Refusal.of(draft, holders);
            if (own != null) {
                arrived.add(draft);
                arrivals.add(own);
            } else if (refusal.isPresent()) refuse(draft, refusal.get());
            else if (isRejected(failure, index))
                draft.outcome()
                        .completeExceptionally(
                                new EventStoreException("the server rejects the commit", failure));
            else open.add(draft);
        }
        acknowledge(arrived, arrivals, now, wait);
        boolean progress = open.size() < numbered.drafts.size() || now.next() != before.next();
        if (!progress) wait.pause(failure);
        open.addAll(numbered.clashing);
        open.addAll(numbered.waiting);
        return open;
    }

    /// Nobody hears of a commit, and the log does not end behind it, before it is durable.
    private void acknowledge(
            List<Draft> drafts, List<Commit> written, Head end, Patience.Wait wait) {
        wait.answer(() -> {
            durability.force();
            return written;
        });
        head = end;
        written.forEach(stored);
        for (int index = 0; index < drafts.size(); index++)
            drafts.get(index).outcome().complete(written.get(index));
    }

    /// Refuses not before what the condition fails on is durable, and not if that is the commit
    /// itself, which a lost insert has brought after all.
    private void settle(Draft draft, AppendConditionFailed failure, Patience.Wait wait) {
        String key = Keys.ofCommit(draft.id());
        Map<String, Commit> own =
                wait.answer(() -> {
                    durability.force();
                    return commits.holders(Set.of(key));
                });
        if (own.containsKey(key)) {
            Commit arrived = own.get(key);
            stored.accept(arrived);
            draft.outcome().complete(arrived);
        } else {
            metrics.conditionFailed();
            draft.outcome().completeExceptionally(failure);
        }
    }

    private void refuse(Draft draft, Refusal refusal) {
        metrics.refused(refusal);
        draft.outcome().completeExceptionally(refusal);
    }

    private static boolean isDuplicate(RuntimeException failure) {
        return failure instanceof MongoBulkWriteException bulk
                && bulk.getWriteConcernError() == null
                && bulk.getWriteErrors().stream()
                        .allMatch(error -> error.getCode() == DUPLICATE_KEY);
    }

    /// Whether the server said of this very commit that it will never take it, or the driver could
    /// not even send the batch.
    private static boolean isRejected(RuntimeException failure, int index) {
        if (failure instanceof MongoBulkWriteException bulk)
            return bulk.getWriteErrors().stream()
                    .anyMatch(
                            error -> error.getIndex() == index && error.getCode() != DUPLICATE_KEY);
        return !(failure instanceof MongoException);
    }

    /// Drafts with their commits, in the same order.
    private static final class Numbered {
        final List<Draft> drafts = new ArrayList<>();
        final List<Commit> commits = new ArrayList<>();
        final List<Draft> clashing = new ArrayList<>();
        final List<Draft> waiting = new ArrayList<>();
        final Map<String, Commit> taken = new HashMap<>();
        final TagStreams.Round tagged;

        Numbered(TagStreams.Round tagged) {
            this.tagged = tagged;
        }
    }
}
