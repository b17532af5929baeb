package rosukh.query.linkage.market;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.registered;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.certification.SalesEvent.SaleCounted;
import rosukh.events.certification.SalesEvent.SaleReversed;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;
import rosukh.events.linkage.MatchEvent.ProposalDeclined;
import rosukh.events.linkage.Side;
import rosukh.events.linkage.SupplierEvent.CapacityReported;
import rosukh.events.linkage.SupplierEvent.QualityCertificateRecorded;
import rosukh.events.linkage.SupplierEvent.SupplierBarred;
import rosukh.events.linkage.SupplierEvent.SupplierProfiled;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two large firms that ask, a supplier, and two contracts between the same two.
@ViewTest
class MarketTest {

    private static final LocalDate ON = LocalDate.of(2026, 5, 9);
    private static final long BILLION = 1_000_000_000L;

    @Autowired Log log;
    @Autowired MockMvc mvc;
    private Browser officer;

    @BeforeEach
    void a_market() {
        log.clear();
        Trades trades = new Trades(log);
        log.append(
                registered("f-s", "10320004156", "Small Castings"),
                new FirmRegistered("f-b", "10183629059", "Big Motors", "METAL", 29, "LARGE", ON),
                new FirmRegistered("f-c", "14097058712", "Big Pumps", "METAL", 28, "LARGE", ON));
        log.append(
                new SupplierProfiled("f-s", Trades.profile(), "sara", ON),
                new CapacityReported("f-s", ON, ON.plusYears(1), 900, "sara", ON),
                new QualityCertificateRecorded(
                        "f-s", "ISO9001", "QA-7", ON, ON.plusYears(2), "sara", ON));
        trades.demand("n-1", 20);
        trades.demand("n-2", 30);
        trades.demand("n-3", 7);
        trades.contract("m-1", "n-1", 20, 40);
        trades.contract("m-2", "n-2", 30, 60);
        log.append(Trades.proposed("m-3", "n-3"));
        officer = Browser.officer(mvc);
    }

    @Test
    void every_figure_is_counted_over_demands_and_matches() throws Exception {
        JsonNode all = json("/api/v1/linkage/figures");
        assertThat(all.get("openDemands").asInt()).isEqualTo(1);
        assertThat(all.get("openValue").asLong()).isEqualTo(7 * BILLION);
        assertThat(all.get("proposals").asInt()).isEqualTo(3);
        assertThat(all.get("acceptanceBp").asInt()).isEqualTo(10_000);
        assertThat(all.get("medianDays").asInt()).isEqualTo(40);
        assertThat(all.get("contracts").asInt()).isEqualTo(2);
        assertThat(all.get("contractValue").asLong()).isEqualTo(50 * BILLION);
        assertThat(all.get("repeatedBp").asInt()).isEqualTo(5_000);
        assertThat(all.get("activeLargeBp").asInt()).isEqualTo(5_000);
        assertThat(all.get("topBuyersBp").asInt()).isEqualTo(10_000);
        assertThat(all.get("topBuyers").get(0).get("name").asString()).isEqualTo("Big Motors");
        log.append(new ProposalDeclined("m-3", "f-s", Side.BUYER, "full", "bita", ON));
        assertThat(json("/api/v1/linkage/figures").get("acceptanceBp").asInt()).isEqualTo(6_667);
    }

    @Test
    void without_anything_there_is_no_share_and_no_median() throws Exception {
        log.clear();
        JsonNode all = json("/api/v1/linkage/figures");
        for (String share : List.of("acceptanceBp", "repeatedBp", "activeLargeBp", "topBuyersBp"))
            assertThat(all.get(share).asInt()).as(share).isEqualTo(-1);
        assertThat(all.get("medianDays").asInt()).isEqualTo(-1);
        assertThat(officer.en("/linkage")).contains("Open demands", "–");
    }

    @Test
    void every_figure_opens_as_many_events_as_it_counts_each_leading_to_its_place()
            throws Exception {
        String dashboard = officer.en("/linkage");
        for (Figure figure : Figure.values()) {
            String page = "/linkage/figures/" + figure.key();
            assertThat(dashboard).contains("href=\"" + page + "\"");
            JsonNode events = json("/api/v1/linkage/figures/" + figure.key() + "/events");
            int expected =
                    switch (figure) {
                        case OPEN_DEMAND, REPEATED -> 1;
                        case PROPOSALS -> 3;
                        case ACCEPTANCE -> 4;
                        case DAYS_TO_CONTRACT, CONTRACTS, TOP_BUYERS -> 2;
                        case LARGE_FIRMS -> 5;
                    };
            assertThat(events.size()).as(figure.key()).isEqualTo(expected);
            String html = officer.en(page);
            for (JsonNode event : events) {
                String href =
                        event.get("page").asString()
                                + "#p"
                                + event.get("event").get("position").asLong();
                assertThat(html).contains("href=\"" + href + "\"");
                assertThat(officer.en(event.get("page").asString()))
                        .contains("id=\"p" + event.get("event").get("position").asLong() + "\"");
            }
        }
        assertThat(officer.answer("/linkage/figures/none").getStatus()).isEqualTo(404);
    }

    @Test
    void lists_are_lines_for_programs_as_the_api_answers_them() throws Exception {
        for (String list : List.of("demands", "matches", "suppliers")) {
            String address = "/linkage/" + list + "/export.ndjson";
            assertThat(officer.en("/linkage/" + list)).contains("href=\"" + address + "\"");
            List<JsonNode> lines =
                    officer.answer(address)
                            .getContentAsString()
                            .lines()
                            .map(JsonMapper.shared()::readTree)
                            .toList();
            assertThat(lines).as(list).hasSizeGreaterThan(0);
            assertThat(lines)
                    .as(list)
                    .isEqualTo(
                            json("/api/v1/linkage/" + list).path("items").values().stream()
                                    .toList());
        }
        assertThat(officer.answer("/linkage/demands/export.ndjson?state=OPEN").getContentAsString())
                .contains("n-3")
                .doesNotContain("\"n-1\"");
    }

    @Test
    void a_demand_shows_its_ranking_with_the_components_and_what_was_rejected() throws Exception {
        assertThat(officer.en("/linkage/demands/n-3"))
                .contains("Castings for n-3", "10320004156", "715", "312", "Capability: 571")
                .contains("rules of version 1");
        JsonNode demand = json("/api/v1/linkage/demands/n-3");
        assertThat(demand.get("state").asString()).isEqualTo("OPEN");
        assertThat(demand.get("ranking").get("ranks").get(0).get("score").asInt()).isEqualTo(715);
        assertThat(officer.answer("/api/v1/linkage/demands/n-3").getHeader("ETag"))
                .isEqualTo("\"3\"");
        assertThat(officer.answer("/linkage/demands/n-9").getStatus()).isEqualTo(404);
    }

    @Test
    void lists_are_filtered_and_downloaded() throws Exception {
        assertThat(officer.en("/linkage/demands?state=OPEN"))
                .contains("demand-n-3")
                .doesNotContain("demand-n-1");
        assertThat(officer.en("/linkage/matches?state=CONTRACTED"))
                .contains("match-m-1", "match-m-2")
                .doesNotContain("match-m-3");
        assertThat(officer.en("/linkage/suppliers?q=cast")).contains("Small Castings");
        assertThat(officer.en("/linkage/suppliers?q=zzz")).doesNotContain("Small Castings");
        assertThat(officer.answer("/linkage/demands/export.csv").getContentAsString())
                .contains("n-1", "Big Motors", "20000000000");
        assertThat(officer.answer("/linkage/matches/export.csv").getContentAsString())
                .contains("m-3", "Small Castings", "715");
        assertThat(officer.answer("/linkage/suppliers/export.csv").getContentAsString())
                .contains("10320004156", "2431");
        assertThat(officer.answer("/linkage/demands?state=X").getStatus()).isEqualTo(400);
        assertThat(json("/api/v1/linkage/matches?limit=2").get("items").size()).isEqualTo(2);
        assertThat(json("/api/v1/linkage/suppliers").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void a_match_tells_what_it_came_to_and_where_it_counts() throws Exception {
        log.append(
                new ContractPerformed(
                        "m-1", "n-1", "f-b", "f-s", 19 * BILLION, ON, true, "bita", ON));
        log.append(
                new SaleCounted(
                        "f-s.1", "f-s", "m-1", "f-b", "KB-1", "valve", 19 * BILLION, ON, "ab", ON));
        assertThat(json("/api/v1/linkage/matches/m-1").get("state").asString())
                .isEqualTo("PERFORMED");
        assertThat(officer.en("/linkage/matches/m-1"))
                .contains("Performed value", "f-s.1", "Score 715, rank 1", "70 km");
        log.append(
                new PerformanceReversed(
                        "m-1", "f-b", "f-s", 19 * BILLION, "sent back", "omid", ON));
        log.append(new SaleReversed("f-s.1", "f-s", "m-1", 19 * BILLION, ON));
        JsonNode reversed = json("/api/v1/linkage/matches/m-1");
        assertThat(reversed.get("state").asString()).isEqualTo("REVERSED");
        assertThat(reversed.get("deal").get("performedValue").asLong()).isZero();
        assertThat(reversed.path("caseId").isNull() || reversed.path("caseId").isMissingNode())
                .isTrue();
        assertThat(json("/api/v1/linkage/figures").get("contracts").asInt()).isEqualTo(2);
    }

    @Test
    void a_case_shows_the_contracts_that_prove_its_sales_and_their_sum() throws Exception {
        log.append(opened("f-s", "KRM-P01"));
        assertThat(officer.en("/cases/f-s.1/sales")).contains("No performed contract counts");
        for (String match : List.of("m-1", "m-2"))
            log.append(
                    new SaleCounted(
                            "f-s.1", "f-s", match, "f-b", "KB-1", "valve", BILLION, ON, "ab", ON));
        assertThat(json("/api/v1/cases/f-s.1/sales").get("total").asLong()).isEqualTo(2 * BILLION);
        log.append(new SaleReversed("f-s.1", "f-s", "m-1", BILLION, ON));
        assertThat(json("/api/v1/cases/f-s.1/sales").get("total").asLong()).isEqualTo(BILLION);
        assertThat(officer.en("/cases/f-s.1/sales"))
                .contains("1,000,000,000 rials in all", "/linkage/matches/m-2");
        assertThat(officer.answer("/cases/f-x.1/sales").getStatus()).isEqualTo(404);
    }

    @Test
    void a_supplier_shows_what_is_known_of_it() throws Exception {
        log.append(new SupplierBarred("f-s", ON.plusYears(9), "late", "sara", ON));
        assertThat(officer.en("/linkage/suppliers/f-s"))
                .contains("Small Castings", "ISO9001 QA-7", "900", "Barred until", "Lift the bar");
        assertThat(officer.fa("/linkage/suppliers/f-s")).contains("گواهی‌های کیفیت");
    }

    @Test
    void a_firm_sees_its_own_side_without_the_ranking_and_without_the_names_of_the_office()
            throws Exception {
        Browser buyer = new Browser(mvc, "bita", "ROLE_firm", "FIRM_f-b");
        Browser supplier = new Browser(mvc, "saman", "ROLE_firm", "FIRM_f-s");
        Browser other = new Browser(mvc, "nima", "ROLE_firm", "FIRM_f-c");
        assertThat(buyer.en("/linkage/demands/n-3"))
                .contains("Castings for n-3")
                .doesNotContain("10320004156");
        assertThat(buyer.answer("/api/v1/linkage/demands/n-3").getContentAsString())
                .doesNotContain("\"ranks\"", "sara");
        assertThat(supplier.answer("/linkage/demands/n-3").getStatus()).isEqualTo(404);
        assertThat(supplier.en("/linkage/matches")).contains("match-m-3");
        assertThat(supplier.en("/linkage/matches/m-3?do=ACCEPT"))
                .contains("value=\"SUPPLIER\"")
                .doesNotContain("value=\"BUYER\"");
        assertThat(other.answer("/linkage/matches/m-3").getStatus()).isEqualTo(404);
        assertThat(other.en("/linkage/matches")).doesNotContain("match-m-");
    }

    private JsonNode json(String address) throws Exception {
        return new JsonMapper().readTree(officer.answer(address).getContentAsByteArray());
    }
}
