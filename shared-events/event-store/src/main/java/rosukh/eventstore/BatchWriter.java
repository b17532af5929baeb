package rosukh.eventstore;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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

    private final TagStreams tags;

    /// Commits of the batch of which an insert may still arrive.
    private final Set<Draft> underWay = Collections.newSetFromMap(new IdentityHashMap<>());

    private volatile Head head;
    private boolean headIsCertain = true;

    /// Whether all before the head was forced; not at first, for an earlier process may have left
    /// what was not.
    private boolean headIsDurable;

    /// @param stored told of every commit of this process once it is durable, in order of position,
    ///   before its caller, and of the last one before an end of the log that was found
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
        this.tags = new TagStreams(new HoldersUpToHead(commits, this::head));
        this.head = search.head();
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
        } finally {
            underWay.clear();
        }
    }

    /// One insert. Returns the drafts that still have no outcome.
    private List<Draft> round(List<Draft> open, Patience.Wait wait) {
        if (!headIsCertain) goOn(wait.answer(search::head), List.of(), wait);
        headIsCertain = true;
        open = withoutArrived(open, wait);
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
        acknowledge(numbered.drafts, numbered.commits, head, wait);
        tags.stored(numbered.tagged, head);
        numbered.clashing.forEach(
                draft -> Refusal.of(draft, numbered.taken).ifPresent(no -> refuse(draft, no)));
        return numbered.waiting;
    }

    /// Answers, in the order of the log, what has arrived of earlier tries.
    private List<Draft> withoutArrived(List<Draft> open, Patience.Wait wait) {
        if (underWay.isEmpty()) return open;
        Set<String> keys = new HashSet<>();
        underWay.forEach(draft -> keys.add(draft.ownKey()));
        Map<String, Commit> holders = wait.answer(() -> commits.holders(keys));
        SortedMap<Long, Draft> arrived = new TreeMap<>();
        SortedMap<Long, Commit> arrivals = new TreeMap<>();
        List<Draft> rest = new ArrayList<>();
        for (Draft draft : open) {
            Commit own = draft.arrived(holders);
            if (own == null) rest.add(draft);
            else {
                arrived.put(own.position(), draft);
                arrivals.put(own.position(), own);
            }
        }
        if (arrived.isEmpty()) return open;
        acknowledge(List.copyOf(arrived.values()), List.copyOf(arrivals.values()), head, wait);
        return rest;
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
                    if (failed.get().position() < head.next()) fail(draft, failed.get(), wait);
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
        if (!InsertFailure.isDuplicate(failure)) metrics.outcomeUnknown();
        for (int index = 0; index < numbered.drafts.size(); index++)
            if (InsertFailure.mayHaveStored(failure, index))
                underWay.add(numbered.drafts.get(index));
        Set<String> keys = new HashSet<>();
        numbered.commits.forEach(commit -> keys.addAll(commit.keys()));
        List<Draft> unsent = new ArrayList<>(numbered.clashing);
        unsent.addAll(numbered.waiting);
        unsent.forEach(draft -> keys.add(draft.ownKey()));
        Map<String, Commit> holders = wait.answer(() -> commits.holders(keys));
        Head before = head;
        Head now = wait.answer(search::head);

        SortedMap<Long, Draft> arrived = new TreeMap<>();
        List<Commit> arrivals = new ArrayList<>();
        List<Draft> open = new ArrayList<>();
        List<Runnable> refusals = new ArrayList<>();
        for (int index = 0; index < numbered.drafts.size(); index++) {
            Draft draft = numbered.drafts.get(index);
            Commit own = draft.arrived(holders);
            Optional<Refusal> refusal = Refusal.of(draft, holders);
            if (own != null) {
                arrived.put(own.position(), draft);
                arrivals.add(own);
            } else if (refusal.isPresent()) refusals.add(() -> refuse(draft, refusal.get()));
            else if (InsertFailure.isRejected(failure, index))
                draft.outcome()
                        .completeExceptionally(
                                new EventStoreException("the server rejects the commit", failure));
            else open.add(draft);
        }
        for (Draft draft : List.copyOf(unsent)) { // an earlier try of it may have arrived
            Commit own = draft.arrived(holders);
            if (own == null) continue;
            arrived.put(own.position(), draft);
            arrivals.add(own);
            unsent.remove(draft);
        }
        arrivals.sort(Comparator.comparingLong(Commit::position));
        acknowledge(List.copyOf(arrived.values()), arrivals, now, wait);
        refusals.forEach(Runnable::run); // not before what holds the key is durable
        boolean progress = open.size() < numbered.drafts.size() || head.next() != before.next();
        if (!progress) wait.pause(failure);
        open.addAll(unsent);
        return open;
    }

    private void acknowledge(
            List<Draft> drafts, List<Commit> written, Head shown, Patience.Wait wait) {
        goOn(shown, written, wait);
        for (int index = 0; index < drafts.size(); index++)
            drafts.get(index).outcome().complete(written.get(index));
    }

    /// Moves the end of the log on. Nobody hears of a commit, and the log does not end behind it,
    /// before it is durable. Of what others wrote, or an insert nobody waits for any more, only the
    /// last commit is told: who listens reads what lies before. The end never goes back, though a
    /// server may show less for a while.
    ///
    /// @param written commits of this process up to there, in order
    private void goOn(Head shown, List<Commit> written, Patience.Wait wait) {
        Head own = written.isEmpty() ? head : Head.after(written.getLast());
        Head end = shown.next() > own.next() ? shown : own;
        List<Commit> news = new ArrayList<>(written);
        news.removeIf(commit -> commit.position() < head.next());
        if (end.next() > Math.max(own.next(), head.next()))
            news.add(wait.answer(() -> lastBefore(end)));
        force(wait);
        if (end.next() > head.next()) head = end;
        news.forEach(stored);
    }

    private void force(Patience.Wait wait) {
        headIsDurable =
                wait.answer(() -> {
                    durability.force();
                    return true;
                });
    }

    private Commit lastBefore(Head end) {
        return search.startingAtOrBefore(end.next() - 1)
                .filter(commit -> commit.next() == end.next())
                .orElseThrow(() -> new StoreUnavailable("the end of the log is not shown"));
    }

    private void refuse(Draft draft, Refusal refusal) {
        metrics.refused(refusal);
        draft.outcome().completeExceptionally(refusal);
    }

    /// Unlike a taken key, a condition that fails does not keep an earlier insert of the same
    /// commit from arriving: what seems to have come first may even be the commit itself.
    private void fail(Draft draft, AppendConditionFailed failure, Patience.Wait wait) {
        if (!underWay.contains(draft)) {
            if (!headIsDurable) force(wait); // what it fails on lies before the head
            refuse(draft, failure);
            return;
        }
        draft.outcome()
                .completeExceptionally(
                        new StoreUnavailable(
                                "the condition fails, and an earlier try may still arrive",
                                failure));
    }

    private void refuse(Draft draft, AppendConditionFailed failure) {
        metrics.conditionFailed();
        draft.outcome().completeExceptionally(failure);
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
