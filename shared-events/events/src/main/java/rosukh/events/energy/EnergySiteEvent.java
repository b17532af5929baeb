package rosukh.events.energy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// Everything that can happen to the site of a solar plant, one stream per site. A site is named by
/// where it lies: `<zone>.<name in the ledger of the zone>`, or `<estate>.<name>` while the estate
/// has no zone. Persons are named by their account, capacity is in kW, energy in kWh, land in
/// square metres, money in rials.
public sealed interface EnergySiteEvent extends Tagged {

    /// The stream of a site, and the tag of whatever happens to it.
    static String streamOf(String siteId) {
        return "energy-site:" + siteId;
    }

    /// The tag of whatever changes which plants of an owner stand side by side in an estate.
    static String plantsOf(String parkKey, String ownerId) {
        return "energy-plants:" + parkKey + ":" + ownerId;
    }

    /// The stream of the plant whose land a ledger names.
    ///
    /// @param name in the ledger of the zone
    static String streamOf(String zoneId, String name) {
        return streamOf(zoneId + "." + name);
    }

    /// Where a site lies: its zone, or its estate while that has no zone.
    static String placeOf(String siteId) {
        return siteId.substring(0, Math.max(0, siteId.lastIndexOf('.')));
    }

    /// The estate a site lies in.
    static String parkOf(String siteId) {
        int dot = siteId.indexOf('.');
        return dot < 0 ? siteId : siteId.substring(0, dot);
    }

    /// What the ledger of the zone calls a site.
    static String nameOf(String siteId) {
        return siteId.substring(siteId.lastIndexOf('.') + 1);
    }

    String siteId();

    @Override
    default List<String> tags() {
        return List.of(streamOf(siteId()));
    }

    /// A site was found fit for a plant.
    ///
    /// @param parkKey the estate it lies in
    /// @param mark how sure its figures are: `S` sourced, `C` computed, `P` assumed
    /// @param source where the figures stand
    @EventType("energy.site-identified")
    record SiteIdentified(
            String siteId,
            String parkKey,
            String provinceKey,
            PlantKind kind,
            long potentialKw,
            long landM2,
            String mark,
            String source,
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
    /// @param landM2 as the ledger has it
    /// @param landReason why the land is outside the band; null inside
    /// @param rulesVersion by which the band was judged
    @EventType("energy.site-licensed")
    record SiteLicensed(
            String siteId,
            String zoneId,
            String ownerId,
            long licensedKw,
            long gridApprovedKw,
            long landM2,
            @Nullable String landReason,
            int rulesVersion,
            String licensedBy,
            LocalDate licensedOn)
            implements EnergySiteEvent {

        @Override
        public List<String> tags() {
            return List.of(streamOf(siteId), plantsOf(parkOf(zoneId), ownerId));
        }
    }

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
    /// @param neighbours sites of the same owner in the estate, added up for the band
    /// @param bandKw its own capacity and theirs
    @EventType("energy.power-contracted")
    record PowerContracted(
            String siteId,
            String zoneId,
            String ownerId,
            int rulesVersion,
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

        @Override
        public List<String> tags() {
            return List.of(streamOf(siteId), plantsOf(parkOf(zoneId), ownerId));
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
    record SiteCommissioned(String siteId, long kw, String commissionedBy, LocalDate commissionedOn)
            implements EnergySiteEvent {}

    /// It supplies; the first year of its contract begins.
    @EventType("energy.operation-started")
    record OperationStarted(String siteId, String startedBy, LocalDate startedOn)
            implements EnergySiteEvent {}

    /// Its meter was read for a period of whole days.
    ///
    /// @param to last day
    /// @param expectedKwh by the yield of the rules
    /// @param co2Kg that the grid would have stood for
    /// @param contractYear of the supply, from 1
    /// @param paymentRial by the tariff of the contract
    /// @param rulesVersion of yield and CO2 factor
    @EventType("energy.meter-read")
    record MeterRead(
            String siteId,
            LocalDate from,
            LocalDate to,
            long kwh,
            long expectedKwh,
            long co2Kg,
            int contractYear,
            long paymentRial,
            int rulesVersion,
            String recordedBy,
            LocalDate recordedOn)
            implements EnergySiteEvent {}

    /// A reading was wrong; what was recorded before stays with it.
    @EventType("energy.reading-corrected")
    record ReadingCorrected(
            String siteId,
            LocalDate from,
            long earlierKwh,
            long kwh,
            long earlierCo2Kg,
            long co2Kg,
            long earlierPaymentRial,
            long paymentRial,
            String grounds,
            String correctedBy,
            LocalDate correctedOn)
            implements EnergySiteEvent {}
}
