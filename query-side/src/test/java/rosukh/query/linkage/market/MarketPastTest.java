package rosukh.query.linkage.market;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.worksIn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.certification.SalesEvent.SaleCounted;
import rosukh.events.certification.SalesEvent.SaleReversed;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.linkage.DemandEvent.DemandReopened;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.past.History;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Demands and matches as they were, by their pages and by what changed in them.
@ViewTest
class MarketPastTest {

    private static final LocalDate ON = LocalDate.of(2026, 5, 9);
    private static final LocalDate DONE = ON.plusDays(50);
    private static final long BILLION = 1_000_000_000L;
    private static final String DEMAND = "/api/v1/linkage/demands/n-1";
    private static final String MATCH = "/api/v1/linkage/matches/m-1";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    @Autowired MarketStreams streams;
    @Autowired History history;
    private Browser officer;
    private long drafted;
    private long contracted;

    @BeforeEach
    void a_demand_with_a_contract_that_was_performed_and_reversed() {
        log.clear();
        Trades trades = new Trades(log);
        log.append(
                registered("f-s", "10320004156", "Small Castings"),
                new FirmRegistered("f-b", "10183629059", "Big Motors", "METAL", 29, "LARGE", ON));
        log.append(worksIn("f-s", "KRM-P01"), opened("f-s", "KRM-P01"));
        drafted = log.head() + 1;
        trades.demand("n-1", 20);
        trades.demand("n-2", 30);
        trades.contract("m-1", "n-1", 20, 40);
        log.append(Trades.proposed("m-2", "n-2"));
        contracted = log.head();
        log.append(
                performed(),
                new SaleCounted(
                        "f-s.1",
                        "f-s",
                        "m-1",
                        "f-b",
                        "KB-1",
                        "valve",
                        19 * BILLION,
                        DONE,
                        "ab",
                        DONE));
        log.append(
                new PerformanceReversed(
                        "m-1", "f-b", "f-s", 19 * BILLION, "sent back", "omid", DONE),
                new SaleReversed("f-s.1", "f-s", "m-1", 19 * BILLION, DONE),
                new DemandReopened("n-1", "f-b", "sent back", "omid", DONE));
        officer = Browser.officer(mvc);
    }

    @Test
    void a_page_shows_what_was_known_and_what_was_true() throws Exception {
        assertThat(state(DEMAND, "asKnownAt=" + drafted)).isEqualTo("DRAFT");
        assertThat(state(DEMAND, "asOf=" + contracted)).isEqualTo("MATCHED");
        assertThat(state(DEMAND, "")).isEqualTo("OPEN");
        assertThat(state(MATCH, "asOf=" + contracted)).isEqualTo("CONTRACTED");
        assertThat(state(MATCH, "asOf=" + (contracted + 2))).isEqualTo("PERFORMED");
        assertThat(json(MATCH + "?asOf=" + (contracted + 2)).path("caseId").asString())
                .isEqualTo("f-s.1");
        assertThat(state(MATCH, "")).isEqualTo("REVERSED");
        assertThat(state(MATCH, "asOf=" + ON)).isEqualTo("AGREED");
        assertThat(officer.answer(DEMAND + "?asOf=" + (drafted - 1)).getStatus()).isEqualTo(404);
        for (String page :
                List.of(
                        "/linkage",
                        "/linkage/demands",
                        "/linkage/matches",
                        "/linkage/suppliers",
                        "/linkage/figures/contracts"))
            assertThat(officer.en(page + "?asOf=" + contracted))
                    .as(page)
                    .contains("id=\"past\"")
                    .contains("href=\"/linkage?asOf=" + contracted + "\"")
                    .doesNotContain("?do=");
    }

    /// A record's own streams say all of it: a page of the past reads the same from them as the
    /// whole log makes it.
    @Test
    void the_streams_of_a_demand_hold_all_that_its_page_shows() {
        for (String matchId : List.of("m-1", "m-2"))
            assertThat(streams.recordOf(Map.of("matchId", matchId)))
                    .contains(matchId.replace('m', 'n'));
        assertThat(streams.read("n-1", history))
                .extracting(each -> each.getPayload().getClass().getSimpleName())
                .contains("DemandDrafted", "ContractPerformed", "SaleReversed", "FirmRegistered")
                .doesNotContain("SupplierProfiled");
        assertThat(streams.isAbout(Map.of("matchId", "m-1"), "m-1")).isTrue();
        assertThat(streams.isAbout(Map.of("demandId", "n-1"), "m-1")).isFalse();
    }

    @Test
    void the_page_goes_along_the_events_of_its_record() throws Exception {
        assertThat(officer.en("/linkage/matches/m-1?asOf=" + contracted))
                .contains("/linkage/matches/m-1?asOf=" + (contracted + 1))
                .contains("<bdi>Contract performed</bdi>");
        assertThat(officer.fa("/linkage/demands/n-1?asOf=" + contracted))
                .contains("<bdi>نیاز منتشر شد</bdi>");
    }

    @Test
    void every_past_state_is_the_one_the_view_had() throws Exception {
        for (String record : List.of(DEMAND, MATCH)) {
            JsonNode all = json(record + "/differences");
            List<Long> positions = new ArrayList<>();
            all.path("events").forEach(each -> positions.add(each.path("position").asLong()));
            assertThat(positions).as(record).isNotEmpty().isSorted();
        }
        JsonNode since =
                json(MATCH + "/differences?from=" + contracted + "&to=" + (contracted + 2));
        assertThat(paths(since)).contains("/state", "/deal/performedValue", "/caseId");
        assertThat(since.path("events").get(0).path("event").asString())
                .isEqualTo("linkage.contract-performed");
        assertThat(paths(json(MATCH + "/differences?from=" + contracted)))
                .as("back to where it was, but reversed")
                .containsExactly("/state");
        assertThat(paths(json(DEMAND + "/differences?from=" + contracted)))
                .containsExactly("/state");
        assertThat(officer.answer("/linkage/demands/m-1/differences").getStatus()).isEqualTo(404);
        assertThat(officer.answer("/linkage/matches/n-1/differences").getStatus()).isEqualTo(404);
    }

    @Test
    void what_changed_is_told_in_both_languages() throws Exception {
        assertThat(officer.en("/linkage/demands/n-1")).contains("/linkage/demands/n-1/differences");
        assertThat(officer.en("/linkage/demands/n-1/differences"))
                .contains("What changed in", "Published on", "Demand published")
                .contains("href=\"/linkage/demands/n-1\"")
                .contains("/api/v1/linkage/demands/n-1/differences?");
        assertThat(officer.fa("/linkage/matches/m-1/differences")).contains("آنچه توافق شد");
    }

    @Test
    void a_firm_learns_of_its_own_demand_but_not_of_the_ranking_nor_who_of_the_office()
            throws Exception {
        Browser buyer = new Browser(mvc, "bita", "ROLE_firm", "FIRM_f-b");
        JsonNode changes =
                new JsonMapper()
                        .readTree(buyer.answer(DEMAND + "/differences").getContentAsString());
        assertThat(paths(changes)).contains("/state").doesNotContain("/ranking", "/authors");
        assertThat(
                        new Browser(mvc, "xenia", "ROLE_firm", "FIRM_f-x")
                                .answer(MATCH + "/differences")
                                .getStatus())
                .isEqualTo(404);
    }

    private static ContractPerformed performed() {
        return new ContractPerformed(
                "m-1", "n-1", "f-b", "f-s", 19 * BILLION, DONE, true, "bita", DONE);
    }

    private String state(String address, String moment) throws Exception {
        return json(address + "?" + moment).path("state").asString();
    }

    private static List<String> paths(JsonNode differences) {
        List<String> paths = new ArrayList<>();
        differences.path("changes").forEach(each -> paths.add(each.path("path").asString()));
        return paths;
    }

    private JsonNode json(String address) throws Exception {
        return new JsonMapper().readTree(officer.answer(address).getContentAsString());
    }
}
