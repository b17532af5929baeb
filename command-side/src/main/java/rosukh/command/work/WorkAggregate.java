package rosukh.command.work;

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
import rosukh.command.kernel.Accounts;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Principal;
import rosukh.command.kernel.Streams;
import rosukh.command.work.WorkCommand.ClaimCase;
import rosukh.command.work.WorkCommand.ReassignCase;
import rosukh.command.work.WorkCommand.ReleaseCase;
import rosukh.command.work.WorkCommand.SetFollowUp;
import rosukh.command.work.WorkCommand.WriteNote;
import rosukh.events.work.QueuedCase;
import rosukh.events.work.WorkEvent;
import rosukh.events.work.WorkEvent.CaseReassigned;

/// The Axon shell around [Work]: routing, replay, the guard and the reading of whose turn it is in
/// the case; no rule lives here. A case that moves on at the same moment does no harm: a claim
/// names its turn, and counts in no other.
public class WorkAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Work work = Work.NONE;

    @CommandHandlerInterceptor
    void guard(WorkCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ClaimCase command, Streams streams, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, streams, guard);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReleaseCase command, Streams streams, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, streams, guard);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            ReassignCase command,
            Streams streams,
            Accounts accounts,
            @MetaDataValue(Guard.KEY) Guard guard) {
        WorkEvent given = decided(command, streams, guard);
        accounts.expect("assignee", List.of(command.assignee()), roleOf(given));
        AggregateLifecycle.apply(given);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WriteNote command, Streams streams, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, streams, guard);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetFollowUp command, Streams streams, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, streams, guard);
    }

    private static String roleOf(WorkEvent given) {
        return ((CaseReassigned) given).role();
    }

    private void decide(WorkCommand command, Streams streams, Guard guard) {
        AggregateLifecycle.apply(decided(command, streams, guard));
    }

    private WorkEvent decided(WorkCommand command, Streams streams, Guard guard) {
        QueuedCase queued =
                QueuedCase.of(streams.read(command.caseId()))
                        .orElseThrow(
                                () -> KernelRefusal.NOT_FOUND.because("there is no such case"));
        guard.place(queued.firmId(), queued.estateKey());
        return work.decide(command, queued, Principal.ofCommand());
    }

    @EventSourcingHandler
    void on(WorkEvent event) {
        streamId = WorkEvent.streamOf(event.caseId());
        work = work.evolve(event);
    }
}
