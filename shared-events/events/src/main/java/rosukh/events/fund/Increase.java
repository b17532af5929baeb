package rosukh.events.fund;

/// An increase of the capital, in rials of the ledger.
///
/// @param approved 0 while it is only proposed
/// @param subscribed at most what is approved
/// @param paid at most what is subscribed; only this counts
public record Increase(
        String increaseId,
        long proposed,
        String proposedBy,
        long approved,
        long subscribed,
        long paid) {

    public boolean isApproved() {
        return approved > 0;
    }
}
