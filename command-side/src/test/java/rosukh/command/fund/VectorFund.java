package rosukh.command.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosukh.command.fund.CapitalCommand.ApproveIncrease;
import rosukh.command.fund.CapitalCommand.DecreaseCapital;
import rosukh.command.fund.CapitalCommand.PayInCapital;
import rosukh.command.fund.CapitalCommand.ProposeIncrease;
import rosukh.command.fund.CapitalCommand.SubscribeCapital;
import rosukh.command.fund.ClaimCommand.LodgeClaim;
import rosukh.command.fund.ClaimCommand.PayClaim;
import rosukh.command.fund.ClaimCommand.RecoverMoney;
import rosukh.command.fund.FirmFacts.Certificate;
import rosukh.command.fund.GuaranteeCommand.ApproveGuarantee;
import rosukh.command.fund.GuaranteeCommand.CancelApproval;
import rosukh.command.fund.GuaranteeCommand.IssueGuarantee;
import rosukh.command.fund.GuaranteeCommand.PayFee;
import rosukh.command.fund.GuaranteeCommand.ReleaseGuarantee;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.events.fund.CapitalEvent.FundOpened;
import rosukh.events.fund.Check;
import rosukh.events.fund.ClaimEvent.MoneyRecovered;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundEvent;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.FundPolicyEvent.PolicyDrafted;
import rosukh.events.fund.FundPolicyEvent.PolicyPublished;
import rosukh.events.fund.GuaranteeEvent.GuaranteeApplied;
import rosukh.events.fund.GuaranteeEvent.GuaranteeApproved;
import rosukh.events.fund.GuaranteeEvent.GuaranteeRated;
import rosukh.events.fund.GuaranteeTerms;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;
import tools.jackson.databind.JsonNode;

/// One sequence of check vectors through the rules. An operation that is refused leaves nothing.
final class VectorFund {

    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);

    private final List<FundEvent> history = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();

    VectorFund(FundPolicy policy, long opening) {
        history.add(new PolicyDrafted(1, policy, policy.sha256(), "drafter", BEGIN));
        history.add(new PolicyPublished(1, policy.sha256(), BEGIN, "publisher", BEGIN));
        history.add(new FundOpened(Money.rials(opening), "charter", "opener", BEGIN));
    }

    FundBook book() {
        return FundBook.of(history);
    }

    /// The amount in rials that the last operation reckoned: the fee of an approval, the fund's
    /// share of a recovery.
    long told() {
        return switch (history.getLast()) {
            case GuaranteeApproved e -> e.fee().amount();
            case MoneyRecovered e -> e.fundShare().amount();
            case FundEvent other -> throw new IllegalStateException(other.toString());
        };
    }

    /// The codes of the rules it breaks; none if it is done.
    List<String> operate(JsonNode operation) {
        String id = operation.path("id").asString("");
        try {
            List<FundEvent> done = new Trial(operation).run(ids.getOrDefault(id, "unknown"));
            history.addAll(done);
            return List.of();
        } catch (Refused refused) {
            return refused.violations().stream().map(Violation::code).toList();
        }
    }

    /// One operation on a copy.
    private final class Trial {

        private final JsonNode operation;
        private final LocalDate on;
        private final Fund fund = Fund.of(history);
        private final List<FundEvent> done = new ArrayList<>();

        Trial(JsonNode operation) {
            this.operation = operation;
            this.on = LocalDate.parse(operation.get("date").asString());
        }

        List<FundEvent> run(String id) {
            switch (operation.get("type").asString()) {
                case "PROPOSE_INCREASE" -> propose();
                case "APPROVE_INCREASE" -> add(new ApproveIncrease(id, amount(), "r", "p-2", on));
                case "SUBSCRIBE" -> add(new SubscribeCapital(id, amount(), "body", "p-1", on));
                case "PAY_IN" -> add(new PayInCapital(id, amount(), "r", "p-1", on));
                case "DECREASE_CAPITAL" -> add(new DecreaseCapital(amount(), "r", "p-1", on));
                case "APPROVE_GUARANTEE" -> approve();
                case "CANCEL_APPROVAL" -> add(new CancelApproval(id, "g", "p-1", on));
                case "PAY_FEE" -> add(new PayFee(id, amount(), "r", "p-1", on));
                case "ISSUE" -> add(new IssueGuarantee(id, "p-1", on), certified());
                case "RELEASE" -> add(new ReleaseGuarantee(id, amount(), "r", "p-1", on));
                case "CLAIM" -> claim(id);
                case "RECOVERY" -> add(new RecoverMoney(id, amount(), "r", "p-1", on));
                default -> throw new IllegalArgumentException(operation.toString());
            }
            return done;
        }

        private void propose() {
            String id = operation.get("id").asString();
            if (ids.containsKey(id)) throw FundRefusal.refused(Check.BAD_STATE);
            String assigned = fund.book().nextIncrease();
            add(new ProposeIncrease(amount(), "g", "p-1", on));
            ids.put(id, assigned);
        }

        private void approve() {
            String id = operation.get("id").asString();
            if (ids.containsKey(id)) throw FundRefusal.refused(Check.BAD_STATE);
            String assigned = fund.book().nextGuarantee();
            tell(new GuaranteeApplied(assigned, terms(), text("groupId"), null, null, "p-1", on));
            String rater = Objects.requireNonNull(text("raterId"));
            tell(new GuaranteeRated(assigned, 50, "g", rater, on));
            add(new ApproveGuarantee(assigned, 2, operation.get("approverId").asString(), on));
            ids.put(id, assigned);
        }

        private void claim(String id) {
            add(
                    new LodgeClaim(
                            id,
                            operation.get("claimantId").asString(),
                            amount(),
                            rials("unpaidLoanRial"),
                            operation.get("defaultDays").asInt(),
                            "p-1",
                            on));
            add(new PayClaim(id, "r", "p-2", on));
        }

        private GuaranteeTerms terms() {
            return new GuaranteeTerms(
                    operation.get("firmId").asString(),
                    operation.get("isicDivision").asInt(),
                    "",
                    operation.get("bankId").asString(),
                    Line.valueOf(operation.get("line").asString()),
                    operation.get("lessDeveloped").asBoolean(),
                    rials("loanRial"),
                    rials("guaranteedRial"),
                    operation.get("termMonths").asInt(),
                    operation.get("discountBp").asInt(),
                    rials("collateralRial"));
        }

        private FirmFacts certified() {
            JsonNode certificate = operation.path("certificate");
            if (!certificate.isObject()) return FirmFacts.NONE;
            return FirmFacts.NONE.certified(
                    List.of(
                            new Certificate(
                                    "KB-1",
                                    LocalDate.parse(certificate.get("validFrom").asString()),
                                    LocalDate.parse(certificate.get("validTo").asString()),
                                    null,
                                    null)));
        }

        private Money amount() {
            return rials("amountRial");
        }

        private Money rials(String field) {
            return Money.rials(operation.get(field).asLong());
        }

        private @Nullable String text(String field) {
            JsonNode value = operation.path(field);
            return value.isString() ? value.asString() : null;
        }

        private void add(FundCommand command) {
            add(command, FirmFacts.NONE);
        }

        private void add(FundCommand command, FirmFacts facts) {
            tell(fund.ruled(command, facts));
        }

        private void tell(FundEvent event) {
            fund.evolve(event);
            done.add(event);
        }
    }
}
