package rosukh.command.indicators;

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
import rosukh.command.indicators.VersionCommand.ApproveIndicatorVersion;
import rosukh.command.indicators.VersionCommand.DeclineIndicatorVersion;
import rosukh.command.indicators.VersionCommand.DefineIndicatorVersion;
import rosukh.command.kernel.Guard;
import rosukh.events.indicators.IndicatorVersionEvent;

/// The Axon shell around [IndicatorVersions]: routing, replay and the guard, no rule lives here.
/// Definitions hold for the whole country, and so must the reach of who makes them.
public class VersionAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private IndicatorVersions versions = IndicatorVersions.NONE;

    @CommandHandlerInterceptor
    void guard(VersionCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
        guard.provinces(List.of());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DefineIndicatorVersion command) {
        decide(command);
    }

    @CommandHandler
    void handle(ApproveIndicatorVersion command) {
        decide(command);
    }

    @CommandHandler
    void handle(DeclineIndicatorVersion command) {
        decide(command);
    }

    private void decide(VersionCommand command) {
        versions.decide(command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(IndicatorVersionEvent event) {
        streamId = IndicatorVersionEvent.STREAM;
        versions = versions.evolve(event);
    }
}
