package rosukh.command.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import rosukh.command.fund.CapitalCommand.OpenFund;
import rosukh.command.fund.ClaimCommand.LodgeClaim;
import rosukh.command.fund.FirmFacts.Certificate;
import rosukh.command.fund.GuaranteeCommand.ApplyForGuarantee;
import rosukh.command.fund.GuaranteeCommand.ApproveGuarantee;
import rosukh.command.fund.GuaranteeCommand.IssueGuarantee;
import rosukh.command.fund.GuaranteeCommand.PayFee;
import rosukh.command.fund.GuaranteeCommand.RateGuarantee;
import rosukh.command.fund.GuaranteeCommand.ReleaseGuarantee;
import rosukh.command.fund.PartyCommand.RegisterBank;
import rosukh.command.fund.PolicyCommand.DraftFundPolicy;
import rosukh.command.fund.PolicyCommand.PublishFundPolicy;
import rosukh.command.kernel.Refused;
import rosukh.events.fund.FollowKind;
import rosukh.events.fund.FundEvent;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;
import rosukh.events.values.Label;

/// A fund with a policy, capital and a bank, to which the rules are applied by example.
abstract class RuledFund {

    static final LocalDate ON = LocalDate.of(2026, 5, 9);
    static final long BILLION = 1_000_000_000L;
    static final FirmFacts FIRM =
            new FirmFacts(true, 25, "KRM", "KRM-P01", List.of(), List.of(), null);
    static final FirmFacts CERTIFIED =
            FIRM.certified(List.of(new Certificate("KB-1", ON.minusYears(1), null, null, null)));

    final Fund fund = new Fund();

    @BeforeEach
    void a_fund() {
        done(new DraftFundPolicy(policy(5, 0), "dara", ON));
        done(new PublishFundPolicy(1, policy(5, 0).sha256(), ON, "mina", ON));
        done(new OpenFund(Money.rials(1000 * BILLION), "215/14", "mina", ON));
        done(new RegisterBank("bank-a", new Label("Bank A", "بانک الف"), "omid", ON));
    }

    static FundPolicy policy(int multiple, long oldPerNew) {
        FundPolicy first = FundPolicy.FIRST;
        return new FundPolicy(
                multiple,
                first.baseCoverage(),
                first.lessDevelopedCoverage(),
                first.kbCoverage(),
                List.of("SBN"),
                first.firmCap(),
                first.groupShare(),
                first.divisionShare(),
                first.bankShare(),
                first.firstYearFee(),
                first.furtherYearFee(),
                first.mostDiscount(),
                first.leastCollateral(),
                first.leastDefaultDays(),
                first.decisionWorkingDays(),
                oldPerNew,
                first.checks());
    }

    FundEvent done(FundCommand command) {
        return done(command, FIRM);
    }

    FundEvent done(FundCommand command, FirmFacts facts) {
        FundEvent event = fund.decide(command, facts);
        fund.evolve(event);
        return event;
    }

    void refused(String code, FundCommand command) {
        refused(code, command, FIRM);
    }

    void refused(String code, FundCommand command, FirmFacts facts) {
        assertThatThrownBy(() -> fund.decide(command, facts))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    static ApplyForGuarantee apply(Line line, Money guaranteed, String follows) {
        return new ApplyForGuarantee(
                "f-1",
                "bank-a",
                line,
                new Money(2 * guaranteed.amount(), guaranteed.era()),
                guaranteed,
                24,
                0,
                new Money(2 * guaranteed.amount(), guaranteed.era()),
                follows,
                follows == null ? null : FollowKind.TOP_UP,
                "omid",
                ON);
    }

    void rated(Line line, long guaranteed) {
        done(apply(line, Money.rials(guaranteed), null));
        String id = "g-" + fund.book().guarantees().size();
        done(new RateGuarantee(id, 70, "sound", "sara", ON));
    }

    void issued(Line line, long guaranteed, FirmFacts facts) {
        rated(line, guaranteed);
        String id = "g-" + fund.book().guarantees().size();
        done(new ApproveGuarantee(id, 2, "mina", ON));
        done(new PayFee(id, Money.rials(guaranteed), "PAY-1", "omid", ON));
        done(new IssueGuarantee(id, "omid", ON), facts);
    }

    static LodgeClaim lodge(String id, long amount) {
        return new LodgeClaim(
                id, "bank-a", Money.rials(amount), Money.rials(4 * amount), 95, "omid", ON);
    }

    static ReleaseGuarantee release(long amount) {
        return new ReleaseGuarantee("g-1", Money.rials(amount), "44/1", "omid", ON);
    }
}
