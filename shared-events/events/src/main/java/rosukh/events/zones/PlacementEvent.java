package rosukh.events.zones;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.Claim;
import rosukh.events.Claiming;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// What happens to a plot from the contract on.
public sealed interface PlacementEvent extends ZoneEvent {

    /// Number of the plot within its zone, for example `A-12`.
    String plotId();

    /// Which allocation of this plot, from 1.
    int allocation();

    String firmId();

    /// The contract with a firm was made: the plot is this firm's until it is revoked.
    ///
    /// @param type of the zone
    /// @param taken what it takes of the zone
    /// @param basis what the firm was placed on, as of this day
    /// @param contract number of the contract
    /// @param offeredOn the day the plot was offered
    /// @param completionDue the day by which the firm agreed to operate
    @EventType("zones.plot-allocated")
    record PlotAllocated(
            String zoneId,
            String estateKey,
            String provinceKey,
            ZoneType type,
            String plotId,
            int allocation,
            String firmId,
            long areaM2,
            Resources taken,
            Basis basis,
            Pinned pinned,
            String contract,
            LocalDate offeredOn,
            LocalDate completionDue,
            String allocatedBy,
            String organisation,
            LocalDate allocatedOn)
            implements PlacementEvent, Claiming, Tagged {

        /// One active allocation per plot: each claims its turn, and the next turn is free only
        /// once this one was revoked.
        @Override
        public List<Claim> claims() {
            return List.of(
                    new Claim("zones.active-allocation", zoneId + "/" + plotId + "#" + allocation));
        }

        @Override
        public List<String> tags() {
            return List.of(ZoneEvent.placementOf(firmId));
        }
    }

    /// The firm builds, or fits the unit out.
    ///
    /// @param permit number of the building permit
    @EventType("zones.construction-started")
    record ConstructionStarted(
            String zoneId,
            String plotId,
            int allocation,
            String firmId,
            String permit,
            String recordedBy,
            LocalDate startedOn)
            implements PlacementEvent {}

    /// The firm works on its plot.
    ///
    /// @param completion against the day agreed
    /// @param remainingRial instalments still to come on that day
    /// @param waivedRial what of them is waived by the terms of the contract
    /// @param reference number of the operating licence
    @EventType("zones.plot-operating")
    record PlotOperating(
            String zoneId,
            String plotId,
            int allocation,
            String firmId,
            long areaM2,
            Completion completion,
            long remainingRial,
            long waivedRial,
            String reference,
            String recordedBy,
            LocalDate operatingOn)
            implements PlacementEvent {}

    /// The firm was told that its plot is not used; it may be revoked after a time.
    ///
    /// @param revocableFrom first day on which it may be revoked
    @EventType("zones.non-use-noticed")
    record NonUseNoticed(
            String zoneId,
            String plotId,
            int allocation,
            String firmId,
            String grounds,
            LocalDate revocableFrom,
            String noticedBy,
            String organisation,
            LocalDate noticedOn)
            implements PlacementEvent {}

    /// The notice is taken back: the plot is used.
    @EventType("zones.notice-withdrawn")
    record NoticeWithdrawn(
            String zoneId,
            String plotId,
            int allocation,
            String firmId,
            String grounds,
            String withdrawnBy,
            LocalDate withdrawnOn)
            implements PlacementEvent {}

    /// What a firm in a knowledge-based zone was placed on was lost; a time of grace runs.
    ///
    /// @param lost certificate or case
    /// @param lostOn first day without it
    /// @param graceUntil last day of the time of grace
    /// @param noticedOn the day it was noticed; later after a downtime
    @EventType("zones.grace-started")
    record GraceStarted(
            String zoneId,
            String plotId,
            int allocation,
            String firmId,
            Basis lost,
            LossCause cause,
            LocalDate lostOn,
            LocalDate graceUntil,
            LocalDate noticedOn)
            implements PlacementEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(ZoneEvent.placementOf(firmId));
        }
    }

    /// The firm holds a class again, or a case of it runs again; the time of grace is over.
    ///
    /// @param basis what it stands on now
    @EventType("zones.grace-ended")
    record GraceEnded(
            String zoneId,
            String plotId,
            int allocation,
            String firmId,
            Basis basis,
            LocalDate endedOn)
            implements PlacementEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(ZoneEvent.placementOf(firmId));
        }
    }

    /// The plot is this firm's no longer; it may be offered again.
    ///
    /// @param taken what the zone has again
    /// @param lost what had been lost; null after non-use
    @EventType("zones.allocation-revoked")
    record AllocationRevoked(
            String zoneId,
            String plotId,
            int allocation,
            String firmId,
            ZoneType type,
            long areaM2,
            Resources taken,
            RevocationCause cause,
            @Nullable Basis lost,
            String grounds,
            String revokedBy,
            String organisation,
            LocalDate revokedOn)
            implements PlacementEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(ZoneEvent.placementOf(firmId));
        }
    }
}
