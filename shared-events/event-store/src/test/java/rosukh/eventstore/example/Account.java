package rosukh.eventstore.example;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Any aggregate of any Axon application.
class Account {

    record Open(@TargetAggregateIdentifier String id) {}

    record Opened(String id) {}

    @AggregateIdentifier private @Nullable String id;

    Account() {}

    @CommandHandler
    Account(Open command) {
        AggregateLifecycle.apply(new Opened(command.id()));
    }

    @EventSourcingHandler
    void on(Opened event) {
        id = event.id();
    }
}
