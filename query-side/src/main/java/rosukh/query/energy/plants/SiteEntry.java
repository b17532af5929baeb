package rosukh.query.energy.plants;

import java.time.Instant;
import org.axonframework.messaging.MetaData;
import rosukh.events.EventTypes;
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
import rosukh.events.energy.Stage;

/// One thing in the history of a site.
///
/// @param event declared name of the event
/// @param amount kW or kWh it is about; 0 for none
/// @param text grounds or reference; empty for none
/// @param stage after it
/// @param kw that count at that stage
public record SiteEntry(
        String event,
        long amount,
        String text,
        Stage stage,
        long kw,
        String actor,
        String role,
        String organisation,
        Instant recordedAt,
        long at) {

    /// @param said what is stored beside the event
    static SiteEntry of(EnergySiteEvent event, MetaData said, Instant recordedAt, long at) {
        return new SiteEntry(
                EventTypes.typeOf(event.getClass()).value(),
                amount(event),
                text(event),
                Stage.IDENTIFIED,
                0,
                said(said, "actor"),
                said(said, "role"),
                said(said, "organisation"),
                recordedAt,
                at);
    }

    SiteEntry in(Stage now, long capacity) {
        return new SiteEntry(
                event, amount, text, now, capacity, actor, role, organisation, recordedAt, at);
    }

    private static String said(MetaData said, String name) {
        return said.get(name) instanceof String text ? text : "";
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
