package rosukh.query.audit.explorer;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import rosukh.events.EventTypes;
import rosukh.query.kernel.Positions;

/// Notes by what each event of the log is found.
@Component
@ProcessingGroup(EventIndex.GROUP)
class EventIndexProjection {

    private final EventIndex index;

    EventIndexProjection(EventIndex index) {
        this.index = index;
    }

    @EventHandler
    void on(EventMessage<?> event, TrackingToken token) {
        long place = Positions.of(token);
        String type = EventTypes.typeOf(event.getPayloadType()).value();
        IndexedEvent entry =
                IndexedEvent.of(event, place, Masking.fields(type, event.getPayload()));
        index.events().apply(EventIndex.idOf(place), place, _ -> entry);
    }

    @ResetHandler
    void reset() {
        index.events().reset();
    }
}
