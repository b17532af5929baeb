package rosukh.command.audit;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.audit.PublishedLogCommand.OrderLogKey;
import rosukh.command.audit.PublishedLogCommand.ProposeIncarnation;
import rosukh.command.audit.PublishedLogCommand.ProposeLogKey;
import rosukh.command.audit.PublishedLogCommand.RecordIncarnation;
import rosukh.command.kernel.Guard;
import rosukh.events.audit.PublishedLogEvent;

/// The Axon shell around [LogDecisions]: routing, replay and the guard, no rule lives here. The log
/// is one for all, so who is confined to provinces decides nothing about it.
public class PublishedLogAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private LogDecisions decisions = LogDecisions.NONE;

    @CommandHandlerInterceptor
    void guard(PublishedLogCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
        guard.provinces(List.of());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProposeIncarnation command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordIncarnation command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProposeLogKey command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OrderLogKey command) {
        decide(command);
    }

    private void decide(PublishedLogCommand command) {
        decisions.decide(command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(PublishedLogEvent event) {
        streamId = PublishedLogEvent.STREAM;
        decisions = decisions.evolve(event);
    }
}
