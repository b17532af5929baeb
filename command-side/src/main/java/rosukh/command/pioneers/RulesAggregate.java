package rosukh.command.pioneers;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Guard;
import rosukh.command.pioneers.RulesCommand.DraftPioneerRules;
import rosukh.command.pioneers.RulesCommand.PublishPioneerRules;
import rosukh.events.pioneers.PioneerRulesEvent;

/// The Axon shell around [RuleVersions]: routing, replay and the guard, no rule lives here. The
/// rules are national, so no one's reach ends before them.
public class RulesAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private RuleVersions versions = RuleVersions.NONE;

    @CommandHandlerInterceptor
    void guard(RulesCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftPioneerRules command) {
        AggregateLifecycle.apply(versions.decide(command));
    }

    @CommandHandler
    void handle(PublishPioneerRules command) {
        AggregateLifecycle.apply(versions.decide(command));
    }

    @EventSourcingHandler
    void on(PioneerRulesEvent event) {
        streamId = PioneerRulesEvent.STREAM;
        versions = versions.evolve(event);
    }
}
