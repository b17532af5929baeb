package rosukh.eventstore;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/// One event as it lies in a commit; payload and metadata are the exact bytes that were written.
///
/// @param aggregateId null if the event belongs to no aggregate
/// @param aggregateType null if the event belongs to no aggregate
/// @param sequence [#NO_SEQUENCE] if the event belongs to no aggregate
/// @param tags by what it can be asked for beside its stream
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredEvent(
        String type,
        @Nullable String revision,
        String id,
        @Nullable String aggregateId,
        @Nullable String aggregateType,
        long sequence,
        Instant time,
        byte[] payload,
        byte[] metadata,
        List<String> tags) {

    static final long NO_SEQUENCE = -1;

    /// An event without tags.
    StoredEvent(
            String type,
            @Nullable String revision,
            String id,
            @Nullable String aggregateId,
            @Nullable String aggregateType,
            long sequence,
            Instant time,
            byte[] payload,
            byte[] metadata) {
        this(
                type,
                revision,
                id,
                aggregateId,
                aggregateType,
                sequence,
                time,
                payload,
                metadata,
                List.of());
    }

    /// The same event with tags, each once.
    StoredEvent tagged(Collection<String> tags) {
        if (tags.isEmpty()) return this;
        return new StoredEvent(
                type,
                revision,
                id,
                aggregateId,
                aggregateType,
                sequence,
                time,
                payload,
                metadata,
                List.copyOf(new TreeSet<>(tags)));
    }

    /// The same event with other bytes.
    StoredEvent with(EventSeal.Parts parts) {
        return new StoredEvent(
                type,
                revision,
                id,
                aggregateId,
                aggregateType,
                sequence,
                time,
                parts.payload(),
                parts.metadata(),
                tags);
    }

    boolean isOf(String aggregate) {
        return aggregate.equals(aggregateId);
    }

    /// As Axon reads it from a stream; only events of an aggregate are in one.
    DomainEventData<byte[]> inStream() {
        return new InStream(this);
    }

    /// As Axon reads it from the whole log.
    TrackedEventData<byte[]> at(long position) {
        TrackingToken token = new GlobalSequenceTrackingToken(position);
        return aggregateId == null
                ? new InLog(token, this)
                : new TrackedDomainEventData<>(token, new InStream(this));
    }

    /// What both forms have in common.
    private interface Stored extends EventData<byte[]> {

        StoredEvent event();

        @Override
        default String getEventIdentifier() {
            return event().id;
        }

        @Override
        default Instant getTimestamp() {
            return event().time;
        }

        @Override
        default SerializedObject<byte[]> getMetaData() {
            return new SerializedMetaData<>(event().metadata, byte[].class);
        }

        @Override
        default SerializedObject<byte[]> getPayload() {
            return new SimpleSerializedObject<>(
                    event().payload, byte[].class, event().type, event().revision);
        }
    }

    private record InStream(StoredEvent event) implements Stored, DomainEventData<byte[]> {

        @Override
        public @Nullable String getType() {
            return event.aggregateType;
        }

        @Override
        public String getAggregateIdentifier() {
            return Objects.requireNonNull(event.aggregateId, "not an event of an aggregate");
        }

        @Override
        public long getSequenceNumber() {
            return event.sequence;
        }
    }

    private record InLog(TrackingToken trackingToken, StoredEvent event)
            implements Stored, TrackedEventData<byte[]> {}
}
