package rosukh.command.linkage;

import static rosukh.command.linkage.LinkageRefusal.LINKAGE_FIRM_UNKNOWN;

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
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Streams;
import rosukh.command.linkage.DemandCommand.ChangeDemand;
import rosukh.command.linkage.DemandCommand.DraftDemand;
import rosukh.command.linkage.DemandCommand.ExpireDemand;
import rosukh.command.linkage.DemandCommand.NoteContract;
import rosukh.command.linkage.DemandCommand.PublishDemand;
import rosukh.command.linkage.DemandCommand.RankSuppliers;
import rosukh.command.linkage.DemandCommand.ReopenDemand;
import rosukh.command.linkage.DemandCommand.ReturnDemand;
import rosukh.command.linkage.DemandCommand.ReviewDemand;
import rosukh.command.linkage.DemandCommand.WithdrawDemand;
import rosukh.events.linkage.DemandEvent;

/// The Axon shell around [Demand]: routing, replay, the guard and the ranking that is kept; no rule
/// lives here. A demand lies where it is delivered.
public class DemandAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String demandId;

    private @Nullable Demand demand;

    @CommandHandlerInterceptor
    void guard(DemandCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
        if (command instanceof DraftDemand draft)
            guard.place(draft.buyerFirmId(), draft.wanted().estateKey());
        else if (demand != null) guard.place(demand.buyerFirmId(), demand.wanted().estateKey());
        if (command instanceof ChangeDemand change && demand != null)
            guard.place(demand.buyerFirmId(), change.wanted().estateKey());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftDemand command, Streams streams) {
        if (demand != null) demand.decide(command, null);
        if (RegisteredFirm.of(streams.read(command.buyerFirmId())).isEmpty())
            throw LINKAGE_FIRM_UNKNOWN.because(command.buyerFirmId() + " is not in the register");
        AggregateLifecycle.apply(Demand.draft(command));
    }

    @CommandHandler
    void handle(ChangeDemand command) {
        decide(command);
    }

    @CommandHandler
    void handle(ReviewDemand command) {
        decide(command);
    }

    @CommandHandler
    void handle(ReturnDemand command) {
        decide(command);
    }

    @CommandHandler
    void handle(PublishDemand command) {
        decide(command);
    }

    @CommandHandler
    void handle(RankSuppliers command, Matchmaker matchmaker) {
        Demand asked = known();
        Ranking ranked =
                asked.open()
                        ? matchmaker.rank(asked.wanted(), true, asked.buyerFirmId(), command.on())
                        : null;
        apply(asked.decide(command, ranked));
    }

    @CommandHandler
    void handle(NoteContract command) {
        decide(command);
    }

    @CommandHandler
    void handle(ReopenDemand command) {
        decide(command);
    }

    @CommandHandler
    void handle(WithdrawDemand command) {
        decide(command);
    }

    @CommandHandler
    void handle(ExpireDemand command) {
        decide(command);
    }

    private void decide(DemandCommand command) {
        apply(known().decide(command, null));
    }

    private Demand known() {
        if (demand == null) throw KernelRefusal.NOT_FOUND.because("there is no such demand");
        return demand;
    }

    private static void apply(List<DemandEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(DemandEvent event) {
        demandId = event.demandId();
        demand = Demand.after(demand, event);
    }
}
