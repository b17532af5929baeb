package rosukh.query.kernel;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Says within this process that a view has moved on. Every processing group reports here after
/// each batch by itself; slow listeners never hold it up, for they only ask for the latest
/// position.
public class ViewChanges {

    private final Clock clock;
    private final Map<String, Change> latest = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long moves;

    /// The last move of a group.
    ///
    /// @param position what the group has reached
    public record Change(long position, Instant at) {}

    public ViewChanges(Clock clock) {
        this.clock = clock;
    }

    public void changed(String group, long position) {
        lock.lock();
        try {
            latest.put(group, new Change(position, clock.instant()));
            moves++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public Optional<Change> latest(String group) {
        return Optional.ofNullable(latest.get(group));
    }

    /// When the slowest of these groups last moved.
    Optional<Instant> lastChange(Collection<String> groups) {
        return groups.stream()
                .flatMap(group -> latest(group).stream())
                .map(Change::at)
                .min(Instant::compareTo);
    }

    /// How often any group has moved so far; read it before looking, then wait for more.
    public long moves() {
        lock.lock();
        try {
            return moves;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there were more moves than `seen`, or the time is over.
    public void awaitBeyond(long seen, long nanos) {
        long left = nanos;
        lock.lock();
        try {
            while (moves <= seen && left > 0) left = changed.awaitNanos(left);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
