package rosukh.query.harness;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import rosukh.events.EventType;
import rosukh.events.EventTypes;
import rosukh.eventstore.EventNames;
import rosukh.eventstore.EventSerializer;
import rosukh.eventstore.LoggedBytes;
import rosukh.evidence.Envelope;
import rosukh.query.kernel.log.LoggedEvent;

/// Writes events as the event store does.
final class StoredForm {

    private static final Serializer SERIALIZER = EventSerializer.of(new Declared());

    private StoredForm() {}

    static LoggedEvent of(EventMessage<?> event, long position) {
        EventType type = EventTypes.typeOf(event.getPayloadType());
        byte[] payload = event.serializePayload(SERIALIZER, byte[].class).getData();
        byte[] metadata = event.serializeMetaData(SERIALIZER, byte[].class).getData();
        DomainEventMessage<?> domain = (DomainEventMessage<?>) event;
        return new LoggedEvent(
                Envelope.of(
                        new LoggedBytes(
                                position,
                                position,
                                event.getTimestamp(),
                                type.value(),
                                Integer.toString(type.revision()),
                                "e-" + position,
                                domain.getAggregateIdentifier(),
                                domain.getType(),
                                domain.getSequenceNumber(),
                                event.getTimestamp(),
                                payload,
                                metadata)),
                new String(payload, StandardCharsets.UTF_8),
                new String(metadata, StandardCharsets.UTF_8));
    }

    private static final class Declared implements EventNames {

        @Override
        public Optional<Name> nameOf(Class<?> payload) {
            EventType type = payload.getAnnotation(EventType.class);
            return type == null
                    ? Optional.empty()
                    : Optional.of(new Name(type.value(), type.revision()));
        }

        @Override
        public Optional<Class<?>> classOf(String name) {
            return EventTypes.classOf(name);
        }
    }
}
