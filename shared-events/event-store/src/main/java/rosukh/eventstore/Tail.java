package rosukh.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The end of the log in memory: how far it is known to reach and its most recent commits, so that
/// processors which keep up need no query at all. Commits come from this process's appender the
/// moment they are durable, and from whoever watches other processes.
final class Tail implements Consumer<Commit> {

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);

    /// Stored bytes kept at most, whatever the number of events.
    private static final long BYTES_MAX = 32L * 1024 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final NavigableMap<Long, Recent> recent = new TreeMap<>();
    private final Set<Runnable> wakeUps = ConcurrentHashMap.newKeySet();
    private final Function<Commit, List<? extends TrackedEventMessage<?>>> read;
    private final int capacity;
    private long bytes;
    private long end;
    private boolean closed;

    /// @param end position of the next event
    /// @param capacity how many recent events are kept
    /// @param read turns a commit into what processors get
    Tail(long end, int capacity, Function<Commit, List<? extends TrackedEventMessage<?>>> read) {
        this.end = end;
        this.capacity = capacity;
        this.read = read;
    }

    /// Takes note of a stored commit. One that does not follow on the last known one shows that
    /// another process wrote in between: what lies between is read from the log.
    @Override
    public void accept(Commit commit) {
        lock.lock();
        try {
            if (commit.position() < end) return;
            if (commit.position() > end) forgetRecent();
            keep(commit);
            end = commit.next();
            while (recent.size() > 1 && (end - recent.firstKey() > capacity || bytes > BYTES_MAX))
                bytes -= recent.pollFirstEntry().getValue().commit.bytes();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        for (Runnable wakeUp : wakeUps) {
            try {
                wakeUp.run();
            } catch (RuntimeException failure) {
                LOG.error("a reader could not be told of new events", failure);
            }
        }
    }

    private void keep(Commit commit) {
        recent.put(commit.position(), new Recent(commit));
        bytes += commit.bytes();
    }

    private void forgetRecent() {
        recent.clear();
        bytes = 0;
    }

    /// Position of the next event.
    long end() {
        lock.lock();
        try {
            return end;
        } finally {
            lock.unlock();
        }
    }

    /// The recent commit that holds a position, if it is still in memory.
    Optional<Recent> holding(long position) {
        lock.lock();
        try {
            Map.@Nullable Entry<Long, Recent> entry = recent.floorEntry(position);
            return Optional.ofNullable(entry)
                    .map(Map.Entry::getValue)
                    .filter(found -> found.commit.next() > position);
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the log reaches beyond a position; false if it does not in time or the store
    /// closes.
    boolean awaitBeyond(long position, long time, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(time);
        lock.lockInterruptibly();
        try {
            while (end <= position && !closed && nanos > 0) nanos = changed.awaitNanos(nanos);
            return end > position;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /// Runs something whenever the log grows, until it is forgotten.
    void wakeUp(Runnable wakeUp) {
        wakeUps.add(wakeUp);
    }

    void forget(Runnable wakeUp) {
        wakeUps.remove(wakeUp);
    }

    /// Ends all waiting.
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// A commit whose events are turned into messages once, for all streams that pass.
    final class Recent {

        private final Commit commit;
        private @Nullable List<TrackedEventMessage<?>> messages;

        private Recent(Commit commit) {
            this.commit = commit;
        }

        long next() {
            return commit.next();
        }

        synchronized List<TrackedEventMessage<?>> messages() {
            if (messages == null) messages = new ArrayList<>(read.apply(commit));
            return messages;
        }
    }
}
