package rosukh.query.fund.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventTypes;
import rosukh.events.fund.CapitalEvent;
import rosukh.events.fund.CapitalEvent.CapitalDecreased;
import rosukh.events.fund.CapitalEvent.CapitalSubscribed;
import rosukh.events.fund.CapitalEvent.FundOpened;
import rosukh.events.fund.CapitalEvent.IncreaseApproved;
import rosukh.events.fund.CapitalEvent.IncreasePaid;
import rosukh.events.fund.CapitalEvent.IncreaseProposed;
import rosukh.events.fund.ClaimEvent;
import rosukh.events.fund.ClaimEvent.ClaimLodged;
import rosukh.events.fund.ClaimEvent.ClaimOverdue;
import rosukh.events.fund.ClaimEvent.ClaimPaid;
import rosukh.events.fund.ClaimEvent.ClaimRejected;
import rosukh.events.fund.ClaimEvent.MoneyRecovered;
import rosukh.events.fund.FundEvent;
import rosukh.events.fund.Guarantee;
import rosukh.events.fund.GuaranteeEvent;
import rosukh.query.kernel.past.BusinessDates;

/// Which events the figures of the book are summed from, and what each moves. What happens to a
/// guarantee moves what it has in the ledger by the difference of before and after, so that the
/// sums are those of the ledger whatever kinds of events there are.
final class Deeds {

    private Deeds() {}

    static Deed of(CapitalEvent event, long at) {
        String name = EventTypes.typeOf(event.getClass()).value();
        return switch (event) {
            case FundOpened e -> of("", Measure.CAPITAL, e.paidIn().rial(), event, name, at);
            case IncreaseProposed e ->
                    of(e.increaseId(), Measure.PROPOSED, e.amount().rial(), event, name, at);
            case IncreaseApproved e ->
                    of(e.increaseId(), Measure.AGREED, e.amount().rial(), event, name, at);
            case CapitalSubscribed e ->
                    of(e.increaseId(), Measure.SUBSCRIBED, e.amount().rial(), event, name, at);
            case IncreasePaid e ->
                    of(e.increaseId(), Measure.CAPITAL, e.amount().rial(), event, name, at);
            case CapitalDecreased e -> of("", Measure.CAPITAL, -e.amount().rial(), event, name, at);
        };
    }

    /// What an event of a guarantee moved; empty for one that moves nothing.
    ///
    /// @param before as the ledger had it; null before it was applied for
    /// @param after as the ledger has it with the event
    static Optional<Deed> of(
            FundEvent event,
            GuaranteeFile file,
            @Nullable Guarantee before,
            Guarantee after,
            long at) {
        List<Move> moves = new ArrayList<>();
        add(moves, Measure.RESERVED, after.reserved() - (before == null ? 0 : before.reserved()));
        add(
                moves,
                Measure.OUTSTANDING,
                after.outstanding() - (before == null ? 0 : before.outstanding()));
        add(moves, Measure.EXPOSURE, after.exposure() - (before == null ? 0 : before.exposure()));
        long force = inForce(after) - inForce(before);
        add(moves, Measure.GUARANTEED, force * after.guaranteed());
        add(moves, Measure.LOAN, force * after.terms().loan().rial());
        add(moves, Measure.IN_FORCE, force);
        add(moves, Measure.ISSUED, issued(after) - issued(before));
        add(moves, Measure.DEFAULTED, defaulted(after) - defaulted(before));
        add(moves, Measure.REVIEWED, reviewed(after) - reviewed(before));
        add(moves, Measure.FEE, after.feePaid() - (before == null ? 0 : before.feePaid()));
        add(
                moves,
                Measure.CLAIM_PAID,
                after.claimsPaid() - (before == null ? 0 : before.claimsPaid()));
        add(
                moves,
                Measure.RECOVERED,
                after.recovered() - (before == null ? 0 : before.recovered()));
        add(moves, Measure.CLAIMED, claimed(event));
        return moves.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Deed.of(
                                file,
                                moves,
                                day(event),
                                EventTypes.typeOf(event.getClass()).value(),
                                at));
    }

    /// The business date of an event of the fund; every one has it.
    static LocalDate day(FundEvent event) {
        return BusinessDates.of(event)
                .orElseThrow(() -> new IllegalStateException("no day in " + event));
    }

    private static Deed of(
            String increaseId,
            Measure measure,
            long amount,
            CapitalEvent event,
            String name,
            long at) {
        return Deed.ofCapital(increaseId, new Move(measure, amount), day(event), name, at);
    }

    private static long claimed(FundEvent event) {
        if (!(event instanceof ClaimEvent claim)) return 0;
        return switch (claim) {
            case ClaimLodged e -> e.amount().rial();
            case ClaimPaid _, ClaimRejected _, ClaimOverdue _, MoneyRecovered _ -> 0;
        };
    }

    private static long inForce(@Nullable Guarantee guarantee) {
        return guarantee != null && guarantee.exposure() > 0 ? 1 : 0;
    }

    private static long issued(@Nullable Guarantee guarantee) {
        return guarantee != null && guarantee.issuedOn() != null ? 1 : 0;
    }

    private static long defaulted(@Nullable Guarantee guarantee) {
        return guarantee != null && guarantee.claimsPaid() > 0 ? 1 : 0;
    }

    private static long reviewed(@Nullable Guarantee guarantee) {
        return guarantee != null && guarantee.review() != null ? 1 : 0;
    }

    private static void add(List<Move> moves, Measure measure, long amount) {
        if (amount != 0) moves.add(new Move(measure, amount));
    }

    /// Id of the guarantee an event is about; empty for another one.
    static String guaranteeOf(FundEvent event) {
        if (event instanceof GuaranteeEvent of) return of.guaranteeId();
        return event instanceof ClaimEvent of ? of.guaranteeId() : "";
    }
}
