package rosukh.eventstore;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/// One processor's way through the log: from the server while it is behind, from memory as soon as
/// it has caught up. It never goes beyond what is known to be durable. For one thread at a time.
final class LogStream implements TrackingEventStream {

    private final MongoEventStorageEngine engine;
    private final Tail tail;

    /// Position of the first event that is not yet among the messages.
    private long next;

    /// Whether a commit starts there; a token may point into one.
    private boolean isBoundary;

    private Iterator<? extends TrackedEventMessage<?>> messages = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> peeked;
    private @Nullable Stream<Commit> cursor;
    private Iterator<Commit> fetched = Collections.emptyIterator();
    private @Nullable WakeUp wakeUp;

    /// @param next position of the first event to deliver
    LogStream(MongoEventStorageEngine engine, Tail tail, long next) {
        this.engine = engine;
        this.tail = tail;
        this.next = next;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        while (peeked == null && (messages.hasNext() || advance()))
            if (messages.hasNext()) peeked = messages.next();
        return Optional.ofNullable(peeked);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long endsAt = System.nanoTime() + unit.toNanos(timeout);
        while (peek().isEmpty()) {
            long left = endsAt - System.nanoTime();
            if (left <= 0 || !tail.awaitBeyond(next, left, TimeUnit.NANOSECONDS)) return false;
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (peek().isEmpty()) {
            if (tail.isClosed()) throw new EventStoreException("the event store is closed");
            tail.awaitBeyond(next, Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        }
        TrackedEventMessage<?> message = peek().orElseThrow();
        peeked = null;
        return message;
    }

    /// Takes the messages of the next commit; false at the end of the log.
    private boolean advance() {
        if (next >= tail.end()) return false;
        Optional<Tail.Recent> recent = tail.holding(next);
        if (recent.isPresent()) {
            closeCursor();
            take(recent.get());
            return true;
        }
        if (!fetched.hasNext()) fetch();
        if (!fetched.hasNext()) return false;
        Commit commit = fetched.next();
        messages = engine.messages().of(commit, next).iterator();
        goOn(commit.next());
        return true;
    }

    private void take(Tail.Recent recent) {
        long from = next;
        messages =
                recent.messages().stream()
                        .filter(message -> Tokens.next(message.trackingToken()) > from)
                        .iterator();
        goOn(recent.next());
    }

    private void goOn(long boundary) {
        next = boundary;
        isBoundary = true;
    }

    private void fetch() {
        closeCursor();
        Stream<Commit> commits =
                isBoundary ? engine.log().commitsStartingAt(next) : engine.log().commitsFrom(next);
        cursor = commits;
        fetched = commits.iterator();
    }

    private void closeCursor() {
        if (cursor != null) cursor.close();
        cursor = null;
        fetched = Collections.emptyIterator();
    }

    /// Without a callback Axon's pooled processors look for events every half second.
    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        forgetWakeUp();
        wakeUp = new WakeUp(callback);
        tail.wakeUp(wakeUp);
        if (peeked != null || messages.hasNext() || next < tail.end()) callback.run();
        return true;
    }

    private void forgetWakeUp() {
        if (wakeUp != null) tail.forget(wakeUp);
        wakeUp = null;
    }

    /// Own identity, so that two streams may share a callback.
    private static final class WakeUp implements Runnable {

        private final Runnable callback;

        private WakeUp(Runnable callback) {
            this.callback = callback;
        }

        @Override
        public void run() {
            callback.run();
        }
    }

    @Override
    public void close() {
        forgetWakeUp();
        closeCursor();
    }
}
