package rosukh.command.kernel;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/// Reads the whole log in order, for a process that keeps its state in memory and builds it anew
/// from the log after every start.
public interface LogReader {

    /// One event of the log.
    ///
    /// @param actor account of who did it; empty if that is not told
    record Logged(long position, Object event, String actor) {}

    /// Takes the events one after another.
    @FunctionalInterface
    interface Taker {
        void take(Logged logged);
    }

    /// Hands over every event after a position that is there now, without waiting for more.
    ///
    /// @param after position of the last event handed over before; -1 for none
    void readOn(long after, Taker taker);

    /// The log of an event store.
    static LogReader of(EventStore events) {
        return (after, taker) -> {
            GlobalSequenceTrackingToken from =
                    after < 0 ? null : new GlobalSequenceTrackingToken(after);
            try (BlockingStream<TrackedEventMessage<?>> log = events.openStream(from)) {
                while (log.hasNextAvailable()) {
                    TrackedEventMessage<?> next = log.nextAvailable();
                    taker.take(
                            new Logged(
                                    next.trackingToken().position().orElseThrow(),
                                    next.getPayload(),
                                    actor(next)));
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", interrupted);
            }
        };
    }

    private static String actor(TrackedEventMessage<?> event) {
        return event.getMetaData().get(Provenance.ACTOR) instanceof String actor ? actor : "";
    }
}
