package rosukh.eventstore;

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

    private final CommitStore commits;
    private final Search search;
    private final Durability durability;
    private final Patience patience;
    private final Clock clock;
    private final StoreMetrics metrics;
    private final Consumer<Commit> stored;

    private volatile Head head;
    private boolean headIsCertain = true;

    /// @param stored told of every commit once it is durable, in order of position, before its
    ///   caller
    BatchWriter(
            CommitStore commits,
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
        Numbered numbered = number(open);
        metrics.batch(numbered.commits.size());
        try {
            commits.insert(numbered.commits);
        } catch (RuntimeException failure) {
            return settle(numbered, failure, wait);
        }
        acknowledge(
                numbered.drafts, numbered.commits, Head.after(numbered.commits.getLast()), wait);
        numbered.clashing.forEach(
                draft -> Refusal.of(draft, numbered.taken).ifPresent(no -> refuse(draft, no)));
        return List.of();
    }

    /// Gives positions to all drafts but those that want a key of an earlier one.
    private Numbered number(List<Draft> open) {
        Numbered numbered = new Numbered();
        Head end = head;
        for (Draft draft : open) {
            if (Refusal.of(draft, numbered.taken).isPresent()) {
                numbered.clashing.add(draft);
                continue;
            }
            Commit commit = draft.after(end, clock.instant());
            commit.keys().forEach(key -> numbered.taken.put(key, commit));
            numbered.drafts.add(draft);
            numbered.commits.add(commit);
            end = Head.after(commit);
        }
        return numbered;
    }

    /// Finds out what a failed insert did. Returns the drafts that have to be written again.
    private List<Draft> settle(Numbered numbered, RuntimeException failure, Patience.Wait wait) {
        if (!InsertFailure.isDuplicate(failure)) metrics.outcomeUnknown();
        Set<String> keys = new HashSet<>();
        numbered.commits.forEach(commit -> keys.addAll(commit.keys()));
        Map<String, Commit> holders = wait.answer(() -> commits.holders(keys));
        Head before = head;
        Head now = wait.answer(() -> search.head(before));

        List<Draft> arrived = new ArrayList<>();
        List<Commit> arrivals = new ArrayList<>();
        List<Draft> open = new ArrayList<>();
        List<Runnable> refusals = new ArrayList<>();
        for (int index = 0; index < numbered.drafts.size(); index++) {
            Draft draft = numbered.drafts.get(index);
            Commit own = holders.get(Keys.ofCommit(draft.id()));
            Optional<Refusal> refusal = Refusal.of(draft, holders);
            if (own != null) {
                arrived.add(draft);
                arrivals.add(own);
            } else if (refusal.isPresent()) refusals.add(() -> refuse(draft, refusal.get()));
            else if (InsertFailure.isRejected(failure, index))
                draft.outcome()
                        .completeExceptionally(
                                new EventStoreException("the server rejects the commit", failure));
            else open.add(draft);
        }
        acknowledge(arrived, arrivals, now, wait);
        refusals.forEach(Runnable::run); // not before what holds the key is durable
        boolean progress = open.size() < numbered.drafts.size() || now.next() != before.next();
        if (!progress) wait.pause(failure);
        open.addAll(numbered.clashing);
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

    private void refuse(Draft draft, Refusal refusal) {
        metrics.refused(refusal);
        draft.outcome().completeExceptionally(refusal);
    }

    /// Drafts with their commits, in the same order.
    private static final class Numbered {
        final List<Draft> drafts = new ArrayList<>();
        final List<Commit> commits = new ArrayList<>();
        final List<Draft> clashing = new ArrayList<>();
        final Map<String, Commit> taken = new HashMap<>();
    }
}
