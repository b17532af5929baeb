package rosukh.command.fund;

import static rosukh.command.fund.FundRefusal.FUND_CLAIM_NOT_OVERDUE;
import static rosukh.command.fund.FundRefusal.FUND_CLAIM_OPEN;
import static rosukh.command.fund.FundRefusal.FUND_TERMS_MALFORMED;

import java.time.LocalDate;
import rosukh.command.fund.ClaimCommand.LodgeClaim;
import rosukh.command.fund.ClaimCommand.NoteOverdueClaim;
import rosukh.command.fund.ClaimCommand.PayClaim;
import rosukh.command.fund.ClaimCommand.RecoverMoney;
import rosukh.command.fund.ClaimCommand.RejectClaim;
import rosukh.events.fund.Check;
import rosukh.events.fund.ClaimEvent;
import rosukh.events.fund.ClaimEvent.ClaimLodged;
import rosukh.events.fund.ClaimEvent.ClaimOverdue;
import rosukh.events.fund.ClaimEvent.ClaimPaid;
import rosukh.events.fund.ClaimEvent.ClaimRejected;
import rosukh.events.fund.ClaimEvent.MoneyRecovered;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.Guarantee;
import rosukh.events.fund.Guarantee.ClaimFile;
import rosukh.events.fund.Guarantee.Stage;
import rosukh.events.fund.Limits;
import rosukh.events.fund.Money;

/// Claims of the bank, one at a time, and what comes in again. Nothing that breaks a rule is taken
/// in; what is open keeps its amount from being released.
final class Claiming {

    private Claiming() {}

    static ClaimEvent decide(FundBook book, ClaimCommand command, FirmFacts facts) {
        return switch (command) {
            case LodgeClaim lodge -> lodge(book, lodge);
            case PayClaim pay -> pay(book, pay);
            case RejectClaim reject -> reject(book, reject);
            case NoteOverdueClaim note -> overdue(book, note, facts);
            case RecoverMoney recover -> recover(book, recover);
        };
    }

    private static ClaimLodged lodge(FundBook book, LodgeClaim command) {
        Guarantee guarantee = issued(book, command);
        FundPolicy policy = Entering.policy(book, command.on());
        if (guarantee.openClaim().isPresent())
            throw FUND_CLAIM_OPEN.because("a claim of the bank is not decided");
        if (command.defaultDays() < 0)
            throw FUND_TERMS_MALFORMED.because("days of default are none at least");
        Money amount = Entering.money(book, command.amount(), command.on());
        Money unpaid = Entering.money(book, command.unpaidLoan(), command.on());
        FundRefusal.none(
                Entering.limits(book, command.on())
                        .claim(
                                guarantee,
                                command.claimantId(),
                                amount.rial(),
                                unpaid.rial(),
                                command.defaultDays(),
                                command.on()),
                policy);
        return new ClaimLodged(
                guarantee.guaranteeId(),
                guarantee.claims().size() + 1,
                command.claimantId(),
                amount,
                unpaid,
                command.defaultDays(),
                policy.decisionWorkingDays(),
                command.by(),
                command.on());
    }

    private static ClaimPaid pay(FundBook book, PayClaim command) {
        Guarantee guarantee = issued(book, command);
        ClaimFile claim = open(guarantee);
        Entering.reference(command.reference());
        Entering.notBefore(command.on(), claim.lodgedOn());
        Entering.another(command.by(), claim.lodgedBy(), "whoever took it in does not pay it");
        if (claim.amount() > guarantee.outstanding())
            throw FundRefusal.refused(Check.OVER_REMAINING);
        return new ClaimPaid(
                guarantee.guaranteeId(),
                claim.claim(),
                guarantee.terms().firmId(),
                Money.rials(claim.amount()),
                Money.rials(guarantee.outstanding() - claim.amount()),
                command.reference(),
                command.by(),
                command.on());
    }

    private static ClaimRejected reject(FundBook book, RejectClaim command) {
        Guarantee guarantee = issued(book, command);
        ClaimFile claim = open(guarantee);
        Entering.grounds(command.grounds());
        Entering.notBefore(command.on(), claim.lodgedOn());
        Entering.another(command.by(), claim.lodgedBy(), "whoever took it in does not reject it");
        return new ClaimRejected(
                guarantee.guaranteeId(),
                claim.claim(),
                command.grounds(),
                command.by(),
                command.on());
    }

    private static ClaimOverdue overdue(FundBook book, NoteOverdueClaim command, FirmFacts facts) {
        Guarantee guarantee = issued(book, command);
        ClaimFile claim = open(guarantee);
        LocalDate due = facts.dueDate();
        if (claim.claim() != command.claim()
                || claim.overdue()
                || due == null
                || !command.on().isAfter(due))
            throw FUND_CLAIM_NOT_OVERDUE.because("the claim is to be decided by " + due);
        return new ClaimOverdue(
                guarantee.guaranteeId(), claim.claim(), due, due.plusDays(1), command.on());
    }

    private static MoneyRecovered recover(FundBook book, RecoverMoney command) {
        Guarantee guarantee = issued(book, command);
        Entering.reference(command.reference());
        Money amount = Entering.money(book, command.amount(), command.on());
        long share = Limits.fundShare(guarantee, amount.rial());
        if (Math.addExact(guarantee.recovered(), share) > guarantee.claimsPaid())
            throw FundRefusal.refused(Check.OVER_PAID);
        return new MoneyRecovered(
                guarantee.guaranteeId(),
                amount,
                Money.rials(share),
                Money.rials(amount.rial() - share),
                command.reference(),
                command.by(),
                command.on());
    }

    private static Guarantee issued(FundBook book, ClaimCommand command) {
        return Entering.guarantee(book, command.guaranteeId(), Stage.ISSUED);
    }

    private static ClaimFile open(Guarantee guarantee) {
        return guarantee.openClaim().orElseThrow(() -> FundRefusal.refused(Check.BAD_STATE));
    }
}
