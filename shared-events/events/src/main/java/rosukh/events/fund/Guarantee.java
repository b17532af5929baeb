package rosukh.events.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A guarantee as the ledger has it. Amounts in rials of the ledger.
///
/// @param revision how many events there were of it, from 1; whoever approves names the one that
///   was seen
/// @param follows id of the guarantee it continues; null if none
/// @param ratedBy null while it is not rated
/// @param score of the rating, 0 to 100; -1 while it is not rated
/// @param groupId the group it was asked for or approved under; null if none
/// @param fee to be paid; 0 while it is not approved
/// @param released given back by the bank
/// @param claimsPaid by the fund
/// @param recovered share of the fund
/// @param certificateNumber it was issued on; null if none
/// @param issuedOn null while it is not issued
/// @param lastDay on which the bank may claim; null while it is not issued
/// @param claims in order, the first is number 1
/// @param review what has to be looked at; null if nothing was raised
public record Guarantee(
        String guaranteeId,
        int revision,
        GuaranteeTerms terms,
        @Nullable String follows,
        Stage stage,
        String appliedBy,
        LocalDate appliedOn,
        @Nullable String ratedBy,
        int score,
        @Nullable String groupId,
        @Nullable String approvedBy,
        long fee,
        long feePaid,
        long released,
        long claimsPaid,
        long recovered,
        @Nullable String certificateNumber,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate lastDay,
        List<ClaimFile> claims,
        @Nullable Review review) {

    /// How far a guarantee is.
    public enum Stage {
        APPLIED,
        RATED,
        DECLINED,
        /// Its amount is reserved.
        APPROVED,
        CANCELLED,
        /// What is neither released nor paid is outstanding.
        ISSUED
    }

    /// A claim of the bank.
    ///
    /// @param decidedOn null while it is open
    /// @param paid it was approved and paid
    /// @param overdue it was not decided in time
    public record ClaimFile(
            int claim,
            long amount,
            String lodgedBy,
            LocalDate lodgedOn,
            int workingDays,
            @Nullable LocalDate decidedOn,
            boolean paid,
            boolean overdue) {

        public boolean open() {
            return decidedOn == null;
        }
    }

    /// An exposure whose certificate is gone.
    ///
    /// @param result null while nobody looked at it
    public record Review(
            String certificateNumber, LocalDate raisedOn, @Nullable ReviewResult result) {}

    public Guarantee {
        claims = List.copyOf(claims);
    }

    public long guaranteed() {
        return terms.guaranteed().rial();
    }

    /// Approved and not yet issued.
    public long reserved() {
        return stage == Stage.APPROVED ? guaranteed() : 0;
    }

    /// Issued, and neither released nor paid.
    public long outstanding() {
        return stage == Stage.ISSUED ? guaranteed() - released - claimsPaid : 0;
    }

    /// What counts for every cap.
    public long exposure() {
        return reserved() + outstanding();
    }

    public Optional<ClaimFile> openClaim() {
        return claims.stream().filter(ClaimFile::open).findFirst();
    }

    /// A review was raised and nobody looked at it.
    public boolean underReview() {
        return review != null && review.result() == null;
    }
}
