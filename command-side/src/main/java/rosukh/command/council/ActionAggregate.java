package rosukh.command.council;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.council.ActionCommand.ChangePriority;
import rosukh.command.council.ActionCommand.CloseAction;
import rosukh.command.council.ActionCommand.EnterOldAction;
import rosukh.command.council.ActionCommand.FileProof;
import rosukh.command.council.ActionCommand.MoveDeadline;
import rosukh.command.council.ActionCommand.RaiseOverdue;
import rosukh.command.council.ActionCommand.ReportProgress;
import rosukh.command.kernel.Guard;
import rosukh.events.council.ActionEvent;
import rosukh.events.council.ActionEvent.ActionAssigned;

/// The Axon shell around [ActionItem]: routing, replay and the guard; no rule lives here.
public class ActionAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String actionId;

    private ActionItem item = ActionItem.NONE;

    /// Axon makes the shell before it is filled.
    ActionAggregate() {}

    /// An item begins in the commit of its resolution.
    ActionAggregate(ActionAssigned assigned) {
        AggregateLifecycle.apply(assigned);
    }

    @CommandHandlerInterceptor
    void guard(ActionCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EnterOldAction command) {
        decide(command);
    }

    @CommandHandler
    void handle(ReportProgress command) {
        decide(command);
    }

    @CommandHandler
    void handle(FileProof command) {
        decide(command);
    }

    @CommandHandler
    void handle(MoveDeadline command) {
        decide(command);
    }

    @CommandHandler
    void handle(ChangePriority command) {
        decide(command);
    }

    @CommandHandler
    void handle(RaiseOverdue command) {
        decide(command);
    }

    @CommandHandler
    void handle(CloseAction command) {
        decide(command);
    }

    private void decide(ActionCommand command) {
        AggregateLifecycle.apply(item.decide(command));
    }

    @EventSourcingHandler
    void on(ActionEvent event) {
        actionId = event.actionId();
        item = item.evolve(event);
    }
}
