package rosukh.query.listing.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.listing.register.Boards.DAY;
import static rosukh.query.listing.register.Boards.GROWTH;
import static rosukh.query.listing.register.Boards.KB;
import static rosukh.query.listing.register.Boards.REFERENCE;
import static rosukh.query.listing.register.Boards.SHA;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.listing.CertificateLoss;
import rosukh.events.listing.ListingEvent.CandidateSuspended;
import rosukh.events.listing.ListingEvent.CandidateWithdrawn;
import rosukh.events.listing.ListingEvent.CapitalRaised;
import rosukh.events.listing.ListingEvent.ListingReviewRaised;
import rosukh.events.listing.MembershipEvent.DossierFiled;
import rosukh.events.listing.MembershipEvent.DossierOpened;
import rosukh.events.listing.MembershipEvent.ItemAccepted;
import rosukh.events.listing.MembershipEvent.ItemDelivered;
import rosukh.events.listing.MembershipEvent.MembershipAdmitted;
import rosukh.events.listing.MembershipEvent.ObligationMet;
import rosukh.events.listing.MembershipEvent.ObligationSet;
import rosukh.events.listing.ObligationKind;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every number opens exactly what it counts: on the page of figures, on that of the head, among
/// the figures of auditors and in the meters.
@ViewTest
class ListingFiguresTest {

    private static final long BILLION = 1_000_000_000L;
    private static final Pattern STAT =
            Pattern.compile(
                    "class=\"stat\" href=\"([^\"]+)\"><span class=\"stat-label\">([^<]+)</span>"
                            + "<span class=\"stat-value\">(\\d+)</span>");
    private static final Pattern CELL =
            Pattern.compile("<td class=\"num\"><a href=\"([^\"]+)\">(\\d+)</a>");
    private static final Pattern TOTAL = Pattern.compile("(\\d+) in total");

    @Autowired Log log;
    @Autowired MockMvc mvc;
    @Autowired Listings listings;
    @Autowired ObjectProvider<MeterRegistry> registries;
    private Browser auditor;
    private Browser manager;

    @BeforeEach
    void firms_at_every_gate_and_a_member_that_owes() {
        log.clear();
        log.by("omid", "officer", "isipo");
        Boards boards = new Boards(log);
        String sha256 = boards.rules();
        for (int i = 1; i <= 9; i++) boards.firm("f-" + i, "پیشگام " + i);
        boards.certified("f-1");
        boards.candidate("f-1", KB, 200 * BILLION);
        boards.admitted("f-1", KB, "KB-f-1");
        boards.candidate("f-2", GROWTH, 99 * BILLION);
        boards.candidate("f-3", GROWTH, 300 * BILLION);
        boards.candidate("f-4", GROWTH, 300 * BILLION, "adviserContract");
        boards.candidate("f-5", KB, 300 * BILLION);
        boards.candidate("f-6", GROWTH, 300 * BILLION);
        boards.lodged("f-6", GROWTH);
        boards.candidate("f-7", GROWTH, 300 * BILLION);
        boards.candidate("f-8", GROWTH, 300 * BILLION);
        boards.takenUp("f-9", GROWTH);
        log.append(
                new CapitalRaised("f-1", 1, 1, 40 * BILLION + 7, REFERENCE, "omid", DAY),
                new CapitalRaised("f-1", 1, 2, 2 * BILLION, REFERENCE, "omid", DAY),
                new ListingReviewRaised("f-1", 1, 1, "KB-f-1", CertificateLoss.SUSPENDED, DAY, DAY),
                new CandidateSuspended("f-7", 1, "waits", "omid", DAY),
                new CandidateSuspended("f-8", 1, "waits", "omid", DAY),
                new CandidateWithdrawn("f-8", 1, "gives up", "omid", DAY));
        membership(sha256);
        auditor = new Browser(mvc, "sina", "ROLE_auditor");
        manager = new Browser(mvc, "mina", "ROLE_manager", "ORG_isipo");
    }

    private void membership(String sha256) {
        log.append(
                new DossierOpened(1, 1, sha256, "omid", DAY),
                new ItemDelivered(1, "STATUTE", SHA, "omid", DAY),
                new ItemAccepted(1, "STATUTE", SHA, "mina", DAY),
                new DossierFiled(1, REFERENCE, "omid", DAY),
                new MembershipAdmitted(1, REFERENCE, 7, 7, DAY.plusYears(2), "mina", DAY),
                new ObligationSet(1, 1, ObligationKind.FEE, "Paid", BILLION, DAY, 5, "omid", DAY),
                new ObligationMet(1, 1, REFERENCE, "omid", DAY),
                new ObligationSet(1, 2, ObligationKind.REPORT, "Late", 0, DAY, 5, "omid", DAY),
                new ObligationSet(
                        1, 3, ObligationKind.FEE, "Also late", BILLION, DAY, 6, "omid", DAY),
                new ObligationSet(
                        1, 4, ObligationKind.FEE, "To come", BILLION, DAY, 2000, "omid", DAY));
    }

    @Test
    void every_number_of_the_page_opens_so_many_rows() throws Exception {
        String page = auditor.en("/listing/figures");
        List<String> seen = new ArrayList<>();
        for (Pattern each : List.of(STAT, CELL)) {
            Matcher found = each.matcher(page);
            while (found.find()) {
                String href = found.group(1).replace("&amp;", "&");
                String number = found.group(found.groupCount());
                assertThat(rows(href)).as(href).isEqualTo(Integer.parseInt(number));
                seen.add(href);
            }
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .contains(
                        "/listing/obligations?state=OPEN",
                        "/listing/obligations?state=OVERDUE",
                        "/listing?attention=RESTING",
                        "/listing?board=NOAFARIN_GROWTH&gate=G1&truth=TRUE",
                        "/listing?board=NOAFARIN_GROWTH&gate=G1&truth=UNKNOWN");
    }

    @Test
    void a_choice_that_is_none_is_refused_where_there_is_no_firm_too() throws Exception {
        log.clear();
        for (String asked : List.of("stage", "outcome", "attention", "truth"))
            for (String path :
                    List.of(
                            "/listing",
                            "/listing/export.csv",
                            "/listing/export.ndjson",
                            "/listing/deeds",
                            "/listing/deeds.csv"))
                assertThat(auditor.answer(path + "?" + asked + "=OTHER").getStatus())
                        .as(path + " " + asked)
                        .isEqualTo(400);
        assertThat(auditor.answer("/api/v1/listings?stage=OTHER").getStatus()).isEqualTo(400);
        assertThat(auditor.answer("/api/v1/listings").getStatus()).isEqualTo(200);
    }

    @Test
    void a_gate_or_how_it_came_out_may_be_asked_for_alone() throws Exception {
        int met = rows("/listing?gate=G1&truth=TRUE");
        int unknown = rows("/listing?gate=G1&truth=UNKNOWN");
        int unmet = rows("/listing?gate=G1&truth=FALSE");
        assertThat(met).isPositive();
        assertThat(rows("/listing?gate=G1")).isEqualTo(met + unknown + unmet);
        assertThat(rows("/listing?truth=TRUE")).isGreaterThanOrEqualTo(met);
        assertThat(rows("/listing?gate=G99")).isZero();
    }

    private int rows(String href) throws Exception {
        Matcher total = TOTAL.matcher(auditor.en(href));
        return total.find() ? Integer.parseInt(total.group(1)) : 0;
    }

    @Test
    void the_numbers_are_those_of_the_firms() throws Exception {
        JsonNode figures = json("/api/v1/listing-figures");
        assertThat(figures.path("running").asInt()).isEqualTo(7);
        assertThat(figures.path("ready").asInt()).isEqualTo(3);
        assertThat(figures.path("blocked").asInt()).isEqualTo(2);
        assertThat(figures.path("unknown").asInt()).isEqualTo(2);
        assertThat(figures.path("resting").asInt()).as("who gave up rests no more").isOne();
        assertThat(figures.path("lodged").asInt()).isEqualTo(2);
        assertThat(figures.path("admitted").asInt()).isOne();
        assertThat(figures.path("listed").asInt()).isOne();
        assertThat(figures.path("reviews").asInt()).isOne();
        assertThat(figures.path("raised").asLong()).isEqualTo(42 * BILLION + 7);
        assertThat(figures.path("due").asInt()).isEqualTo(3);
        assertThat(figures.path("overdue").asInt()).isEqualTo(2);
        assertThat(figures.path("completeness").asString()).isEqualTo("14.29");
        assertThat(figures.path("reasons").path("L_KB_CERTIFICATE").asInt()).isOne();
        assertThat(figures.path("reasons").path("M:adviserContract").asInt()).isEqualTo(2);
        assertThat(json("/api/v1/listing-obligations?state=OVERDUE")).hasSize(2);
        assertThat(json("/api/v1/listing-obligations?state=MET").path(0).path("title").asString())
                .isEqualTo("Paid");
        assertThat(auditor.answer("/listing/obligations?state=LATE").getStatus()).isEqualTo(400);
        assertThat(auditor.answer("/api/v1/listings?truth=MAYBE").getStatus()).isEqualTo(400);
    }

    @Test
    void fields_and_gates_are_named_in_words_in_both_languages() throws Exception {
        assertThat(auditor.en("/listing/figures"))
                .contains("Not known yet: Contract with an admission adviser")
                .contains("Noafarin market, growth board: Trusted auditor")
                .doesNotContain("adviserContract<", "NOAFARIN_GROWTH P1");
        assertThat(auditor.fa("/listing/figures")).contains("هنوز معلوم نیست: قرارداد مشاور پذیرش");
        assertThat(auditor.en("/listing/firms/f-2"))
                .contains("Registered capital: 99,000,000,000 rials", "Trusted auditor: yes")
                .contains("Legal form: public joint-stock company");
        assertThat(auditor.fa("/listing/firms/f-5"))
                .contains("گواهی دانش‌بنیان: خیر", "آغاز اعتبار گواهی: نامعلوم");
        assertThat(auditor.en("/listing/deeds?event=item-accepted"))
                .contains("Statute or act of establishment");
    }

    @Test
    void the_head_of_the_organisation_sees_how_the_boards_go() throws Exception {
        String page = manager.en("/overview");
        assertThat(page)
                .contains("/listing/deeds?event=firm-admitted", "/listing?outcome=BLOCKED")
                .contains("/listing/obligations?state=OVERDUE", "42 billion rials");
        assertThat(manager.fa("/overview")).contains("۴۲ میلیارد ریال");
    }

    @Test
    void auditors_begin_with_the_reviews_that_wait() throws Exception {
        assertThat(auditor.en("/audit"))
                .containsPattern(
                        "href=\"/listing\\?attention=REVIEW\"><span class=\"stat-label\">Listings"
                                + " under review</span><span class=\"stat-value\">1</span>");
        assertThat(rows("/listing?attention=REVIEW")).isOne();
    }

    @Test
    void meters_say_how_far_firms_are_and_what_waits() {
        MeterRegistry registry = new SimpleMeterRegistry();
        ListingMeters meters = new ListingMeters(listings, registries);
        meters.measure(registry);
        assertThat(gauge(registry, "firms", "stage", "preparing")).isEqualTo(6);
        assertThat(gauge(registry, "firms", "stage", "lodged")).isEqualTo(1);
        assertThat(gauge(registry, "firms", "stage", "admitted")).isEqualTo(1);
        assertThat(gauge(registry, "firms", "stage", "withdrawn")).isEqualTo(1);
        assertThat(gauge(registry, "waiting", "for", "review")).isEqualTo(1);
        assertThat(gauge(registry, "waiting", "for", "overdue")).isEqualTo(2);
        log.append(new CandidateWithdrawn("f-6", 1, "gives up", "omid", DAY));
        meters.measure(registry);
        assertThat(gauge(registry, "firms", "stage", "lodged")).isZero();
        assertThat(gauge(registry, "firms", "stage", "withdrawn")).isEqualTo(2);
    }

    private static double gauge(MeterRegistry registry, String what, String tag, String value) {
        return registry.get("rosukh.listing." + what).tag(tag, value).gauge().value();
    }

    private JsonNode json(String address) throws Exception {
        return new JsonMapper().readTree(auditor.answer(address).getContentAsString());
    }
}
