package rosukh.command.kernel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/// Reads the whole log in order for processes that keep their state in memory and build it anew
/// from the log after every start. However many follow it, an event is read and understood once:
/// whoever looks first learns for all.
public final class LogReader {

    private final EventStore events;
    private final List<Follower> followers = new CopyOnWriteArrayList<>();

    private LogReader(EventStore events) {
        this.events = events;
    }

    /// The log of an event store.
    public static LogReader of(EventStore events) {
        return new LogReader(events);
    }

    /// One event of the log.
    ///
    /// @param actor account of who did it; empty if that is not told
    public record Logged(long position, Object event, String actor) {}

    /// Takes the events one after another.
    @FunctionalInterface
    public interface Taker {
        void take(Logged logged);
    }

    /// Hands every event from the beginning on to a process, whenever anybody looks. What the
    /// process learns from them it may read within [Follower#learned] only.
    public Follower follow(Taker taker) {
        Follower follower = new Follower(this, taker);
        followers.add(follower);
        return follower;
    }

    /// Hands on what is there now, without waiting for more. A follower that failed on an event is
    /// offered it again when it looks itself, and keeps no other waiting.
    private synchronized void readFor(Follower looking) {
        looking.failure = null;
        long after = Long.MAX_VALUE;
        for (Follower follower : followers)
            if (follower.failure == null) after = Math.min(after, follower.position);
        GlobalSequenceTrackingToken from =
                after < 0 ? null : new GlobalSequenceTrackingToken(after);
        try (BlockingStream<TrackedEventMessage<?>> log = events.openStream(from)) {
            while (log.hasNextAvailable()) {
                Logged logged = logged(log.nextAvailable());
                followers.forEach(follower -> follower.offer(logged));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static Logged logged(TrackedEventMessage<?> event) {
        return new Logged(
                event.trackingToken().position().orElseThrow(),
                event.getPayload(),
                event.getMetaData().get(Provenance.ACTOR) instanceof String actor ? actor : "");
    }

    /// A process and how far it came.
    public static final class Follower {

        private final LogReader log;
        private final Taker taker;
        private long position = -1;
        private volatile @Nullable RuntimeException failure;

        private Follower(LogReader log, Taker taker) {
            this.log = log;
            this.taker = taker;
        }

        /// Takes in what is new and answers a question about all that is known then. The answer
        /// must be of its own: events go on being taken in while the process acts on it.
        public <T> T learned(Supplier<T> question) {
            log.readFor(this);
            RuntimeException failed = failure;
            if (failed != null) throw failed;
            return known(question);
        }

        /// Answers a question about what is known already.
        public synchronized <T> T known(Supplier<T> question) {
            return question.get();
        }

        private synchronized void offer(Logged logged) {
            if (failure != null || logged.position() <= position) return;
            try {
                taker.take(logged);
                position = logged.position();
            } catch (RuntimeException failed) {
                failure = failed;
            }
        }
    }
}
