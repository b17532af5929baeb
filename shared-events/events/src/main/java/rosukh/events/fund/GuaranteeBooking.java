package rosukh.events.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosukh.events.fund.ClaimEvent.ClaimLodged;
import rosukh.events.fund.ClaimEvent.ClaimOverdue;
import rosukh.events.fund.ClaimEvent.ClaimPaid;
import rosukh.events.fund.ClaimEvent.ClaimRejected;
import rosukh.events.fund.ClaimEvent.MoneyRecovered;
import rosukh.events.fund.Guarantee.ClaimFile;
import rosukh.events.fund.Guarantee.Review;
import rosukh.events.fund.Guarantee.Stage;
import rosukh.events.fund.GuaranteeEvent.ExposureReviewed;
import rosukh.events.fund.GuaranteeEvent.FeePaid;
import rosukh.events.fund.GuaranteeEvent.GuaranteeApplied;
import rosukh.events.fund.GuaranteeEvent.GuaranteeApproved;
import rosukh.events.fund.GuaranteeEvent.GuaranteeCancelled;
import rosukh.events.fund.GuaranteeEvent.GuaranteeDeclined;
import rosukh.events.fund.GuaranteeEvent.GuaranteeIssued;
import rosukh.events.fund.GuaranteeEvent.GuaranteeRated;
import rosukh.events.fund.GuaranteeEvent.GuaranteeReleased;
import rosukh.events.fund.GuaranteeEvent.ReviewRaised;

/// A guarantee after one more event, written as changes of a copy.
final class GuaranteeBooking {

    private final Guarantee was;
    private Stage stage;
    private @Nullable String ratedBy;
    private int score;
    private @Nullable String groupId;
    private @Nullable String approvedBy;
    private long fee;
    private long feePaid;
    private long released;
    private long claimsPaid;
    private long recovered;
    private @Nullable String certificateNumber;
    private @Nullable LocalDate issuedOn;
    private @Nullable LocalDate lastDay;
    private final List<ClaimFile> claims;
    private @Nullable Review review;

    private GuaranteeBooking(Guarantee was) {
        this.was = was;
        stage = was.stage();
        ratedBy = was.ratedBy();
        score = was.score();
        groupId = was.groupId();
        approvedBy = was.approvedBy();
        fee = was.fee();
        feePaid = was.feePaid();
        released = was.released();
        claimsPaid = was.claimsPaid();
        recovered = was.recovered();
        certificateNumber = was.certificateNumber();
        issuedOn = was.issuedOn();
        lastDay = was.lastDay();
        claims = new ArrayList<>(was.claims());
        review = was.review();
    }

    static Guarantee after(@Nullable Guarantee before, GuaranteeEvent event) {
        if (event instanceof GuaranteeApplied applied) return applied(applied);
        GuaranteeBooking booking = new GuaranteeBooking(known(before, event));
        booking.take(event);
        return booking.done();
    }

    static Guarantee after(@Nullable Guarantee before, ClaimEvent event) {
        GuaranteeBooking booking = new GuaranteeBooking(known(before, event));
        booking.take(event);
        return booking.done();
    }

    private static Guarantee known(@Nullable Guarantee before, FundEvent event) {
        if (before == null) throw new IllegalStateException("never applied for: " + event);
        return before;
    }

    private static Guarantee applied(GuaranteeApplied e) {
        return new Guarantee(
                e.guaranteeId(),
                1,
                e.terms(),
                e.follows(),
                Stage.APPLIED,
                e.appliedBy(),
                e.appliedOn(),
                null,
                -1,
                e.groupId(),
                null,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private void take(GuaranteeEvent event) {
        switch (event) {
            case GuaranteeApplied _ -> throw new IllegalStateException("applied before: " + event);
            case GuaranteeRated e -> {
                stage = Stage.RATED;
                ratedBy = e.ratedBy();
                score = e.score();
            }
            case GuaranteeDeclined _ -> stage = Stage.DECLINED;
            case GuaranteeApproved e -> {
                stage = Stage.APPROVED;
                groupId = e.groupId();
                approvedBy = e.approvedBy();
                fee = e.fee().rial();
            }
            case GuaranteeCancelled _ -> stage = Stage.CANCELLED;
            case FeePaid e -> feePaid = Math.addExact(feePaid, e.amount().rial());
            case GuaranteeIssued e -> {
                stage = Stage.ISSUED;
                certificateNumber = e.certificateNumber();
                issuedOn = e.issuedOn();
                lastDay = e.lastDay();
            }
            case GuaranteeReleased e -> released = Math.addExact(released, e.amount().rial());
            case ReviewRaised e -> review = new Review(e.certificateNumber(), e.raisedOn(), null);
            case ExposureReviewed e -> {
                Review raised = Objects.requireNonNull(review, "it was raised before");
                review = new Review(raised.certificateNumber(), raised.raisedOn(), e.result());
            }
        }
    }

    private void take(ClaimEvent event) {
        switch (event) {
            case ClaimLodged e ->
                    claims.add(
                            new ClaimFile(
                                    e.claim(),
                                    e.amount().rial(),
                                    e.lodgedBy(),
                                    e.lodgedOn(),
                                    e.workingDays(),
                                    null,
                                    false,
                                    false));
            case ClaimPaid e -> {
                claimsPaid = Math.addExact(claimsPaid, e.amount().rial());
                decided(e.claim(), e.paidOn(), true);
            }
            case ClaimRejected e -> decided(e.claim(), e.rejectedOn(), false);
            case ClaimOverdue e ->
                    claims.replaceAll(each ->
                            each.claim() == e.claim()
                                    ? change(each, each.decidedOn(), each.paid(), true)
                                    : each);
            case MoneyRecovered e -> recovered = Math.addExact(recovered, e.fundShare().rial());
        }
    }

    private void decided(int claim, LocalDate on, boolean paid) {
        claims.replaceAll(
                each -> each.claim() == claim ? change(each, on, paid, each.overdue()) : each);
    }

    private static ClaimFile change(
            ClaimFile file, @Nullable LocalDate decidedOn, boolean paid, boolean overdue) {
        return new ClaimFile(
                file.claim(),
                file.amount(),
                file.lodgedBy(),
                file.lodgedOn(),
                file.workingDays(),
                decidedOn,
                paid,
                overdue);
    }

    private Guarantee done() {
        return new Guarantee(
                was.guaranteeId(),
                was.revision() + 1,
                was.terms(),
                was.follows(),
                stage,
                was.appliedBy(),
                was.appliedOn(),
                ratedBy,
                score,
                groupId,
                approvedBy,
                fee,
                feePaid,
                released,
                claimsPaid,
                recovered,
                certificateNumber,
                issuedOn,
                lastDay,
                claims,
                review);
    }
}
