package rosukh.command.firms;

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
import rosukh.command.firms.FirmCommand.RecordPlaceOfWork;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.kernel.Guard;
import rosukh.events.firms.FirmEvent;

/// The Axon shell around [Firm]: routing, replay and the guard, no rule lives here.
public class FirmAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String firmId;

    private Firm firm = new Firm.Unknown();

    @CommandHandlerInterceptor
    void guard(FirmCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
        switch (command) {
            case RegisterFirm register -> guard.place(register.firmId(), register.estateKey());
            case RecordPlaceOfWork record -> {
                // Who moves a firm takes it from where it works now.
                if (firm.estateKey() != null) guard.place(record.firmId(), firm.estateKey());
                guard.place(record.firmId(), record.estateKey());
            }
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterFirm command) {
        decide(command);
    }

    @CommandHandler
    void handle(RecordPlaceOfWork command) {
        decide(command);
    }

    /// Enters a firm as one of many in a commit.
    ///
    /// @param about what is stored with its events beside what all events of the commit share
    static FirmAggregate entered(RegisterFirm command, MetaData about) {
        FirmAggregate entered = new FirmAggregate();
        entered.firm.decide(command).forEach(event -> AggregateLifecycle.apply(event, about));
        return entered;
    }

    private void decide(FirmCommand command) {
        firm.decide(command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(FirmEvent event) {
        firmId = event.firmId();
        firm = firm.evolve(event);
    }
}
