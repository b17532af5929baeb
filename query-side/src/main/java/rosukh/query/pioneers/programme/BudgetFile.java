package rosukh.query.pioneers.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rosukh.events.pioneers.IncentiveBudgetEvent;
import rosukh.events.pioneers.IncentiveBudgetEvent.BudgetSet;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveClawedBack;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveGranted;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentivePaid;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveRecovered;

/// The budget of a period and what was granted from it.
///
/// @param period Jalali year
/// @param amount rials
/// @param reference of the letter it rests on
/// @param used what stays granted of it, and what is still to be recovered
/// @param version sequence number of its last event, expected by the next command
public record BudgetFile(
        String period,
        long amount,
        String reference,
        long used,
        List<Incentive> incentives,
        long version) {

    public BudgetFile {
        incentives = List.copyOf(incentives);
    }

    /// The same with some of the incentives only.
    BudgetFile showing(Predicate<Incentive> seen) {
        return new BudgetFile(
                period,
                amount,
                reference,
                used,
                incentives.stream().filter(seen).toList(),
                version);
    }

    public long left() {
        return amount - used;
    }

    /// @param proposed the incentive that is granted, as it was proposed; null for other events
    static BudgetFile after(
            @Nullable BudgetFile before,
            IncentiveBudgetEvent event,
            @Nullable Incentive proposed,
            long version) {
        BudgetFile was =
                before == null ? new BudgetFile(event.period(), 0, "", 0, List.of(), -1) : before;
        return switch (event) {
            case BudgetSet e -> was.with(e.amount(), e.reference(), was.incentives(), version);
            case IncentiveGranted e -> {
                List<Incentive> all = new ArrayList<>(was.incentives());
                if (proposed != null) all.add(changed(proposed, e));
                yield was.with(was.amount(), was.reference(), all, version);
            }
            case IncentiveClawedBack _, IncentivePaid _, IncentiveRecovered _ -> {
                List<Incentive> all =
                        was.incentives().stream().map(each -> changed(each, event)).toList();
                yield was.with(was.amount(), was.reference(), all, version);
            }
        };
    }

    /// An incentive after an event; the same if the event is about another one.
    static Incentive changed(Incentive was, IncentiveBudgetEvent event) {
        return switch (event) {
            case BudgetSet _ -> was;
            case IncentiveGranted e when e.incentiveId().equals(was.id()) ->
                    was.decided(Incentive.State.GRANTED, e.grantedBy());
            case IncentiveClawedBack e when e.incentiveId().equals(was.id()) ->
                    was.clawedBack(e.amount());
            case IncentivePaid e when e.incentiveId().equals(was.id()) -> was.paid(e.amount());
            case IncentiveRecovered e when e.incentiveId().equals(was.id()) ->
                    was.recovered(e.amount());
            case IncentiveGranted _, IncentiveClawedBack _, IncentivePaid _, IncentiveRecovered _ ->
                    was;
        };
    }

    private BudgetFile with(long sum, String letter, List<Incentive> all, long now) {
        long use = all.stream().mapToLong(Incentive::used).reduce(0, Math::addExact);
        return new BudgetFile(period, sum, letter, use, all, now);
    }
}
