package rosukh.command.pioneers;

import static rosukh.command.pioneers.PioneerRefusal.INCENTIVE_ALREADY_GRANTED;
import static rosukh.command.pioneers.PioneerRefusal.INCENTIVE_ALREADY_PROPOSED;
import static rosukh.command.pioneers.PioneerRefusal.INCENTIVE_NOTHING_VERIFIED;
import static rosukh.command.pioneers.PioneerRefusal.INCENTIVE_NOT_IN_RULES;
import static rosukh.command.pioneers.PioneerRefusal.INCENTIVE_NOT_OPEN;
import static rosukh.command.pioneers.PioneerRefusal.INCENTIVE_OVER_RULE;
import static rosukh.command.pioneers.PioneerRefusal.INCENTIVE_UNKNOWN;

import java.util.List;
import rosukh.command.pioneers.PioneerCommand.DeclineIncentive;
import rosukh.command.pioneers.PioneerCommand.ProposeIncentive;
import rosukh.command.pioneers.Standing.Qualified;
import rosukh.events.calendar.Jalali;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.Entitlement;
import rosukh.events.pioneers.PioneerEvent;
import rosukh.events.pioneers.PioneerEvent.IncentiveDeclined;
import rosukh.events.pioneers.PioneerEvent.IncentiveProposed;

/// Incentives are proposed here, one for a verified amount, and granted on the budget of their
/// period.
final class Proposing {

    private Proposing() {}

    static List<PioneerEvent> propose(Pioneer pioneer, ProposeIncentive command, Known known) {
        Qualified now = pioneer.qualified();
        Proof proof =
                pioneer.proof(command.verification())
                        .filter(each -> each.counted() > 0)
                        .orElseThrow(() ->
                                INCENTIVE_NOTHING_VERIFIED.because(
                                        "nothing counts under " + command.verification()));
        Checks.notBefore(command.on(), proof.reportedOn());
        boolean proposed =
                pioneer.proposals().values().stream()
                        .anyMatch(each -> !each.declined() && each.proof().equals(proof.id()));
        if (proposed)
            throw INCENTIVE_ALREADY_PROPOSED.because("an incentive is proposed or granted for it");
        CommitmentKind kind = pioneer.pledge(proof.commitment()).kind();
        RuleVersions.Version rules = known.rules().inForceOn(command.on());
        Entitlement entitlement =
                rules.rules()
                        .entitlement(kind, proof.counted(), now.grade())
                        .orElseThrow(() ->
                                INCENTIVE_NOT_IN_RULES.because("nothing is granted for " + kind));
        long amount = command.amount() == 0 ? entitlement.amount() : command.amount();
        if (amount < 1 || amount > entitlement.amount())
            throw INCENTIVE_OVER_RULE.because(
                    "the rules give %d rials for %d"
                            .formatted(entitlement.amount(), proof.counted()));
        return List.of(
                new IncentiveProposed(
                        command.firmId(),
                        command.firmId() + "-i" + (pioneer.proposals().size() + 1),
                        proof.id(),
                        kind,
                        String.valueOf(Jalali.of(command.on()).year()),
                        rules.number(),
                        entitlement,
                        amount,
                        command.by(),
                        command.on()));
    }

    static List<PioneerEvent> decline(Pioneer pioneer, DeclineIncentive command, Known known) {
        Proposal proposal = open(pioneer, command.incentiveId());
        if (known.granted()) throw INCENTIVE_ALREADY_GRANTED.because("it is granted");
        Checks.grounds(command.grounds());
        Checks.notBefore(command.on(), proposal.proposedOn());
        return List.of(
                new IncentiveDeclined(
                        command.firmId(),
                        proposal.incentiveId(),
                        command.grounds(),
                        command.by(),
                        command.on()));
    }

    /// An incentive that is proposed and not declined.
    static Proposal open(Pioneer pioneer, String incentiveId) {
        Proposal proposal = pioneer.proposals().get(incentiveId);
        if (proposal == null) throw INCENTIVE_UNKNOWN.because("there is no " + incentiveId);
        if (proposal.declined()) throw INCENTIVE_NOT_OPEN.because("it was declined");
        return proposal;
    }
}
