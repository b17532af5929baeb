package rosukh.command.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosukh.command.fund.CapitalCommand.ApproveIncrease;
import rosukh.command.fund.CapitalCommand.DecreaseCapital;
import rosukh.command.fund.CapitalCommand.OpenFund;
import rosukh.command.fund.CapitalCommand.PayInCapital;
import rosukh.command.fund.CapitalCommand.ProposeIncrease;
import rosukh.command.fund.CapitalCommand.SubscribeCapital;
import rosukh.command.fund.GuaranteeCommand.ApproveGuarantee;
import rosukh.command.fund.PartyCommand.DeclareGroup;
import rosukh.command.fund.PartyCommand.ProposeGroup;
import rosukh.command.fund.PartyCommand.RegisterBank;
import rosukh.command.fund.PolicyCommand.DraftFundPolicy;
import rosukh.command.fund.PolicyCommand.PublishFundPolicy;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.events.fund.CapitalEvent.CapitalDecreased;
import rosukh.events.fund.CapitalEvent.IncreasePaid;
import rosukh.events.fund.CheckText;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.FundPolicyEvent.PolicyDrafted;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;
import rosukh.events.fund.PartyEvent.GroupDeclared;
import rosukh.events.fund.PartyEvent.GroupProposed;
import rosukh.events.values.Label;

/// Where the rules of policy, capital, banks and groups end: the last value that passes and the
/// first one that does not.
class FundRefusesTest extends RuledFund {

    private static final long MOST = 1_000_000_000_000_000L;

    @ParameterizedTest
    @CsvSource({
        "multiple,1,100",
        "baseCoverage,1,10000",
        "lessDevelopedCoverage,1,10000",
        "kbCoverage,1,10000",
        "firmCap,1,1000000000000000",
        "groupShare,1,10000",
        "divisionShare,1,10000",
        "bankShare,1,10000",
        "firstYearFee,0,10000",
        "furtherYearFee,0,10000",
        "mostDiscount,0,10000",
        "leastCollateral,0,100000",
        "leastDefaultDays,0,1000",
        "decisionWorkingDays,1,1000",
        "oldPerNew,0,1000000"
    })
    void every_value_of_a_policy_has_its_range(String field, long least, long most) {
        assertThat(flaws(with(field, least))).isEmpty();
        assertThat(flaws(with(field, most))).isEmpty();
        assertThat(flaws(with(field, least - 1))).containsExactly(field);
        assertThat(flaws(with(field, most + 1))).containsExactly(field);
    }

    @Test
    void a_policy_names_every_check_once_with_a_text_in_both_languages() {
        List<CheckText> checks = new ArrayList<>(FundPolicy.FIRST.checks());
        CheckText first = checks.removeFirst();
        assertThat(flaws(with("checks", checks))).containsExactly("checks");
        checks.add(first);
        assertThat(flaws(with("checks", checks))).as("in any order").isEmpty();
        checks.set(0, new CheckText(checks.getFirst().check(), new Label("only", "")));
        assertThat(flaws(with("checks", checks)))
                .containsExactly("checks." + checks.getFirst().check());
    }

    @Test
    void a_draft_is_drafted_anew_under_its_number_but_not_the_same_again() {
        assertThat(((PolicyDrafted) done(new DraftFundPolicy(policy(6, 0), "dara", ON))).version())
                .isEqualTo(2);
        refused("FUND_POLICY_UNCHANGED", new DraftFundPolicy(policy(6, 0), "mina", ON));
        assertThat(((PolicyDrafted) done(new DraftFundPolicy(policy(7, 0), "mina", ON))).version())
                .isEqualTo(2);
    }

    @Test
    void a_version_is_published_once_as_it_was_seen_and_from_that_day_on() {
        String sha256 = policy(6, 0).sha256();
        done(new DraftFundPolicy(policy(6, 0), "dara", ON));
        refused("FUND_POLICY_UNKNOWN", publish(0, sha256, ON));
        refused("FUND_POLICY_UNKNOWN", publish(3, sha256, ON));
        refused("FUND_POLICY_DIFFERS", publish(2, "0".repeat(64), ON));
        refused("FUND_POLICY_BACKDATED", publish(2, sha256, ON.minusDays(1)));
        done(publish(2, sha256, ON));
        refused("FUND_POLICY_PUBLISHED", publish(2, sha256, ON));
    }

    private static PublishFundPolicy publish(int version, String sha256, LocalDate from) {
        return new PublishFundPolicy(version, sha256, from, "mina", ON);
    }

    @Test
    void a_policy_that_carries_just_what_is_guaranteed_is_published() {
        rated(Line.STANDARD, 50 * BILLION);
        done(new ApproveGuarantee("g-1", 2, "mina", ON));
        done(new DecreaseCapital(Money.rials(990 * BILLION), "215/40", "mina", ON));
        done(new DraftFundPolicy(policy(5, 10), "dara", ON));
        done(publish(2, policy(5, 10).sha256(), ON));
    }

    @Test
    void the_ledger_is_opened_once_and_first() {
        refused("FUND_BAD_STATE", new OpenFund(Money.rials(1), "215", "mina", ON));
        Fund closed = new Fund();
        assertThat(
                        catchThrowableOfType(
                                        Refused.class,
                                        () ->
                                                closed.decide(
                                                        new ProposeIncrease(
                                                                Money.rials(1), "x", "omid", ON),
                                                        FIRM))
                                .code())
                .isEqualTo("FUND_BAD_STATE");
        assertThat(
                        catchThrowableOfType(
                                        Refused.class,
                                        () ->
                                                closed.decide(
                                                        new OpenFund(
                                                                Money.rials(1), " ", "mina", ON),
                                                        FIRM))
                                .code())
                .isEqualTo("FUND_REFERENCE_MISSING");
    }

    @Test
    void an_amount_is_above_zero_and_not_beyond_what_sums_can_hold() {
        refused("FUND_AMOUNT_RANGE", new ProposeIncrease(Money.rials(0), "more", "omid", ON));
        refused("FUND_AMOUNT_RANGE", new ProposeIncrease(Money.rials(MOST + 1), "x", "omid", ON));
        done(new ProposeIncrease(Money.rials(MOST), "more", "omid", ON));
        done(new ProposeIncrease(Money.rials(1), "more", "omid", ON));
    }

    @Test
    void an_increase_goes_step_by_step_and_never_a_rial_further() {
        refused("FUND_GROUNDS_MISSING", new ProposeIncrease(Money.rials(9), " ", "omid", ON));
        done(new ProposeIncrease(Money.rials(9), "more", "omid", ON));
        refused("FUND_BAD_STATE", new ApproveIncrease("i-9", Money.rials(1), "31", "mina", ON));
        refused("FUND_BAD_STATE", new SubscribeCapital("i-1", Money.rials(1), "x", "omid", ON));
        refused("FUND_BAD_STATE", new PayInCapital("i-1", Money.rials(1), "P", "omid", ON));
        refused("FUND_REFERENCE_MISSING", approve(8, ""));
        refused("FUND_OVER_PROPOSED", approve(10, "31"));
        done(approve(9, "31"));
        refused("FUND_BAD_STATE", approve(9, "31"));
        refused("FUND_REFERENCE_MISSING", subscribe(1, ""));
        done(subscribe(4, "x"));
        refused("FUND_OVER_APPROVED", subscribe(6, "x"));
        done(subscribe(4, "x"));
        refused("FUND_REFERENCE_MISSING", pay(1, ""));
        assertThat(((IncreasePaid) done(pay(5, "P-1"))).paidInAfter())
                .isEqualTo(Money.rials(1000 * BILLION + 5));
        refused("FUND_OVER_SUBSCRIBED", pay(4, "P-2"));
        done(pay(3, "P-2"));
        assertThat(fund.book().paidIn()).isEqualTo(1000 * BILLION + 8);
    }

    private static ApproveIncrease approve(long amount, String reference) {
        return new ApproveIncrease("i-1", Money.rials(amount), reference, "mina", ON);
    }

    private static SubscribeCapital subscribe(long amount, String subscriber) {
        return new SubscribeCapital("i-1", Money.rials(amount), subscriber, "omid", ON);
    }

    private static PayInCapital pay(long amount, String reference) {
        return new PayInCapital("i-1", Money.rials(amount), reference, "omid", ON);
    }

    @Test
    void a_decrease_leaves_what_carries_the_guarantees() {
        refused("FUND_REFERENCE_MISSING", new DecreaseCapital(Money.rials(1), " ", "mina", ON));
        refused(
                "FUND_CAPITAL_DECREASE",
                new DecreaseCapital(Money.rials(1000 * BILLION + 1), "40", "mina", ON));
        CapitalDecreased decreased =
                (CapitalDecreased)
                        done(new DecreaseCapital(Money.rials(BILLION), "40", "mina", ON));
        assertThat(decreased.paidInAfter()).isEqualTo(Money.rials(999 * BILLION));
    }

    @Test
    void a_bank_has_a_key_and_a_name_in_both_languages() {
        Label name = new Label("Bank B", "بانک ب");
        for (String bad : List.of("b", "-b", "bank b", "b".repeat(41)))
            refused("FUND_BANK_MALFORMED", new RegisterBank(bad, name, "omid", ON));
        refused("FUND_BANK_MALFORMED", new RegisterBank("bb", new Label("", "ب"), "omid", ON));
        done(new RegisterBank("b".repeat(40), name, "omid", ON));
        done(new RegisterBank("bb", name, "omid", ON));
        refused("FUND_BANK_MALFORMED", new RegisterBank("bb", name, "omid", ON));
        done(new RegisterBank("bb", new Label("Bank C", "بانک ب"), "omid", ON));
    }

    @Test
    void a_group_has_two_known_firms_that_are_in_no_other() {
        refused("FUND_GROUNDS_MISSING", propose(null, "", "f-1", "f-2"));
        refused("FUND_GROUP_MALFORMED", propose(null, "x", "f-1"));
        refused("FUND_GROUP_MALFORMED", propose(null, "x"));
        refused("FUND_GROUP_MALFORMED", propose(null, "x", "f-1", "f-1"));
        refused(
                "FUND_GROUP_MALFORMED",
                propose(null, "x", "f-1", "f-9"),
                FIRM.missing(List.of("f-9")));
        refused("FUND_BAD_STATE", propose("k-9", "x", "f-1", "f-2"));
        assertThat(((GroupProposed) done(propose(null, "x", "f-1", "f-2"))).groupId())
                .isEqualTo("k-1");
        refused("FUND_BAD_STATE", new DeclareGroup("k-9", "mina", ON));
        refused("FUND_GROUP_MALFORMED", propose("k-1", "ends before it began"));
        done(propose(null, "y", "f-2", "f-3"));
        assertThat(((GroupDeclared) done(new DeclareGroup("k-1", "mina", ON))).firmIds())
                .containsExactly("f-1", "f-2");
        refused("FUND_GROUP_TAKEN", new DeclareGroup("k-2", "mina", ON));
        refused("FUND_BAD_STATE", new DeclareGroup("k-1", "mina", ON));
        done(propose("k-1", "one more", "f-1", "f-2", "f-4"));
    }

    private static ProposeGroup propose(String groupId, String grounds, String... firms) {
        return new ProposeGroup(groupId, List.of(firms), grounds, "omid", ON);
    }

    private List<String> flaws(FundPolicy policy) {
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () -> {
                            var _ = fund.decide(new DraftFundPolicy(policy, "dara", ON), FIRM);
                        });
        if (refused == null) return List.of();
        assertThat(refused.code()).isEqualTo("FUND_POLICY_MALFORMED");
        return refused.violations().stream().map(Violation::field).toList();
    }

    /// The first policy with one value changed.
    private static FundPolicy with(String field, Object value) {
        try {
            RecordComponent[] parts = FundPolicy.class.getRecordComponents();
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                Object was = parts[i].getAccessor().invoke(FundPolicy.FIRST);
                Object now = parts[i].getName().equals(field) ? value : was;
                values[i] = was instanceof Integer && now instanceof Long n ? n.intValue() : now;
            }
            return FundPolicy.class
                    .getDeclaredConstructor(
                            Arrays.stream(parts)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
