package rosukh.query.pioneers.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.Criterion;
import rosukh.events.pioneers.Entitlement;
import rosukh.events.pioneers.Figures;
import rosukh.events.pioneers.Finding;
import rosukh.events.pioneers.IncentiveBudgetEvent.BudgetSet;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveClawedBack;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveGranted;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentivePaid;
import rosukh.events.pioneers.IncentiveBudgetEvent.IncentiveRecovered;
import rosukh.events.pioneers.IncentiveShare;
import rosukh.events.pioneers.LoweringCause;
import rosukh.events.pioneers.PassedOver;
import rosukh.events.pioneers.PioneerEvent.CommitmentMade;
import rosukh.events.pioneers.PioneerEvent.EndingProposed;
import rosukh.events.pioneers.PioneerEvent.FirmNominated;
import rosukh.events.pioneers.PioneerEvent.FirmQualified;
import rosukh.events.pioneers.PioneerEvent.IncentiveProposed;
import rosukh.events.pioneers.PioneerEvent.PioneerEnded;
import rosukh.events.pioneers.PioneerEvent.PurchasePassedOver;
import rosukh.events.pioneers.PioneerEvent.PurchaseVerified;
import rosukh.events.pioneers.PioneerEvent.ReviewDue;
import rosukh.events.pioneers.PioneerEvent.SupportReported;
import rosukh.events.pioneers.PioneerEvent.SupportVerified;
import rosukh.events.pioneers.PioneerEvent.VerificationLowered;
import rosukh.events.pioneers.PioneerRules;
import rosukh.events.pioneers.PioneerRulesEvent.RulesDrafted;
import rosukh.events.pioneers.PioneerRulesEvent.RulesPublished;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ViewTest
class ProgrammeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    private static final String SHA = "a".repeat(64);

    @Autowired Log log;
    @Autowired MockMvc mvc;
    @Autowired Programme programme;
    Browser officer;
    Browser manager;
    Browser yazd;

    @BeforeEach
    void two_pioneers_and_one_that_waits() {
        log.clear();
        log.by("omid", "officer", "isipo");
        firm("f-1", "پیشران یک");
        firm("f-2", "پیشران دو");
        firm("f-3", "نامزد سه");
        firm("f-8", "دانش هشت");
        firm("f-9", "دانش نه");
        PioneerRules rules =
                new PioneerRules(
                        "MEDIUM",
                        1000,
                        20,
                        5,
                        2,
                        List.of(new IncentiveShare(CommitmentKind.PURCHASE, 300, 1000)),
                        5000,
                        1500,
                        7000,
                        3000);
        log.append(
                new RulesDrafted(1, rules, rules.sha256(), "dara", DAY),
                new RulesPublished(1, rules.sha256(), DAY, "mina", DAY),
                new BudgetSet("1405", 10_000, "145/1", "mina", DAY));
        pioneer("f-1");
        pioneer("f-2");
        log.append(nominated("f-3", 1));
        log.append(
                commitment("f-1", 1, CommitmentKind.PURCHASE, 100_000),
                commitment("f-1", 2, CommitmentKind.MENTORING, 900),
                commitment("f-2", 1, CommitmentKind.PURCHASE, 50_000),
                bought("f-1", "m-1", "f-8", 30_000),
                bought("f-1", "m-2", "f-9", 20_000),
                bought("f-2", "m-3", "f-8", 10_000),
                proposed("f-1", "m-1", 900),
                granted("f-1", "m-1", 900));
        officer = Browser.officer(mvc);
        manager = new Browser(mvc, "mina", "ROLE_manager", "ORG_isipo");
        yazd = new Browser(mvc, "yazd", "ROLE_officer", "PROVINCE_YZD");
    }

    private void firm(String id, String name) {
        log.append(
                new FirmRegistered(id, "1" + id, name, "METAL", 25, "LARGE", DAY),
                new PlaceOfWorkRecorded(id, "KRM-P01", "KRM", DAY));
    }

    private static FirmNominated nominated(String firm, int round) {
        return new FirmNominated(
                firm, round, new Figures("LARGE", 5000, 100, 20, 1), SHA, "buys much", "omid", DAY);
    }

    private void pioneer(String firm) {
        log.append(nominated(firm, 1), qualified(firm, 1));
    }

    private static FirmQualified qualified(String firm, int round) {
        return new FirmQualified(
                firm,
                round,
                1,
                SHA,
                List.of(
                        new Finding(Criterion.SIZE, 3, 4, true),
                        new Finding(Criterion.PURCHASES, 1000, 5000, true)),
                "mina",
                DAY.plusDays(1));
    }

    private static CommitmentMade commitment(
            String firm, int number, CommitmentKind kind, long amount) {
        return new CommitmentMade(
                firm, number, kind, amount, DAY, DAY.plusYears(1), SHA, "omid", DAY.plusDays(2));
    }

    private static PurchaseVerified bought(String firm, String match, String from, long amount) {
        return new PurchaseVerified(
                firm, 1, match, from, "KB-1", amount, DAY.plusDays(30), DAY.plusDays(31));
    }

    private static Entitlement entitlement(long amount) {
        return new Entitlement(30_000, 300, 10_000, 1000, amount);
    }

    private static IncentiveProposed proposed(String firm, String match, long amount) {
        return new IncentiveProposed(
                firm,
                firm + "-i1",
                match,
                CommitmentKind.PURCHASE,
                "1405",
                1,
                entitlement(amount),
                amount,
                "omid",
                DAY.plusDays(32));
    }

    private static IncentiveGranted granted(String firm, String match, long amount) {
        return new IncentiveGranted(
                "1405",
                firm,
                firm + "-i1",
                match,
                CommitmentKind.PURCHASE,
                "",
                1,
                entitlement(amount),
                amount,
                10_000 - amount,
                7,
                "mina",
                DAY.plusDays(33));
    }

    private static IncentivePaid paid() {
        return new IncentivePaid("1405", "f-1", "f-1-i1", 900, "P-1", "omid", DAY.plusDays(34));
    }

    private void reversed() {
        log.append(
                new VerificationLowered(
                        "f-1",
                        "m-1",
                        30_000,
                        0,
                        LoweringCause.REVERSED,
                        "",
                        "process",
                        DAY.plusDays(40)),
                new IncentiveClawedBack(
                        "1405",
                        "f-1",
                        "f-1-i1",
                        900,
                        new Entitlement(0, 300, 10_000, 1000, 0),
                        0,
                        DAY.plusDays(40)));
    }

    private JsonNode api(String address) throws Exception {
        return new JsonMapper().readTree(officer.answer(address).getContentAsString());
    }

    private ProgrammeFigures figures() throws Exception {
        return new JsonMapper().treeToValue(api("/api/v1/pioneer-figures"), ProgrammeFigures.class);
    }

    @Nested
    class the_list {

        @Test
        void has_who_has_most_verified_first_and_filters() throws Exception {
            assertThat(officer.en("/pioneers"))
                    .containsSubsequence("pioneer-f-1", "pioneer-f-2", "pioneer-f-3")
                    .contains("Nominate a firm");
            assertThat(officer.fa("/pioneers?state=NOMINATED"))
                    .contains("pioneer-f-3")
                    .doesNotContain("pioneer-f-1");
            assertThat(manager.en("/pioneers?q=%D9%BE%DB%8C%D8%B4%D8%B1%D8%A7%D9%86&sort=name"))
                    .contains("pioneer-f-1", "pioneer-f-2")
                    .doesNotContain("pioneer-f-3", "Nominate a firm");
            assertThat(api("/api/v1/pioneers?state=PIONEER").path("total").asInt()).isEqualTo(2);
        }

        @Test
        void ends_at_the_readers_reach() throws Exception {
            assertThat(yazd.en("/pioneers")).doesNotContain("pioneer-f-1");
            assertThat(yazd.answer("/pioneers/f-1").getStatus()).isEqualTo(404);
            assertThat(yazd.answer("/api/v1/pioneers/f-1").getStatus()).isEqualTo(404);
            assertThat(yazd.en("/pioneers/deeds")).doesNotContain("deed-");
        }

        @Test
        void refuses_what_it_does_not_know() throws Exception {
            for (String bad :
                    List.of(
                            "/pioneers?state=NEVER",
                            "/pioneers?due=maybe",
                            "/pioneers?sort=size",
                            "/pioneers/figures?period=2026",
                            "/pioneers/deeds?kind=NONE"))
                assertThat(officer.answer(bad).getStatus()).as(bad).isEqualTo(400);
            assertThat(officer.answer("/pioneers/f-7").getStatus()).isEqualTo(404);
            assertThat(officer.answer("/pioneers/budgets/1390").getStatus()).isEqualTo(404);
            assertThat(officer.answer("/api/v1/incentive-budgets/1390").getStatus()).isEqualTo(404);
        }

        @Test
        void is_had_as_a_file() throws Exception {
            assertThat(officer.answer("/pioneers/export.csv?lang=en").getContentAsString())
                    .contains("f-1,پیشران یک,Pioneer")
                    .contains("100900,50000");
        }
    }

    @Nested
    class a_pioneer {

        @Test
        void shows_what_it_committed_what_counts_and_how_incentives_were_counted()
                throws Exception {
            assertThat(officer.en("/pioneers/f-1"))
                    .contains("Met", "100,000", "50,000", "m-1", "دانش هشت", "KB-1", "f-1-i1")
                    .contains("30,000 rials verified × 3%", "do=COMMIT", "do=REPORT")
                    .doesNotContain("do=QUALIFY", "do=REVIEW");
            officer.fa("/pioneers/f-1");
            JsonNode file = api("/api/v1/pioneers/f-1");
            assertThat(file.path("verified").asLong()).isEqualTo(50_000);
            assertThat(file.path("committed").asLong()).isEqualTo(100_900);
        }

        @Test
        void offers_to_a_second_person_what_it_may_decide() throws Exception {
            assertThat(manager.en("/pioneers/f-3")).contains("do=QUALIFY", "do=DECLINE_NOMINATION");
            assertThat(new Browser(mvc, "omid", "ROLE_manager").en("/pioneers/f-3"))
                    .doesNotContain("do=QUALIFY");
            assertThat(officer.en("/pioneers/f-3")).doesNotContain("do=QUALIFY");
            assertThat(manager.en("/pioneers/f-3?do=QUALIFY"))
                    .contains("/forms/pioneers/f-3/qualification");
        }

        @Test
        void offers_every_form_it_names() throws Exception {
            log.append(
                    report("D1"),
                    proposed("f-2", "m-3", 300),
                    new EndingProposed("f-2", 1, "stopped", "omid", DAY));
            for (String action : List.of("COMMIT", "REPORT", "PROPOSE_ENDING"))
                assertThat(officer.en("/pioneers/f-1?do=" + action))
                        .contains("/forms/pioneers/f-1/");
            for (String action : List.of("VERIFY&of=D1", "REJECT&of=D1"))
                assertThat(manager.fa("/pioneers/f-1?do=" + action)).contains("supports/D1/");
            assertThat(officer.en("/pioneers/f-1?do=PROPOSE&of=m-2"))
                    .contains("name=\"verification\" value=\"m-2\"");
            for (String action : List.of("GRANT&of=f-2-i1", "DECLINE_INCENTIVE&of=f-2-i1"))
                assertThat(manager.en("/pioneers/f-2?do=" + action)).contains("incentives/f-2-i1/");
            for (String action : List.of("END", "DECLINE_ENDING"))
                assertThat(manager.fa("/pioneers/f-2?do=" + action))
                        .contains("/forms/pioneers/f-2/end");
            officer.fa("/pioneers/new");
            assertThat(officer.en("/pioneers/import")).contains("/forms/pioneers/import");
            officer.en("/pioneers/new");
        }

        @Test
        void tells_when_its_review_is_due() throws Exception {
            log.append(new ReviewDue("f-1", 1, 1, DAY.plusYears(1), DAY.plusYears(1)));
            assertThat(officer.en("/pioneers/f-1")).contains("The yearly review is due.");
            assertThat(officer.en("/pioneers?due=true"))
                    .contains("pioneer-f-1")
                    .doesNotContain("pioneer-f-2");
        }

        @Test
        void that_ended_may_begin_another_round() throws Exception {
            log.append(
                    new PioneerEnded("f-2", 1, "stopped", "omid", "mina", DAY.plusDays(90)),
                    nominated("f-2", 2),
                    qualified("f-2", 2));
            assertThat(api("/api/v1/pioneers/f-2").path("round").asInt()).isEqualTo(2);
            assertThat(api("/api/v1/pioneers/f-2").path("committed").asLong()).isZero();
            assertThat(figures().entrants()).isEqualTo(2);
            assertThat(figures().qualified()).isEqualTo(3);
        }

        private static SupportReported report(String id) {
            return new SupportReported(
                    "f-1", 2, id, "f-9", "KB-1", 400, DAY, "b".repeat(64), "omid", DAY);
        }
    }

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
                    a_pioneer.report("D1"),
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
