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
import rosukh.command.indicators.PeriodCommand.DeclineRestatement;
import rosukh.command.indicators.PeriodCommand.ProposeRestatement;
import rosukh.command.indicators.PeriodCommand.PublishPeriod;
import rosukh.command.indicators.PeriodCommand.RestatePeriod;
import rosukh.command.kernel.Guard;
import rosukh.events.indicators.PeriodEvent;

/// The Axon shell around [Period]: routing, replay and the guard, no rule lives here. Numbers are
/// published for the whole country, and so far must the reach of who publishes them go.
public class PeriodAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Period period = Period.UNPUBLISHED;

    @CommandHandlerInterceptor
    void guard(PeriodCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
        guard.provinces(List.of());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishPeriod command) {
        decide(command);
    }

    @CommandHandler
    void handle(ProposeRestatement command) {
        decide(command);
    }

    @CommandHandler
    void handle(RestatePeriod command) {
        decide(command);
    }

    @CommandHandler
    void handle(DeclineRestatement command) {
        decide(command);
    }

    private void decide(PeriodCommand command) {
        period.decide(command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(PeriodEvent event) {
        streamId = PeriodEvent.streamOf(event.period());
        period = period.evolve(event);
    }
}
