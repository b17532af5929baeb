package rosukh.query.pioneers.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveRecovered;
import rosukh.events.pioneers.IncentiveShare;
import rosukh.events.pioneers.PassedOver;
import rosukh.events.pioneers.PioneerEvent.PurchasePassedOver;
import rosukh.events.pioneers.PioneerEvent.SupportVerified;
import rosukh.events.pioneers.PioneerRules;
import rosukh.events.pioneers.PioneerRulesEvent.RulesDrafted;
import rosukh.query.harness.Browser;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;

/// What the programme comes to, its budgets and rules.
@ViewTest
class ProgrammeFiguresTest extends ProgrammeScenario {

    @Nested
    class the_figures {

        @Test
        void are_summed_from_their_events() throws Exception {
            log.append(paid());
            ProgrammeFigures all = figures();
            assertThat(all.committed(CommitmentKind.PURCHASE)).isEqualTo(150_000);
            assertThat(all.verified(CommitmentKind.PURCHASE)).isEqualTo(60_000);
            assertThat(all.suppliers()).isEqualTo(2);
            assertThat(all.entrants()).isEqualTo(2);
            assertThat(all.granted()).isEqualTo(900);
            assertThat(all.paid()).isEqualTo(900);
            assertThat(all.paidPerVerified()).isEqualTo(900L * 1_000_000 / 60_000);
            assertThat(all.topShare()).isEqualTo(50_000 * 10_000 / 60_000);
            assertThat(all.top()).isEqualTo("f-1");
        }

        @Test
        void fall_when_a_contract_is_reversed() throws Exception {
            log.append(paid());
            reversed();
            ProgrammeFigures all = figures();
            assertThat(all.verified(CommitmentKind.PURCHASE)).isEqualTo(30_000);
            assertThat(all.granted()).isZero();
            assertThat(all.clawedBack()).isEqualTo(900);
            assertThat(all.topShare()).isEqualTo(20_000 * 10_000 / 30_000);
            JsonNode budget = api("/api/v1/incentive-budgets/1405");
            assertThat(budget.path("used").asLong()).isEqualTo(900);
            log.append(
                    new IncentiveRecovered(
                            "1405", "f-1", "f-1-i1", 900, 0, "R-1", "omid", DAY.plusDays(50)));
            assertThat(api("/api/v1/incentive-budgets/1405").path("used").asLong()).isZero();
            assertThat(figures().paid()).isZero();
        }

        @Test
        void open_into_the_events_they_are_counted_from() throws Exception {
            reversed();
            String page = officer.en("/pioneers/figures?period=1405");
            assertThat(page)
                    .contains("/pioneers/deeds?period=1405&amp;kind=COMMITTED&amp;of=PURCHASE")
                    .contains("/pioneers/deeds?period=1405&amp;kind=VERIFIED&amp;of=PURCHASE")
                    .contains("/pioneers/deeds?period=1405&amp;kind=PAID")
                    .contains("kind=QUALIFIED&amp;first=true", "kind=CLAWED_BACK", "kind=GRANTED");
            officer.fa("/pioneers/figures");
            assertThat(officer.en("/pioneers/deeds?kind=VERIFIED&of=PURCHASE"))
                    .contains("All that is listed comes to 30,000 rials", "-30,000 rials");
            assertThat(officer.en("/pioneers/deeds?kind=QUALIFIED&first=true&period=1405"))
                    .contains("Qualified");
            officer.fa("/pioneers/deeds");
            assertThat(api("/api/v1/pioneer-deeds?kind=VERIFIED&of=PURCHASE").path("total").asInt())
                    .isEqualTo(4);
            assertThat(officer.answer("/pioneers/deeds.csv?kind=VERIFIED").getContentAsString())
                    .contains("pioneers.verification-lowered", "-30000");
            assertThat(officer.answer("/pioneers/deeds.ndjson?kind=VERIFIED").getContentAsString())
                    .contains("\"event\":\"pioneers.verification-lowered\"", "\"amount\":-30000");
        }

        @Test
        void leave_out_what_does_not_count_and_other_periods() throws Exception {
            log.append(
                    new PurchasePassedOver(
                            "f-1", "m-7", "f-9", PassedOver.SUPPLIER_NOT_KB, DAY, DAY));
            assertThat(figures().verified(CommitmentKind.PURCHASE)).isEqualTo(60_000);
            assertThat(officer.en("/pioneers/deeds?kind=PASSED_OVER"))
                    .contains("m-7", "no valid certificate");
            assertThat(api("/api/v1/pioneer-figures?period=1404").path("qualified").asInt())
                    .isZero();
        }

        @Test
        void count_support_from_documents_too() throws Exception {
            log.append(
                    report("D1"),
                    new SupportVerified("f-1", 2, "D1", 400, "b".repeat(64), "mina", DAY));
            assertThat(figures().verified(CommitmentKind.MENTORING)).isEqualTo(400);
            assertThat(figures().allVerified()).isEqualTo(60_400);
        }
    }

    @Test
    void the_rules_are_shown_and_a_draft_is_published_by_another_person() throws Exception {
        assertThat(manager.en("/pioneers/rules")).contains("Version 1", "In force from");
        PioneerRules next =
                new PioneerRules(
                        "LARGE",
                        1,
                        1,
                        1,
                        1,
                        List.of(new IncentiveShare(CommitmentKind.PURCHASE, 1, 1)),
                        1,
                        1,
                        1,
                        1);
        log.append(new RulesDrafted(2, next, next.sha256(), "dara", DAY));
        assertThat(manager.fa("/pioneers/rules")).contains("versions/2/publication");
        assertThat(new Browser(mvc, "dara", "ROLE_manager").en("/pioneers/rules"))
                .doesNotContain("versions/2/publication");
        assertThat(api("/api/v1/pioneer-rules")).hasSize(2);
    }

    @Test
    void a_budget_shows_what_is_left_and_what_can_be_paid_or_recovered() throws Exception {
        assertThat(officer.en("/pioneers/budgets/1405"))
                .contains("9,100 rials", "/forms/incentive-budgets/1405/payments");
        log.append(paid());
        reversed();
        assertThat(officer.fa("/pioneers/budgets/1405"))
                .contains("/forms/incentive-budgets/1405/recoveries");
        assertThat(manager.en("/pioneers/budgets")).contains("Set a budget");
    }

    @Test
    void the_same_events_give_the_same_views_again() throws Exception {
        log.append(paid());
        reversed();
        ProgrammeFigures before = figures();
        PioneerFile file = programme.pioneers().find("f-1").orElseThrow();
        log.handOverAgain(Programme.GROUP);
        assertThat(programme.pioneers().find("f-1")).contains(file);
        log.rebuild(Programme.GROUP);
        assertThat(programme.pioneers().find("f-1")).contains(file);
        assertThat(figures()).isEqualTo(before);
    }
}
