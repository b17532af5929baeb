package rosukh.events.zones;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.Claim;
import rosukh.events.Claiming;
import rosukh.events.EventType;

/// What happens to a plot before a contract: laid out, offered, reserved.
public sealed interface PlotEvent extends ZoneEvent {

    /// Number of the plot within its zone, for example `A-12`.
    String plotId();

    /// A plot is part of the plan.
    @EventType("zones.plot-laid-out")
    record PlotLaidOut(
            String zoneId,
            String plotId,
            PlotUse use,
            long areaM2,
            Place place,
            String laidOutBy,
            LocalDate laidOutOn)
            implements PlotEvent {}

    /// A plot nobody ever had is taken off the plan; its number may be used again.
    @EventType("zones.plot-removed")
    record PlotRemoved(
            String zoneId,
            String plotId,
            long areaM2,
            String grounds,
            String removedBy,
            LocalDate removedOn)
            implements PlotEvent {}

    /// A plot can be had.
    ///
    /// @param pricePerM2Rial whole rials for a square metre
    @EventType("zones.plot-offered")
    record PlotOffered(
            String zoneId,
            String plotId,
            long areaM2,
            long pricePerM2Rial,
            String offeredBy,
            LocalDate offeredOn)
            implements PlotEvent {}

    /// A plot can be had no longer.
    @EventType("zones.offer-withdrawn")
    record OfferWithdrawn(
            String zoneId, String plotId, String grounds, String withdrawnBy, LocalDate withdrawnOn)
            implements PlotEvent {}

    /// A plot is kept for a firm until a contract is made, or the reservation lapses.
    ///
    /// @param reservation which one of this plot, from 1
    /// @param taken what it takes of the zone
    /// @param basis what the firm was placed on; it is looked at again at the contract
    /// @param auction number of the auction's minutes; null where none was needed
    /// @param passedOver why a firm that waited longer was passed over; null if none was
    /// @param workingDays it lapses after so many working days of the estate's province
    @EventType("zones.plot-reserved")
    record PlotReserved(
            String zoneId,
            String plotId,
            int reservation,
            String firmId,
            Resources taken,
            Basis basis,
            @Nullable String auction,
            @Nullable String passedOver,
            String termsVersion,
            int workingDays,
            String reservedBy,
            LocalDate reservedOn)
            implements PlotEvent {}

    /// A reservation is over without a contract; the plot is offered as before.
    @EventType("zones.reservation-released")
    record ReservationReleased(
            String zoneId,
            String plotId,
            int reservation,
            String firmId,
            String grounds,
            String releasedBy,
            LocalDate releasedOn)
            implements PlotEvent {}

    /// A reservation came to its end by the calendar; the plot is offered as before.
    ///
    /// @param dueDate last day of the reservation
    /// @param trueOn the day after it
    /// @param noticedOn the day it was noticed; later after a downtime
    @EventType("zones.reservation-lapsed")
    record ReservationLapsed(
            String zoneId,
            String plotId,
            int reservation,
            String firmId,
            LocalDate dueDate,
            LocalDate trueOn,
            LocalDate noticedOn)
            implements PlotEvent, Claiming {

        @Override
        public List<Claim> claims() {
            return List.of(new Claim("zones.lapse", zoneId + "/" + plotId + "#" + reservation));
        }
    }
}
