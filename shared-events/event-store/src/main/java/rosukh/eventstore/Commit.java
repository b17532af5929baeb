package rosukh.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventData;

/// A commit document: the events of one unit of work and where they are in the log.
///
/// @param position position of the FIRST event. With the last one instead, `[101..103]` and
///   `[101..101]` would both be accepted
/// @param id unique name, by which the appender finds out whether a failed insert arrived
/// @param at when it was written
/// @param latest highest event time of this and all earlier commits, so that a time can be searched
///   by halves although event times are not in order
/// @param keys everything that must be unique
record Commit(
        long position,
        String id,
        Instant at,
        Instant latest,
        List<String> keys,
        List<StoredEvent> events) {

    /// What its events take without their names.
    long bytes() {
        return events.stream()
                .mapToLong(event -> event.payload().length + (long) event.metadata().length)
                .sum();
    }

    /// Position of the event after this commit.
    long next() {
        return position + events.size();
    }

    /// The events from a position on, in the form Axon tracks.
    Stream<TrackedEventData<byte[]>> trackedFrom(long from) {
        return IntStream.range((int) Math.max(0, from - position), events.size())
                .mapToObj(index -> events.get(index).at(position + index));
    }

    /// This commit without payloads.
    ///
    /// @param read turns stored metadata into its entries
    CommitRef ref(Function<StoredEvent, Map<String, ?>> read) {
        return new CommitRef(
                position,
                events.size(),
                id,
                at,
                IntStream.range(0, events.size())
                        .mapToObj(index -> ref(position + index, events.get(index), read))
                        .toList());
    }

    private static EventRef ref(
            long position, StoredEvent event, Function<StoredEvent, Map<String, ?>> read) {
        Map<String, String> metadata = new TreeMap<>();
        read.apply(event).forEach((key, value) -> metadata.put(key, String.valueOf(value)));
        return new EventRef(
                position,
                event.type(),
                event.aggregateId(),
                event.aggregateType(),
                event.sequence(),
                metadata);
    }
}
