package rosukh.command.linkage;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.linkage.Wanted;

/// What can be asked of a demand. `on` is the business date, no earlier than the last thing that
/// happened (`LINKAGE_DATE_BACKWARDS`); `by` is the account of who does it. The codes are those of
/// [LinkageRefusal].
public sealed interface DemandCommand {

    String demandId();

    LocalDate on();

    /// Write down what a firm asks for.
    ///
    /// @param buyerFirmId a firm in the register (`LINKAGE_FIRM_UNKNOWN`)
    /// @param wanted tags in any spelling; all violations are told at once
    ///   (`LINKAGE_DEMAND_MALFORMED`)
    record DraftDemand(
            @TargetAggregateIdentifier String demandId,
            String buyerFirmId,
            Wanted wanted,
            String by,
            LocalDate on)
            implements DemandCommand {}

    /// Say anew what is asked for, until it is published (`LINKAGE_DEMAND_NOT_DRAFT`). A review is
    /// of what was read, so it is needed again.
    record ChangeDemand(
            @TargetAggregateIdentifier String demandId, Wanted wanted, String by, LocalDate on)
            implements DemandCommand {}

    /// Find the demand fit to be published, as somebody who did not write it
    /// (`LINKAGE_REVIEWER_IS_AUTHOR`).
    record ReviewDemand(@TargetAggregateIdentifier String demandId, String by, LocalDate on)
            implements DemandCommand {}

    /// Give the demand back to be changed.
    ///
    /// @param grounds in words, never blank (`LINKAGE_GROUNDS_MISSING`)
    record ReturnDemand(
            @TargetAggregateIdentifier String demandId, String grounds, String by, LocalDate on)
            implements DemandCommand {}

    /// Open the demand to proposals (`LINKAGE_DEMAND_NOT_REVIEWED`).
    record PublishDemand(@TargetAggregateIdentifier String demandId, String by, LocalDate on)
            implements DemandCommand {}

    /// Rank all suppliers for the demand (`LINKAGE_DEMAND_NOT_OPEN`).
    record RankSuppliers(@TargetAggregateIdentifier String demandId, String by, LocalDate on)
            implements DemandCommand {}

    /// Note that a contract for the demand was confirmed (`LINKAGE_DEMAND_MATCHED`). Only the
    /// process that follows the matches sends it.
    record NoteContract(@TargetAggregateIdentifier String demandId, String matchId, LocalDate on)
            implements DemandCommand {}

    /// Open a matched demand again (`LINKAGE_DEMAND_NOT_MATCHED`), within the twelve months from
    /// its publication (`LINKAGE_DEMAND_ENDED`).
    ///
    /// @param grounds in words, never blank (`LINKAGE_GROUNDS_MISSING`)
    record ReopenDemand(
            @TargetAggregateIdentifier String demandId, String grounds, String by, LocalDate on)
            implements DemandCommand {}

    /// Take the demand back (`LINKAGE_DEMAND_ENDED`).
    ///
    /// @param grounds in words, never blank (`LINKAGE_GROUNDS_MISSING`)
    record WithdrawDemand(
            @TargetAggregateIdentifier String demandId, String grounds, String by, LocalDate on)
            implements DemandCommand {}

    /// Say that nobody was found in time (`LINKAGE_NOT_YET`). Only the clock says it.
    record ExpireDemand(@TargetAggregateIdentifier String demandId, LocalDate on)
            implements DemandCommand {}
}
