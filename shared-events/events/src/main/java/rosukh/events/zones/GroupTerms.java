package rosukh.events.zones;

/// The terms of one group of firms.
///
/// @param auctionWaived a plot is reserved without an auction
/// @param prepaymentBp share of the price paid at the contract, in basis points
/// @param instalmentMonths the rest is paid in so many monthly instalments
/// @param onTimeWaiverBp share of the instalments still to come that is waived where the firm
///   operates by the agreed day
/// @param earlyWaiverBp the same where it operates early
public record GroupTerms(
        boolean auctionWaived,
        int prepaymentBp,
        int instalmentMonths,
        int onTimeWaiverBp,
        int earlyWaiverBp) {}
