package rosukh.eventstore;

import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/// Turns published events into bytes, once: what is written here is stored, hashed and read back.
record EventBytes(Serializer serializer) {

    StoredEvent write(EventMessage<?> event) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        DomainEventMessage<?> domain = event instanceof DomainEventMessage<?> it ? it : null;
        return new StoredEvent(
                payload.getType().getName(),
                payload.getType().getRevision(),
                event.getIdentifier(),
                domain == null ? null : domain.getAggregateIdentifier(),
                domain == null ? null : domain.getType(),
                domain == null ? StoredEvent.NO_SEQUENCE : domain.getSequenceNumber(),
                event.getTimestamp(),
                payload.getData(),
                metadata.getData());
    }

    CommitRef ref(Commit commit) {
        return commit.ref(this::metadata);
    }

    private Map<String, ?> metadata(StoredEvent event) {
        MetaData metadata =
                serializer.deserialize(new SerializedMetaData<>(event.metadata(), byte[].class));
        return metadata;
    }
}
