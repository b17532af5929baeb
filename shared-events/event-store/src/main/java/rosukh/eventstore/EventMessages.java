package rosukh.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/// Turns stored events into messages, always through the upcasters.
///
/// @param search finds single commits
record EventMessages(Search search, Serializer serializer, EventUpcaster upcasters) {

    /// The events of a commit from a position on, as event processors get them.
    List<TrackedEventMessage<?>> of(Commit commit, long from) {
        return read(commit.trackedFrom(from)).toList();
    }

    /// What the event at a position is read as today: one message, several if an upcaster splits
    /// it, none if one drops it. Empty if the log does not show the position.
    Optional<List<TrackedEventMessage<?>>> at(long position) {
        return search.startingAtOrBefore(position)
                .filter(found -> found.next() > position)
                .map(found -> read(found.trackedFrom(position).limit(1)).toList());
    }

    /// What an event kept outside of the log is read as today.
    List<TrackedEventMessage<?>> of(StoredEvent event, long position) {
        return read(Stream.of(event.at(position))).toList();
    }

    /// Stored events as they are read today, as they are asked for.
    Stream<TrackedEventMessage<?>> read(Stream<TrackedEventData<byte[]>> events) {
        return EventUtils.upcastAndDeserializeTrackedEvents(events, serializer, upcasters)
                .map(message -> message);
    }
}
