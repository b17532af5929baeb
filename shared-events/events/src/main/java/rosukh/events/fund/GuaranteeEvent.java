package rosukh.events.fund;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.Claim;
import rosukh.events.Claiming;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// What happens to a guarantee, up to its release.
public sealed interface GuaranteeEvent extends FundEvent {

    String guaranteeId();

    /// A firm asked for a guarantee.
    ///
    /// @param groupId the connected firms it counts with on that day; null if it counts alone
    /// @param follows id of the guarantee it continues; null if none
    /// @param followKind how; null if it continues none
    @EventType("fund.guarantee-applied")
    record GuaranteeApplied(
            String guaranteeId,
            GuaranteeTerms terms,
            @Nullable String groupId,
            @Nullable String follows,
            @Nullable FollowKind followKind,
            String appliedBy,
            LocalDate appliedOn)
            implements GuaranteeEvent {}

    /// The firm and its loan were rated, or rated anew.
    ///
    /// @param score 0 to 100, the higher the better
    @EventType("fund.guarantee-rated")
    record GuaranteeRated(
            String guaranteeId, int score, String grounds, String ratedBy, LocalDate ratedOn)
            implements GuaranteeEvent {}

    /// What was asked for is not given.
    @EventType("fund.guarantee-declined")
    record GuaranteeDeclined(
            String guaranteeId, String grounds, String declinedBy, LocalDate declinedOn)
            implements GuaranteeEvent {}

    /// Somebody other than who rated it approved a guarantee; its amount is reserved.
    ///
    /// @param groupId the connected firms the firm counts with; null if it counts alone
    /// @param reserved the guaranteed amount
    /// @param fee to be paid before it is issued
    /// @param headroomAfter what can still be guaranteed
    @EventType("fund.guarantee-approved")
    record GuaranteeApproved(
            String guaranteeId,
            String firmId,
            @Nullable String groupId,
            int policyVersion,
            Money reserved,
            Money fee,
            Money headroomAfter,
            String approvedBy,
            LocalDate approvedOn)
            implements GuaranteeEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(FundEvent.exposureOf(firmId));
        }
    }

    /// An approval is taken back before the issue; what was reserved is free.
    @EventType("fund.guarantee-cancelled")
    record GuaranteeCancelled(
            String guaranteeId,
            String firmId,
            Money freed,
            String grounds,
            String cancelledBy,
            LocalDate cancelledOn)
            implements GuaranteeEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(FundEvent.exposureOf(firmId));
        }
    }

    /// The fee was paid, or a part of it.
    ///
    /// @param reference of the payment
    @EventType("fund.fee-paid")
    record FeePaid(
            String guaranteeId, Money amount, String reference, String recordedBy, LocalDate paidOn)
            implements GuaranteeEvent {}

    /// The guarantee is given: what was reserved is outstanding.
    ///
    /// @param certificateNumber the certificate valid on that day; null unless the line asks for
    ///   one
    /// @param lastDay on which the bank may claim
    @EventType("fund.guarantee-issued")
    record GuaranteeIssued(
            String guaranteeId,
            String firmId,
            Money guaranteed,
            @Nullable String certificateNumber,
            LocalDate lastDay,
            String issuedBy,
            LocalDate issuedOn)
            implements GuaranteeEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(FundEvent.exposureOf(firmId));
        }
    }

    /// The bank gave back a guarantee, or a part of it.
    ///
    /// @param remaining still guaranteed
    @EventType("fund.guarantee-released")
    record GuaranteeReleased(
            String guaranteeId,
            String firmId,
            Money amount,
            Money remaining,
            String reference,
            String releasedBy,
            LocalDate releasedOn)
            implements GuaranteeEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(FundEvent.exposureOf(firmId));
        }
    }

    /// The certificate a guarantee was issued on was revoked while something is outstanding; a
    /// person has to look at it.
    ///
    /// @param revokedOn the day of the revocation
    /// @param raisedOn the day it was noticed; later after a downtime
    @EventType("fund.review-raised")
    record ReviewRaised(
            String guaranteeId,
            String firmId,
            String certificateNumber,
            Money outstanding,
            LocalDate revokedOn,
            LocalDate raisedOn)
            implements GuaranteeEvent, Claiming {

        @Override
        public List<Claim> claims() {
            return List.of(new Claim("fund.review", guaranteeId + "/" + certificateNumber));
        }
    }

    /// A person looked at an exposure whose certificate is gone.
    @EventType("fund.exposure-reviewed")
    record ExposureReviewed(
            String guaranteeId,
            ReviewResult result,
            String grounds,
            String reviewedBy,
            LocalDate reviewedOn)
            implements GuaranteeEvent {}
}
