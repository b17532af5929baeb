package rosukh.query.fund.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundEvent;
import rosukh.events.fund.FundFigures;
import rosukh.query.fund.book.FundRegister.DeedQuestion;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.show.Format;
import tools.jackson.databind.JsonNode;

/// The figures of the fund, and the events they open into.
@ViewTest
class FundBookTest extends FundScenario {

    static final String PERIOD = "from=2026-04-01&to=2026-08-01";

    @Nested
    class the_figures {

        @Test
        void are_those_of_a_replay_of_the_log_to_the_rial() throws Exception {
            claimed();
            grouped();
            log.append(decreased());
            FundBook book = FundBook.of(fromTheLog());
            FundFigures again = new FundFigures(book);
            JsonNode shown = api("/api/v1/fund/figures?" + PERIOD);
            FundFigures.State state = again.state(book.multipleFrom(Format.today()));
            assertThat(shown.at("/state/paidIn").asLong())
                    .isEqualTo(state.paidIn())
                    .isEqualTo(CAPITAL + 100);
            assertThat(shown.at("/state/outstanding").asLong())
                    .isEqualTo(state.outstanding())
                    .isEqualTo(BIG - 6_000_000_003L);
            assertThat(shown.at("/state/reserved").asLong())
                    .isEqualTo(state.reserved())
                    .isEqualTo(SMALL);
            assertThat(shown.at("/state/headroom").asLong()).isEqualTo(state.headroom());
            assertThat(shown.at("/state/multiple").asString()).isEqualTo(state.multiple());
            FundFigures.Period period =
                    again.period(DAY.withDayOfMonth(1), DAY.withMonth(8).withDayOfMonth(1));
            assertThat(shown.at("/period/netLossRate").asString()).isEqualTo(period.netLossRate());
            assertThat(shown.at("/period/sumOfDailyOutstanding").bigIntegerValue())
                    .isEqualTo(period.sumOfDailyOutstanding());
            assertThat(shown.path("kbShare").asString()).isEqualTo(again.kbShare());
            assertThat(shown.path("averageCoverage").asString()).isEqualTo("50.00");
            assertThat(shown.path("defaultRate").asString()).isEqualTo("100.00");
            assertThat(shown.at("/groups/0/key").asString()).isEqualTo("gr-1");
            assertThat(shown.at("/groups/0/amount").asLong()).isEqualTo(book.exposure());
        }

        @Test
        void are_the_sums_of_the_events_they_open_into() throws Exception {
            claimed();
            log.append(decreased());
            FundBook book = replayed();
            FundFigures figures = new FundFigures(book);
            assertThat(sum(Measure.CAPITAL)).isEqualTo(book.paidIn());
            assertThat(sum(Measure.RESERVED)).isEqualTo(book.reserved());
            assertThat(sum(Measure.OUTSTANDING)).isEqualTo(book.outstanding());
            assertThat(sum(Measure.EXPOSURE)).isEqualTo(book.exposure());
            FundFigures.Period all = figures.period(DAY, DAY.plusYears(1));
            assertThat(sum(Measure.FEE)).isEqualTo(all.fees()).isPositive();
            assertThat(sum(Measure.CLAIM_PAID)).isEqualTo(all.claims()).isPositive();
            assertThat(sum(Measure.RECOVERED)).isEqualTo(all.recoveries()).isPositive();
            assertThat(sum(Measure.LOAN)).isEqualTo(2 * sum(Measure.GUARANTEED)).isPositive();
            assertThat(sum(Measure.IN_FORCE)).isEqualTo(2);
            assertThat(sum(Measure.DEFAULTED)).isEqualTo(sum(Measure.ISSUED)).isEqualTo(1);
        }

        @Test
        void say_once_in_which_rials_they_are() throws Exception {
            assertThat(officer.en("/fund").split("before the redenomination", -1)).hasSize(2);
            assertThat(officer.fa("/fund")).contains("ریال پیش از حذف صفر");
        }

        @Test
        void open_into_their_events() throws Exception {
            claimed();
            grouped();
            String page = officer.en("/fund?" + PERIOD);
            assertThat(page)
                    .contains("/fund/deeds?of=CAPITAL", "/fund/deeds?of=EXPOSURE&amp;line=KB")
                    .contains("of=CLAIM_PAID&amp;from=2026-04-01&amp;to=2026-08-01")
                    .contains("of=EXPOSURE&amp;province=KRM", "/fund/largest")
                    .contains("of=EXPOSURE&amp;division=24", "of=EXPOSURE&amp;bank=bank-a")
                    .contains("of=OUTSTANDING&amp;issuedFrom=")
                    .contains("10,000,000,000,207 rials");
            assertThat(officer.en("/fund/deeds?of=EXPOSURE&group=gr-1"))
                    .contains("Exposure: all events come to 43,999,999,997 rials")
                    .contains("-1,000,000,003 rials");
            officer.fa("/fund/deeds");
            assertThat(api("/api/v1/fund/deeds?of=OUTSTANDING&guarantee=g-1").path("total").asInt())
                    .isEqualTo(3);
            assertThat(officer.answer("/fund/deeds.csv?of=FEE").getContentAsString())
                    .contains("fund.fee-paid", "g-1", "FEE");
            assertThat(officer.answer("/fund/deeds.ndjson?of=CAPITAL").getContentAsString().lines())
                    .hasSize(2)
                    .allMatch(each -> each.contains("\"CAPITAL\""));
        }

        /// What renews itself is not noted when it is read, so it names nobody (ADR 0039).
        @Test
        void name_firms_on_a_page_that_stands_still() throws Exception {
            grouped();
            assertThat(officer.en("/fund"))
                    .contains("sse-connect")
                    .doesNotContain("ذوب آهن", "firm=f-1", "group=gr-1");
            assertThat(officer.en("/fund/largest"))
                    .contains("ذوب آهن", "of=EXPOSURE&amp;firm=f-1", "of=EXPOSURE&amp;group=gr-1")
                    .contains("Exposure by connected firms", "50,000,000,000 rials")
                    .doesNotContain("sse-connect");
            assertThat(officer.fa("/fund/largest")).contains("ده واحد با بیشترین تعهد");
        }

        @Test
        void name_no_firm_beyond_reach_but_count_it() throws Exception {
            assertThat(yazd.en("/fund/largest"))
                    .contains("A firm out of your reach", "40,000,000,001 rials")
                    .doesNotContain("ذوب آهن");
            assertThat(yazd.en("/fund/deeds?of=OUTSTANDING"))
                    .contains("40,000,000,001 rials", "1 more events")
                    .doesNotContain("ذوب آهن");
            assertThat(yazd.en("/fund/deeds?of=CAPITAL")).doesNotContain("more events");
        }

        @Test
        void are_those_of_a_moment_of_the_past() throws Exception {
            long before = log.head();
            claimed();
            assertThat(api("/api/v1/fund/figures?asOf=" + before).at("/state/outstanding").asLong())
                    .isEqualTo(BIG);
            assertThat(api("/api/v1/fund/figures").at("/state/outstanding").asLong())
                    .isEqualTo(BIG - 6_000_000_003L);
            assertThat(officer.en("/fund?asOf=" + DAY.plusDays(1))).contains("id=\"past\"");
        }
    }

    @Nested
    class a_simulation {

        @Test
        void raises_the_headroom_by_the_multiple_of_what_is_added() throws Exception {
            long headroom = api("/api/v1/fund/figures").at("/state/headroom").asLong();
            assertThat(api("/api/v1/fund/simulation?change=1000").path("headroom").asLong())
                    .isEqualTo(headroom + 5 * 1000);
            assertThat(officer.en("/fund?change=1000")).contains("id=\"simulated\"");
            assertThat(officer.fa("/fund?change=%DB%B1%DB%B0%DB%B0")).contains("id=\"simulated\"");
        }

        @Test
        void says_what_would_be_short() throws Exception {
            JsonNode without = api("/api/v1/fund/simulation?change=-" + CAPITAL);
            assertThat(without.path("headroom").asLong()).isZero();
            assertThat(without.path("shortfall").asLong()).isEqualTo(BIG + SMALL - 5 * 200);
            assertThat(officer.en("/fund?change=-" + CAPITAL)).contains("Shortfall");
        }
    }

    @Test
    void what_is_no_choice_is_refused() throws Exception {
        for (String bad :
                List.of(
                        "/fund?from=2026-05-01&to=2026-04-01",
                        "/fund?to=never",
                        "/fund?change=much",
                        "/fund/deeds?of=NOTHING",
                        "/fund/deeds?division=x",
                        "/fund/guarantees?stage=LOST",
                        "/fund/guarantees?sort=bank"))
            assertThat(officer.answer(bad).getStatus()).as(bad).isEqualTo(400);
    }

    @Test
    void the_same_events_give_the_same_documents_again() {
        claimed();
        grouped();
        List<String> before = digests();
        log.handOverAgain(FundRegister.GROUP);
        assertThat(digests()).isEqualTo(before);
        log.rebuild(FundRegister.GROUP);
        assertThat(digests()).isEqualTo(before);
    }

    @Test
    void a_fund_that_has_not_begun_says_so() throws Exception {
        log.clear();
        assertThat(manager.en("/fund")).contains("has not been opened", "No policy is in force");
        assertThat(manager.fa("/fund/capital")).contains("do=OPEN");
        manager.fa("/fund/policy");
        manager.en("/fund/parties");
        assertThat(officer.en("/fund/guarantees")).contains("There is no such guarantee");
        assertThat(officer.en("/fund/largest")).contains("The fund has no exposure");
    }

    private List<String> digests() {
        return Stream.of(FundRegister.LEDGER, FundRegister.GUARANTEES, FundRegister.DEEDS)
                .map(log::digest)
                .toList();
    }

    /// Read from the log itself, past the view.
    private List<FundEvent> fromTheLog() {
        List<FundEvent> events = new ArrayList<>();
        log.history()
                .from(0, Set.of())
                .forEach(each -> {
                    if (each.getPayload() instanceof FundEvent event) events.add(event);
                });
        return events;
    }

    private long sum(Measure measure) {
        long[] sum = new long[1];
        register.forEachDeed(
                new DeedQuestion(
                        measure, null, null, null, null, null, null, null, null, null, null, null),
                each -> sum[0] = Math.addExact(sum[0], each.moved(measure)));
        return sum[0];
    }
}
