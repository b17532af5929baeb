package rosukh.command.work;

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
import rosukh.command.work.ViewCommand.RemoveView;
import rosukh.command.work.ViewCommand.RenameView;
import rosukh.command.work.ViewCommand.SaveView;
import rosukh.command.work.ViewCommand.ShareView;
import rosukh.events.work.SavedViewEvent;

/// The Axon shell around [SavedViews]: routing, replay and the guard, no rule lives here.
public class ViewsAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private SavedViews views = SavedViews.NONE;

    @CommandHandlerInterceptor
    void guard(ViewCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SaveView command) {
        decide(command);
    }

    @CommandHandler
    void handle(ShareView command) {
        decide(command);
    }

    @CommandHandler
    void handle(RenameView command) {
        decide(command);
    }

    @CommandHandler
    void handle(RemoveView command) {
        decide(command);
    }

    private void decide(ViewCommand command) {
        AggregateLifecycle.apply(views.decide(command));
    }

    @EventSourcingHandler
    void on(SavedViewEvent event) {
        streamId = SavedViewEvent.streamOf(event.account());
        views = views.evolve(event);
    }
}
