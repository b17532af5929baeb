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
import rosukh.command.pioneers.BudgetCommand.ClawBackIncentive;
import rosukh.command.pioneers.BudgetCommand.GrantIncentive;
import rosukh.command.pioneers.BudgetCommand.PayIncentive;
import rosukh.command.pioneers.BudgetCommand.RecordRecovery;
import rosukh.command.pioneers.BudgetCommand.SetBudget;
import rosukh.events.pioneers.IncentiveBudgetEvent;

/// The Axon shell around [Budget]: routing, replay, the guard and the reading of other streams; no
/// rule lives here. A grant is bound to the version of the pioneer that was seen, everything else
/// to that of the budget.
public class BudgetAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Budget budget = Budget.NONE;

    @CommandHandlerInterceptor
    void guard(BudgetCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        switch (command) {
            case GrantIncentive _ -> {}
            case SetBudget _, ClawBackIncentive _, PayIncentive _, RecordRecovery _ ->
                    guard.version(AggregateLifecycle.getVersion());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetBudget command) {
        decide(command, Backing.NONE);
    }

    @CommandHandler
    void handle(GrantIncentive command, PioneerFiles files, @MetaDataValue(Guard.KEY) Guard guard) {
        Backing backing = files.backingOf(command.firmId(), command.incentiveId());
        guard.version(backing.version());
        guard.place(command.firmId(), files.firm(command.firmId()).estateKey());
        decide(command, backing);
    }

    @CommandHandler
    void handle(ClawBackIncentive command, PioneerFiles files) {
        decide(command, backing(command.incentiveId(), files));
    }

    @CommandHandler
    void handle(PayIncentive command, PioneerFiles files) {
        decide(command, backing(command.incentiveId(), files));
    }

    @CommandHandler
    void handle(RecordRecovery command) {
        decide(command, Backing.NONE);
    }

    private Backing backing(String incentiveId, PioneerFiles files) {
        Granted granted = budget.incentives().get(incentiveId);
        return granted == null ? Backing.NONE : files.backing(granted.firmId(), granted.proof());
    }

    private void decide(BudgetCommand command, Backing backing) {
        AggregateLifecycle.apply(budget.decide(command, backing));
    }

    @EventSourcingHandler
    void on(IncentiveBudgetEvent event) {
        streamId = IncentiveBudgetEvent.streamOf(event.period());
        budget = budget.evolve(event);
    }
}
