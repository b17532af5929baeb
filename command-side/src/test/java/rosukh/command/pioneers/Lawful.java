package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.pioneers.Programmes.RULES;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.IncentiveBudgetEvent.BudgetSet;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveClawedBack;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveGranted;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentivePaid;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveRecovered;
import rosukh.events.pioneers.PioneerEvent.EndingProposed;
import rosukh.events.pioneers.PioneerEvent.FirmNominated;
import rosukh.events.pioneers.PioneerEvent.FirmQualified;
import rosukh.events.pioneers.PioneerEvent.IncentiveProposed;
import rosukh.events.pioneers.PioneerEvent.NominationDeclined;
import rosukh.events.pioneers.PioneerEvent.PioneerEnded;
import rosukh.events.pioneers.PioneerEvent.PurchaseVerified;
import rosukh.events.pioneers.PioneerEvent.SupportReported;
import rosukh.events.pioneers.PioneerEvent.SupportVerified;
import rosukh.events.pioneers.PioneerEvent.VerificationLowered;

/// The rules over again, from the events alone.
final class Lawful {

    private final Map<String, String> nominatedBy = new HashMap<>();
    private final Map<String, String> endingBy = new HashMap<>();
    private final Map<String, String> reportedBy = new HashMap<>();
    private final Map<String, String> proposedBy = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Set<String> granted = new HashSet<>();
    private final Map<String, Long> stays = new HashMap<>();
    private final Map<String, Long> out = new HashMap<>();
    private final Map<String, String> holder = new HashMap<>();
    private long budget;

    void after(Object event) {
        switch (event) {
            case FirmNominated e ->
                    assertThat(nominatedBy.put(e.firmId(), e.nominatedBy())).isNull();
            case NominationDeclined e ->
                    assertThat(nominatedBy.remove(e.firmId())).isNotEqualTo(e.declinedBy());
            case FirmQualified e -> {
                assertThat(nominatedBy.get(e.firmId())).isNotEqualTo(e.qualifiedBy());
                assertThat(e.findings()).allMatch(each -> each.met());
            }
            case EndingProposed e -> endingBy.put(e.firmId(), e.proposedBy());
            case PioneerEnded e -> {
                assertThat(endingBy.remove(e.firmId())).isNotEqualTo(e.endedBy());
                nominatedBy.remove(e.firmId());
            }
            case SupportReported e -> reportedBy.put(e.firmId() + e.verification(), e.reportedBy());
            case SupportVerified e -> {
                assertThat(reportedBy.get(e.firmId() + e.verification()))
                        .isNotEqualTo(e.verifiedBy());
                counts.put(e.firmId() + e.verification(), e.amount());
            }
            case PurchaseVerified e -> {
                Long before = counts.put(e.firmId() + e.verification(), e.amount());
                assertThat(before == null ? 0 : before).isZero();
            }
            case VerificationLowered e ->
                    assertThat(counts.put(e.firmId() + e.verification(), e.now()))
                            .isEqualTo(e.before())
                            .isGreaterThan(e.now());
            case IncentiveProposed e -> proposedBy.put(e.incentiveId(), e.proposedBy());
            case BudgetSet e -> budget = e.amount();
            case IncentiveGranted e -> granted(e);
            case IncentiveClawedBack e -> {
                assertThat(stays.merge(e.incentiveId(), -e.amount(), Long::sum))
                        .isEqualTo(e.remaining());
                assertThat(e.remaining()).isNotNegative();
            }
            case IncentivePaid e -> {
                assertThat(e.amount()).isEqualTo(stays.get(e.incentiveId()));
                assertThat(out.put(e.incentiveId(), e.amount())).isNull();
            }
            case IncentiveRecovered e -> {
                out.merge(e.incentiveId(), -e.amount(), Long::sum);
                assertThat(out.get(e.incentiveId()) - stays.get(e.incentiveId()))
                        .isEqualTo(e.outstanding())
                        .isNotNegative();
            }
            default -> {}
        }
    }

    private void granted(IncentiveGranted e) {
        assertThat(granted.add(e.incentiveId())).isTrue();
        assertThat(proposedBy.get(e.incentiveId())).isNotEqualTo(e.grantedBy());
        long counted = counts.get(e.firmId() + e.verification());
        int share = e.kind() == CommitmentKind.PURCHASE ? 300 : 1000;
        assertThat(BigInteger.valueOf(e.amount()))
                .isPositive()
                .isLessThanOrEqualTo(
                        BigInteger.valueOf(counted)
                                .multiply(BigInteger.valueOf(share))
                                .divide(BigInteger.valueOf(10_000)));
        stays.put(e.incentiveId(), e.amount());
        holder.put(e.incentiveId(), e.firmId());
        assertThat(e.budgetLeft()).isEqualTo(budget - used(""));
    }

    /// Never is more in use than the budget, nor more than one pioneer may have, and what counts is
    /// what stands.
    void holds(RandomProgramme programme) {
        assertThat(used("")).isLessThanOrEqualTo(budget);
        assertThat(programme.budget.used()).isEqualTo(used(""));
        for (String firm : programme.pioneers.keySet())
            assertThat(used(firm)).isLessThanOrEqualTo(RULES.pioneerCap());
        programme.pioneers.forEach((firm, pioneer) ->
                pioneer.proofs()
                        .forEach((id, proof) ->
                                assertThat(proof.counted())
                                        .isEqualTo(counts.getOrDefault(firm + id, 0L))));
    }

    private long used(String firm) {
        long used = 0;
        for (Map.Entry<String, Long> each : stays.entrySet())
            if (firm.isEmpty() || firm.equals(holder.get(each.getKey())))
                used += Math.max(each.getValue(), out.getOrDefault(each.getKey(), 0L));
        return used;
    }
}
