package rosukh.events.energy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// Everything that can happen to the site of a solar plant, one stream per site. Its land lies in
/// the ledger of its zone under the same `siteId`. Persons are named by their account, capacity is
/// in kW, energy in kWh, land in square metres.
public sealed interface EnergySiteEvent extends Tagged {

    /// The stream of a site, and the tag of whatever happens to it.
    static String streamOf(String siteId) {
        return "energy-site:" + siteId;
    }

    String siteId();

    @Override
    default List<String> tags() {
        return List.of(streamOf(siteId()));
    }

    /// A site was found fit for a plant.
    ///
    /// @param parkKey the estate it lies in
    /// @param mark how sure its figures are
    @EventType("energy.site-identified")
    record SiteIdentified(
            String siteId,
            String parkKey,
            String zoneId,
            PlantKind kind,
            long potentialKw,
            String mark,
            String identifiedBy,
            LocalDate identifiedOn)
            implements EnergySiteEvent {}

    /// A firm applied for it.
    ///
    /// @param ownerId the firm whose neighbouring plants are added up
    /// @param shares the whole, each holder once
    @EventType("energy.site-applied")
    record SiteApplied(
            String siteId,
            String ownerId,
            long kw,
            List<Share> shares,
            String appliedBy,
            LocalDate appliedOn)
            implements EnergySiteEvent {

        public SiteApplied {
            shares = List.copyOf(shares);
        }
    }

    /// It was licensed on land that the ledger of its zone gave it.
    ///
    /// @param landReason why the land is outside the band; null inside
    @EventType("energy.site-licensed")
    record SiteLicensed(
            String siteId,
            long licensedKw,
            long gridApprovedKw,
            long landM2,
            @Nullable String landReason,
            int assumptionsVersion,
            String licensedBy,
            LocalDate licensedOn)
            implements EnergySiteEvent {}

    /// The grid agreed to take its power.
    @EventType("energy.grid-agreed")
    record GridAgreed(
            String siteId,
            long gridApprovedKw,
            String reference,
            String agreedBy,
            LocalDate agreedOn)
            implements EnergySiteEvent {}

    /// Its power was contracted, under the tariff in force that day.
    ///
    /// @param neighbours sites of the same owner beside it, added up for the band
    /// @param bandKw its own capacity and theirs
    @EventType("energy.power-contracted")
    record PowerContracted(
            String siteId,
            int tariffVersion,
            String band,
            List<String> neighbours,
            long bandKw,
            int localContentBp,
            String contractedBy,
            LocalDate contractedOn)
            implements EnergySiteEvent {

        public PowerContracted {
            neighbours = List.copyOf(neighbours);
        }
    }

    /// Building began.
    @EventType("energy.building-started")
    record BuildingStarted(String siteId, String startedBy, LocalDate startedOn)
            implements EnergySiteEvent {}

    /// It was put forward for commissioning; a second person decides.
    @EventType("energy.commissioning-proposed")
    record CommissioningProposed(
            String siteId, long kw, String reference, String proposedBy, LocalDate proposedOn)
            implements EnergySiteEvent {}

    /// A second person sent it back.
    @EventType("energy.commissioning-declined")
    record CommissioningDeclined(
            String siteId, String grounds, String declinedBy, LocalDate declinedOn)
            implements EnergySiteEvent {}

    /// A second person found it fit for the grid.
    @EventType("energy.site-commissioned")
    record SiteCommissioned(
            String siteId, long kw, String commissionedBy, LocalDate commissionedOn)
            implements EnergySiteEvent {}

    /// It supplies; the first year of its contract begins.
    @EventType("energy.operation-started")
    record OperationStarted(String siteId, String startedBy, LocalDate startedOn)
            implements EnergySiteEvent {}

    /// Its meter was read for a period of whole days.
    ///
    /// @param to last day
    @EventType("energy.meter-read")
    record MeterRead(
            String siteId,
            LocalDate from,
            LocalDate to,
            long kwh,
            String recordedBy,
            LocalDate recordedOn)
            implements EnergySiteEvent {}

    /// A reading was wrong; what was recorded before stays with it.
    @EventType("energy.reading-corrected")
    record ReadingCorrected(
            String siteId,
            LocalDate from,
            LocalDate to,
            long earlierKwh,
            long kwh,
            String grounds,
            String correctedBy,
            LocalDate correctedOn)
            implements EnergySiteEvent {}
}
