package rosukh.app.transparency;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import rosukh.events.audit.PublishedLogEvent;
import rosukh.events.audit.PublishedLogEvent.IncarnationProposed;
import rosukh.events.audit.PublishedLogEvent.IncarnationRecorded;
import rosukh.events.audit.PublishedLogEvent.LogKeyOrdered;
import rosukh.events.audit.PublishedLogEvent.LogKeyProposed;
import rosukh.evidence.publishing.Orders;

/// What people decided about the log, read from its own stream each time: it is a handful of
/// events.
record LoggedOrders(EventStore events) implements Orders {

    @Override
    public List<NewLife> newLives() {
        return each((message, event) ->
                switch (event) {
                    case IncarnationRecorded recorded ->
                            new NewLife(
                                    recorded.size(),
                                    recorded.root(),
                                    message.getTimestamp(),
                                    recorded.proposedBy(),
                                    recorded.reason());
                    case IncarnationProposed _, LogKeyProposed _, LogKeyOrdered _ -> null;
                });
    }

    @Override
    public List<String> keys() {
        return each((_, event) ->
                switch (event) {
                    case LogKeyOrdered ordered -> ordered.vkey();
                    case IncarnationProposed _, IncarnationRecorded _, LogKeyProposed _ -> null;
                });
    }

    private <T> List<T> each(
            BiFunction<DomainEventMessage<?>, PublishedLogEvent, @Nullable T> taken) {
        return events.readEvents(PublishedLogEvent.STREAM)
                .asStream()
                .<@Nullable T>map(
                        message -> taken.apply(message, (PublishedLogEvent) message.getPayload()))
                .filter(Objects::nonNull)
                .<T>map(Objects::requireNonNull)
                .toList();
    }
}
