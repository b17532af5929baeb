package rosukh.command.pioneers;

import static rosukh.command.pioneers.PioneerRefusal.BUDGET_BELOW_USE;
import static rosukh.command.pioneers.PioneerRefusal.BUDGET_NONE;
import static rosukh.command.pioneers.PioneerRefusal.BUDGET_PERIOD_MALFORMED;
import static rosukh.command.pioneers.PioneerRefusal.BUDGET_REFERENCE_MISSING;
import static rosukh.command.pioneers.PioneerRefusal.BUDGET_UNCHANGED;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosukh.command.pioneers.BudgetCommand.ClawBackIncentive;
import rosukh.command.pioneers.BudgetCommand.GrantIncentive;
import rosukh.command.pioneers.BudgetCommand.PayIncentive;
import rosukh.command.pioneers.BudgetCommand.RecordRecovery;
import rosukh.command.pioneers.BudgetCommand.SetBudget;
import rosukh.events.calendar.Jalali;
import rosukh.events.pioneers.IncentiveBudgetEvent;
import rosukh.events.pioneers.IncentiveBudgetEvent.BudgetSet;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveClawedBack;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveGranted;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentivePaid;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveRecovered;

/// The budget of one period and everything granted from it; the rules of incentives lie in
/// [Granting].
///
/// @param amount rials; null while none is set
/// @param incentives by id
record Budget(@Nullable Long amount, Map<String, Granted> incentives) {

    static final Budget NONE = new Budget(null, Map.of());

    Budget {
        incentives = Map.copyOf(incentives);
    }

    static Budget of(Iterable<?> history) {
        Budget budget = NONE;
        for (Object event : history) budget = budget.evolve((IncentiveBudgetEvent) event);
        return budget;
    }

    IncentiveBudgetEvent decide(BudgetCommand command, Backing backing) {
        return switch (command) {
            case SetBudget set -> set(set);
            case GrantIncentive grant -> Granting.grant(this, grant, backing);
            case ClawBackIncentive claw -> Granting.clawBack(this, claw, backing);
            case PayIncentive pay -> Granting.pay(this, pay, backing);
            case RecordRecovery recover -> Granting.recover(this, recover);
        };
    }

    Budget evolve(IncentiveBudgetEvent event) {
        return switch (event) {
            case BudgetSet e -> new Budget(e.amount(), incentives);
            case IncentiveGranted e ->
                    with(
                            e.incentiveId(),
                            new Granted(
                                    e.firmId(),
                                    e.verification(),
                                    e.entitlement(),
                                    e.amount(),
                                    0,
                                    0,
                                    0));
            case IncentiveClawedBack e ->
                    with(e.incentiveId(), told(e.incentiveId()).clawedBack(e.amount()));
            case IncentivePaid e -> with(e.incentiveId(), told(e.incentiveId()).paid(e.amount()));
            case IncentiveRecovered e ->
                    with(e.incentiveId(), told(e.incentiveId()).recovered(e.amount()));
        };
    }

    long set() {
        if (amount == null) throw BUDGET_NONE.because("no budget is set for the period");
        return amount;
    }

    /// What is in use of it.
    long used() {
        return incentives.values().stream().mapToLong(Granted::used).reduce(0, Math::addExact);
    }

    /// What one pioneer has of it.
    long usedBy(String firmId) {
        return incentives.values().stream()
                .filter(each -> each.firmId().equals(firmId))
                .mapToLong(Granted::used)
                .reduce(0, Math::addExact);
    }

    private BudgetSet set(SetBudget command) {
        if (!command.period().matches("\\d{4}") || !covered(Integer.parseInt(command.period())))
            throw BUDGET_PERIOD_MALFORMED.because("a period is a Jalali year");
        Checks.amount(command.amount());
        if (command.reference().isBlank())
            throw BUDGET_REFERENCE_MISSING.because("the letter it rests on is not named");
        if (Objects.equals(amount, command.amount()))
            throw BUDGET_UNCHANGED.because("it is that amount already");
        if (command.amount() < used()) throw BUDGET_BELOW_USE.because(used() + " rials are in use");
        return new BudgetSet(
                command.period(),
                command.amount(),
                command.reference(),
                command.by(),
                command.on());
    }

    private static boolean covered(int year) {
        return year >= Jalali.FIRST_YEAR && year <= Jalali.LAST_YEAR;
    }

    private Granted told(String incentiveId) {
        return Objects.requireNonNull(incentives.get(incentiveId), "it was granted before");
    }

    private Budget with(String incentiveId, Granted granted) {
        Map<String, Granted> all = new LinkedHashMap<>(incentives);
        all.put(incentiveId, granted);
        return new Budget(amount, all);
    }
}
