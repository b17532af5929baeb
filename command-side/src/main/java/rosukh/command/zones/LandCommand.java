package rosukh.command.zones;

import java.time.LocalDate;
import rosukh.events.zones.Place;
import rosukh.events.zones.Resources;

/// What concerns the land of a zone as a whole.
public sealed interface LandCommand extends ZoneCommand {

    String by();

    /// Set land aside for a solar plant (`SOLAR_SITE_EXISTS`, `ZONE_LAND_EXCEEDED`).
    ///
    /// @param siteId up to 40 letters, digits and hyphens (`SOLAR_SITE_MALFORMED`)
    /// @param place on the grid (`PLOT_PLACE_OFF_GRID`), and on nothing else (`PLOT_PLACE_TAKEN`)
    record CommitSolarLand(
            String zoneId, String siteId, long landM2, Place place, String by, LocalDate on)
            implements LandCommand {}

    /// Take the land of a solar plant back (`SOLAR_SITE_UNKNOWN`).
    ///
    /// @param grounds never blank (`ZONE_GROUNDS_MISSING`)
    record ReleaseSolarLand(String zoneId, String siteId, String grounds, String by, LocalDate on)
            implements LandCommand {}

    /// Put a firm on the waiting list (`PLACEMENT_FIRM_UNKNOWN`, `WAITING_ALREADY`).
    ///
    /// @param wanted what it needs at least: some land, and no more than the zone has
    ///   (`WAITING_WANT_RANGE`)
    record JoinWaitingList(String zoneId, String firmId, Resources wanted, String by, LocalDate on)
            implements LandCommand {}

    /// Take a firm off the waiting list (`WAITING_NOT`).
    record LeaveWaitingList(String zoneId, String firmId, String by, LocalDate on)
            implements LandCommand {}
}
