package rosukh.command.pioneers;

import static rosukh.command.pioneers.PioneerRefusal.BUDGET_REFERENCE_MISSING;
import static rosukh.command.pioneers.PioneerRefusal.INCENTIVE_ALREADY_GRANTED;
import static rosukh.command.pioneers.PioneerRefusal.INCENTIVE_CLAWBACK_DUE;
import static rosukh.command.pioneers.PioneerRefusal.INCENTIVE_CLAWBACK_NOT_DUE;
import static rosukh.command.pioneers.PioneerRefusal.INCENTIVE_NOTHING_TO_PAY;
import static rosukh.command.pioneers.PioneerRefusal.INCENTIVE_NOTHING_VERIFIED;
import static rosukh.command.pioneers.PioneerRefusal.INCENTIVE_NOT_IN_RULES;
import static rosukh.command.pioneers.PioneerRefusal.INCENTIVE_OVER_BUDGET;
import static rosukh.command.pioneers.PioneerRefusal.INCENTIVE_OVER_RULE;
import static rosukh.command.pioneers.PioneerRefusal.INCENTIVE_PERIOD_OTHER;
import static rosukh.command.pioneers.PioneerRefusal.INCENTIVE_PIONEER_CAP;
import static rosukh.command.pioneers.PioneerRefusal.INCENTIVE_RECOVERY_RANGE;
import static rosukh.command.pioneers.PioneerRefusal.INCENTIVE_UNKNOWN;

import java.util.Objects;
import rosukh.command.pioneers.BudgetCommand.ClawBackIncentive;
import rosukh.command.pioneers.BudgetCommand.GrantIncentive;
import rosukh.command.pioneers.BudgetCommand.PayIncentive;
import rosukh.command.pioneers.BudgetCommand.RecordRecovery;
import rosukh.command.pioneers.Standing.Qualified;
import rosukh.events.calendar.Jalali;
import rosukh.events.pioneers.Entitlement;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveClawedBack;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveGranted;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentivePaid;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveRecovered;
import rosukh.events.pioneers.PioneerRules;

/// What is granted, clawed back, paid and recovered of one budget. Never is more in use than the
/// budget, never more granted than the rules give for what counts at that moment.
final class Granting {

    private Granting() {}

    static IncentiveGranted grant(Budget budget, GrantIncentive command, Backing backing) {
        long set = budget.set();
        Pioneer pioneer = backing.pioneer();
        Qualified now = pioneer.qualified();
        Proposal proposal = Proposing.open(pioneer, command.incentiveId());
        if (budget.incentives().containsKey(command.incentiveId()))
            throw INCENTIVE_ALREADY_GRANTED.because("it is granted");
        String period = String.valueOf(Jalali.of(command.on()).year());
        if (!proposal.period().equals(command.period()) || !period.equals(command.period()))
            throw INCENTIVE_PERIOD_OTHER.because(
                    "it was proposed for " + proposal.period() + " and it is " + period);
        Checks.notBefore(command.on(), proposal.proposedOn());
        Checks.another(
                command.by(), proposal.proposedBy(), "whoever proposed it does not grant it");
        long counted = backing.counted(proposal.proof());
        if (counted < 1)
            throw INCENTIVE_NOTHING_VERIFIED.because(
                    "nothing counts any more under " + proposal.proof());
        PioneerRules rules = backing.rules().version(proposal.rulesVersion()).rules();
        Entitlement entitlement =
                rules.entitlement(proposal.kind(), counted, now.grade())
                        .orElseThrow(() ->
                                INCENTIVE_NOT_IN_RULES.because(
                                        "nothing is granted for " + proposal.kind()));
        if (proposal.amount() > entitlement.amount())
            throw INCENTIVE_OVER_RULE.because(
                    "the rules give %d rials for %d".formatted(entitlement.amount(), counted));
        if (Math.addExact(budget.usedBy(command.firmId()), proposal.amount()) > rules.pioneerCap())
            throw INCENTIVE_PIONEER_CAP.because(
                    "one pioneer has %d rials of a period at most".formatted(rules.pioneerCap()));
        long left = set - Math.addExact(budget.used(), proposal.amount());
        if (left < 0)
            throw INCENTIVE_OVER_BUDGET.because(
                    (left + proposal.amount()) + " rials are left in the budget");
        return new IncentiveGranted(
                command.period(),
                command.firmId(),
                proposal.incentiveId(),
                proposal.proof(),
                proposal.kind(),
                Objects.requireNonNull(pioneer.proofs().get(proposal.proof())).document(),
                proposal.rulesVersion(),
                entitlement,
                proposal.amount(),
                left,
                backing.version(),
                command.by(),
                command.on());
    }

    static IncentiveClawedBack clawBack(Budget budget, ClawBackIncentive command, Backing backing) {
        Granted granted = granted(budget, command.incentiveId());
        Entitlement now = granted.entitlement().of(backing.counted(granted.proof()));
        long excess = granted.remaining() - now.amount();
        if (excess < 1)
            throw INCENTIVE_CLAWBACK_NOT_DUE.because("all that stays granted is due by the rules");
        return new IncentiveClawedBack(
                command.period(),
                granted.firmId(),
                command.incentiveId(),
                excess,
                now,
                granted.remaining() - excess,
                command.on());
    }

    static IncentivePaid pay(Budget budget, PayIncentive command, Backing backing) {
        Granted granted = granted(budget, command.incentiveId());
        reference(command.reference());
        if (granted.paid() > 0 || granted.remaining() < 1)
            throw INCENTIVE_NOTHING_TO_PAY.because("nothing is left to pay of it");
        Entitlement now = granted.entitlement().of(backing.counted(granted.proof()));
        if (now.amount() < granted.remaining())
            throw INCENTIVE_CLAWBACK_DUE.because(
                    "%d of %d rials are due by the rules"
                            .formatted(now.amount(), granted.remaining()));
        return new IncentivePaid(
                command.period(),
                granted.firmId(),
                command.incentiveId(),
                granted.remaining(),
                command.reference(),
                command.by(),
                command.on());
    }

    static IncentiveRecovered recover(Budget budget, RecordRecovery command) {
        Granted granted = granted(budget, command.incentiveId());
        reference(command.reference());
        if (command.amount() < 1 || command.amount() > granted.outstanding())
            throw INCENTIVE_RECOVERY_RANGE.because(
                    granted.outstanding() + " rials are still to be recovered");
        return new IncentiveRecovered(
                command.period(),
                granted.firmId(),
                command.incentiveId(),
                command.amount(),
                granted.outstanding() - command.amount(),
                command.reference(),
                command.by(),
                command.on());
    }

    private static Granted granted(Budget budget, String incentiveId) {
        Granted granted = budget.incentives().get(incentiveId);
        if (granted == null) throw INCENTIVE_UNKNOWN.because("there is no " + incentiveId);
        return granted;
    }

    private static void reference(String reference) {
        if (reference.isBlank()) throw BUDGET_REFERENCE_MISSING.because("the payment is not named");
    }
}
