package rosukh.command.schemes;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Principal;
import rosukh.command.kernel.SchemeRegister;
import rosukh.command.schemes.SchemeCommand.DiscardDraft;
import rosukh.command.schemes.SchemeCommand.DraftVersion;
import rosukh.command.schemes.SchemeCommand.PublishVersion;
import rosukh.command.schemes.SchemeCommand.RetireVersion;
import rosukh.command.schemes.SchemeCommand.ValidateVersion;
import rosukh.events.schemes.SchemeEvent;

/// The Axon shell around [SchemeVersions]: routing, replay and the guard, no rule lives here.
/// Schemes are national, so no one's reach ends before them.
public class SchemeAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private SchemeVersions versions = SchemeVersions.NONE;

    @CommandHandlerInterceptor
    void guard(SchemeCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftVersion command) {
        decide(command);
    }

    @CommandHandler
    void handle(ValidateVersion command) {
        decide(command);
    }

    @CommandHandler
    void handle(DiscardDraft command) {
        decide(command);
    }

    @CommandHandler
    void handle(PublishVersion command) {
        decide(command);
    }

    @CommandHandler
    void handle(RetireVersion command) {
        decide(command);
    }

    private void decide(SchemeCommand command) {
        versions.decide(command, Principal.ofCommand()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(SchemeEvent event, MetaData metadata) {
        streamId = SchemeRegister.streamOf(event.schemeId());
        versions = versions.evolve(event, Principal.ofEvent(metadata));
    }
}
