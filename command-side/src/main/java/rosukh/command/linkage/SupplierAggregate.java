package rosukh.command.linkage;

import static rosukh.command.linkage.LinkageRefusal.LINKAGE_FIRM_UNKNOWN;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Streams;
import rosukh.command.linkage.SupplierCommand.BarSupplier;
import rosukh.command.linkage.SupplierCommand.LiftBar;
import rosukh.command.linkage.SupplierCommand.ProfileSupplier;
import rosukh.command.linkage.SupplierCommand.RecordQualityCertificate;
import rosukh.command.linkage.SupplierCommand.ReportCapacity;
import rosukh.command.linkage.SupplierCommand.SetOperating;
import rosukh.command.linkage.SupplierCommand.WithdrawQualityCertificate;
import rosukh.events.linkage.SupplierEvent;

/// The Axon shell around [Supplier]: routing, replay, and the guard, which asks the register where
/// the firm works; no rule lives here.
public class SupplierAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Supplier supplier = Supplier.UNKNOWN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProfileSupplier command, Streams streams, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, streams, guard);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportCapacity command, Streams streams, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, streams, guard);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            RecordQualityCertificate command,
            Streams streams,
            @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, streams, guard);
    }

    @CommandHandler
    void handle(
            WithdrawQualityCertificate command,
            Streams streams,
            @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, streams, guard);
    }

    @CommandHandler
    void handle(SetOperating command, Streams streams, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, streams, guard);
    }

    @CommandHandler
    void handle(BarSupplier command, Streams streams, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, streams, guard);
    }

    @CommandHandler
    void handle(LiftBar command, Streams streams, @MetaDataValue(Guard.KEY) Guard guard) {
        decide(command, streams, guard);
    }

    private void decide(SupplierCommand command, Streams streams, Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
        RegisteredFirm firm =
                RegisteredFirm.of(streams.read(command.firmId()))
                        .orElseThrow(() ->
                                LINKAGE_FIRM_UNKNOWN.because(
                                        command.firmId() + " is not in the register"));
        guard.place(firm.firmId(), firm.estateKey());
        supplier.decide(command, Centres.of(firm.estateKey()).orElse(null))
                .forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(SupplierEvent event) {
        streamId = SupplierEvent.streamOf(event.firmId());
        supplier = supplier.evolve(event);
    }
}
