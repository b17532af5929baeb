package rosukh.query.pioneers.programme;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
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
import rosukh.events.pioneers.IncentiveShare;
import rosukh.events.pioneers.LoweringCause;
import rosukh.events.pioneers.PioneerEvent.CommitmentMade;
import rosukh.events.pioneers.PioneerEvent.FirmNominated;
import rosukh.events.pioneers.PioneerEvent.FirmQualified;
import rosukh.events.pioneers.PioneerEvent.IncentiveProposed;
import rosukh.events.pioneers.PioneerEvent.PurchaseVerified;
import rosukh.events.pioneers.PioneerEvent.SupportReported;
import rosukh.events.pioneers.PioneerEvent.VerificationLowered;
import rosukh.events.pioneers.PioneerRules;
import rosukh.events.pioneers.PioneerRulesEvent.RulesDrafted;
import rosukh.events.pioneers.PioneerRulesEvent.RulesPublished;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two pioneers and one that waits, and what can happen to them.
abstract class ProgrammeScenario {

    static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    static final String SHA = "a".repeat(64);

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

    void firm(String id, String name) {
        log.append(
                new FirmRegistered(id, "1" + id, name, "METAL", 25, "LARGE", DAY),
                new PlaceOfWorkRecorded(id, "KRM-P01", "KRM", DAY));
    }

    static FirmNominated nominated(String firm, int round) {
        return new FirmNominated(
                firm, round, new Figures("LARGE", 5000, 100, 20, 1), SHA, "buys much", "omid", DAY);
    }

    void pioneer(String firm) {
        log.append(nominated(firm, 1), qualified(firm, 1));
    }

    static FirmQualified qualified(String firm, int round) {
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

    static CommitmentMade commitment(String firm, int number, CommitmentKind kind, long amount) {
        return new CommitmentMade(
                firm, number, kind, amount, DAY, DAY.plusYears(1), SHA, "omid", DAY.plusDays(2));
    }

    static PurchaseVerified bought(String firm, String match, String from, long amount) {
        return new PurchaseVerified(
                firm, 1, match, from, "KB-1", amount, DAY.plusDays(30), DAY.plusDays(31));
    }

    static Entitlement entitlement(long amount) {
        return new Entitlement(30_000, 300, 10_000, 1000, amount);
    }

    static IncentiveProposed proposed(String firm, String match, long amount) {
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

    static IncentiveGranted granted(String firm, String match, long amount) {
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

    static IncentivePaid paid() {
        return new IncentivePaid("1405", "f-1", "f-1-i1", 900, "P-1", "omid", DAY.plusDays(34));
    }

    void reversed() {
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

    JsonNode api(String address) throws Exception {
        return new JsonMapper().readTree(officer.answer(address).getContentAsString());
    }

    ProgrammeFigures figures() throws Exception {
        return new JsonMapper().treeToValue(api("/api/v1/pioneer-figures"), ProgrammeFigures.class);
    }

    static SupportReported report(String id) {
        return new SupportReported(
                "f-1", 2, id, "f-9", "KB-1", 400, DAY, "b".repeat(64), "omid", DAY);
    }
}
