package rosukh.command.energy;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.energy.EnergyRulesCommand.DraftEnergyRules;
import rosukh.command.energy.EnergyRulesCommand.PublishEnergyRules;
import rosukh.command.kernel.Guard;
import rosukh.events.energy.EnergyRulesEvent;

/// The Axon shell around [EnergyVersions]: routing, replay and the guard, no rule lives here. The
/// rules are national, so no one's reach ends before them.
public class EnergyRulesAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private EnergyVersions versions = EnergyVersions.NONE;

    @CommandHandlerInterceptor
    void guard(EnergyRulesCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftEnergyRules command) {
        AggregateLifecycle.apply(versions.decide(command));
    }

    @CommandHandler
    void handle(PublishEnergyRules command) {
        AggregateLifecycle.apply(versions.decide(command));
    }

    @EventSourcingHandler
    void on(EnergyRulesEvent event) {
        streamId = EnergyRulesEvent.STREAM;
        versions = versions.evolve(event);
    }
}
