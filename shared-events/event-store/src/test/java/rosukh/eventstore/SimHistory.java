package rosukh.eventstore;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/// What callers were told, and whether the log agrees.
final class SimHistory {

    private final SimReplicaSet set;
    private final Map<String, Commit> acknowledged = new HashMap<>();
    private final Map<String, Refusal> refused = new HashMap<>();
    private final Map<String, Draft> tried = new HashMap<>();
    private final Set<String> rejected = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();

    SimHistory(SimReplicaSet set) {
        this.set = set;
    }

    SimReplicaSet.Broken broken(String what, Object... details) {
        return set.broken(what, details);
    }

    int acknowledgements() {
        return acknowledged.size();
    }

    int refusals() {
        return refused.size();
    }

    int unknowns() {
        return unknown.size();
    }

    /// Listeners hear of what is safe only, in order and once.
    void told(Commit commit, long last) {
        if (commit.position() <= last)
            throw set.broken("told of %d after %d", commit.position(), last);
        demandSafe(commit);
    }

    void acknowledged(Draft draft, Commit commit) {
        if (!commit.id().equals(draft.id()))
            throw set.broken("%s is answered with %s", draft.id(), commit.id());
        demandSafe(commit);
        acknowledged.put(draft.id(), commit);
    }

    void refused(Draft draft, Refusal refusal) {
        Commit holder = refusal.holder();
        if (holder == null) throw set.broken("%s is refused for itself", draft.id());
        demandSafe(holder);
        refused.put(draft.id(), refusal);
    }

    void rejected(Draft draft, EventStoreException because) {
        if (!draft.id().endsWith(SimCall.POISON))
            throw set.broken("%s is rejected for good: %s", draft.id(), because.getCause());
        rejected.add(draft.id());
    }

    /// Position of the last event with a tag before a position.
    static long lastWith(String tag, List<Commit> log, long before) {
        long last = -1;
        for (Commit commit : log)
            for (int index = 0; index < commit.events().size(); index++)
                if (commit.position() < before && commit.events().get(index).tags().contains(tag))
                    last = commit.position() + index;
        return last;
    }

    void tried(Draft draft) {
        tried.put(draft.id(), draft);
    }

    void overtaken(Draft draft) {
        rejected.add(draft.id());
    }

    void unknown(Draft draft) {
        unknown.add(draft.id());
    }

    private void demandSafe(Commit commit) {
        boolean safe =
                set.log().stream()
                        .anyMatch(it ->
                                it.id().equals(commit.id()) && it.position() == commit.position());
        if (!safe) throw set.broken("%s @%d may still be lost", commit.id(), commit.position());
    }

    /// After all: nothing acknowledged is lost, nothing refused is there, all that is unique is.
    void check(List<Commit> log) {
        Map<String, Commit> holders = new HashMap<>();
        Map<String, Commit> byId = new HashMap<>();
        Map<String, Long> next = new HashMap<>();
        for (Commit commit : log) {
            byId.put(commit.id(), commit);
            for (AppendCondition condition : tried.get(commit.id()).conditions())
                for (String tag : condition.tags())
                    if (lastWith(tag, log, commit.position()) > condition.after())
                        throw set.broken(
                                "%s @%d is stored against its condition %s: %d",
                                commit.id(),
                                commit.position(),
                                condition,
                                lastWith(tag, log, commit.position()));
            for (String key : commit.keys()) {
                Commit other = holders.put(key, commit);
                if (other != null)
                    throw set.broken("%s is held by %s and %s", key, other.id(), commit.id());
            }
            for (StoredEvent event : commit.events()) {
                long expected = next.getOrDefault(event.aggregateId(), 0L);
                if (event.sequence() != expected)
                    throw set.broken("%s has %d after %d", event, event.sequence(), expected - 1);
                next.put(event.aggregateId(), expected + 1);
            }
        }
        acknowledged.forEach((id, commit) -> {
            Commit stored = byId.get(id);
            if (stored == null || stored.position() != commit.position())
                throw set.broken("%s is acknowledged @%d and lost", id, commit.position());
        });
        for (String id : rejected)
            if (byId.containsKey(id)) throw set.broken("%s is rejected and stored", id);
        refused.forEach((id, refusal) -> {
            if (byId.containsKey(id))
                throw set.broken("%s is refused (%s) and stored", id, refusal.key());
            Commit holder = refusal.holder();
            if (holder == null || holders.get(refusal.key()) == null)
                throw set.broken("%s is refused for %s, which is free", id, refusal.key());
            if (!holders.get(refusal.key()).id().equals(holder.id()))
                throw set.broken("%s is refused for the wrong holder of %s", id, refusal.key());
        });
    }
}
