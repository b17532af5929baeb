package rosukh.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;

/// The events of each tag, numbered densely in the order of the log: the n-th event of a tag is
/// found under the unique key `t:<tag>#<n>`, which every server answers from its index. Nothing but
/// the appender's place in the log decides the number, so two processes that both want it meet at
/// the position first.
final class TagStreams {

    private static final int KNOWN_MAX = 10_000;
    private static final int WIDTH = 32;

    private final Function<Collection<String>, Map<String, Commit>> holders;
    private final Map<String, Mark> known = new Recent();
    private long knownAt = -1;

    /// @param holders which commits hold which of some keys
    TagStreams(Function<Collection<String>, Map<String, Commit>> holders) {
        this.holders = holders;
    }

    /// How far a tag has come.
    ///
    /// @param count its events so far
    /// @param last position of the last of them, -1 if there is none
    record Mark(long count, long last) {

        static final Mark NONE = new Mark(0, -1);
    }

    /// Begins a batch on an end of the log. Most tags of new events are new too, which one question
    /// tells of all of them.
    Round from(Head head, List<Draft> batch) {
        if (head.next() != knownAt) known.clear();
        knownAt = head.next();
        Map<String, String> first = new HashMap<>();
        for (Draft draft : batch)
            for (String tag : draft.tags())
                if (!known.containsKey(tag)) first.put(Keys.ofTag(tag, 0), tag);
        if (!first.isEmpty()) {
            Set<String> there = holders.apply(first.keySet()).keySet();
            first.forEach((key, tag) -> {
                if (!there.contains(key)) known.put(tag, Mark.NONE);
            });
        }
        return new Round(head);
    }

    /// Remembers what a batch has added, now that all of it is stored.
    void stored(Round round, Head end) {
        known.putAll(round.marks);
        knownAt = end.next();
    }

    private Mark mark(String tag) {
        return known.computeIfAbsent(tag, this::find);
    }

    /// Asks for numbers ever further apart, then between the last that is there and the first that
    /// is not.
    private Mark find(String tag) {
        long low = -1;
        long high = Integer.MAX_VALUE;
        Commit last = null;
        long[] probes = LongStream.range(0, 31).map(power -> (1L << power) - 1).toArray();
        while (high - low > 1) {
            Map<String, Commit> found = holders.apply(numbered(tag, probes));
            for (long probe : probes) {
                Commit commit = found.get(Keys.ofTag(tag, probe));
                if (commit != null && probe > low) {
                    low = probe;
                    last = commit;
                }
                if (commit == null) high = Math.min(high, probe);
            }
            long step = Math.max(1, (high - low) / WIDTH);
            long from = low;
            probes =
                    LongStream.rangeClosed(1, WIDTH)
                            .map(index -> from + index * step)
                            .limit(high - low)
                            .toArray();
        }
        return last == null ? Mark.NONE : new Mark(low + 1, lastWith(Set.of(tag), last));
    }

    private static List<String> numbered(String tag, long[] numbers) {
        return LongStream.of(numbers).mapToObj(number -> Keys.ofTag(tag, number)).toList();
    }

    /// Position of a commit's last event that carries all tags; -1 if none does.
    private static long lastWith(Set<String> tags, Commit commit) {
        for (int index = commit.events().size() - 1; index >= 0; index--)
            if (commit.events().get(index).tags().containsAll(tags))
                return commit.position() + index;
        return -1;
    }

    /// One batch: what is stored, and what goes before in the batch itself.
    final class Round {

        private final Head head;
        private final Map<String, Mark> marks = new HashMap<>();
        private final List<Commit> before = new ArrayList<>();

        private Round(Head head) {
            this.head = head;
        }

        /// The first condition of a draft that does not hold. What is found at or after the head is
        /// in the batch and not stored yet.
        Optional<AppendConditionFailed> failure(Draft draft) {
            for (AppendCondition condition : draft.conditions()) {
                long stored = lastStored(condition);
                long found = stored > condition.after() ? stored : lastInBatch(condition);
                if (found > condition.after())
                    return Optional.of(new AppendConditionFailed(condition, found));
            }
            return Optional.empty();
        }

        private long lastInBatch(AppendCondition condition) {
            return before.stream()
                    .mapToLong(commit -> lastWith(condition.tags(), commit))
                    .max()
                    .orElse(-1);
        }

        private long lastStored(AppendCondition condition) {
            if (condition.tags().isEmpty()) return head.next() - 1;
            String rarest = "";
            Mark fewest = new Mark(Long.MAX_VALUE, -1);
            for (String tag : condition.tags()) {
                Mark mark = mark(tag);
                if (mark.last() <= condition.after()) return mark.last();
                if (mark.count() < fewest.count()) {
                    rarest = tag;
                    fewest = mark;
                }
            }
            return condition.tags().size() == 1
                    ? fewest.last()
                    : lastStored(condition, rarest, fewest.count());
        }

        /// Walks the events of one tag backwards until one has them all or the position is reached.
        private long lastStored(AppendCondition condition, String tag, long count) {
            for (long end = count; end > 0; end -= WIDTH) {
                long[] numbers = LongStream.range(Math.max(0, end - WIDTH), end).toArray();
                Set<Commit> commits = new HashSet<>(holders.apply(numbered(tag, numbers)).values());
                long found =
                        commits.stream()
                                .mapToLong(commit -> lastWith(condition.tags(), commit))
                                .max()
                                .orElse(-1);
                boolean beyond =
                        commits.stream().anyMatch(commit -> commit.position() <= condition.after());
                if (found > condition.after() || beyond) return found;
            }
            return -1;
        }

        /// The keys by which the events of a draft are found under their tags.
        List<String> keys(Draft draft) {
            Map<String, Long> next = new HashMap<>();
            List<String> keys = new ArrayList<>();
            for (StoredEvent event : draft.events())
                for (String tag : event.tags()) {
                    long number = next.computeIfAbsent(tag, it -> markNow(it).count());
                    keys.add(Keys.ofTag(tag, number));
                    next.put(tag, number + 1);
                }
            return keys;
        }

        /// Goes on behind a commit of this batch.
        void add(Commit commit) {
            for (int index = 0; index < commit.events().size(); index++)
                for (String tag : commit.events().get(index).tags())
                    marks.put(tag, new Mark(markNow(tag).count() + 1, commit.position() + index));
            before.add(commit);
        }

        private Mark markNow(String tag) {
            Mark mark = marks.get(tag);
            return mark == null ? mark(tag) : mark;
        }
    }

    /// The tags used last.
    private static final class Recent extends LinkedHashMap<String, Mark> {

        private static final long serialVersionUID = 1L;

        private Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Mark> eldest) {
            return size() > KNOWN_MAX;
        }
    }
}
