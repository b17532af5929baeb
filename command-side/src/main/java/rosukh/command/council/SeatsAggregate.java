package rosukh.command.council;

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
import rosukh.command.council.SeatCommand.AppointMember;
import rosukh.command.council.SeatCommand.EndMembership;
import rosukh.command.kernel.Accounts;
import rosukh.command.kernel.Guard;
import rosukh.events.council.CouncilEvent;

/// The Axon shell around [Seats]: routing, replay and the guard; no rule lives here.
public class SeatsAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String stream;

    private Seats seats = Seats.NONE;

    @CommandHandlerInterceptor
    void guard(SeatCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AppointMember command, Accounts accounts) {
        var appointed = seats.decide(command);
        accounts.expect("account", List.of(command.account()), "committee", "manager");
        appointed.forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EndMembership command) {
        seats.decide(command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CouncilEvent event) {
        stream = CouncilEvent.STREAM;
        seats = seats.evolve(event);
    }
}
