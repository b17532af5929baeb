package rosukh.app.log;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/// Every event of a projection in the order of the log. Axon 4.13's own policy derives the segment
/// from an identity hash, which differs after a restart.
final class OneAfterAnother implements SequencingPolicy<EventMessage<?>> {

    @Override
    public Object getSequenceIdentifierFor(EventMessage<?> event) {
        return "the log";
    }
}
