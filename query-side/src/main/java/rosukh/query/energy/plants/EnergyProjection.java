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
import rosukh.events.energy.EnergySiteEvent.BuildingStarted;
import rosukh.events.energy.EnergySiteEvent.CommissioningDeclined;
import rosukh.events.energy.EnergySiteEvent.CommissioningProposed;
import rosukh.events.energy.EnergySiteEvent.GridAgreed;
import rosukh.events.energy.EnergySiteEvent.MeterRead;
import rosukh.events.energy.EnergySiteEvent.OperationStarted;
import rosukh.events.energy.EnergySiteEvent.PowerContracted;
import rosukh.events.energy.EnergySiteEvent.ReadingCorrected;
import rosukh.events.energy.EnergySiteEvent.SiteApplied;
import rosukh.events.energy.EnergySiteEvent.SiteCommissioned;
import rosukh.events.energy.EnergySiteEvent.SiteIdentified;
import rosukh.events.energy.EnergySiteEvent.SiteLicensed;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.query.kernel.Positions;

/// Keeps solar plants, and the names of firms that own them (ADR 0015).
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
        SiteEntry entry =
                SiteEntry.of(event, amount(event), text(event), said, at, Positions.of(token));
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

    private static long amount(EnergySiteEvent event) {
        return switch (event) {
            case SiteIdentified e -> e.potentialKw();
            case SiteApplied e -> e.kw();
            case SiteLicensed e -> e.licensedKw();
            case GridAgreed e -> e.gridApprovedKw();
            case PowerContracted e -> e.bandKw();
            case CommissioningProposed e -> e.kw();
            case SiteCommissioned e -> e.kw();
            case MeterRead e -> e.kwh();
            case ReadingCorrected e -> e.kwh();
            case BuildingStarted _, CommissioningDeclined _, OperationStarted _ -> 0;
        };
    }

    private static String text(EnergySiteEvent event) {
        return switch (event) {
            case SiteIdentified e -> e.source();
            case SiteLicensed e -> e.landReason() == null ? "" : e.landReason();
            case GridAgreed e -> e.reference();
            case PowerContracted e -> e.band();
            case CommissioningProposed e -> e.reference();
            case CommissioningDeclined e -> e.grounds();
            case ReadingCorrected e -> e.grounds();
            case SiteApplied _,
                    BuildingStarted _,
                    SiteCommissioned _,
                    OperationStarted _,
                    MeterRead _ ->
                    "";
        };
    }
}
