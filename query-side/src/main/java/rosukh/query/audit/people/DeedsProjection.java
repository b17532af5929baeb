package rosukh.query.audit.people;

import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import rosukh.events.EventTypes;
import rosukh.events.audit.ReadEvent;
import rosukh.query.kernel.Positions;
import rosukh.query.kernel.trail.Told.Teller;

/// Keeps a line per event of the log; what was read is told apart.
@Component
@ProcessingGroup(DeedsProjection.GROUP)
class DeedsProjection {

    static final String GROUP = "audit.people";

    private final DeedsView view;

    DeedsProjection(DeedsView view) {
        this.view = view;
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        Object event = message.getPayload();
        Teller by = Teller.of(Map.copyOf(message.getMetaData()));
        if (event instanceof ReadEvent || by.actor().isEmpty()) return;
        if (!(message instanceof DomainEventMessage<?> domain)) return;
        long position = Positions.of(token);
        Deed deed =
                new Deed(
                        position,
                        EventTypes.typeOf(event.getClass()).value(),
                        domain.getAggregateIdentifier(),
                        domain.getSequenceNumber(),
                        message.getTimestamp(),
                        by.actor(),
                        by.role(),
                        by.organisation(),
                        by.onBehalfOf(),
                        by.reason());
        view.deeds().apply("%019d".formatted(position), token, _ -> deed);
        view.doers().apply(by.actor(), token, before -> Doer.after(before, deed));
    }

    @ResetHandler
    void reset() {
        view.deeds().reset();
        view.doers().reset();
    }
}
