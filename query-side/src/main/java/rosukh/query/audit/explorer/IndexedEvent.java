package rosukh.query.audit.explorer;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import rosukh.events.EventTypes;

/// By what an event of the log is found. The event itself stays in the log.
///
/// @param place its position in the log
/// @param stream empty if it belongs to none
/// @param sequence in its stream, from 0; -1 if it belongs to none
/// @param type declared name
/// @param onBehalfOf account acted for; empty for none
/// @param at when it was recorded
/// @param cause id of the message it followed from; empty for none
/// @param correlation id of the message that began it all; empty for none
/// @param fields what it names openly, each as `path=value`, see [Masking]
public record IndexedEvent(
        long place,
        String stream,
        long sequence,
        String type,
        String actor,
        String role,
        String organisation,
        String onBehalfOf,
        Instant at,
        String cause,
        String correlation,
        List<String> fields) {

    static IndexedEvent of(EventMessage<?> event, long place, List<String> fields) {
        MetaData said = event.getMetaData();
        boolean ofStream = event instanceof DomainEventMessage<?>;
        return new IndexedEvent(
                place,
                event instanceof DomainEventMessage<?> it ? it.getAggregateIdentifier() : "",
                ofStream ? ((DomainEventMessage<?>) event).getSequenceNumber() : -1,
                EventTypes.typeOf(event.getPayloadType()).value(),
                text(said, "actor"),
                text(said, "role"),
                text(said, "organisation"),
                text(said, "onBehalfOf"),
                event.getTimestamp(),
                text(said, "correlationId"),
                text(said, "traceId"),
                fields);
    }

    private static String text(MetaData said, String key) {
        Object value = said.get(key);
        return value == null ? "" : value.toString();
    }
}
