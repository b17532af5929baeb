package rosukh.command.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.fund.CapitalCommand.ApproveIncrease;
import rosukh.command.fund.CapitalCommand.DecreaseCapital;
import rosukh.command.fund.CapitalCommand.ProposeIncrease;
import rosukh.command.fund.ClaimCommand.PayClaim;
import rosukh.command.fund.ClaimCommand.RejectClaim;
import rosukh.command.fund.GuaranteeCommand.ApplyForGuarantee;
import rosukh.command.fund.GuaranteeCommand.ApproveGuarantee;
import rosukh.command.fund.GuaranteeCommand.RaiseExposureReview;
import rosukh.command.fund.GuaranteeCommand.RateGuarantee;
import rosukh.command.fund.PartyCommand.DeclareGroup;
import rosukh.command.fund.PartyCommand.ProposeGroup;
import rosukh.command.fund.PolicyCommand.DraftFundPolicy;
import rosukh.command.fund.PolicyCommand.PublishFundPolicy;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.events.fund.CapitalEvent.IncreaseProposed;
import rosukh.events.fund.CurrencyEra;
import rosukh.events.fund.FundPolicyEvent.PolicyPublished;
import rosukh.events.fund.GuaranteeEvent.GuaranteeApplied;
import rosukh.events.fund.GuaranteeEvent.GuaranteeApproved;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;

/// The rules of the fund by example, beyond the check vectors.
class FundRulesTest extends RuledFund {

    @Test
    void every_second_step_needs_a_second_person() {
        done(new DraftFundPolicy(policy(6, 0), "dara", ON));
        String sha256 = policy(6, 0).sha256();
        refused("FUND_SECOND_PERSON", new PublishFundPolicy(2, sha256, ON, "dara", ON));
        IncreaseProposed proposed =
                (IncreaseProposed)
                        done(new ProposeIncrease(Money.rials(BILLION), "more", "omid", ON));
        refused(
                "FUND_SECOND_PERSON",
                new ApproveIncrease(proposed.increaseId(), Money.rials(1), "215/31", "omid", ON));
        done(new ProposeGroup(null, List.of("f-1", "f-2"), "one owner", "omid", ON));
        refused("FUND_SECOND_PERSON", new DeclareGroup("k-1", "omid", ON));
        rated(Line.STANDARD, BILLION);
        refused("FUND_FOUR_EYES", new ApproveGuarantee("g-1", 2, "sara", ON));
        issued(Line.STANDARD, BILLION, FIRM);
        done(lodge("g-2", BILLION / 4));
        refused("FUND_SECOND_PERSON", new PayClaim("g-2", "PAY-2", "omid", ON));
        refused("FUND_SECOND_PERSON", new RejectClaim("g-2", "no", "omid", ON));
    }

    @Test
    void an_approval_names_what_was_seen() {
        rated(Line.STANDARD, BILLION);
        done(new RateGuarantee("g-1", 40, "a cheque came back", "sara", ON));
        refused("FUND_GUARANTEE_MOVED", new ApproveGuarantee("g-1", 2, "mina", ON));
        done(new ApproveGuarantee("g-1", 3, "mina", ON));
    }

    @Test
    void all_broken_rules_are_named_in_the_order_of_the_policy() {
        rated(Line.STANDARD, 150 * BILLION);
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () -> fund.decide(new ApproveGuarantee("g-1", 2, "sara", ON), FIRM));
        assertThat(refused.violations())
                .extracting(Violation::code)
                .containsExactly("FOUR_EYES", "CAP_FIRM", "CAP_GROUP");
    }

    @Test
    void connected_firms_count_as_one_from_their_declaration_on() {
        rated(Line.STANDARD, 40 * BILLION);
        done(new ApproveGuarantee("g-1", 2, "mina", ON));
        done(new ProposeGroup(null, List.of("f-1", "f-2"), "one owner", "omid", ON));
        done(new DeclareGroup("k-1", "mina", ON));
        done(
                new ApplyForGuarantee(
                        "f-2",
                        "bank-a",
                        Line.STANDARD,
                        Money.rials(40 * BILLION),
                        Money.rials(11 * BILLION),
                        12,
                        0,
                        Money.rials(40 * BILLION),
                        null,
                        null,
                        "omid",
                        ON));
        done(new RateGuarantee("g-2", 70, "sound", "sara", ON));
        refused("FUND_CAP_GROUP", new ApproveGuarantee("g-2", 2, "mina", ON));
        refused(
                "FUND_GROUP_TAKEN",
                new ProposeGroup(null, List.of("f-2", "f-3"), "one owner", "omid", ON));
        done(new ProposeGroup("k-1", List.of(), "sold", "omid", ON));
        done(new DeclareGroup("k-1", "mina", ON));
        GuaranteeApproved approved =
                (GuaranteeApproved) done(new ApproveGuarantee("g-2", 2, "mina", ON));
        assertThat(approved.groupId()).isNull();
    }

    @Test
    void a_certificate_that_is_gone_cancels_nothing_but_stops_what_continues_it() {
        issued(Line.KB, BILLION, CERTIFIED);
        assertThat(fund.book().outstanding()).isEqualTo(BILLION);
        refused("FUND_KB_CERTIFICATE", apply(Line.KB, Money.rials(BILLION), "g-1"));
        done(apply(Line.KB, Money.rials(BILLION), "g-1"), CERTIFIED);
        refused("FUND_FOLLOWS_NOTHING", apply(Line.STANDARD, Money.rials(BILLION), "g-1"));
        refused("FUND_REVIEW_NOT_DUE", new RaiseExposureReview("g-1", "process", ON), CERTIFIED);
    }

    @Test
    void what_is_claimed_is_not_released_before_that_is_decided() {
        issued(Line.STANDARD, BILLION, FIRM);
        done(lodge("g-1", BILLION / 2));
        refused("FUND_CLAIM_OPEN", lodge("g-1", 1));
        refused("FUND_CLAIM_OPEN", release(BILLION / 2 + 1));
        done(release(BILLION / 2));
        done(new PayClaim("g-1", "PAY-2", "mina", ON));
        assertThat(fund.book().outstanding()).isZero();
    }

    @Test
    void money_of_another_era_is_converted_exactly_by_the_policy_or_refused() {
        Money given = new Money(100_000, CurrencyEra.IRR_NEW);
        refused("FUND_ERA_REFUSED", apply(Line.STANDARD, given, null));
        done(new DraftFundPolicy(policy(5, 10_000), "dara", ON));
        done(new PublishFundPolicy(2, policy(5, 10_000).sha256(), ON, "mina", ON));
        GuaranteeApplied applied = (GuaranteeApplied) done(apply(Line.STANDARD, given, null));
        assertThat(applied.terms().guaranteed()).isEqualTo(Money.rials(BILLION));
        refused(
                "FUND_ERA_REFUSED",
                apply(Line.STANDARD, new Money(Long.MAX_VALUE / 1000, CurrencyEra.IRR_NEW), null));
        assertThat(Money.rials(10_001).in(CurrencyEra.IRR_NEW, 10_000)).isEmpty();
        assertThat(Money.rials(20_000).in(CurrencyEra.IRR_NEW, 10_000))
                .contains(new Money(2, CurrencyEra.IRR_NEW));
    }

    @Test
    void a_policy_that_is_to_come_binds_what_is_approved_today() {
        done(new DraftFundPolicy(policy(1, 0), "dara", ON));
        PolicyPublished published =
                (PolicyPublished)
                        done(
                                new PublishFundPolicy(
                                        2, policy(1, 0).sha256(), ON.plusYears(1), "mina", ON));
        assertThat(fund.book().multipleFrom(ON)).isEqualTo(1);
        assertThat(fund.book().inForceOn(ON).orElseThrow().number()).isEqualTo(1);
        assertThat(fund.book().inForceOn(published.inForceFrom()).orElseThrow().number())
                .isEqualTo(2);
    }

    @Test
    void a_multiple_that_would_not_carry_the_book_is_not_published() {
        rated(Line.STANDARD, 50 * BILLION);
        done(new ApproveGuarantee("g-1", 2, "mina", ON));
        done(new DecreaseCapital(Money.rials(990 * BILLION), "215/40", "mina", ON));
        done(new DraftFundPolicy(policy(4, 0), "dara", ON));
        refused(
                "FUND_POLICY_BELOW_EXPOSURE",
                new PublishFundPolicy(2, policy(4, 0).sha256(), ON, "mina", ON));
        refused("FUND_CAPITAL_DECREASE", new DecreaseCapital(Money.rials(1), "1", "mina", ON));
    }

    @Test
    void what_moves_money_is_entered_in_the_order_of_its_days() {
        done(new DecreaseCapital(Money.rials(1), "215/40", "mina", ON.plusDays(3)));
        refused(
                "FUND_DATE_BACKWARDS",
                new DecreaseCapital(Money.rials(1), "215/40", "mina", ON.plusDays(2)));
    }
}
