package rosukh.query.energy.plants;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import rosukh.events.energy.EnergyRulesEvent;
import rosukh.events.energy.EnergyRulesEvent.RulesDrafted;
import rosukh.events.energy.EnergyRulesEvent.RulesPublished;
import rosukh.events.energy.EnergySiteEvent;
import rosukh.events.energy.EnergySiteEvent.SiteApplied;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.zones.PlacementEvent.AllocationRevoked;
import rosukh.events.zones.PlacementEvent.PlotAllocated;
import rosukh.query.kernel.Positions;

/// Keeps solar plants, the names of firms that own them, and the power that plots of their estates
/// have (ADR 0015).
@Component
@ProcessingGroup(Plants.GROUP)
class EnergyProjection {

    private final Plants plants;

    EnergyProjection(Plants plants) {
        this.plants = plants;
    }

    @EventHandler
    void on(FirmRegistered event, TrackingToken token) {
        plants.owners().apply(event.firmId(), token, _ -> new Owner(event.firmId(), event.name()));
    }

    @EventHandler
    void on(
            EnergySiteEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at,
            MetaData said) {
        SiteEntry entry = SiteEntry.of(event, said, at, Positions.of(token));
        String owner = event instanceof SiteApplied e ? plants.nameOf(e.ownerId()) : "";
        plants.sites()
                .apply(
                        event.siteId(),
                        token,
                        was -> SiteDraft.after(was, event, owner, entry, version));
        SiteFile file = plants.sites().find(event.siteId()).orElseThrow();
        int number = 0;
        for (EnergyDeed deed : EnergyDeeds.of(event, file, entry.at()))
            plants.deeds().apply(entry.at() + "-" + ++number, token, _ -> deed);
    }

    /// The power of plots is the load that plants of their estate can cover.
    @EventHandler
    void on(PlotAllocated event, TrackingToken token) {
        load(EnergyDeed.of(event, Positions.of(token)), token);
    }

    @EventHandler
    void on(AllocationRevoked event, TrackingToken token) {
        load(EnergyDeed.of(event, Positions.of(token)), token);
    }

    private void load(EnergyDeed deed, TrackingToken token) {
        if (deed.amount() != 0) plants.deeds().apply(deed.at() + "-1", token, _ -> deed);
    }

    @EventHandler
    void on(EnergyRulesEvent event, TrackingToken token, @SequenceNumber long version) {
        plants.rules()
                .apply(
                        String.valueOf(event.version()),
                        token,
                        was ->
                                switch (event) {
                                    case RulesDrafted e ->
                                            new RulesOfPlants(
                                                    e.version(),
                                                    e.rules().tariff(),
                                                    e.rules().assumptions(),
                                                    e.sha256(),
                                                    e.draftedBy(),
                                                    null,
                                                    null,
                                                    version);
                                    case RulesPublished e ->
                                            was == null
                                                    ? null
                                                    : was.published(
                                                            e.publishedBy(),
                                                            e.publishedOn(),
                                                            version);
                                });
    }

    @ResetHandler
    void reset() {
        plants.sites().reset();
        plants.owners().reset();
        plants.rules().reset();
        plants.deeds().reset();
    }
}
