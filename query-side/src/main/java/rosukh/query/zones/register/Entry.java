package rosukh.query.zones.register;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventTypes;
import rosukh.events.zones.PlacementEvent;
import rosukh.events.zones.PlacementEvent.AllocationRevoked;
import rosukh.events.zones.PlacementEvent.ConstructionStarted;
import rosukh.events.zones.PlacementEvent.GraceEnded;
import rosukh.events.zones.PlacementEvent.GraceStarted;
import rosukh.events.zones.PlacementEvent.NonUseNoticed;
import rosukh.events.zones.PlacementEvent.NoticeWithdrawn;
import rosukh.events.zones.PlacementEvent.PlotAllocated;
import rosukh.events.zones.PlacementEvent.PlotOperating;
import rosukh.events.zones.PlotEvent;
import rosukh.events.zones.PlotEvent.OfferWithdrawn;
import rosukh.events.zones.PlotEvent.PlotLaidOut;
import rosukh.events.zones.PlotEvent.PlotOffered;
import rosukh.events.zones.PlotEvent.PlotRemoved;
import rosukh.events.zones.PlotEvent.PlotReserved;
import rosukh.events.zones.PlotEvent.ReservationLapsed;
import rosukh.events.zones.PlotEvent.ReservationReleased;
import rosukh.events.zones.PotentialEvent;
import rosukh.events.zones.PotentialEvent.PotentialCorrected;
import rosukh.events.zones.PotentialEvent.PotentialDeclared;
import rosukh.events.zones.PotentialEvent.PotentialReturned;
import rosukh.events.zones.PotentialEvent.PotentialVerified;
import rosukh.events.zones.PotentialEvent.ZoneDesignated;
import rosukh.events.zones.ZoneEvent;
import rosukh.events.zones.ZoneLandEvent;
import rosukh.events.zones.ZoneLandEvent.FirmWaitlisted;
import rosukh.events.zones.ZoneLandEvent.SolarLandCommitted;
import rosukh.events.zones.ZoneLandEvent.SolarLandReleased;
import rosukh.events.zones.ZoneLandEvent.WaitingEnded;

/// One thing in the history of a zone or a plot.
///
/// @param event declared name
/// @param subject plot, firm, plant, decree or reference it is about; empty for none
/// @param text grounds or findings; empty for none
/// @param basis case or certificate that a firm was placed on, lost or regained by it; empty for
///   none
/// @param on the business date
public record Entry(
        String event,
        String subject,
        String text,
        String basis,
        LocalDate on,
        String actor,
        String role,
        String organisation,
        Instant recordedAt,
        long position) {

    /// What the event itself tells.
    private record Told(String subject, String text, LocalDate on) {}

    static Entry of(ZoneEvent event, MetaData said, Instant at, long position) {
        Told told = told(event);
        return new Entry(
                EventTypes.typeOf(event.getClass()).value(),
                told.subject(),
                told.text(),
                basis(event),
                told.on(),
                said(said, "actor"),
                said(said, "role"),
                said(said, "organisation"),
                at,
                position);
    }

    private static String basis(ZoneEvent event) {
        return switch (event) {
            case PlotReserved e -> given(e.basis().reference());
            case PlotAllocated e -> given(e.basis().reference());
            case GraceStarted e -> given(e.lost().reference());
            case GraceEnded e -> given(e.basis().reference());
            case AllocationRevoked e -> e.lost() == null ? "" : given(e.lost().reference());
            case PotentialEvent _, ZoneLandEvent _, PlotEvent _, PlacementEvent _ -> "";
        };
    }

    private static Told told(ZoneEvent event) {
        return switch (event) {
            case PotentialEvent e -> told(e);
            case ZoneLandEvent e -> told(e);
            case PlotEvent e -> told(e);
            case PlacementEvent e -> told(e);
        };
    }

    private static Told told(PotentialEvent event) {
        return switch (event) {
            case PotentialDeclared e -> new Told("", "", e.declaredOn());
            case PotentialCorrected e -> new Told("", e.grounds(), e.correctedOn());
            case PotentialVerified e -> new Told("", e.findings(), e.verifiedOn());
            case PotentialReturned e -> new Told("", e.grounds(), e.returnedOn());
            case ZoneDesignated e -> new Told(e.decree(), "", e.designatedOn());
        };
    }

    private static Told told(ZoneLandEvent event) {
        return switch (event) {
            case SolarLandCommitted e -> new Told(e.siteId(), "", e.committedOn());
            case SolarLandReleased e -> new Told(e.siteId(), e.grounds(), e.releasedOn());
            case FirmWaitlisted e -> new Told(e.firmId(), "", e.listedOn());
            case WaitingEnded e -> new Told(e.firmId(), "", e.endedOn());
        };
    }

    private static Told told(PlotEvent event) {
        return switch (event) {
            case PlotLaidOut e -> new Told(e.plotId(), "", e.laidOutOn());
            case PlotRemoved e -> new Told(e.plotId(), e.grounds(), e.removedOn());
            case PlotOffered e -> new Told("" + e.pricePerM2Rial(), "", e.offeredOn());
            case OfferWithdrawn e -> new Told("", e.grounds(), e.withdrawnOn());
            case PlotReserved e -> new Told(e.firmId(), given(e.passedOver()), e.reservedOn());
            case ReservationReleased e -> new Told(e.firmId(), e.grounds(), e.releasedOn());
            case ReservationLapsed e -> new Told(e.firmId(), "", e.dueDate());
        };
    }

    private static Told told(PlacementEvent event) {
        return switch (event) {
            case PlotAllocated e -> new Told(e.firmId(), "", e.allocatedOn());
            case ConstructionStarted e -> new Told(e.permit(), "", e.startedOn());
            case PlotOperating e -> new Told(e.reference(), "", e.operatingOn());
            case NonUseNoticed e -> new Told(e.firmId(), e.grounds(), e.noticedOn());
            case NoticeWithdrawn e -> new Told(e.firmId(), e.grounds(), e.withdrawnOn());
            case GraceStarted e -> new Told(given(e.lost().reference()), "", e.lostOn());
            case GraceEnded e -> new Told(given(e.basis().reference()), "", e.endedOn());
            case AllocationRevoked e -> new Told(e.firmId(), e.grounds(), e.revokedOn());
        };
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String said(MetaData said, String name) {
        return said.get(name) instanceof String text ? text : "";
    }
}
