package rosukh.query.fund.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.fund.GuaranteeEvent.ExposureReviewed;
import rosukh.events.fund.GuaranteeEvent.ReviewRaised;
import rosukh.events.fund.Money;
import rosukh.events.fund.ReviewResult;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Facts;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;

/// Guarantees as they were, what changed in them, and what auditors are told of them.
@ViewTest
class GuaranteePastTest extends FundScenario {

    private static final String GUARANTEE = "/api/v1/fund/guarantees/g-1";

    private long issued;

    @BeforeEach
    void its_certificate_is_revoked_and_a_claim_is_paid() {
        issued = log.head();
        log.append(
                new ReviewRaised(
                        "g-1", "f-1", "KB-1", Money.rials(BIG), DAY.plusDays(20), DAY.plusDays(20)),
                new ExposureReviewed(
                        "g-1", ReviewResult.WATCHED, "monthly", "omid", DAY.plusDays(22)));
        claimed();
    }

    @Test
    void the_page_shows_what_was_known() throws Exception {
        assertThat(outstanding("?asOf=" + issued)).isEqualTo(BIG);
        assertThat(outstanding("")).isEqualTo(BIG - 6_000_000_003L);
        assertThat(officer.en("/fund/guarantees/g-1?asOf=" + issued))
                .contains("id=\"past\"", "The bank has claimed nothing")
                .doesNotContain("?do=", "Watched");
        assertThat(officer.en("/fund/guarantees?attention=REVIEW&asOf=" + (issued + 1)))
                .contains("guarantee-g-1");
        assertThat(officer.en("/fund/largest?asOf=" + issued)).contains("40,000,000,001 rials");
        assertThat(officer.answer(GUARANTEE + "?asOf=3").getStatus()).isEqualTo(404);
    }

    @Test
    void what_changed_is_told_place_by_place_to_the_rial() throws Exception {
        JsonNode since = api(GUARANTEE + "/differences?from=" + issued);
        assertThat(paths(since))
                .containsExactlyInAnyOrder(
                        "/claims/0", "/claimsPaid", "/recovered", "/released", "/review");
        for (JsonNode each : since.path("changes"))
            if (each.path("path").asString().equals("/claimsPaid")) {
                assertThat(each.path("before").asLong(-1)).isZero();
                assertThat(each.path("after").asLong()).isEqualTo(1_000_000_003L);
            }
        assertThat(paths(api(GUARANTEE + "/differences?to=" + issued)))
                .contains("/stage", "/feePaid", "/certificateNumber")
                .doesNotContain("/claimsPaid", "/revision");
    }

    @Test
    void the_events_are_those_of_this_guarantee_alone_in_their_order() throws Exception {
        JsonNode all = api(GUARANTEE + "/differences");
        List<Long> positions = new ArrayList<>();
        all.path("events").forEach(each -> positions.add(each.path("position").asLong()));
        assertThat(positions).isSorted().isNotEmpty();
        assertThat(all.path("events").findValuesAsString("event"))
                .contains("fund.guarantee-rated", "fund.claim-paid")
                .doesNotContain("fund.increase-paid");
    }

    @Test
    void what_changed_has_a_page_within_reach() throws Exception {
        assertThat(officer.en("/fund/guarantees/g-1")).contains("/fund/guarantees/g-1/differences");
        assertThat(officer.en("/fund/guarantees/g-1/differences"))
                .contains("Claims paid", "1,000,000,003 rials were paid on claim 1")
                .contains("href=\"/fund/guarantees/g-1\"");
        assertThat(officer.fa("/fund/guarantees/g-1/differences"))
                .contains("خسارت پرداختی", "بازبینی شد");
        for (String address : List.of("/fund/guarantees/", "/api/v1/fund/guarantees/")) {
            assertThat(yazd.answer(address + "g-1/differences").getStatus()).isEqualTo(404);
            assertThat(officer.answer(address + "g-9/differences").getStatus()).isEqualTo(404);
        }
    }

    @Test
    void the_chronicle_of_a_case_tells_the_guarantees_on_its_certificate() throws Exception {
        log.append(
                Facts.published("ir-kb-1402-02-18"),
                Facts.opened("f-1", "KRM-P01"),
                Facts.opened("f-2", "KRM-P01"),
                new CertificateIssued("f-1.1", "KB-1", "NOPA", DAY, DAY.plusYears(3), DAY),
                new CertificateIssued("f-2.1", "KB-2", "NOPA", DAY, DAY.plusYears(3), DAY));
        Browser auditor = new Browser(mvc, "auditor", "ROLE_auditor");
        assertThat(auditor.en("/audit/cases/f-1.1/chronicle"))
                .contains("Guarantees that rest on the certificate", "/fund/guarantees/g-1")
                .contains("Certificate ", "was revoked; the exposure of 40,000,000,001 rials")
                .contains("Issued · 33,999,999,998 rials · Watched", "monthly")
                .doesNotContain("/fund/guarantees/g-2");
        assertThat(auditor.fa("/audit/cases/f-1.1/chronicle"))
                .contains("ضمانت‌هایی که بر گواهی استوار است");
        assertThat(auditor.en("/audit/cases/f-2.1/chronicle"))
                .doesNotContain("Guarantees that rest on the certificate");
    }

    private long outstanding(String moment) throws Exception {
        return api(GUARANTEE + moment).path("outstanding").asLong();
    }

    private static List<String> paths(JsonNode differences) {
        List<String> paths = new ArrayList<>();
        differences.path("changes").forEach(each -> paths.add(each.path("path").asString()));
        return paths;
    }
}
