package rosukh.app.log;

import java.util.Optional;
import rosukh.events.EventType;
import rosukh.events.EventTypes;
import rosukh.eventstore.EventNames;

/// The stored names of events, as the contract declares them.
final class ContractNames implements EventNames {

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
