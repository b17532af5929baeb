package rosukh.command.fund;

import static rosukh.command.fund.FundRefusal.FUND_AMOUNT_RANGE;
import static rosukh.command.fund.FundRefusal.FUND_DATE_BACKWARDS;
import static rosukh.command.fund.FundRefusal.FUND_ERA_REFUSED;
import static rosukh.command.fund.FundRefusal.FUND_GROUNDS_MISSING;
import static rosukh.command.fund.FundRefusal.FUND_POLICY_NONE;
import static rosukh.command.fund.FundRefusal.FUND_REFERENCE_MISSING;
import static rosukh.command.fund.FundRefusal.FUND_SECOND_PERSON;

import java.time.LocalDate;
import rosukh.events.fund.Check;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.Guarantee;
import rosukh.events.fund.Limits;
import rosukh.events.fund.Money;

/// What several rules of the fund look at alike, when something is entered in the ledger.
final class Entering {

    /// Sums of many of them still fit a `long`.
    static final long AMOUNT_MAX = 1_000_000_000_000_000L;

    private Entering() {}

    /// An amount in rials of the ledger: converted exactly by the policy of the day if it was given
    /// in another era, or refused.
    static Money money(FundBook book, Money given, LocalDate on) {
        long rule = book.inForceOn(on).map(each -> each.policy().oldPerNew()).orElse(0L);
        Money entered =
                given.in(Money.LEDGER, rule)
                        .orElseThrow(() ->
                                FUND_ERA_REFUSED.because(
                                        "no rule makes whole rials of the ledger of "
                                                + given.amount()
                                                + " "
                                                + given.era()));
        if (entered.amount() < 1 || entered.amount() > AMOUNT_MAX)
            throw FUND_AMOUNT_RANGE.because(
                    "an amount is above zero and at most " + AMOUNT_MAX + " rials");
        return entered;
    }

    static FundPolicy policy(FundBook book, LocalDate on) {
        return book.inForceOn(on)
                .orElseThrow(() ->
                        FUND_POLICY_NONE.because("no version of the policy is in force on " + on))
                .policy();
    }

    static Limits limits(FundBook book, LocalDate on) {
        return new Limits(book, policy(book, on), book.multipleFrom(on));
    }

    /// A guarantee in one of some stages.
    static Guarantee guarantee(FundBook book, String guaranteeId, Guarantee.Stage... stages) {
        Guarantee found =
                book.guarantee(guaranteeId).orElseThrow(() -> FundRefusal.refused(Check.BAD_STATE));
        for (Guarantee.Stage each : stages) if (found.stage() == each) return found;
        throw FundRefusal.refused(Check.BAD_STATE);
    }

    static void grounds(String grounds) {
        if (grounds.isBlank()) throw FUND_GROUNDS_MISSING.because("it is not said why");
    }

    static void reference(String reference) {
        if (reference.isBlank())
            throw FUND_REFERENCE_MISSING.because("the letter or payment is not named");
    }

    static void notBefore(LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest))
            throw FUND_DATE_BACKWARDS.because("the ledger is at " + earliest + " already");
    }

    static void another(String person, String than, String because) {
        if (person.equals(than)) throw FUND_SECOND_PERSON.because(because);
    }
}
