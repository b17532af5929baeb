package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.MatcherAssert.assertThat;
import static rosukh.command.kernel.IsRefused.refused;
import static rosukh.command.pioneers.Programmes.DAY;
import static rosukh.command.pioneers.Programmes.FIRM;
import static rosukh.command.pioneers.Programmes.MATCH;
import static rosukh.command.pioneers.Programmes.contract;
import static rosukh.command.pioneers.Programmes.propose;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Refused;
import rosukh.command.pioneers.BudgetCommand.ClawBackIncentive;
import rosukh.command.pioneers.BudgetCommand.GrantIncentive;
import rosukh.command.pioneers.BudgetCommand.PayIncentive;
import rosukh.command.pioneers.BudgetCommand.RecordRecovery;
import rosukh.command.pioneers.BudgetCommand.SetBudget;
import rosukh.command.pioneers.PioneerCommand.DeclineIncentive;
import rosukh.command.pioneers.PioneerCommand.EndPioneer;
import rosukh.command.pioneers.PioneerCommand.ProposeEnding;
import rosukh.command.pioneers.Programmes.Story;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.Entitlement;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveGranted;

/// The budget of a period by example.
class BudgetTest {

    private static final LocalDate ON = DAY.plusDays(62);
    private static final Backing BOUGHT = backing(Story.bought().then(propose(MATCH, 0)));

    private static Backing backing(Story story) {
        return new Backing(
                story.pioneer,
                story.history.size() - 1L,
                Programmes.rules(),
                contract(20_000, DAY.plusDays(50)));
    }

    private static Budget of(long amount) {
        return Budget.NONE.evolve(
                Budget.NONE.decide(
                        new SetBudget("1405", amount, "145/1", "mina", DAY), Backing.NONE));
    }

    private static GrantIncentive grant(String by, LocalDate on) {
        return new GrantIncentive("1405", FIRM, "f-1-i1", by, on);
    }

    private static void no(
            Budget budget, BudgetCommand command, Backing backing, PioneerRefusal code) {
        assertThatThrownBy(() -> budget.decide(command, backing))
                .isInstanceOfSatisfying(Refused.class, it -> assertThat(it, refused(code)));
    }

    @Nested
    class its_amount {

        private static SetBudget set(String period, long amount, String reference) {
            return new SetBudget(period, amount, reference, "mina", DAY);
        }

        @Test
        void is_set_for_a_jalali_year_under_a_letter() {
            for (String period : List.of("", "14O5", "2026", "1299", "1461", "14050"))
                no(
                        Budget.NONE,
                        set(period, 5, "1"),
                        Backing.NONE,
                        PioneerRefusal.BUDGET_PERIOD_MALFORMED);
            for (String period : List.of("1300", "1460"))
                Budget.NONE.decide(set(period, 5, "1"), Backing.NONE);
            no(Budget.NONE, set("1405", 0, "1"), Backing.NONE, PioneerRefusal.PIONEER_AMOUNT_RANGE);
            no(
                    Budget.NONE,
                    set("1405", 5, " "),
                    Backing.NONE,
                    PioneerRefusal.BUDGET_REFERENCE_MISSING);
            no(of(5), set("1405", 5, "1"), Backing.NONE, PioneerRefusal.BUDGET_UNCHANGED);
        }

        @Test
        void is_never_below_what_is_in_use() {
            Budget budget = of(1000);
            budget = budget.evolve(budget.decide(grant("mina", ON), BOUGHT));
            no(budget, set("1405", 599, "1"), Backing.NONE, PioneerRefusal.BUDGET_BELOW_USE);
            budget.decide(set("1405", 600, "1"), Backing.NONE);
        }
    }

    @Nested
    class a_grant {

        @Test
        void tells_how_it_was_counted_what_is_left_and_what_was_seen() {
            assertThat(of(1000).decide(grant("mina", ON), BOUGHT))
                    .isEqualTo(
                            new IncentiveGranted(
                                    "1405",
                                    FIRM,
                                    "f-1-i1",
                                    MATCH,
                                    CommitmentKind.PURCHASE,
                                    "",
                                    1,
                                    new Entitlement(20_000, 300, 10_000, 1000, 600),
                                    600,
                                    400,
                                    BOUGHT.version(),
                                    "mina",
                                    ON));
        }

        @Test
        void claims_the_contract_or_the_document() {
            IncentiveGranted purchase =
                    (IncentiveGranted) of(1000).decide(grant("mina", ON), BOUGHT);
            assertThat(purchase.claims().getFirst().name()).isEqualTo("incentive.contract");
            assertThat(purchase.claims().getFirst().value()).isEqualTo(MATCH);
            Backing mentored = backing(Story.mentored().then(propose("D1", 0)));
            IncentiveGranted support =
                    (IncentiveGranted) of(1000).decide(grant("mina", ON), mentored);
            assertThat(support.claims().getFirst().name()).isEqualTo("incentive.document");
            assertThat(support.claims().getFirst().value()).isEqualTo("b".repeat(64));
            assertThat(support.amount()).isEqualTo(40);
        }

        @Test
        void needs_a_budget_a_proposal_and_a_second_person() {
            no(Budget.NONE, grant("mina", ON), BOUGHT, PioneerRefusal.BUDGET_NONE);
            no(
                    of(1000),
                    grant("mina", ON),
                    backing(Story.bought()),
                    PioneerRefusal.INCENTIVE_UNKNOWN);
            no(of(1000), grant("omid", ON), BOUGHT, PioneerRefusal.PIONEER_SECOND_PERSON);
            no(
                    of(1000),
                    grant("mina", DAY.plusDays(60)),
                    BOUGHT,
                    PioneerRefusal.PIONEER_DATE_BACKWARDS);
            Story declined =
                    Story.bought()
                            .then(propose(MATCH, 0))
                            .then(new DeclineIncentive(FIRM, "f-1-i1", "no", "mina", ON));
            no(of(1000), grant("mina", ON), backing(declined), PioneerRefusal.INCENTIVE_NOT_OPEN);
        }

        @Test
        void is_made_once_and_in_its_period() {
            Budget budget = of(5000);
            budget = budget.evolve(budget.decide(grant("mina", ON), BOUGHT));
            no(budget, grant("mina", ON), BOUGHT, PioneerRefusal.INCENTIVE_ALREADY_GRANTED);
            no(
                    of(1000),
                    grant("mina", LocalDate.of(2027, 3, 21)),
                    BOUGHT,
                    PioneerRefusal.INCENTIVE_PERIOD_OTHER);
            no(
                    of(1000),
                    new GrantIncentive("1406", FIRM, "f-1-i1", "mina", LocalDate.of(2027, 3, 21)),
                    BOUGHT,
                    PioneerRefusal.INCENTIVE_PERIOD_OTHER);
            of(1000).decide(grant("mina", LocalDate.of(2027, 3, 20)), BOUGHT);
        }

        @Test
        void is_for_a_pioneer_whose_contract_stands() {
            Backing reversed =
                    new Backing(
                            BOUGHT.pioneer(),
                            BOUGHT.version(),
                            BOUGHT.rules(),
                            contract(20_000, DAY.plusDays(50)).undone());
            no(of(1000), grant("mina", ON), reversed, PioneerRefusal.INCENTIVE_NOTHING_VERIFIED);
            Backing smaller =
                    new Backing(
                            BOUGHT.pioneer(),
                            BOUGHT.version(),
                            BOUGHT.rules(),
                            contract(19_999, DAY.plusDays(50)));
            no(of(1000), grant("mina", ON), smaller, PioneerRefusal.INCENTIVE_OVER_RULE);
            Story ended =
                    Story.bought()
                            .then(propose(MATCH, 0))
                            .then(new ProposeEnding(FIRM, "s", "omid", ON))
                            .then(new EndPioneer(FIRM, "mina", ON));
            no(of(1000), grant("mina", ON), backing(ended), PioneerRefusal.PIONEER_NOT_QUALIFIED);
        }
    }

    @Test
    void nothing_is_done_to_what_was_never_granted() {
        for (BudgetCommand command :
                List.of(
                        new ClawBackIncentive("1405", "x", "p", ON),
                        new PayIncentive("1405", "x", "P", "omid", ON),
                        new RecordRecovery("1405", "x", 1, "R", "omid", ON)))
            no(of(1000), command, Backing.NONE, PioneerRefusal.INCENTIVE_UNKNOWN);
    }

    @Test
    void payments_and_recoveries_name_their_number() {
        Budget budget = of(1000);
        budget = budget.evolve(budget.decide(grant("mina", ON), BOUGHT));
        no(
                budget,
                new PayIncentive("1405", "f-1-i1", " ", "omid", ON),
                BOUGHT,
                PioneerRefusal.BUDGET_REFERENCE_MISSING);
        no(
                budget,
                new RecordRecovery("1405", "f-1-i1", 1, " ", "omid", ON),
                BOUGHT,
                PioneerRefusal.BUDGET_REFERENCE_MISSING);
        no(
                budget,
                new RecordRecovery("1405", "f-1-i1", 0, "R", "omid", ON),
                BOUGHT,
                PioneerRefusal.INCENTIVE_RECOVERY_RANGE);
    }
}
