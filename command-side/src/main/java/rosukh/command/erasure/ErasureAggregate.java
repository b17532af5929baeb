package rosukh.command.erasure;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.erasure.ErasureCommand.ApproveErasure;
import rosukh.command.erasure.ErasureCommand.DeclineErasure;
import rosukh.command.erasure.ErasureCommand.LiftHold;
import rosukh.command.erasure.ErasureCommand.PlaceHold;
import rosukh.command.erasure.ErasureCommand.RecordDestruction;
import rosukh.command.erasure.ErasureCommand.RequestErasure;
import rosukh.command.kernel.Guard;
import rosukh.events.erasure.ErasureEvent;

/// The Axon shell around [Erasure]: routing, replay, the guard and the reading of what an erasure
/// rests on; no rule lives here.
public class ErasureAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Erasure erasure = Erasure.NONE;

    @CommandHandlerInterceptor
    void guard(ErasureCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestErasure command, SubjectRecords records) {
        decide(command, records);
    }

    @CommandHandler
    void handle(ApproveErasure command, SubjectRecords records) {
        decide(command, records);
    }

    @CommandHandler
    void handle(DeclineErasure command, SubjectRecords records) {
        decide(command, records);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlaceHold command, SubjectRecords records) {
        decide(command, records);
    }

    @CommandHandler
    void handle(LiftHold command, SubjectRecords records) {
        decide(command, records);
    }

    @CommandHandler
    void handle(RecordDestruction command, SubjectRecords records) {
        decide(command, records);
    }

    private void decide(ErasureCommand command, SubjectRecords records) {
        AggregateLifecycle.apply(erasure.decide(command, records.of(command.subject())));
    }

    @EventSourcingHandler
    void on(ErasureEvent event) {
        streamId = ErasureEvent.streamOf(event.subject());
        erasure = erasure.evolve(event);
    }
}
