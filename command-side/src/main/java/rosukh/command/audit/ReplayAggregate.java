package rosukh.command.audit;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.audit.ReplayCommand.AskForReplay;
import rosukh.command.audit.ReplayCommand.CancelReplay;
import rosukh.command.kernel.Guard;
import rosukh.events.audit.ReplayEvent;

/// The Axon shell around [Replay]: routing, replay and the guard, no rule lives here.
public class ReplayAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Replay replay = Replay.NONE;

    @CommandHandlerInterceptor
    void guard(ReplayCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AskForReplay command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CancelReplay command) {
        decide(command);
    }

    private void decide(ReplayCommand command) {
        replay.decide(command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ReplayEvent event) {
        streamId = ReplayEvent.streamOf(event.replayId());
        replay = replay.evolve(event);
    }
}
