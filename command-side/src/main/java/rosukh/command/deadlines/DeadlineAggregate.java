package rosukh.command.deadlines;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.deadlines.DeadlineCommand.RaiseBreach;
import rosukh.command.deadlines.DeadlineCommand.RaiseWarning;
import rosukh.command.kernel.Guard;
import rosukh.events.deadlines.DeadlineEvent;

/// The Axon shell around [Notices]: routing, replay and the guard, no rule lives here.
public class DeadlineAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Notices notices = Notices.NONE;

    @CommandHandlerInterceptor
    void guard(DeadlineCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RaiseWarning command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RaiseBreach command) {
        decide(command);
    }

    private void decide(DeadlineCommand command) {
        notices.decide(command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(DeadlineEvent event) {
        streamId = DeadlineEvent.streamOf(event.caseId());
        notices = notices.evolve(event);
    }
}
