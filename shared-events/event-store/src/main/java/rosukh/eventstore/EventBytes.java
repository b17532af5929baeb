package rosukh.eventstore;

import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/// Turns published events into bytes, once: what is written here is stored, hashed and read back.
record EventBytes(Serializer serializer, EventSeal seal) {

    /// For what was sealed before or never is.
    EventBytes(Serializer serializer) {
        this(serializer, EventSeal.none());
    }

    StoredEvent write(EventMessage<?> event) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        DomainEventMessage<?> domain = event instanceof DomainEventMessage<?> it ? it : null;
        EventSeal.Parts stored =
                seal.seal(
                        payload.getType().getName(),
                        event.getIdentifier(),
                        new EventSeal.Parts(payload.getData(), metadata.getData()));
        return new StoredEvent(
                payload.getType().getName(),
                payload.getType().getRevision(),
                event.getIdentifier(),
                domain == null ? null : domain.getAggregateIdentifier(),
                domain == null ? null : domain.getType(),
                domain == null ? StoredEvent.NO_SEQUENCE : domain.getSequenceNumber(),
                event.getTimestamp(),
                stored.payload(),
                stored.metadata());
    }

    /// The event with what is sealed in it opened.
    StoredEvent opened(StoredEvent event) {
        return event.with(
                seal.open(
                        event.type(),
                        event.id(),
                        new EventSeal.Parts(event.payload(), event.metadata())));
    }

    CommitRef ref(Commit commit) {
        return commit.ref(this::metadata);
    }

    private Map<String, ?> metadata(StoredEvent event) {
        MetaData metadata =
                serializer.deserialize(
                        new SerializedMetaData<>(opened(event).metadata(), byte[].class));
        return metadata;
    }
}
