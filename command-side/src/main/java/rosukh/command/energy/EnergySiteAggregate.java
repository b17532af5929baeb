package rosukh.command.energy;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rosukh.command.energy.EnergySiteCommand.AgreeOnGrid;
import rosukh.command.energy.EnergySiteCommand.ApplyForSite;
import rosukh.command.energy.EnergySiteCommand.CommissionPlant;
import rosukh.command.energy.EnergySiteCommand.ContractPower;
import rosukh.command.energy.EnergySiteCommand.CorrectReading;
import rosukh.command.energy.EnergySiteCommand.DeclineCommissioning;
import rosukh.command.energy.EnergySiteCommand.IdentifySite;
import rosukh.command.energy.EnergySiteCommand.LicenseSite;
import rosukh.command.energy.EnergySiteCommand.ProposeCommissioning;
import rosukh.command.energy.EnergySiteCommand.RecordReading;
import rosukh.command.energy.EnergySiteCommand.StartBuilding;
import rosukh.command.energy.EnergySiteCommand.StartSupply;
import rosukh.command.kernel.Guard;
import rosukh.events.energy.EnergySiteEvent;

/// The Axon shell around [Site]: routing, replay, the guard and the reading of other streams; no
/// rule lives here. Whoever is confined to a part of the country acts on sites there only.
public class EnergySiteAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Site site = Site.NONE;

    @CommandHandlerInterceptor
    void guard(EnergySiteCommand command, @MetaDataValue(Guard.KEY) Guard guard) {
        guard.version(AggregateLifecycle.getVersion());
        guard.place("", EnergySiteEvent.parkOf(command.siteId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IdentifySite command, EnergyFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(ApplyForSite command, EnergyFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(LicenseSite command, EnergyFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(AgreeOnGrid command, EnergyFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(ContractPower command, EnergyFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(StartBuilding command, EnergyFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(ProposeCommissioning command, EnergyFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(DeclineCommissioning command, EnergyFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(CommissionPlant command, EnergyFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(StartSupply command, EnergyFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(RecordReading command, EnergyFiles files) {
        decide(command, files);
    }

    @CommandHandler
    void handle(CorrectReading command, EnergyFiles files) {
        decide(command, files);
    }

    private void decide(EnergySiteCommand command, EnergyFiles files) {
        AggregateLifecycle.apply(site.decide(command, files.of(command, site)));
    }

    @EventSourcingHandler
    void on(EnergySiteEvent event) {
        streamId = EnergySiteEvent.streamOf(event.siteId());
        site = site.evolve(event);
    }
}
