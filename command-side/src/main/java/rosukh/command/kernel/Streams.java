package rosukh.command.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import rosukh.eventstore.AppendCondition;

/// Reads whole streams of events, for rules that depend on what happened in another stream.
public interface Streams {

    /// Sequence number of the last event; empty if there is no such stream.
    Optional<Long> version(String streamId);

    /// The events of a stream from a sequence number on, in order; none if there is no such stream.
    List<Object> read(String streamId, long fromSequence);

    /// Position of the last event of the whole log, -1 if it is empty. What is read afterwards is
    /// at least as new.
    long head();

    /// Something was stored that happened at a moment or after it. What is read afterwards holds
    /// all that was stored before that, so only then does it count that something is not found.
    boolean goneOnSince(Instant moment);

    /// Makes the command fail if, from now on until its events are stored, something happens that
    /// carries one of the tags. Call it before reading what the tags are about.
    default void expectNothingNew(String... tags) {
        long seen = head();
        for (String tag : tags) AppendCondition.noEventAfter(seen, tag).require();
    }

    /// As above, for a decision that rests on what was known up to a position.
    default void expectNothingAfter(long position, String... tags) {
        for (String tag : tags) AppendCondition.noEventAfter(position, tag).require();
    }

    default List<Object> read(String streamId) {
        return read(streamId, 0);
    }

    default boolean exists(String streamId) {
        return version(streamId).isPresent();
    }

    /// The streams of an event store.
    static Streams of(EventStore events) {
        return new Streams() {
            @Override
            public long head() {
                return position(events.createHeadToken());
            }

            @Override
            public boolean goneOnSince(Instant moment) {
                return position(events.createTokenAt(moment)) < head();
            }

            private static long position(@Nullable TrackingToken token) {
                return token == null ? -1 : token.position().orElse(-1);
            }

            @Override
            public Optional<Long> version(String streamId) {
                return events.lastSequenceNumberFor(streamId);
            }

            @Override
            public List<Object> read(String streamId, long fromSequence) {
                return events.readEvents(streamId, fromSequence)
                        .asStream()
                        .map(DomainEventMessage::getPayload)
                        .collect(Collectors.toList());
            }
        };
    }
}
