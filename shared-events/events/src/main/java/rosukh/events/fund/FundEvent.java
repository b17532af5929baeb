package rosukh.events.fund;

/// Everything that can happen to the guarantee fund: one stream, one ledger, so that every cap and
/// the multiple are counted over all of it whenever something is decided (ADR 0051). Persons are
/// named by their account; all dates are business dates in Asia/Tehran; every amount carries its
/// era.
public sealed interface FundEvent
        permits FundPolicyEvent, CapitalEvent, PartyEvent, GuaranteeEvent, ClaimEvent {

    /// The one stream.
    String STREAM = "guarantee-fund";

    /// The tag of whatever changes what a firm has from the fund.
    static String exposureOf(String firmId) {
        return "fund-exposure-of:" + firmId;
    }
}
