package rosukh.command.zones;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why a firm is not placed, or something is not done to what it has.
public enum PlacementRefusal implements RefusalCode {
    /// No such firm is in the register.
    PLACEMENT_FIRM_UNKNOWN(Kind.UNPROCESSABLE),
    /// Power and water are not below zero.
    PLACEMENT_AMOUNT_RANGE(Kind.UNPROCESSABLE),
    /// No terms are in force on that day.
    PLACEMENT_TERMS_MISSING(Kind.CONFLICT),
    /// The firm holds no certificate that counts, and no case of it runs.
    PLACEMENT_STANDING_MISSING(Kind.CONFLICT),
    /// The firm's technology field is none of the zone's.
    PLACEMENT_FIELD_OUTSIDE(Kind.CONFLICT),
    /// A firm that holds no class takes part in an auction.
    PLACEMENT_AUCTION_MISSING(Kind.UNPROCESSABLE),
    /// A firm that suits waited longer, and it is not said why it is passed over.
    PLACEMENT_OTHERS_WAIT(Kind.CONFLICT),
    /// No firm has it.
    PLOT_NOT_ALLOCATED(Kind.CONFLICT),
    /// This allocation is over.
    ALLOCATION_OVER(Kind.CONFLICT),
    /// The contract must be named.
    CONTRACT_NUMBER_MISSING(Kind.UNPROCESSABLE),
    /// The day agreed lies after the contract and within ten years.
    COMPLETION_DAY_RANGE(Kind.UNPROCESSABLE),
    /// The permit must be named.
    PERMIT_MISSING(Kind.UNPROCESSABLE),
    /// Construction has started.
    PLOT_ALREADY_BUILT_ON(Kind.CONFLICT),
    /// Construction has not started.
    PLOT_NOT_BUILT_ON(Kind.CONFLICT),
    /// The firm works there already.
    PLOT_OPERATES(Kind.CONFLICT),
    /// The operating licence must be named.
    LICENCE_MISSING(Kind.UNPROCESSABLE),
    /// Notice was given.
    NOTICE_STANDS(Kind.CONFLICT),
    /// No notice was given.
    NOTICE_MISSING(Kind.CONFLICT),
    /// It is none of the causes.
    REVOCATION_CAUSE_UNKNOWN(Kind.UNPROCESSABLE),
    /// The time set has not passed.
    REVOCATION_TOO_EARLY(Kind.CONFLICT),
    /// Whoever gave notice, or made the contract, does not revoke it.
    REVOCATION_PARTY_MAY_NOT_ACT(Kind.FORBIDDEN),
    /// Only knowledge-based zones ask what a firm stands on.
    GRACE_NOT_HERE(Kind.CONFLICT),
    /// A time of grace runs.
    GRACE_RUNS(Kind.CONFLICT),
    /// No time of grace runs.
    GRACE_MISSING(Kind.CONFLICT),
    /// The firm stands on something.
    STANDING_KEPT(Kind.CONFLICT),
    /// The firm stands on nothing yet.
    STANDING_LOST(Kind.CONFLICT);

    private final Kind kind;

    PlacementRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
