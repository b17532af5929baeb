package rosukh.query.energy.plants;

import java.time.LocalDate;
import rosukh.events.EventTypes;
import rosukh.events.calendar.Jalali;
import rosukh.events.energy.EnergySiteEvent;
import rosukh.events.reference.Estate;
import rosukh.events.reference.Estates;
import rosukh.events.zones.PlacementEvent;
import rosukh.events.zones.PlacementEvent.AllocationRevoked;
import rosukh.events.zones.PlacementEvent.PlotAllocated;

/// One amount that a figure of solar plants is summed from; an event may count for several figures.
///
/// @param of stage for `STAGE`; empty otherwise
/// @param amount with its sign: a site that goes on takes its kW out of the stage it leaves
/// @param siteId for `LOAD` the plot, `<zone>/<plot>`
/// @param ownerId for `LOAD` the firm on the plot
/// @param period Jalali year
/// @param at position of the event in the log
public record EnergyDeed(
        Kind kind,
        String of,
        long amount,
        String siteId,
        String parkKey,
        String provinceKey,
        String ownerId,
        LocalDate on,
        String period,
        String event,
        long at) {

    /// What it counts for, and its unit.
    public enum Kind {
        /// kW
        STAGE(true),
        /// Square metres, when a site is identified.
        LAND_FOUND(true),
        /// Square metres a site is licensed on.
        LAND_USED(true),
        /// kWh
        METERED(false),
        /// kWh
        EXPECTED(false),
        /// kW that could have supplied, times hours.
        KW_HOURS(false),
        /// kg
        CO2(false),
        /// rials
        PAYABLE(false),
        /// kW on the grid that belong to the organisation and its provincial companies.
        ORGANISATION(true),
        /// kVA that units of the estate may draw by the contracts of their plots.
        LOAD(true);

        private final boolean stock;

        Kind(boolean stock) {
            this.stock = stock;
        }

        /// What stands at the end of a year, summed from all years until then; the others are what
        /// a year brought.
        boolean stock() {
            return stock;
        }
    }

    /// A unit got its plot with the power that goes with it.
    static EnergyDeed of(PlotAllocated event, long at) {
        return load(event, event.taken().powerKva(), event.allocatedOn(), at);
    }

    /// The zone has that power again.
    static EnergyDeed of(AllocationRevoked event, long at) {
        return load(event, -event.taken().powerKva(), event.revokedOn(), at);
    }

    private static EnergyDeed load(PlacementEvent event, long kva, LocalDate on, long at) {
        String parkKey = EnergySiteEvent.parkOf(event.zoneId());
        return new EnergyDeed(
                Kind.LOAD,
                "",
                kva,
                event.zoneId() + "/" + event.plotId(),
                parkKey,
                Estates.find(parkKey).map(Estate::provinceKey).orElse(""),
                event.firmId(),
                on,
                String.valueOf(Jalali.of(on).year()),
                EventTypes.typeOf(event.getClass()).value(),
                at);
    }
}
