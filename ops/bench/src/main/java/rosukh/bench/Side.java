package rosukh.bench;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/// An Axon engine on a database of its own.
///
/// @param bytes what it takes for so many events
/// @param closing drops the database and closes what was opened
record Side(String name, EventStorageEngine engine, SizeOf bytes, Runnable closing)
        implements AutoCloseable {

    /// Asks a database for its size.
    interface SizeOf {
        Size get();
    }

    /// Bytes of data and of indexes as the server says.
    record Size(long data, long indexes) {}

    void append(List<DomainEventMessage<?>> commit) {
        engine.appendEvents(commit);
    }

    /// Reads the log from its start and says how many events there were until the time was up.
    long read(boolean payloads, long nanosMax) {
        long endsAt = System.nanoTime() + nanosMax;
        long count = 0;
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(null, false)) {
            Iterator<? extends TrackedEventMessage<?>> each = events.iterator();
            while (each.hasNext() && System.nanoTime() < endsAt) {
                TrackedEventMessage<?> event = each.next();
                if (!payloads || event.getPayload() instanceof Fact) count++;
            }
        }
        return count;
    }

    /// Loads an aggregate and says how many events it has.
    int load(String aggregate) {
        DomainEventStream events = engine.readEvents(aggregate);
        int count = 0;
        while (events.hasNext()) if (events.next().getPayload() instanceof Fact) count++;
        return count;
    }

    @Override
    public void close() {
        closing.run();
    }
}
