package rosukh.command.energy;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rosukh.events.energy.EnergySiteEvent;
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Share;

/// What can be asked of the site of a solar plant. Capacity in kW, energy in kWh, land in square
/// metres. A stage is passed after the one before it only (`ENERGY_STAGE_ORDER`), and not earlier
/// (`ENERGY_DATE_BACKWARDS`).
public sealed interface EnergySiteCommand {

    String siteId();

    String by();

    LocalDate on();

    @TargetAggregateIdentifier
    default String streamId() {
        return EnergySiteEvent.streamOf(siteId());
    }

    /// A site was found (`ENERGY_SITE_EXISTS`).
    ///
    /// @param siteId zone or estate, a dot and a name (`ENERGY_SITE_MALFORMED`,
    ///   `ENERGY_PARK_UNKNOWN`)
    /// @param mark `S`, `C` or `P` (`ENERGY_MARK_UNKNOWN`)
    /// @param source never blank (`ENERGY_SOURCE_MISSING`)
    record IdentifySite(
            String siteId,
            PlantKind kind,
            long potentialKw,
            long landM2,
            String mark,
            String source,
            String by,
            LocalDate on)
            implements EnergySiteCommand {}

    /// A firm applies for it (`ENERGY_OWNER_UNKNOWN`).
    ///
    /// @param shares the whole (`ENERGY_SHARES`)
    record ApplyForSite(
            String siteId, String ownerId, long kw, List<Share> shares, String by, LocalDate on)
            implements EnergySiteCommand {

        public ApplyForSite {
            shares = List.copyOf(shares);
        }
    }

    /// License it on the land its zone has committed to it (`ENERGY_LAND_NOT_COMMITTED`,
    /// `ENERGY_LAND_BAND`, `ENERGY_GRID_KW`).
    record LicenseSite(
            String siteId,
            long licensedKw,
            long gridApprovedKw,
            @Nullable String landReason,
            String by,
            LocalDate on)
            implements EnergySiteCommand {}

    /// The grid agrees (`ENERGY_GRID_KW`, `ENERGY_REFERENCE_MISSING`).
    record AgreeOnGrid(
            String siteId, long gridApprovedKw, String reference, String by, LocalDate on)
            implements EnergySiteCommand {}

    /// Contract its power by the tariff in force that day (`ENERGY_NO_TARIFF`, `ENERGY_TENDER`,
    /// `ENERGY_SUBSCRIBER_TOO_LARGE`, `ENERGY_LOCAL_CONTENT`).
    record ContractPower(String siteId, int localContentBp, String by, LocalDate on)
            implements EnergySiteCommand {}

    /// Building begins.
    record StartBuilding(String siteId, String by, LocalDate on) implements EnergySiteCommand {}

    /// Put it forward for commissioning (`ENERGY_COMMISSIONED_KW`, `ENERGY_ALREADY_PROPOSED`).
    record ProposeCommissioning(String siteId, long kw, String reference, String by, LocalDate on)
            implements EnergySiteCommand {}

    /// Send that back as a second person (`ENERGY_NOT_PROPOSED`, `ENERGY_SECOND_PERSON`).
    record DeclineCommissioning(String siteId, String grounds, String by, LocalDate on)
            implements EnergySiteCommand {}

    /// Commission it as a second person (`ENERGY_NOT_PROPOSED`, `ENERGY_SECOND_PERSON`).
    record CommissionPlant(String siteId, String by, LocalDate on) implements EnergySiteCommand {}

    /// It supplies from this day on.
    record StartSupply(String siteId, String by, LocalDate on) implements EnergySiteCommand {}

    /// Record what its meter says (`ENERGY_METER`, `ENERGY_METER_PERIOD`,
    /// `ENERGY_READING_OVERLAPS`, `ENERGY_READING_SPANS_YEARS`, `ENERGY_CONTRACT_OVER`).
    ///
    /// @param to last day
    record RecordReading(
            String siteId, LocalDate from, LocalDate to, long kwh, String by, LocalDate on)
            implements EnergySiteCommand {}

    /// Correct a reading (`ENERGY_READING_UNKNOWN`, `ENERGY_READING_UNCHANGED`).
    ///
    /// @param from its first day
    record CorrectReading(
            String siteId, LocalDate from, long kwh, String grounds, String by, LocalDate on)
            implements EnergySiteCommand {}
}
