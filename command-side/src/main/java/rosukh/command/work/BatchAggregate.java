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
import rosukh.command.kernel.Streams;
import rosukh.command.work.BatchCommand.RecordItemDone;
import rosukh.command.work.BatchCommand.RecordItemRefused;
import rosukh.command.work.BatchCommand.StartBatch;
import rosukh.command.work.BatchCommand.UndoBatch;
import rosukh.events.work.BatchEvent;

/// The Axon shell around [Batch]: routing, replay, the guard and the reading of a batch that is to
/// be undone; no rule lives here. A finished batch is final, so what is read stays true.
public class BatchAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Batch batch = Batch.NONE;

    @CommandHandlerInterceptor
    void guard(BatchCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StartBatch command) {
        decide(command, Batch.NONE);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(UndoBatch command, Streams streams) {
        decide(command, Batch.of(streams.read(BatchEvent.streamOf(command.undoes()))));
    }

    @CommandHandler
    void handle(RecordItemDone command) {
        decide(command, Batch.NONE);
    }

    @CommandHandler
    void handle(RecordItemRefused command) {
        decide(command, Batch.NONE);
    }

    private void decide(BatchCommand command, Batch other) {
        batch.decide(command, other).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(BatchEvent event) {
        streamId = BatchEvent.streamOf(event.batchId());
        batch = batch.evolve(event);
    }
}
