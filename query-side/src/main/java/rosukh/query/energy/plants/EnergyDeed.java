package rosukh.query.energy.plants;

import java.time.LocalDate;

/// One amount that a figure of solar plants is summed from; an event may count for several figures.
///
/// @param of stage for `STAGE`; empty otherwise
/// @param amount with its sign: a site that goes on takes its kW out of the stage it leaves
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
        STAGE,
        /// Square metres, when a site is identified.
        LAND_FOUND,
        /// Square metres a site is licensed on.
        LAND_USED,
        /// kWh
        METERED,
        /// kWh
        EXPECTED,
        /// kW that could have supplied, times hours.
        KW_HOURS,
        /// kg
        CO2,
        /// rials
        PAYABLE,
        /// kW on the grid that belong to the organisation and its provincial companies.
        ORGANISATION
    }
}
