package rosukh.app.demo;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import rosukh.command.fund.CapitalCommand.OpenFund;
import rosukh.command.fund.CapitalCommand.PayInCapital;
import rosukh.command.fund.ClaimCommand.LodgeClaim;
import rosukh.command.fund.ClaimCommand.PayClaim;
import rosukh.command.fund.ClaimCommand.RecoverMoney;
import rosukh.command.fund.ClaimCommand.RejectClaim;
import rosukh.command.fund.GuaranteeCommand.ApplyForGuarantee;
import rosukh.command.fund.GuaranteeCommand.ApproveGuarantee;
import rosukh.command.fund.GuaranteeCommand.CancelApproval;
import rosukh.command.fund.GuaranteeCommand.DeclineGuarantee;
import rosukh.command.fund.GuaranteeCommand.IssueGuarantee;
import rosukh.command.fund.GuaranteeCommand.PayFee;
import rosukh.command.fund.GuaranteeCommand.RateGuarantee;
import rosukh.command.fund.GuaranteeCommand.ReleaseGuarantee;
import rosukh.command.fund.GuaranteeCommand.ReviewExposure;
import rosukh.command.fund.PolicyCommand.DraftFundPolicy;

/// What the commands of the demo make of its fund, counted from the commands alone.
final class Funds {

    private final Map<String, Long> loans = new HashMap<>();
    private final Map<String, Long> guaranteed = new HashMap<>();
    private final Map<String, Long> claimed = new HashMap<>();
    private final Map<String, String> stages = new TreeMap<>();
    private long multiple;
    private long paidIn;
    private long released;
    private long fees;
    private long claims;
    private long recovered;
    private long reviews;

    private Funds(DemoPlan plan, Seeds seeds) {
        FundSteps.of(plan, seeds).forEach(step -> take(step.command()));
    }

    /// Each guarantee by its id, how far it is.
    static Map<String, String> stages(DemoPlan plan, Seeds seeds) {
        return new Funds(plan, seeds).stages;
    }

    /// Rials, and how many claims are open and reviews decided.
    static Map<String, Long> totals(DemoPlan plan, Seeds seeds) {
        Funds fund = new Funds(plan, seeds);
        long reserved = fund.sum("APPROVED");
        long outstanding = fund.sum("ISSUED") - fund.released - fund.claims;
        Map<String, Long> totals = new TreeMap<>();
        totals.put("paidIn", fund.paidIn);
        totals.put("reserved", reserved);
        totals.put("outstanding", outstanding);
        totals.put("headroom", fund.multiple * fund.paidIn - reserved - outstanding);
        totals.put("fees", fund.fees);
        totals.put("claimsPaid", fund.claims);
        totals.put("recovered", fund.recovered);
        totals.put("openClaims", (long) fund.claimed.size());
        totals.put("reviews", fund.reviews);
        return totals;
    }

    private long sum(String stage) {
        return stages.entrySet().stream()
                .filter(each -> each.getValue().equals(stage))
                .mapToLong(each -> guaranteed.get(each.getKey()))
                .sum();
    }

    /// The fund has the part of a recovery that it had of the loan, here without a remainder.
    private long share(RecoverMoney e) {
        return BigInteger.valueOf(e.amount().rial())
                .multiply(BigInteger.valueOf(guaranteed.get(e.guaranteeId())))
                .divide(BigInteger.valueOf(loans.get(e.guaranteeId())))
                .longValueExact();
    }

    private void take(Object command) {
        switch (command) {
            case DraftFundPolicy e -> multiple = e.policy().multiple();
            case OpenFund e -> paidIn += e.paidIn().rial();
            case PayInCapital e -> paidIn += e.amount().rial();
            case ApplyForGuarantee e -> {
                String id = "g-" + (stages.size() + 1);
                loans.put(id, e.loan().rial());
                guaranteed.put(id, e.guaranteed().rial());
                stages.put(id, "APPLIED");
            }
            case RateGuarantee e -> stages.put(e.guaranteeId(), "RATED");
            case DeclineGuarantee e -> stages.put(e.guaranteeId(), "DECLINED");
            case ApproveGuarantee e -> stages.put(e.guaranteeId(), "APPROVED");
            case CancelApproval e -> stages.put(e.guaranteeId(), "CANCELLED");
            case IssueGuarantee e -> stages.put(e.guaranteeId(), "ISSUED");
            case PayFee e -> fees += e.amount().rial();
            case ReleaseGuarantee e -> released += e.amount().rial();
            case LodgeClaim e -> claimed.put(e.guaranteeId(), e.amount().rial());
            case RejectClaim e -> claimed.remove(e.guaranteeId());
            case PayClaim e -> claims += claimed.remove(e.guaranteeId());
            case RecoverMoney e -> recovered += share(e);
            case ReviewExposure _ -> reviews++;
            default -> {}
        }
    }
}
