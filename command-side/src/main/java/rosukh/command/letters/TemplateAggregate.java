package rosukh.command.letters;

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
import rosukh.command.letters.TemplateCommand.ApproveTemplate;
import rosukh.command.letters.TemplateCommand.DraftTemplate;
import rosukh.command.letters.TemplateCommand.RetireTemplate;
import rosukh.events.letters.LetterTemplateEvent;

/// The Axon shell around [TemplateVersions]: routing, replay and the guard, no rule lives here.
/// Templates are national, so no one's reach ends before them.
public class TemplateAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private TemplateVersions versions = TemplateVersions.NONE;

    @CommandHandlerInterceptor
    void guard(TemplateCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftTemplate command) {
        decide(command);
    }

    @CommandHandler
    void handle(ApproveTemplate command) {
        decide(command);
    }

    @CommandHandler
    void handle(RetireTemplate command) {
        decide(command);
    }

    private void decide(TemplateCommand command) {
        AggregateLifecycle.apply(versions.decide(command, Principal.ofCommand()));
    }

    @EventSourcingHandler
    void on(LetterTemplateEvent event, MetaData metadata) {
        streamId = LetterTemplateEvent.streamOf(event.kind());
        versions = versions.evolve(event, Principal.ofEvent(metadata));
    }
}
