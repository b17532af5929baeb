package rosukh.eventstore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One member of the simulated replica set. It replicates as MongoDB does: a primary is elected for
/// a term, others take over its log and give up what differs, and an entry is majority-committed
/// once most members have it and one of the primary's own term.
final class SimNode {

    /// @param commit null for what a primary writes when it is elected
    record Entry(int term, @Nullable Commit commit) {}

    final int id;
    final int[] known;
    final List<Entry> log = new ArrayList<>();
    int term;
    boolean primary;

    /// Entries it knows to be majority-committed.
    int committed;

    private final boolean lastPosition;
    private final boolean uniqueKeys;
    private Set<Object> unique = new HashSet<>();

    SimNode(int id, int members, SimMistake mistake) {
        this.id = id;
        known = new int[members];
        lastPosition = mistake == SimMistake.POSITION_OF_THE_LAST_EVENT;
        uniqueKeys = mistake != SimMistake.KEYS_ARE_NOT_UNIQUE;
    }

    /// Stores a commit unless something of it is taken.
    boolean insert(Commit commit) {
        if (unique.contains(position(commit))) return false;
        if (uniqueKeys) for (String key : commit.keys()) if (unique.contains(key)) return false;
        append(new Entry(term, commit));
        return true;
    }

    void append(Entry entry) {
        log.add(entry);
        Commit commit = entry.commit();
        if (commit == null) return;
        unique.add(position(commit));
        if (uniqueKeys) unique.addAll(commit.keys());
    }

    private Object position(Commit commit) {
        return lastPosition ? commit.next() - 1 : commit.position();
    }

    /// Gives up all but the first entries.
    void truncate(int size) {
        if (size == log.size()) return;
        List<Entry> rest = List.copyOf(log.subList(0, size));
        log.clear();
        unique = new HashSet<>();
        rest.forEach(this::append);
    }

    void elect(int newTerm) {
        term = newTerm;
        primary = true;
        Arrays.fill(known, 0);
        append(new Entry(newTerm, null));
        countMajority();
    }

    /// Takes over some of a primary's log.
    void follow(SimNode leader, int entries) {
        term = leader.term;
        primary = false;
        int same = 0;
        while (same < log.size()
                && same < leader.log.size()
                && log.get(same) == leader.log.get(same)) same++;
        truncate(same);
        for (int index = same; index < Math.min(leader.log.size(), same + entries); index++)
            append(leader.log.get(index));
        committed = Math.max(committed, Math.min(leader.committed, log.size()));
    }

    /// As primary: what most members have.
    void countMajority() {
        known[id] = log.size();
        int[] sorted = known.clone();
        Arrays.sort(sorted);
        int most = sorted[(sorted.length - 1) / 2];
        if (most > committed && log.get(most - 1).term() == term) committed = most;
    }

    boolean isBehind(SimNode leader) {
        return term < leader.term
                || log.size() != leader.log.size()
                || log.getLast() != leader.log.getLast()
                || leader.known[id] != log.size()
                || committed != leader.committed;
    }

    /// Whether it may be elected by another member.
    boolean isAsNewAs(SimNode other) {
        int mine = log.isEmpty() ? 0 : log.getLast().term();
        int others = other.log.isEmpty() ? 0 : other.log.getLast().term();
        return mine > others || mine == others && log.size() >= other.log.size();
    }

    /// The commits in the log, or only those that a majority has.
    List<Commit> commits(boolean majority) {
        return log.subList(0, majority ? committed : log.size()).stream()
                .flatMap(entry -> Optional.ofNullable(entry.commit()).stream())
                .toList();
    }

    Head head(boolean majority) {
        for (int index = (majority ? committed : log.size()) - 1; index >= 0; index--) {
            Commit commit = log.get(index).commit();
            if (commit != null) return Head.after(commit);
        }
        return Head.EMPTY;
    }
}
