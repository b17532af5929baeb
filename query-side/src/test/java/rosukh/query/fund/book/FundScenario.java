package rosukh.query.fund.book;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.fund.CapitalEvent.CapitalDecreased;
import rosukh.events.fund.CapitalEvent.CapitalSubscribed;
import rosukh.events.fund.CapitalEvent.FundOpened;
import rosukh.events.fund.CapitalEvent.IncreaseApproved;
import rosukh.events.fund.CapitalEvent.IncreasePaid;
import rosukh.events.fund.CapitalEvent.IncreaseProposed;
import rosukh.events.fund.ClaimEvent.ClaimLodged;
import rosukh.events.fund.ClaimEvent.ClaimPaid;
import rosukh.events.fund.ClaimEvent.MoneyRecovered;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.FundPolicyEvent.PolicyDrafted;
import rosukh.events.fund.FundPolicyEvent.PolicyPublished;
import rosukh.events.fund.GuaranteeEvent.FeePaid;
import rosukh.events.fund.GuaranteeEvent.GuaranteeApplied;
import rosukh.events.fund.GuaranteeEvent.GuaranteeApproved;
import rosukh.events.fund.GuaranteeEvent.GuaranteeIssued;
import rosukh.events.fund.GuaranteeEvent.GuaranteeRated;
import rosukh.events.fund.GuaranteeEvent.GuaranteeReleased;
import rosukh.events.fund.GuaranteeTerms;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;
import rosukh.events.fund.PartyEvent.BankRegistered;
import rosukh.events.fund.PartyEvent.GroupDeclared;
import rosukh.events.fund.PartyEvent.GroupProposed;
import rosukh.events.values.Label;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A fund with capital, three guarantees and what became of them. Amounts are uneven, so that a
/// lost rial shows.
abstract class FundScenario {

    static final LocalDate DAY = LocalDate.of(2026, 4, 4);
    static final long CAPITAL = 10_000_000_000_007L;
    static final long BIG = 40_000_000_001L;
    static final long SMALL = 9_999_999_999L;

    @Autowired Log log;
    @Autowired MockMvc mvc;
    @Autowired FundRegister register;
    Browser officer;
    Browser manager;
    Browser yazd;

    @BeforeEach
    void a_fund_at_work() {
        log.clear();
        log.by("omid", "officer", "isipo");
        firm("f-1", "ذوب آهن یک", "KRM");
        firm("f-2", "پلیمر دو", "KRM");
        firm("f-3", "نساجی سه", "YZD");
        log.append(
                new PolicyDrafted(1, FundPolicy.FIRST, FundPolicy.FIRST.sha256(), "dara", DAY),
                new PolicyPublished(1, FundPolicy.FIRST.sha256(), DAY, "mina", DAY),
                new FundOpened(Money.rials(CAPITAL), "215/1", "mina", DAY),
                new BankRegistered("bank-a", new Label("Bank A", "بانک الف"), "omid", DAY),
                new IncreaseProposed("i-1", Money.rials(500), "demand", "omid", DAY),
                new IncreaseApproved("i-1", Money.rials(400), "215/2", "mina", DAY),
                new CapitalSubscribed("i-1", Money.rials(300), "isipo", "omid", DAY),
                new IncreasePaid(
                        "i-1",
                        Money.rials(200),
                        Money.rials(CAPITAL + 200),
                        "P-1",
                        "omid",
                        DAY.plusDays(1)));
        approved("g-1", "f-1", 24, Line.KB, BIG);
        issued("g-1", "f-1", BIG, "KB-1");
        approved("g-2", "f-2", 20, Line.STANDARD, SMALL);
        applied("g-3", "f-3", 13, Line.STANDARD, 7_000_000_003L);
        log.append(rated("g-3"));
        officer = Browser.officer(mvc);
        manager = new Browser(mvc, "mina", "ROLE_manager", "ORG_isipo");
        yazd = new Browser(mvc, "yazd", "ROLE_officer", "PROVINCE_YZD");
    }

    void firm(String id, String name, String province) {
        log.append(
                new FirmRegistered(id, "1" + id, name, "METAL", 24, "SMALL", DAY),
                new PlaceOfWorkRecorded(id, province + "-P01", province, DAY));
    }

    void applied(String id, String firm, int division, Line line, long guaranteed) {
        log.append(
                new GuaranteeApplied(
                        id,
                        new GuaranteeTerms(
                                firm,
                                division,
                                firm.equals("f-3") ? "YZD" : "KRM",
                                "bank-a",
                                line,
                                false,
                                Money.rials(guaranteed * 2),
                                Money.rials(guaranteed),
                                24,
                                0,
                                Money.rials(guaranteed * 2)),
                        null,
                        null,
                        null,
                        "omid",
                        DAY.plusDays(2)));
    }

    static GuaranteeRated rated(String id) {
        return new GuaranteeRated(id, 71, "sound", "omid", DAY.plusDays(3));
    }

    void approved(String id, String firm, int division, Line line, long guaranteed) {
        applied(id, firm, division, line, guaranteed);
        log.append(
                rated(id),
                new GuaranteeApproved(
                        id,
                        firm,
                        null,
                        1,
                        Money.rials(guaranteed),
                        Money.rials(FundPolicy.FIRST.fee(guaranteed, 24, 0)),
                        Money.rials(1),
                        "mina",
                        DAY.plusDays(4)));
    }

    void issued(String id, String firm, long guaranteed, @Nullable String certificate) {
        log.append(
                new FeePaid(
                        id,
                        Money.rials(FundPolicy.FIRST.fee(guaranteed, 24, 0)),
                        "F-1",
                        "omid",
                        DAY.plusDays(5)),
                new GuaranteeIssued(
                        id,
                        firm,
                        Money.rials(guaranteed),
                        certificate,
                        DAY.plusYears(2),
                        "omid",
                        DAY.plusDays(6)));
    }

    /// The bank claims, is paid, something comes in again, and gives back the rest of it.
    void claimed() {
        log.append(lodged());
        log.append(
                new ClaimPaid(
                        "g-1",
                        1,
                        "f-1",
                        Money.rials(1_000_000_003L),
                        Money.rials(BIG - 1_000_000_003L),
                        "C-1",
                        "mina",
                        DAY.plusDays(40)),
                new MoneyRecovered(
                        "g-1",
                        Money.rials(200_000_001L),
                        Money.rials(100_000_001L),
                        Money.rials(100_000_000L),
                        "R-1",
                        "omid",
                        DAY.plusDays(50)),
                new GuaranteeReleased(
                        "g-1",
                        "f-1",
                        Money.rials(5_000_000_000L),
                        Money.rials(BIG - 6_000_000_003L),
                        "B-1",
                        "omid",
                        DAY.plusDays(60)));
    }

    static ClaimLodged lodged() {
        return new ClaimLodged(
                "g-1",
                1,
                "bank-a",
                Money.rials(1_000_000_003L),
                Money.rials(2_000_000_006L),
                120,
                20,
                "omid",
                DAY.plusDays(30));
    }

    void grouped() {
        log.append(
                new GroupProposed(
                        "gr-1", List.of("f-1", "f-2"), "one owner", "omid", DAY.plusDays(61)),
                new GroupDeclared("gr-1", List.of("f-1", "f-2"), "mina", DAY.plusDays(61)));
    }

    static CapitalDecreased decreased() {
        return new CapitalDecreased(
                Money.rials(100), Money.rials(CAPITAL + 100), "215/9", "mina", DAY.plusDays(62));
    }

    /// The book folded from nothing but the log.
    FundBook replayed() {
        return FundBook.of(register.now().facts().stream().map(Booked::event).toList());
    }

    JsonNode api(String address) throws Exception {
        return new JsonMapper().readTree(officer.answer(address).getContentAsString());
    }
}
