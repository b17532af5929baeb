package rosukh.command.delegations;

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
import rosukh.command.delegations.DelegationCommand.AcceptDelegation;
import rosukh.command.delegations.DelegationCommand.EndDelegation;
import rosukh.command.delegations.DelegationCommand.OfferDelegation;
import rosukh.command.kernel.Accounts;
import rosukh.command.kernel.Guard;
import rosukh.events.delegations.DelegationEvent;

/// The Axon shell around [Delegations]: routing, replay, the guard and the reading of what is
/// offered; no rule lives here.
public class DelegationAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Delegations delegations = Delegations.NONE;

    @CommandHandlerInterceptor
    void guard(DelegationCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OfferDelegation command, Accounts accounts) {
        List<DelegationEvent> offered = delegations.decide(command, null);
        accounts.expect("receiver", List.of(command.receiver().strip()), command.role());
        offered.forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AcceptDelegation command, DelegationRegister register) {
        decide(command, register.offer(command.giver(), command.delegationId()));
    }

    @CommandHandler
    void handle(EndDelegation command) {
        decide(command, null);
    }

    private void decide(DelegationCommand command, @Nullable Terms offer) {
        delegations.decide(command, offer).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(DelegationEvent event) {
        streamId = DelegationEvent.streamOf(event.account());
        delegations = delegations.evolve(event);
    }
}
