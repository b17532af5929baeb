package rosukh.command.zones;

import java.time.LocalDate;
import rosukh.events.zones.Potential;

/// What leads to the designation of a zone: three persons, each on the version the one before left.
public sealed interface PotentialCommand extends ZoneCommand {

    String by();

    String organisation();

    /// Put a part of an estate forward (`ZONE_ESTATE_UNKNOWN`, `ZONE_NUMBER_WRONG`).
    ///
    /// @param number the next one of the estate, from 1
    /// @param potential named in one language at least (`ZONE_NAME_MISSING`), with its land within
    ///   its area and the area within the estate (`ZONE_AREA_RANGE`), fields named once each, and
    ///   at least one for a knowledge-based zone (`ZONE_FIELDS_MALFORMED`)
    record DeclarePotential(
            String zoneId,
            String estateKey,
            int number,
            Potential potential,
            String by,
            String organisation,
            LocalDate on)
            implements PotentialCommand {}

    /// Declare all of it anew before it is designated (`ZONE_ALREADY_DESIGNATED`).
    ///
    /// @param grounds never blank (`ZONE_GROUNDS_MISSING`)
    record CorrectPotential(
            String zoneId,
            Potential potential,
            String grounds,
            String by,
            String organisation,
            LocalDate on)
            implements PotentialCommand {}

    /// Find it so, by a second person (`ZONE_DECLARER_MAY_NOT_VERIFY`, `ZONE_NOT_DECLARED`).
    ///
    /// @param findings never blank (`ZONE_FINDINGS_MISSING`)
    record VerifyPotential(
            String zoneId, String findings, String by, String organisation, LocalDate on)
            implements PotentialCommand {}

    /// Not find it so, by a second person; it may be corrected.
    record ReturnPotential(
            String zoneId, String grounds, String by, String organisation, LocalDate on)
            implements PotentialCommand {}

    /// Make it a zone, by somebody who neither declared nor verified it
    /// (`ZONE_PARTY_MAY_NOT_DESIGNATE`, `ZONE_NOT_VERIFIED`, `ZONE_ESTATE_LAND_EXCEEDED`).
    ///
    /// @param decree number and date of the decree (`ZONE_DECREE_MISSING`)
    record DesignateZone(String zoneId, String decree, String by, String organisation, LocalDate on)
            implements PotentialCommand {}
}
