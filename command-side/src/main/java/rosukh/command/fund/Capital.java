package rosukh.command.fund;

import rosukh.command.fund.CapitalCommand.ApproveIncrease;
import rosukh.command.fund.CapitalCommand.DecreaseCapital;
import rosukh.command.fund.CapitalCommand.OpenFund;
import rosukh.command.fund.CapitalCommand.PayInCapital;
import rosukh.command.fund.CapitalCommand.ProposeIncrease;
import rosukh.command.fund.CapitalCommand.SubscribeCapital;
import rosukh.events.fund.CapitalEvent;
import rosukh.events.fund.CapitalEvent.CapitalDecreased;
import rosukh.events.fund.CapitalEvent.CapitalSubscribed;
import rosukh.events.fund.CapitalEvent.FundOpened;
import rosukh.events.fund.CapitalEvent.IncreaseApproved;
import rosukh.events.fund.CapitalEvent.IncreasePaid;
import rosukh.events.fund.CapitalEvent.IncreaseProposed;
import rosukh.events.fund.Check;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.Increase;
import rosukh.events.fund.Money;

/// The capital: an increase is proposed, approved once, subscribed and paid in; only what is paid
/// in counts, and a decrease leaves what carries the guarantees.
final class Capital {

    private Capital() {}

    static CapitalEvent decide(FundBook book, CapitalCommand command) {
        if (book.opened() == command instanceof OpenFund)
            throw FundRefusal.refused(Check.BAD_STATE);
        return switch (command) {
            case OpenFund open -> open(book, open);
            case ProposeIncrease propose -> propose(book, propose);
            case ApproveIncrease approve -> approve(book, approve);
            case SubscribeCapital subscribe -> subscribe(book, subscribe);
            case PayInCapital pay -> pay(book, pay);
            case DecreaseCapital decrease -> decrease(book, decrease);
        };
    }

    private static FundOpened open(FundBook book, OpenFund command) {
        Entering.reference(command.reference());
        return new FundOpened(
                Entering.money(book, command.paidIn(), command.on()),
                command.reference(),
                command.by(),
                command.on());
    }

    private static IncreaseProposed propose(FundBook book, ProposeIncrease command) {
        Entering.grounds(command.grounds());
        return new IncreaseProposed(
                book.nextIncrease(),
                Entering.money(book, command.amount(), command.on()),
                command.grounds(),
                command.by(),
                command.on());
    }

    private static IncreaseApproved approve(FundBook book, ApproveIncrease command) {
        Increase increase = increase(book, command.increaseId());
        if (increase.isApproved()) throw FundRefusal.refused(Check.BAD_STATE);
        Entering.reference(command.reference());
        Money amount = Entering.money(book, command.amount(), command.on());
        Entering.another(
                command.by(), increase.proposedBy(), "whoever proposed it does not approve it");
        if (amount.rial() > increase.proposed()) throw FundRefusal.refused(Check.OVER_PROPOSED);
        return new IncreaseApproved(
                increase.increaseId(), amount, command.reference(), command.by(), command.on());
    }

    private static CapitalSubscribed subscribe(FundBook book, SubscribeCapital command) {
        Increase increase = approved(book, command.increaseId());
        Entering.reference(command.subscriber());
        Money amount = Entering.money(book, command.amount(), command.on());
        if (Math.addExact(increase.subscribed(), amount.rial()) > increase.approved())
            throw FundRefusal.refused(Check.OVER_APPROVED);
        return new CapitalSubscribed(
                increase.increaseId(), amount, command.subscriber(), command.by(), command.on());
    }

    private static IncreasePaid pay(FundBook book, PayInCapital command) {
        Increase increase = approved(book, command.increaseId());
        Entering.reference(command.reference());
        Money amount = Entering.money(book, command.amount(), command.on());
        if (Math.addExact(increase.paid(), amount.rial()) > increase.subscribed())
            throw FundRefusal.refused(Check.OVER_SUBSCRIBED);
        return new IncreasePaid(
                increase.increaseId(),
                amount,
                Money.rials(Math.addExact(book.paidIn(), amount.rial())),
                command.reference(),
                command.by(),
                command.on());
    }

    private static CapitalDecreased decrease(FundBook book, DecreaseCapital command) {
        Entering.reference(command.reference());
        Money amount = Entering.money(book, command.amount(), command.on());
        if (Entering.limits(book, command.on()).breaksDecrease(amount.rial()))
            throw FundRefusal.refused(Check.CAPITAL_DECREASE);
        return new CapitalDecreased(
                amount,
                Money.rials(book.paidIn() - amount.rial()),
                command.reference(),
                command.by(),
                command.on());
    }

    private static Increase approved(FundBook book, String increaseId) {
        Increase increase = increase(book, increaseId);
        if (!increase.isApproved()) throw FundRefusal.refused(Check.BAD_STATE);
        return increase;
    }

    private static Increase increase(FundBook book, String increaseId) {
        Increase increase = book.increases().get(increaseId);
        if (increase == null) throw FundRefusal.refused(Check.BAD_STATE);
        return increase;
    }
}
