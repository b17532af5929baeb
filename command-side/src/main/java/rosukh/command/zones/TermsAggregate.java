package rosukh.command.zones;

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
import rosukh.command.zones.TermsCommand.DiscardTerms;
import rosukh.command.zones.TermsCommand.DraftTerms;
import rosukh.command.zones.TermsCommand.PublishTerms;
import rosukh.events.zones.TermsEvent;

/// The Axon shell around [TermsOfPlacement]. The terms are national, so no one's reach ends before
/// them.
public class TermsAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private TermsOfPlacement terms = TermsOfPlacement.NONE;

    @CommandHandlerInterceptor
    void guard(TermsCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftTerms command) {
        decide(command);
    }

    @CommandHandler
    void handle(DiscardTerms command) {
        decide(command);
    }

    @CommandHandler
    void handle(PublishTerms command) {
        decide(command);
    }

    private void decide(TermsCommand command) {
        terms.decide(command, Principal.ofCommand()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(TermsEvent event, MetaData metadata) {
        streamId = TermsEvent.STREAM;
        terms = terms.evolve(event, Principal.ofEvent(metadata));
    }
}
