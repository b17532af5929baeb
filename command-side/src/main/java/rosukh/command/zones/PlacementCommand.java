package rosukh.command.zones;

import java.time.LocalDate;

/// What is done to a plot from the contract on. A plot that nobody has refuses
/// (`PLOT_NOT_ALLOCATED`).
public sealed interface PlacementCommand extends ZoneCommand {

    String plotId();

    /// Make the contract with the firm for which the plot is reserved (`PLOT_NOT_RESERVED`,
    /// `RESERVATION_LAPSED`); what the firm stands on is looked at again, as for a reservation.
    ///
    /// @param contract number (`CONTRACT_NUMBER_MISSING`)
    /// @param completionDue after `on`, and within ten years (`COMPLETION_DAY_RANGE`)
    record AllocatePlot(
            String zoneId,
            String plotId,
            String contract,
            LocalDate completionDue,
            String by,
            String organisation,
            LocalDate on)
            implements PlacementCommand {}

    /// Record that the firm builds (`PLOT_ALREADY_BUILT_ON`).
    ///
    /// @param permit number of the permit (`PERMIT_MISSING`)
    record StartConstruction(String zoneId, String plotId, String permit, String by, LocalDate on)
            implements PlacementCommand {}

    /// Record that the firm works there (`PLOT_NOT_BUILT_ON`, `PLOT_OPERATES`). A finished unit
    /// needs no construction before.
    ///
    /// @param reference number of the operating licence (`LICENCE_MISSING`)
    record StartOperation(String zoneId, String plotId, String reference, String by, LocalDate on)
            implements PlacementCommand {}

    /// Give notice of non-use (`NOTICE_STANDS`).
    ///
    /// @param grounds never blank (`ZONE_GROUNDS_MISSING`)
    record NoticeNonUse(
            String zoneId,
            String plotId,
            String grounds,
            String by,
            String organisation,
            LocalDate on)
            implements PlacementCommand {}

    /// Take a notice back (`NOTICE_MISSING`).
    record WithdrawNotice(String zoneId, String plotId, String grounds, String by, LocalDate on)
            implements PlacementCommand {}

    /// Revoke the allocation, by a second person (`REVOCATION_PARTY_MAY_NOT_ACT`): after notice of
    /// non-use and its time (`NOTICE_MISSING`, `REVOCATION_TOO_EARLY`), or after a time of grace
    /// (`GRACE_MISSING`, `REVOCATION_TOO_EARLY`).
    ///
    /// @param cause `NON_USE` or `GRACE_OVER` (`REVOCATION_CAUSE_UNKNOWN`)
    record RevokeAllocation(
            String zoneId,
            String plotId,
            String cause,
            String grounds,
            String by,
            String organisation,
            LocalDate on)
            implements PlacementCommand {}

    /// Note that a firm in a knowledge-based zone has lost what it was placed on (`GRACE_RUNS`,
    /// `STANDING_KEPT`, `GRACE_NOT_HERE`). Only the process that follows the certificates and cases
    /// sends it.
    ///
    /// @param allocation which one of the plot (`ALLOCATION_OVER`)
    record StartGrace(String zoneId, String plotId, int allocation, LocalDate on)
            implements PlacementCommand {}

    /// Note that the firm stands on something again (`GRACE_MISSING`, `STANDING_LOST`). Only the
    /// same process sends it.
    record EndGrace(String zoneId, String plotId, int allocation, LocalDate on)
            implements PlacementCommand {}
}
