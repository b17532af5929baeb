package rosukh.events.zones;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.zones.PlacementEvent.AllocationRevoked;
import rosukh.events.zones.PlacementEvent.ConstructionStarted;
import rosukh.events.zones.PlacementEvent.GraceEnded;
import rosukh.events.zones.PlacementEvent.GraceStarted;
import rosukh.events.zones.PlacementEvent.NonUseNoticed;
import rosukh.events.zones.PlacementEvent.NoticeWithdrawn;
import rosukh.events.zones.PlacementEvent.PlotAllocated;
import rosukh.events.zones.PlacementEvent.PlotOperating;
import rosukh.events.zones.PlotEvent.OfferWithdrawn;
import rosukh.events.zones.PlotEvent.PlotLaidOut;
import rosukh.events.zones.PlotEvent.PlotOffered;
import rosukh.events.zones.PlotEvent.PlotRemoved;
import rosukh.events.zones.PlotEvent.PlotReserved;
import rosukh.events.zones.PlotEvent.ReservationLapsed;
import rosukh.events.zones.PlotEvent.ReservationReleased;

/// A plot as it stands.
///
/// @param offer null while it is not offered
/// @param reservations how often it was reserved so far
/// @param reservation null while it is not reserved
/// @param allocations how often it was allocated so far
/// @param allocation null while no firm has it
/// @param latest the day of the last thing that happened to it
public record Plot(
        String plotId,
        PlotUse use,
        long areaM2,
        Place place,
        PlotState state,
        @Nullable Offer offer,
        int reservations,
        @Nullable Reservation reservation,
        int allocations,
        @Nullable Allocation allocation,
        LocalDate latest) {

    /// It can be had.
    public record Offer(long pricePerM2Rial, LocalDate offeredOn) {}

    /// It is kept for a firm.
    ///
    /// @param number which reservation of this plot
    public record Reservation(
            int number,
            String firmId,
            Resources taken,
            Basis basis,
            @Nullable String auction,
            String termsVersion,
            int workingDays,
            LocalDate reservedOn) {}

    /// A plot as it comes on the plan.
    public static Plot laidOut(PlotLaidOut event) {
        return new Plot(
                event.plotId(),
                event.use(),
                event.areaM2(),
                event.place(),
                PlotState.FREE,
                null,
                0,
                null,
                0,
                null,
                event.laidOutOn());
    }

    /// What is taken of the zone by who has it, or for whom it is kept; its land is taken anyway.
    public Resources taken() {
        if (allocation != null) return allocation.taken();
        return reservation != null ? reservation.taken() : Resources.NONE;
    }

    /// The plot after one more event before its contract.
    public Plot after(PlotEvent event) {
        return switch (event) {
            case PlotOffered e -> offered(e);
            case OfferWithdrawn e -> free(e.withdrawnOn());
            case PlotReserved e -> reserved(e);
            case ReservationReleased e -> offeredAgain(e.releasedOn());
            case ReservationLapsed e -> offeredAgain(e.noticedOn());
            case PlotLaidOut _, PlotRemoved _ ->
                    throw new IllegalStateException("not within a plot: " + event);
        };
    }

    /// The plot after one more event from its contract on.
    public Plot after(PlacementEvent event) {
        return switch (event) {
            case PlotAllocated e -> allocated(e);
            case AllocationRevoked e -> free(e.revokedOn());
            case ConstructionStarted e -> placed(e, e.startedOn());
            case PlotOperating e -> placed(e, e.operatingOn());
            case NonUseNoticed e -> placed(e, e.noticedOn());
            case NoticeWithdrawn e -> placed(e, e.withdrawnOn());
            case GraceStarted e -> placed(e, e.noticedOn());
            case GraceEnded e -> placed(e, e.endedOn());
        };
    }

    private Plot offered(PlotOffered event) {
        return with(
                PlotState.OFFERED,
                new Offer(event.pricePerM2Rial(), event.offeredOn()),
                null,
                null,
                event.offeredOn());
    }

    private Plot free(LocalDate day) {
        return with(PlotState.FREE, null, null, null, day);
    }

    private Plot reserved(PlotReserved event) {
        Reservation made =
                new Reservation(
                        event.reservation(),
                        event.firmId(),
                        event.taken(),
                        event.basis(),
                        event.auction(),
                        event.termsVersion(),
                        event.workingDays(),
                        event.reservedOn());
        return new Plot(
                plotId,
                use,
                areaM2,
                place,
                PlotState.RESERVED,
                offer,
                event.reservation(),
                made,
                allocations,
                null,
                event.reservedOn());
    }

    /// The reservation is over without a contract.
    private Plot offeredAgain(LocalDate day) {
        return with(PlotState.OFFERED, offer, null, null, day);
    }

    private Plot allocated(PlotAllocated event) {
        return new Plot(
                plotId,
                use,
                areaM2,
                place,
                PlotState.ALLOCATED,
                null,
                reservations,
                null,
                event.allocation(),
                Allocation.of(event),
                event.allocatedOn());
    }

    private Plot placed(PlacementEvent event, LocalDate day) {
        if (allocation == null) throw new IllegalStateException("nobody has the plot: " + event);
        Allocation now = allocation.after(event);
        return with(now.state(), null, null, now, day);
    }

    private Plot with(
            PlotState now,
            @Nullable Offer offered,
            @Nullable Reservation reserved,
            @Nullable Allocation allocated,
            LocalDate day) {
        return new Plot(
                plotId,
                use,
                areaM2,
                place,
                now,
                offered,
                reservations,
                reserved,
                allocations,
                allocated,
                day.isAfter(latest) ? day : latest);
    }
}
